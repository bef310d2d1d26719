import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ratioInterval } from "../../src/judge/interval.ts";
import { judgeSamples, wantsPair } from "../../src/judge/judge.ts";
import { ruleInOrder } from "../../src/judge/sequential.ts";
import { signedRankP } from "../../src/judge/signed-rank.ts";
import { decide } from "../../src/judge/verdict.ts";
import { NOT_JUDGED } from "../../src/record/record.ts";
import type { Sample } from "../../src/record/sample.ts";

/** The same numbers in every run (Numerical Recipes' generator). */
function noise(seed: number) {
  let state = seed;
  const uniform = () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return (state + 0.5) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

function share(verdict: string, effect: number, variation: number, outliers: number): number {
  const { uniform, normal } = noise(11);
  const times = 300;
  const run = () => Math.exp(variation * normal()) * (uniform() < outliers ? 1.3 : 1);
  const verdicts = Array.from({ length: times }, () => {
    const pairs = Array.from({ length: 30 }, (): [number, number] => [run(), effect * run()]);
    return ruleInOrder(pairs).verdict;
  });
  return verdicts.filter((one) => one === verdict).length / times;
}

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

const positive = fc.double({ min: 0.5, max: 2, noNaN: true });

describe("the sequential rule", () => {
  test("rarely calls noise a slowdown", () => {
    expect(share("regressed", 1, 0.05, 0.05)).toBeLessThanOrEqual(0.02);
    expect(share("regressed", 1, 0.1, 0.05)).toBeLessThanOrEqual(0.03);
  });

  test("finds ten per cent in noise of five, and twenty in noise of ten", () => {
    expect(share("regressed", 1.1, 0.05, 0.05)).toBeGreaterThan(0.85);
    expect(share("regressed", 1.2, 0.1, 0.05)).toBeGreaterThan(0.92);
  });

  test("never calls an improvement a slowdown", () => {
    expect(share("regressed", 0.9, 0.1, 0.05)).toBe(0);
  });

  test("answers the mirror image when base and head are swapped", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(positive, positive), { minLength: 3, maxLength: 30 }), (pairs) => {
        const one = ruleInOrder(pairs);
        const other = ruleInOrder(pairs.map(([base, head]) => [head, base]));
        if (one.verdict === "regressed") expect(other.verdict).toBe("improved");
        if (one.verdict === "improved") expect(other.verdict).toBe("regressed");
      }),
    );
  });
});

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
      decide({ metrics: all.map((one) => metric(one)), problems: [], compared: true }).verdict;
    expect(verdict("same", "regressed", "improved")).toBe("fail");
    expect(verdict("same", "improved")).toBe("improved");
    expect(verdict("inconclusive", "same")).toBe("inconclusive");
    expect(verdict("same")).toBe("pass");
  });

  test("is no-data for a program that ends at once, and an error without figures", () => {
    expect(decide({ metrics: [metric("same", 0.02)], problems: [], compared: true }).verdict).toBe("no-data");
    expect(decide({ metrics: [], problems: [], compared: true }).verdict).toBe("error");
  });
});
