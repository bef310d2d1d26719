import fc from "fast-check";
import { expect, test } from "vitest";
import { ddmin } from "../../../src/experiments/search/ddmin.ts";

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const contains = (set: readonly number[], wanted: readonly number[]) =>
  wanted.every((one) => set.includes(one));

/** Some numbers below `count`, at least one. */
const guiltyOf = (count: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { minLength: 1, maxLength: 3 });
const problem = fc
  .integer({ min: 1, max: 16 })
  .chain((count) => fc.tuple(fc.constant(count), guiltyOf(count)));

test("it finds exactly the guilty members, whichever they are", async () => {
  await fc.assert(
    fc.asyncProperty(problem, async ([count, guilty]) => {
      const found = await ddmin(range(count), async (set) => (contains(set, guilty) ? "yes" : "no"));
      expect(found).toEqual([...guilty].sort((one, other) => one - other));
    }),
  );
});

test("it tries no set twice, neither the whole nor nothing, and each in the given order", async () => {
  await fc.assert(
    fc.asyncProperty(problem, async ([count, guilty]) => {
      const seen = new Set<string>();
      await ddmin(range(count), async (set) => {
        expect(set.length).toBeGreaterThan(0);
        expect(set.length).toBeLessThan(count);
        expect([...set].sort((one, other) => one - other)).toEqual(set);
        expect(seen.has(set.join())).toBe(false);
        seen.add(set.join());
        return contains(set, guilty) ? "yes" : "no";
      });
    }),
  );
});

test("sets that cannot be tried do not keep it from a result without which nothing works", async () => {
  // 2 and 3 run only together, and the guilty one is 3
  const found = await ddmin(range(8), async (set) => {
    if (set.includes(2) !== set.includes(3)) return "unresolved";
    return set.includes(3) ? "yes" : "no";
  });
  expect(found).toEqual([2, 3]);
});

test("one guilty member of many costs about two trials for each halving", async () => {
  for (const guilty of range(64)) {
    let trials = 0;
    await ddmin(range(64), async (set) => {
      trials += 1;
      return set.includes(guilty) ? "yes" : "no";
    });
    expect(trials).toBeLessThanOrEqual(12);
  }
});
