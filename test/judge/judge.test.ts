import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeSamples, wantsPair } from "../../src/judge/judge.ts";
import { machineNotices } from "../../src/judge/machine-state.ts";
import { decide } from "../../src/judge/verdict.ts";
import { NOT_JUDGED } from "../../src/record/record.ts";
import type { Sample } from "../../src/record/sample.ts";
import { ratioInterval } from "../../src/statistics/interval.ts";
import { signedRankP } from "../statistics/signed-rank.ts";

const COMPARED = { state: "compared" } as const;

function sample(side: Sample["side"], pair: number, wall: number, rss = 20e6): Sample {
  return {
    side,
    pair,
    order: 0,
    wall,
    user: wall / 2,
    system: 0,
    rss,
    rssFloor: 14e6,
    delay: 0,
    voluntarySwitches: 0,
    involuntarySwitches: 0,
    steal: 0,
    exit: 0,
    signal: null,
    timedOut: false,
  };
}

describe("the interval of the ratio", () => {
  test("has the signs of its differences in the exact test", () => {
    // all of ten differences positive: 1 of 2^10 sign patterns is as extreme
    expect(signedRankP([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBeCloseTo(1 / 1024, 12);
    expect(signedRankP([-1, -2, -3])).toBe(1);
    // 1, 2, 2.5, 2.5 by mid-ranks: rank sums of at least 6 of 8 of the 2^3 patterns without the zero
    expect(signedRankP([0, 1, -2, 3])).toBeCloseTo(3 / 8, 12);
  });

  test("holds the estimate, and scaling both sides changes nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (ratios) => {
          const { ratio, low, high, coverage } = ratioInterval(ratios);
          expect(low).toBeLessThanOrEqual(ratio * (1 + 1e-12));
          expect(high).toBeGreaterThanOrEqual(ratio * (1 - 1e-12));
          expect(coverage).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe("judging samples", () => {
  const pairs = (base: number, head: number, count = 8) =>
    Array.from({ length: count }, (_, pair) => [
      sample("base", pair, base),
      sample("head", pair, head),
    ]).flat();

  test("a program twice as slow regressed, and no further pair is wanted", () => {
    const samples = pairs(1, 2);
    expect(wantsPair(samples)).toBe(false);
    expect(judgeSamples(samples)[0]).toMatchObject({
      metric: "wall-time",
      decision: "regressed",
      base: 1,
      head: 2,
    });
  });

  test("time on a run queue is the machine's and not the program's", () => {
    const samples = pairs(1, 1).map((one) => (one.side === "head" ? { ...one, wall: 2, delay: 1 } : one));
    expect(judgeSamples(samples)[0]?.decision).toBe("same");
  });

  test("plain wall time stays beside it, and what the machine did is said", () => {
    const samples = pairs(1, 1).map((one) => (one.side === "head" ? { ...one, wall: 2, delay: 1 } : one));
    expect(judgeSamples(samples)[0]?.plain).toEqual({ base: 1, head: 2, ratio: 2 });
    expect(machineNotices(samples).join()).toContain("8 of 8 pairs");
    expect(machineNotices(pairs(1, 1))).toEqual([]);
    expect(machineNotices(samples.map((one) => ({ ...one, delay: null }))).join()).toContain(
      "plain wall time",
    );
  });

  test("a program that computes in other threads is judged with the delay as well", () => {
    const samples = pairs(1, 1).map((one) => {
      const threads = { ...one, user: 3 };
      return one.side === "head" ? { ...threads, wall: 2, delay: 1 } : threads;
    });
    expect(judgeSamples(samples)[0]).toMatchObject({ decision: "inconclusive" });
    expect(machineNotices(samples).join()).toContain("other threads or processes");
  });

  test("more entries in a check need higher odds, so more pairs", () => {
    const samples = pairs(1, 1.15, 4).map((one) => ({
      ...one,
      wall: one.wall * (1 + 0.02 * (one.pair % 2)),
    }));
    expect(wantsPair(samples, { settings: null, entries: 1 })).toBe(false);
    expect(wantsPair(samples, { settings: null, entries: 1000 })).toBe(true);
  });

  test("a limit on the difference is looked for even where nobody would mind without it", () => {
    const limit = {
      metric: "wall-time",
      level: "fail",
      kind: "difference",
      value: 0.005,
      text: "+5 ms",
    } as const;
    const settings = { limits: [limit], certainty: "usual", mostPairs: 30 } as const;
    const judged = (judging?: Parameters<typeof judgeSamples>[1]) =>
      judgeSamples(pairs(0.06, 0.072), judging)[0];
    expect(judged()?.decision).toBe("same");
    expect(judged({ settings: { ...settings, limits: [limit] }, entries: 1 })?.decision).toBe("regressed");
  });

  test("a small difference of processor time or memory is none when no more pairs are wanted for it", () => {
    const samples = pairs(1, 2, 3).map((one) => ({
      ...one,
      user: 0.054 + (one.side === "head" ? 0.003 : 0) + 0.004 * (one.pair % 2),
      rss: one.side === "head" ? 19.7e6 : 19e6,
    }));
    expect(wantsPair(samples)).toBe(false);
    expect(judgeSamples(samples).map(({ metric, decision }) => [metric, decision])).toEqual([
      ["wall-time", "regressed"],
      ["cpu-time", "same"],
      ["rss-peak", "same"],
    ]);
  });

  test("a difference that nobody minds is none, whatever the odds", () => {
    expect(judgeSamples(pairs(0.05, 0.06))[0]?.decision).toBe("same");
  });

  test("the warm-up is not judged", () => {
    const samples = [sample("base", -1, 9), sample("head", -1, 9), ...pairs(1, 1)];
    expect(judgeSamples(samples)[0]).toMatchObject({ base: 1, runs: 8 });
  });
});

describe("the verdict of an entry", () => {
  const metric = (decision: "regressed" | "same" | "improved" | "inconclusive", wall = 1) => ({
    metric: "wall-time",
    unit: "s",
    base: wall,
    head: wall,
    ratio: 1,
    low: 1,
    high: 1,
    runs: 3,
    ...NOT_JUDGED,
    decision,
    reason: "why",
  });

  test("is the worst that its metrics say", () => {
    const verdict = (...all: Parameters<typeof metric>[0][]) =>
      decide({ metrics: all.map((one) => metric(one)), problems: [], baseline: COMPARED, limits: null })
        .verdict;
    expect(verdict("same", "regressed", "improved")).toBe("fail");
    expect(verdict("same", "improved")).toBe("improved");
    expect(verdict("inconclusive", "same")).toBe("inconclusive");
    expect(verdict("same")).toBe("pass");
  });

  test("is no-data for a program that ends at once, and an error without figures", () => {
    expect(
      decide({ metrics: [metric("same", 0.02)], problems: [], baseline: COMPARED, limits: null }).verdict,
    ).toBe("no-data");
    expect(decide({ metrics: [], problems: [], baseline: COMPARED, limits: null }).verdict).toBe("error");
  });
});
