import type { Hunk } from "../../record/comparison.ts";
import { linesOf } from "./undone-text.ts";
import type { KnownHunk } from "./unit.ts";

/**
 * A part of a file's text: what both sides have, or an edit of a unit. `python/gate_units/segments.py` makes them; edits
 * lie in one another where a unit was changed inside of one that was moved.
 */
export type Segment = string | readonly [unit: number, head: readonly Segment[], base: readonly Segment[]];

/** The text of head with some units undone: with all of them it is that of base. */
export function rendered(segments: readonly Segment[], undone: ReadonlySet<number>): string {
  return segments
    .map((one) => (typeof one === "string" ? one : rendered(undone.has(one[0]) ? one[2] : one[1], undone)))
    .join("");
}

/** Where head and another text differ, in characters of both. */
interface Edit {
  head: readonly [from: number, to: number];
  other: readonly [from: number, to: number];
}

/** The runs of lines that undoing some units changes; `hunk.base` counts lines of the changed text. */
export function runsOf(file: string, segments: readonly Segment[], undone: ReadonlySet<number>): KnownHunk[] {
  const head = rendered(segments, new Set());
  const other = rendered(segments, undone);
  const joined: Edit[] = [];
  for (const edit of editsOf(segments, undone)) {
    const last = joined.at(-1);
    if (last !== undefined && meet(inLines(last, head, other), inLines(edit, head, other))) {
      last.head = [last.head[0], edit.head[1]];
      last.other = [last.other[0], edit.other[1]];
    } else joined.push(edit);
  }
  const edits = joined.map((edit) => inLines(edit, head, other));
  return edits.flatMap((edit) => hunkOf(file, edit, head, other));
}

/** Whether two edits share a line on one side, or leave nothing between them on both. */
function meet(one: Edit, next: Edit): boolean {
  const touching = one.head[1] === next.head[0] && one.other[1] === next.other[0];
  return touching || next.head[0] < one.head[1] || next.other[0] < one.other[1];
}

function* editsOf(segments: readonly Segment[], undone: ReadonlySet<number>): Generator<Edit> {
  let [at, to] = [0, 0];
  const walk = function* (list: readonly Segment[]): Generator<Edit> {
    for (const one of list) {
      if (typeof one === "string") {
        at += one.length;
        to += one.length;
      } else if (undone.has(one[0])) {
        const lengths = [rendered(one[1], new Set()).length, rendered(one[2], undone).length] as const;
        yield { head: [at, at + lengths[0]], other: [to, to + lengths[1]] };
        at += lengths[0];
        to += lengths[1];
      } else yield* walk(one[1]);
    }
  };
  yield* walk(segments);
}

/** An edit grown to whole lines of both texts; what lies around it is the same in both. */
function inLines({ head, other }: Edit, headText: string, otherText: string): Edit {
  const startOf = (text: string, at: number) => (at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1);
  const starts = (text: string, at: number) => at === 0 || text[at - 1] === "\n";
  const end = (text: string, at: number) => text.indexOf("\n", at) + 1 || text.length;
  const from =
    starts(headText, head[0]) && starts(otherText, other[0])
      ? ([head[0], other[0]] as const)
      : ([startOf(headText, head[0]), startOf(otherText, other[0])] as const);
  const to =
    starts(headText, head[1]) && starts(otherText, other[1])
      ? ([head[1], other[1]] as const)
      : ([end(headText, head[1]), end(otherText, other[1])] as const);
  return { head: [from[0], to[0]], other: [from[1], to[1]] };
}

function hunkOf(file: string, edit: Edit, headText: string, otherText: string): KnownHunk[] {
  const headLines = linesOf(headText.slice(...edit.head));
  const otherLines = linesOf(otherText.slice(...edit.other));
  const same = (count: number) => headLines[count] === otherLines[count];
  let first = 0;
  while (first < headLines.length && first < otherLines.length && same(first)) first += 1;
  let last = 0;
  const most = Math.min(headLines.length, otherLines.length) - first;
  while (last < most && headLines.at(-1 - last) === otherLines.at(-1 - last)) last += 1;
  const lines = {
    head: headLines.slice(first, headLines.length - last),
    base: otherLines.slice(first, otherLines.length - last),
  };
  if (lines.head.length + lines.base.length === 0) return [];
  const side = (text: string, from: number, length: number): Hunk["head"] => {
    const before = linesOf(text.slice(0, from)).length + first;
    return { start: length === 0 ? before : before + 1, length };
  };
  const hunk: Hunk = {
    file,
    oldFile: null,
    head: side(headText, edit.head[0], lines.head.length),
    base: side(otherText, edit.other[0], lines.base.length),
  };
  return [{ hunk, lines }];
}
