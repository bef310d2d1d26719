// What the numbers of the statistics are for. Each test fails when one of them becomes noticeably larger or smaller.
import { expect, test } from "vitest";
import { ratioInterval } from "../../src/statistics/interval.ts";
import { mulberry32 } from "../../src/statistics/random.ts";

test("random numbers are those of mulberry32, so that a proposal of yesterday can be repeated tomorrow", () => {
  const uniform = mulberry32(1);
  const drawn = [uniform(), uniform(), uniform()];
  expect(drawn).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
});

test("random numbers are evenly spread between 0 and 1", () => {
  const uniform = mulberry32(7);
  const drawn = Array.from({ length: 4000 }, uniform);
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    drawn.filter((one) => Math.floor(10 * one) === tenth),
  );
  for (const { length } of tenths) expect(Math.abs(length - 400)).toBeLessThan(100);
});

test("an interval has 99 % unless another share is wanted, and no less", () => {
  const differences = Array.from({ length: 12 }, (_, index) => 0.01 * index * index);
  const { coverage, low, high } = ratioInterval(differences);
  expect(coverage).toBeGreaterThanOrEqual(0.99);
  // the next narrower one of twelve pairs has less than 99 %
  expect(coverage).toBeLessThan(0.993);
  const narrower = ratioInterval(differences, 0.9);
  expect(narrower.coverage).toBeLessThan(0.93);
  expect(narrower.low).toBeGreaterThan(low);
  expect(narrower.high).toBeLessThan(high);
});
