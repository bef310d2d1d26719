import fc from "fast-check";
import { expect, test } from "vitest";
import { hunksFit, linesOf, withoutHunks } from "../../../src/experiments/search/undone-text.ts";
import type { Hunk } from "../../../src/record/comparison.ts";

const hunk = (base: [number, number], head: [number, number]): Hunk => ({
  file: "a.py",
  oldFile: null,
  base: { start: base[0], length: base[1] },
  head: { start: head[0], length: head[1] },
});

/** A row of pieces that are kept or replaced: gives both texts and the hunks that git would name. */
const pieces = fc.array(
  fc.record({
    keep: fc.integer({ min: 1, max: 3 }),
    gone: fc.integer({ min: 0, max: 2 }),
    come: fc.integer({ min: 0, max: 2 }),
  }),
  { maxLength: 6 },
);
function built(parts: { keep: number; gone: number; come: number }[]) {
  const base: string[] = [];
  const head: string[] = [];
  const hunks: Hunk[] = [];
  let number = 0;
  const add = (...sides: string[][]) => {
    number += 1;
    for (const side of sides)
      side.push(`${sides.length === 2 ? "kept" : side === base ? "old" : "new"} ${number}\n`);
  };
  for (const { keep, gone, come } of parts) {
    for (let count = 0; count < keep; count += 1) add(base, head);
    if (gone + come === 0) continue;
    const at = (side: string[], length: number) => (length === 0 ? side.length : side.length + 1);
    hunks.push(hunk([at(base, gone), gone], [at(head, come), come]));
    for (let count = 0; count < gone; count += 1) add(base);
    for (let count = 0; count < come; count += 1) add(head);
  }
  return { base: base.join(""), head: head.join(""), hunks };
}

test("undoing all hunks gives base, undoing none gives head", () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const { base, head, hunks } = built(parts);
      expect(withoutHunks({ base, head }, hunks)).toBe(base);
      expect(withoutHunks({ base, head }, [])).toBe(head);
      expect(hunksFit({ base, head }, hunks)).toBe(true);
    }),
  );
});

test("undoing some hunks leaves the lines of the others, in any order they are given", () => {
  fc.assert(
    fc.property(pieces, fc.infiniteStream(fc.boolean()), (parts, coin) => {
      const { base, head, hunks } = built(parts);
      const chosen = hunks.filter(() => coin.next().value);
      const text = withoutHunks({ base, head }, [...chosen].reverse()) ?? "";
      for (const one of hunks) {
        const added = linesOf(head).slice(one.head.start - 1, one.head.start - 1 + one.head.length);
        for (const line of one.head.length > 0 ? added : []) {
          expect(text.includes(line)).toBe(!chosen.includes(one));
        }
      }
      expect(linesOf(text).filter((line) => line.startsWith("kept"))).toEqual(
        linesOf(head).filter((line) => line.startsWith("kept")),
      );
    }),
  );
});

test("a file that the change adds is gone when it is undone, and one that it deletes is back", () => {
  expect(withoutHunks({ base: null, head: "x\n" }, [hunk([0, 0], [1, 1])])).toBeNull();
  expect(withoutHunks({ base: "x\n", head: null }, [hunk([1, 1], [0, 0])])).toBe("x\n");
  expect(withoutHunks({ base: "", head: "x\n" }, [hunk([0, 0], [1, 1])])).toBe("");
});

test("a last line without an end gets one when others come to stand behind it", () => {
  const texts = { base: "a\nb\n", head: "a" };
  expect(withoutHunks(texts, [hunk([2, 1], [1, 0])])).toBe("a\nb\n");
});

test("hunks of another version of the file are noticed", () => {
  expect(hunksFit({ base: "a\n", head: "b\n" }, [hunk([7, 1], [7, 1])])).toBe(false);
  expect(hunksFit({ base: "a\nb\n", head: "c\nd\n" }, [hunk([1, 1], [1, 1])])).toBe(false);
  expect(() => withoutHunks({ base: "a\n", head: "b\n" }, [hunk([1, 1], [9, 1])])).toThrow(RangeError);
});
