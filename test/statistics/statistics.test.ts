import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { mannWhitneyTail, rateBounds, studentCdf, studentQuantile } from "../../bench/judge/distributions.ts";
import { medianInterval, STUDENT_995, shareInterval } from "../../src/judge/rule/spread.ts";
import { signedRankP } from "./signed-rank.ts";

/** Written by scripts/judge-reference.py. */
const reference = JSON.parse(readFileSync("test/judge/reference/statistics.json", "utf8"));

describe("the gate's own statistics agree with SciPy:", () => {
  test("the exact signed-rank test, also with ties and zeros", () => {
    for (const { differences, p } of reference.signedRank)
      expect(signedRankP(differences)).toBeCloseTo(p, 12);
  });

  test("the exact test of Mann and Whitney", () => {
    for (const { bases, heads, p } of reference.mannWhitney) {
      const wins = heads.reduce(
        (sum: number, head: number) => sum + bases.filter((base: number) => head > base).length,
        0,
      );
      const extreme = Math.max(wins, bases.length ** 2 - wins);
      expect(Math.min(1, 2 * (mannWhitneyTail(bases.length)[extreme] ?? 0))).toBeCloseTo(p, 12);
    }
  });

  test("Student's t, its quantiles and the table for few runs", () => {
    for (const { t, degrees, cdf } of reference.student) expect(studentCdf(t, degrees)).toBeCloseTo(cdf, 10);
    expect(studentQuantile(0.99, 29)).toBeCloseTo(reference.student99of29, 8);
    expect(STUDENT_995).toHaveLength(reference.student995.length);
    for (const [index, quantile] of STUDENT_995.entries())
      expect(quantile).toBeCloseTo(reference.student995[index], 3);
  });

  test("exact bounds of a rate", () => {
    for (const { found, times, low, high } of reference.rates) {
      expect(rateBounds(found, times).low).toBeCloseTo(low, 8);
      expect(rateBounds(found, times).high).toBeCloseTo(high, 8);
    }
  });
});

describe("the interval of a median", () => {
  test("is by order from eight runs on: of eight, the whole range has 99.2 %", () => {
    expect(medianInterval([1, 2, 3, 4, 5, 6, 7, 8])).toEqual({ low: 1, high: 8 });
    // of twelve, leaving out one on each side: 1 - 2 * 13 / 4096 is 99.4 %
    expect(medianInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toEqual({ low: 2, high: 11 });
  });

  test("of few runs is Student's, narrower with the runs of the other side, and unknown for one run", () => {
    const alone = medianInterval([1, 1.01, 1.02]);
    const helped = medianInterval([1, 1.01, 1.02], [2, 2.02, 2.04]);
    expect(medianInterval([1])).toBeNull();
    expect(alone?.low).toBeLessThan(1.01);
    expect((helped?.high ?? 9) - (helped?.low ?? 0)).toBeLessThan((alone?.high ?? 0) - (alone?.low ?? 9));
  });

  test("of shares stays within 0 and 1, and needs two runs", () => {
    expect(shareInterval([0.99, 0.9, 0.95])?.high).toBe(1);
    expect(shareInterval([0.5])).toBeNull();
  });
});
