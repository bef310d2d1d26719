import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namesOfLines } from "../../../src/experiments/search/links.ts";
import { rendered, runsOf, type Segment } from "../../../src/experiments/search/segments.ts";
import { linesOf } from "../../../src/experiments/search/undone-text.ts";
import { type ChangeUnit, coarseGroups, type KnownHunk } from "../../../src/experiments/search/unit.ts";

const UNITS = 4;
const piece = fc.constantFrom("a", "b\n", "\n", "cd\ne", "", "f\n\n");
const { segments } = fc.letrec<{ segments: Segment[]; edit: Segment }>((tie) => ({
  segments: fc.array(fc.oneof({ depthSize: "small", withCrossShrink: true }, piece, tie("edit")), {
    maxLength: 6,
  }),
  edit: fc.tuple(fc.nat({ max: UNITS - 1 }), tie("segments"), tie("segments")),
}));
const some = fc.uniqueArray(fc.nat({ max: UNITS - 1 })).map((units) => new Set(units));

describe("a file by its units", () => {
  test("the runs of lines that an undoing changes are those that lead from head to its text", () => {
    fc.assert(
      fc.property(segments, some, (list, undone) => {
        const head = linesOf(rendered(list, new Set()));
        const done: string[] = [];
        let next = 0;
        for (const { hunk, lines } of runsOf("a.py", list, undone)) {
          const from = hunk.head.start - (hunk.head.length === 0 ? 0 : 1);
          expect(head.slice(from, from + hunk.head.length)).toEqual(lines.head);
          done.push(...head.slice(next, from), ...lines.base);
          expect(hunk.base).toEqual({
            start: done.length - lines.base.length + (lines.base.length === 0 ? 0 : 1),
            length: lines.base.length,
          });
          next = from + hunk.head.length;
        }
        done.push(...head.slice(next));
        expect(done.join("")).toBe(rendered(list, undone));
      }),
      { numRuns: 1000 },
    );
  });

  test("a changed word is its whole line, a moved line two places", () => {
    const list: Segment[] = [
      "x = 1\n",
      [1, ["one\n"], []],
      "y = ",
      [0, ["slow"], ["fast"]],
      "(2)\n",
      [1, [], ["one\n"]],
    ];
    expect(runsOf("a.py", list, new Set([0]))).toEqual([
      {
        hunk: { file: "a.py", oldFile: null, head: { start: 3, length: 1 }, base: { start: 3, length: 1 } },
        lines: { head: ["y = slow(2)\n"], base: ["y = fast(2)\n"] },
      },
    ]);
    const moved = runsOf("a.py", list, new Set([1]));
    expect(moved.map(({ hunk }) => [hunk.head, hunk.base])).toEqual([
      [
        { start: 2, length: 1 },
        { start: 1, length: 0 },
      ],
      [
        { start: 3, length: 0 },
        { start: 3, length: 1 },
      ],
    ]);
  });
});

describe("units at the level of hunks", () => {
  const place = (start: number, length = 1): KnownHunk => ({
    hunk: { file: "a.py", oldFile: null, head: { start, length }, base: { start, length: 1 } },
    lines: { head: [], base: [] },
  });
  const unit = (number: number, starts: readonly number[], harmless = false): ChangeUnit => ({
    file: "a.py",
    number,
    places: starts.map((start) => place(start)),
    names: namesOfLines({ base: [], head: [] }),
    harmless,
  });
  const hunks = [place(1, 10).hunk, place(20, 5).hunk, place(40, 0).hunk];

  test("are those of one hunk, with those of others that they run only together with", () => {
    const units = [unit(0, [2]), unit(1, [9]), unit(2, [21]), unit(3, [40]), unit(4, [24])];
    expect(coarseGroups(units, [[0], [1], [2], [3], [4]], hunks)).toEqual([[0, 1], [3], [2, 4]]);
    expect(coarseGroups(units, [[0], [1, 3], [2], [4]], hunks)).toEqual([
      [0, 1, 3],
      [2, 4],
    ]);
  });

  test("are not joined by what was only renamed or moved", () => {
    const units = [unit(0, [2]), unit(1, [2, 21, 40], true), unit(2, [21])];
    expect(coarseGroups(units, [[0], [1], [2]], hunks)).toEqual([[0], [1], [2]]);
  });
});
