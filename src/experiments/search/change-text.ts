import { linesOf } from "./undone-text.ts";
import type { KnownHunk } from "./unit.ts";

/** Lines of head before and behind each place. */
const AROUND = 2;
/** A reader sees what a proof is about, not whole files. */
const MOST_LINES = 60;
const LONGEST_LINE = 200;

/**
 * Proved parts of a change as a unified diff: what head has with them undone, and what it has; two lines of head around each
 * place. Long lines and long diffs are cut, and say so. The text is foreign.
 *
 * @param headOf the text of a file in head.
 */
export function changeText(places: readonly KnownHunk[], headOf: (file: string) => string): string {
  const found: string[] = [];
  let file = "";
  let next = 0;
  for (const [index, { hunk, lines }] of places.entries()) {
    if (hunk.file !== file) {
      file = hunk.file;
      next = 0;
      found.push(`--- a/${file}`, `+++ b/${file}`);
    }
    const head = linesOf(headOf(file));
    const from = hunk.head.length === 0 ? hunk.head.start : hunk.head.start - 1;
    const end = from + hunk.head.length;
    const following = places[index + 1]?.hunk;
    const until = following?.file === file ? following.head.start - 1 : head.length;
    const before = head.slice(Math.max(next, from - AROUND), from);
    const behind = head.slice(end, Math.min(end + AROUND, Math.max(until, end)));
    next = end + behind.length;
    const [first, other] = [from - before.length, baseStart(hunk) - before.length];
    const around = before.length + behind.length;
    found.push(
      `@@ -${side(other, around + lines.base.length)} +${side(first, around + lines.head.length)} @@`,
      ...before.map((line) => ` ${line}`),
      ...lines.base.map((line) => `-${line}`),
      ...lines.head.map((line) => `+${line}`),
      ...behind.map((line) => ` ${line}`),
    );
  }
  const left = found.length - MOST_LINES;
  const shown = left > 0 ? [...found.slice(0, MOST_LINES), `… ${left} more lines`] : found;
  return shown.map((line) => `${cut(line.replace(/\r?\n$/, ""))}\n`).join("");
}

function baseStart({ base }: KnownHunk["hunk"]): number {
  return base.length === 0 ? base.start : base.start - 1;
}

/** Lines of a side as a header of a diff counts them. */
function side(from: number, length: number): string {
  return `${length === 0 ? from : from + 1},${length}`;
}

function cut(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}
