import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Cause, SourceLine } from "../record/cause.ts";

/** A source file is text that somebody wrote; a larger one is data. */
const LARGEST_FILE = 4 * 1024 * 1024;
const LONGEST_LINE = 300;

/**
 * Fills in the source text of the lines that causes name, read from `root`. A line that cannot be read is left out: it
 * is evidence for a reader and decides nothing. Nothing outside of `root` is read.
 */
export async function withSourceText(causes: readonly Cause[], root: string): Promise<Cause[]> {
  const files = new Map<string, Promise<string[] | null>>();
  const linesOf = (file: string) => {
    const known = files.get(file) ?? read(root, file);
    files.set(file, known);
    return known;
  };
  const filled = async (line: SourceLine): Promise<SourceLine[]> => {
    const text = (await linesOf(line.location.file))?.[line.location.line - 1];
    return text === undefined ? [] : [{ ...line, text: text.trimEnd().slice(0, LONGEST_LINE) }];
  };
  return Promise.all(
    causes.map(async (cause) => ({
      ...cause,
      lines: (await Promise.all(cause.lines.map(filled))).flat(),
    })),
  );
}

async function read(root: string, file: string): Promise<string[] | null> {
  try {
    const path = await realpath(join(root, file));
    if (!path.startsWith(root + sep)) return null;
    const found = await stat(path);
    if (!found.isFile() || found.size > LARGEST_FILE) return null;
    return (await readFile(path, "utf8")).split(/\r\n|\n|\r/);
  } catch {
    return null;
  }
}
