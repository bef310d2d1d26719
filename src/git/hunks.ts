import type { Hunk } from "../record/comparison.ts";

/** As many as a reader or an annotation could use; a larger diff is cut there. */
const MOST_HUNKS = 20_000;
const LONGEST_PATH = 1024;
const NO_PATHS: Paths = { base: null, head: null };
const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };

/**
 * Reads `git diff -U0 --src-prefix=a/ --dst-prefix=b/` (core.quotePath on). Returns the changed runs of lines of all
 * files, in the order of the diff; binary files, pure renames and changes of mode have none. Never throws: a line that
 * is neither a header nor counted by a hunk is left out.
 */
export function parseHunks(diff: string): Hunk[] {
  const hunks: Hunk[] = [];
  let paths: Paths = NO_PATHS;
  let body = 0;
  for (const line of diff.split("\n")) {
    if (hunks.length >= MOST_HUNKS) break;
    // A removed line may read "-- a/x": lines of a body are counted off, never read.
    if (body > 0 && /^[-+]/.test(line)) {
      body -= 1;
      continue;
    }
    paths = headerOf(line, paths);
    const hunk = hunkOf(line, paths);
    if (hunk === null) continue;
    body = hunk.base.length + hunk.head.length;
    if (Math.max(hunk.file.length, hunk.oldFile?.length ?? 0) <= LONGEST_PATH) hunks.push(hunk);
  }
  return hunks;
}

interface Paths {
  readonly base: string | null;
  readonly head: string | null;
}

/** What is known of the file's paths after a line: a new file begins with none. */
function headerOf(line: string, paths: Paths): Paths {
  if (line.startsWith("diff --git ")) return NO_PATHS;
  if (line.startsWith("--- ")) return { ...paths, base: pathOf(line.slice(4), "a/") };
  if (line.startsWith("+++ ")) return { ...paths, head: pathOf(line.slice(4), "b/") };
  return paths;
}

function hunkOf(line: string, paths: Paths): Hunk | null {
  const found = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
  const file = paths.head ?? paths.base;
  if (found === null || file === null) return null;
  const renamed = paths.base !== null && paths.head !== null && paths.base !== paths.head;
  return {
    file,
    oldFile: renamed ? paths.base : null,
    base: { start: Number(found[1]), length: Number(found[2] ?? 1) },
    head: { start: Number(found[3]), length: Number(found[4] ?? 1) },
  };
}

/** A path of a header line; null for /dev/null. Git ends a path that has blanks with a tab. */
function pathOf(text: string, prefix: string): string | null {
  const path = text.startsWith('"') ? unquote(text) : text.replace(/\t?\r?$/, "");
  return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}

/** Undoes git's C-style quoting: octal bytes are UTF-8. */
function unquote(text: string): string {
  const inner = text.slice(1, Math.max(1, text.lastIndexOf('"')));
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const [part, octal, letter] of inner.matchAll(/\\([0-3][0-7]{2})|\\(.)|[^\\]+/gsu)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (letter === undefined) bytes.push(...encoder.encode(part));
    else if (ESCAPES[letter] !== undefined) bytes.push(ESCAPES[letter]);
    else bytes.push(...encoder.encode(letter));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
