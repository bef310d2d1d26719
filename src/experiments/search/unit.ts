import { type Hunk, touches } from "../../record/comparison.ts";
import type { HunkLines, UnitNames } from "./links.ts";

/** A run of changed lines, with its lines on both sides. */
export interface KnownHunk {
  readonly hunk: Hunk;
  readonly lines: HunkLines;
}

/** A part of the change that can be undone alone: a statement, a definition, a renamed name, or a hunk of text. */
export interface ChangeUnit {
  readonly file: string;
  /** Its number in the file. */
  readonly number: number;
  /** The runs of lines that undoing it alone changes. */
  readonly places: readonly KnownHunk[];
  readonly names: UnitNames;
  /** Whether it only gives another name, place or annotation to what stays as it is: the last to be guilty. */
  readonly harmless: boolean;
}

/**
 * Units that lie in one hunk of the diff: the coarse level of a search. Groups of units that run only together, which
 * are the fine level, stay together. What was renamed or moved touches many hunks and joins none.
 *
 * @returns indices of units.
 */
export function coarseGroups(
  units: readonly ChangeUnit[],
  fine: readonly (readonly number[])[],
  hunks: readonly Hunk[],
): number[][] {
  const sets = fine.map((group) => {
    const members = group.filter((index) => units[index]?.harmless === false);
    const places = members.flatMap((index) => units[index]?.places ?? []);
    const touched = hunks.flatMap((hunk, number) =>
      places.some((place) => meets(place.hunk, hunk)) ? [number] : [],
    );
    return { group: [...group], touched: new Set(touched) };
  });
  const joined: { group: number[]; touched: Set<number> }[] = [];
  for (const set of sets) {
    const meeting = joined.filter((one) => [...set.touched].some((number) => one.touched.has(number)));
    for (const one of meeting) {
      joined.splice(joined.indexOf(one), 1);
      set.group.push(...one.group);
      for (const number of one.touched) set.touched.add(number);
    }
    joined.push(set);
  }
  return joined.map(({ group }) => group.sort((one, other) => one - other));
}

/** Whether two runs of changed lines have a line of head in common, or a seam. */
function meets(one: Hunk, other: Hunk): boolean {
  const linesOf = ({ file, head }: Hunk) =>
    Array.from({ length: Math.max(head.length, 1) }, (_, index) => ({ file, line: head.start + index }));
  return (
    linesOf(one).some((line) => touches(other, line)) || linesOf(other).some((line) => touches(one, line))
  );
}
