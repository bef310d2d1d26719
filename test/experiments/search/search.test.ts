import fc from "fast-check";
import { expect, test } from "vitest";
import { ddmin } from "../../../src/experiments/search/ddmin.ts";
import { BudgetEnded, type Confirmation } from "../../../src/experiments/search/experiments.ts";
import { type Levels, searchProof } from "../../../src/experiments/search/search.ts";

const FEWEST_PAIRS = 3;

/** A model of the experiments: what each set brings back, and what it costs in runs. */
function model(shareOf: (set: readonly number[]) => number | null) {
  const tried: (readonly number[])[] = [];
  let runs = 0;
  const explore = async (set: readonly number[]) => {
    tried.push(set);
    runs += 1;
    return shareOf(set);
  };
  const confirm = async (set: readonly number[]): Promise<Confirmation | null> => {
    runs += 2 * FEWEST_PAIRS;
    const share = shareOf(set);
    if (share === null) return null;
    return {
      back: share >= 0.8,
      share,
      open: share < 0.95,
      ratio: 2 - share,
      low: 2 - share,
      high: 2 - share,
      pairs: FEWEST_PAIRS,
    };
  };
  return { error: 0.01, spare: () => true, explore, confirm, tried, runs: () => runs };
}

/** Hunks that cannot be divided. */
const levels = (groups: readonly (readonly number[])[], sure: boolean): Levels => ({
  coarse: groups,
  fine: groups,
  sure,
});

const sum = (set: readonly number[], costs: readonly number[]) =>
  set.reduce((total, index) => total + (costs[index] ?? 0), 0);
const single = (count: number) => Array.from({ length: count }, (_, index) => [index]);

/** Costs that add up to 1: one or two guilty hunks, the others within the noise. */
const costs = fc
  .record({
    count: fc.integer({ min: 2, max: 9 }),
    first: fc.nat(),
    second: fc.nat(),
    split: fc.constantFrom(1, 0.85, 0.7, 0.5, 0.3, 0.15),
    noise: fc.array(fc.double({ min: -0.005, max: 0.005, noNaN: true }), { minLength: 9, maxLength: 9 }),
  })
  .map(({ count, first, second, split, noise }) => {
    const one = first % count;
    const other = (one + 1 + (second % (count - 1))) % count;
    const values = Array.from({ length: count }, (_, index) => noise[index] ?? 0);
    values[one] = split;
    if (split < 1) values[other] = 1 - split;
    return { values, guilty: (split < 1 ? [one, other] : [one]).sort((a, b) => a - b) };
  });

test("the guilty hunks are found when their costs add up, wherever the search begins", async () => {
  await fc.assert(
    fc.asyncProperty(costs, fc.boolean(), async ({ values, guilty }, sure) => {
      const experiments = model((set) => sum(set, values));
      const found = await searchProof(levels(single(values.length), sure), experiments);
      expect(found.set).toEqual(guilty);
    }),
  );
});

test("one guilty hunk that the cause points at costs one exploration and the confirmation", async () => {
  const experiments = model((set) => (set.includes(3) ? 1 : 0));
  const groups = [[3], [0], [1], [2], [4], [5]];
  expect((await searchProof(levels(groups, true), experiments)).set).toEqual([3]);
  expect(experiments.runs()).toBe(1 + 2 * FEWEST_PAIRS);
});

test("on average it costs fewer runs than plain delta debugging that measures every set, and than trying every hunk", async () => {
  let guided = 0;
  let plain = 0;
  const every = 8 * 8 * 2 * FEWEST_PAIRS;
  for (let guilty = 0; guilty < 8; guilty += 1) {
    const experiments = model((set) => (set.includes(guilty) ? 1 : 0));
    await searchProof(levels(single(8), false), experiments);
    guided += experiments.runs();
    await ddmin([0, 1, 2, 3, 4, 5, 6, 7], async (set) => {
      plain += 2 * FEWEST_PAIRS;
      return set.includes(guilty) ? "yes" : "no";
    });
  }
  expect(guided).toBeLessThan(plain);
  expect(guided).toBeLessThan(every / 2);
});

test("a set that is proved stays proved when the budget ends while the rest is searched", async () => {
  const experiments = model((set) => (set.includes(1) ? 0.85 : 0) + (set.includes(2) ? 0.15 : 0));
  const explore = async (set: readonly number[]) => {
    if (set.length > 1) throw new BudgetEnded();
    return experiments.explore(set);
  };
  expect((await searchProof(levels([[1], [0], [2]], true), { ...experiments, explore })).set).toEqual([1]);
  await expect(searchProof(levels([[0], [1], [2]], true), { ...experiments, explore })).rejects.toThrow(
    BudgetEnded,
  );
});

