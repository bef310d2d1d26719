import type { Hunk } from "../../record/comparison.ts";

/** A file's text on both sides; null where there is no such file. */
export interface TwoTexts {
  readonly base: string | null;
  readonly head: string | null;
}

/** Lines with their ends, as git counts them: only a line feed ends a line. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** First line (from 0) that a hunk's side covers; git names the line before it when it covers none. */
function startOf(side: Hunk["head"]): number {
  return side.length === 0 ? side.start : side.start - 1;
}

/** The lines of one side that a hunk covers. */
export function linesOfHunk(hunk: Hunk, side: "base" | "head", texts: TwoTexts): string[] {
  const range = hunk[side];
  return linesOf(texts[side] ?? "").slice(startOf(range), startOf(range) + range.length);
}

/**
 * The text of head with some hunks of one file undone; null when the file is then gone.
 *
 * @param hunks any of the file's hunks, in any order.
 * @throws RangeError when a hunk does not fit the texts.
 */
export function withoutHunks(texts: TwoTexts, hunks: readonly Hunk[]): string | null {
  const base = linesOf(texts.base ?? "");
  const head = linesOf(texts.head ?? "");
  const done: string[] = [];
  let next = 0;
  for (const hunk of [...hunks].sort((one, other) => startOf(one.head) - startOf(other.head))) {
    const from = startOf(hunk.head);
    const baseFrom = startOf(hunk.base);
    const fits =
      from >= next && from + hunk.head.length <= head.length && baseFrom + hunk.base.length <= base.length;
    if (!fits) throw new RangeError(`the hunk at ${hunk.file}:${hunk.head.start} does not fit the file`);
    done.push(...head.slice(next, from), ...base.slice(baseFrom, baseFrom + hunk.base.length));
    next = from + hunk.head.length;
  }
  done.push(...head.slice(next));
  const last = done.length - 1;
  // a line without an end may have come to stand before others
  const text = done
    .map((line, index) => (index < last && !line.endsWith("\n") ? `${line}\n` : line))
    .join("");
  if (text !== "" || hunks.length === 0) return hunks.length === 0 ? texts.head : text;
  return texts.base === null ? null : "";
}

/** Whether undoing all hunks of a file gives its text in base: else they belong to other versions of it. */
export function hunksFit(texts: TwoTexts, hunks: readonly Hunk[]): boolean {
  try {
    return withoutHunks(texts, hunks) === texts.base;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
