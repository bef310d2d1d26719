import { expect, test } from "vitest";
import { calibrate } from "../../src/judge/calibrate.ts";
import { makeSamples } from "../factories.ts";

/** Twenty figures like those of a normal law, in an order without a meaning. */
const NORMAL = [
  0.3, -1.1, 0.8, -0.2, 1.6, -0.7, 0.1, -1.5, 1.2, -0.4, 0.6, -0.9, 0.5, -0.1, 2.1, -0.6, 0.2, -1.9, 0.9,
  -0.3,
];

/**
 * Limits are round, found by nine of ten simulated series and falsely by one in a hundred, and pairs are enough for
 * nineteen of twenty, in fives, never below ten. The random numbers are the same in every run, so that whoever changes one of
 * these numbers sees here what it does to the proposals. More noise, with wider limits, would take minutes to simulate.
 */
test.each([
  [0.005, 0.05, 10],
  [0.03, 0.05, 15],
  [0.06, 0.1, 15],
  [0.08, 0.15, 15],
])("pairs that vary by %d allow a limit of %d, in %d pairs", (noise, limit, pairs) => {
  const samples = makeSamples(20, { base: 1, head: 1 }).map((one) => ({
    ...one,
    delay: 0,
    wall: one.side === "base" ? 1 : Math.exp(noise * (NORMAL[one.pair] ?? 0)),
  }));
  expect(calibrate(samples)[0]).toMatchObject({ limit, pairs });
});

test("ten pairs are enough to calibrate, and nine are not", () => {
  const samples = (pairs: number) => makeSamples(pairs, { base: 1, head: 1 });
  expect(calibrate(samples(10))).not.toEqual([]);
  expect(calibrate(samples(9))).toEqual([]);
});