test("two hunks that hide one another are found although their costs do not add up", async () => {
  const experiments = model((set) => (set.includes(1) && set.includes(4) ? 1 : 0));
  expect((await searchProof(levels(single(6), false), experiments)).set).toEqual([1, 4]);
});

test("hunks that run only together are proved together, and no others with them", async () => {
  const together = [1, 2];
  const shareOf = (set: readonly number[]) => {
    const some = together.filter((one) => set.includes(one)).length;
    return some === 1 ? null : set.includes(2) ? 1 : 0;
  };
  expect((await searchProof(levels([[0], [1, 2], [3]], false), model(shareOf))).set).toEqual([1, 2]);
  // even when nobody guessed that they belong together
  expect((await searchProof(levels(single(4), false), model(shareOf))).set).toEqual([1, 2]);
});

test("a hunk that undoes nothing is dropped from its group", async () => {
  const experiments = model((set) => (set.includes(2) ? 1 : 0));
  expect((await searchProof(levels([[1, 2, 3], [0]], true), experiments)).set).toEqual([2]);
});

test("nothing is proved when undoing everything changes nothing", async () => {
  const found = await searchProof(
    levels(single(5), false),
    model(() => 0.1),
  );
  expect(found.set).toBeNull();
  expect(found).toHaveProperty("reason", expect.stringContaining("takes back 10 %"));
});

test("when not everything can be undone, single hunks still can", async () => {
  const experiments = model((set) => (set.includes(0) ? null : set.includes(3) ? 1 : 0));
  expect((await searchProof(levels(single(5), false), experiments)).set).toEqual([3]);
});

test("nothing is proved when no revert runs", async () => {
  expect(
    (
      await searchProof(
        levels(single(4), true),
        model(() => null),
      )
    ).set,
  ).toBeNull();
});

test("a set that only explorations liked is never proved", async () => {
  const experiments = model((set) => (set.includes(1) ? 1 : 0));
  const found = await searchProof(levels(single(3), true), {
    ...experiments,
    confirm: async () => ({
      back: false,
      share: 0.2,
      open: true,
      ratio: 1.8,
      low: 1.7,
      high: 1.9,
      pairs: 10,
    }),
  });
  expect(found.set).toBeNull();
});

test("a hunk is divided, and only the part of it that is guilty is proved", async () => {
  const experiments = model((set) => (set.includes(5) ? 1 : 0));
  const coarse = [[0, 1], [2, 3, 4, 5, 6], [7]];
  const found = await searchProof({ coarse, fine: single(8), sure: false }, experiments);
  expect(found.set).toEqual([5]);
});

test("parts of a hunk that were spread over two are found at both places", async () => {
  const experiments = model((set) => (set.includes(1) ? 0.6 : 0) + (set.includes(6) ? 0.4 : 0));
  const coarse = [
    [0, 1, 2],
    [3, 4],
    [5, 6, 7],
  ];
  const found = await searchProof({ coarse, fine: single(8), sure: false }, experiments);
  expect(found.set).toEqual([1, 6]);
});

test("a hunk whose parts do not run without each other is proved as a whole", async () => {
  const experiments = model((set) => {
    const some = [1, 2, 3].filter((one) => set.includes(one)).length;
    return some === 0 ? 0 : some === 3 ? 1 : null;
  });
  const found = await searchProof({ coarse: [[0], [1, 2, 3]], fine: single(4), sure: false }, experiments);
  expect(found.set).toEqual([1, 2, 3]);
});

test("the parts of a hunk are left together when there is time for no more than a confirmation", async () => {
  const experiments = { ...model((set) => (set.includes(2) ? 1 : 0)), spare: () => false };
  const found = await searchProof({ coarse: [[1, 2, 3], [0]], fine: single(4), sure: true }, experiments);
  expect(found.set).toEqual([1, 2, 3]);
});

test("a part that explorations liked and that is not back by itself leaves its hunk proved", async () => {
  const experiments = model((set) => (set.includes(2) ? 1 : 0));
  const confirm = async (set: readonly number[]) => {
    const confirmation = await experiments.confirm(set);
    return confirmation && { ...confirmation, back: set.length > 1 };
  };
  const levelsOfHunk = { coarse: [[1, 2, 3], [0]], fine: single(4), sure: true };
  expect((await searchProof(levelsOfHunk, { ...experiments, confirm })).set).toEqual([1, 2, 3]);
});
