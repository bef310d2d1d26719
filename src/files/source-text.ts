import { readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { SourceText } from "../record/evidence.ts";
import { isBelow } from "./is-below.ts";

/** A source file is text that somebody wrote; a larger one is data. Bytes. */
const LARGEST_FILE = 512 * 1024;
/** Bytes of all files together. */
const LARGEST = 8 * 1024 * 1024;
const LONGEST_LINE = 300;

/**
 * Lines of some files below `root`, each cut to 300 characters and without blanks at its end. What cannot be read, is too
 * large or lies outside of `root` (by a link or by its name) is left out: source text is shown to a reader, and a cause
 * stands without it.
 */
export async function readSource(root: string, files: Iterable<string>): Promise<SourceText> {
  const source: SourceText = {};
  let room = LARGEST;
  for (const file of new Set(files)) {
    const text = await read(root, file);
    if (text === null || text.length > room) continue;
    room -= text.length;
    source[file] = text.split(/\r\n|\n|\r/).map((line) => line.trimEnd().slice(0, LONGEST_LINE));
  }
  return source;
}

async function read(root: string, file: string): Promise<string | null> {
  try {
    const path = await realpath(join(root, file));
    if (!isBelow(path, root)) return null;
    const found = await stat(path);
    if (!found.isFile() || found.size > LARGEST_FILE) return null;
    return await readFile(path, "utf8");
  } catch {
    return null;
  }
}
