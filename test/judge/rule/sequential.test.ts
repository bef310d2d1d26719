import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rateBounds } from "../../../bench/judge/distributions.ts";
import { diceOf, SHAPES } from "../../../bench/judge/noise.ts";
import { OWN, RULES } from "../../../bench/judge/rivals.ts";
import { rateText, scoreOf } from "../../../bench/judge/score.ts";
import type { Pair } from "../../../src/judge/rule/likelihood.ts";
import { DEFAULT_RULE, ruleInOrder } from "../../../src/judge/rule/sequential.ts";
import { StopReason } from "../../../src/record/record.ts";

const own = RULES[OWN] ?? (() => ({ verdict: "other", runs: 0 }) as const);
const USUAL = "log-normal, outliers";
const CORRELATED = "the same, correlated 0.8";

/**
 * The error rates of the rule on simulated noise, with the same random numbers in every run. A goal fails when the
 * exact 95 % bounds of the rate exclude it; so a change that makes the rule worse fails, and chance alone does not.
 */
describe("error rates on simulated noise, printed with their bounds", () => {
  const shapes = Object.keys(SHAPES);
  const FALSE_SERIES = 250;

  test.each(shapes)("no effect, %s: at most one in a hundred is called slower", (shape) => {
    const rates = [0.05, 0.1].map((variation) => scoreOf(own, { shape, variation, effect: 1 }, FALSE_SERIES));
    const found = rates.reduce((sum, { regressed }) => sum + Math.round(regressed * FALSE_SERIES), 0);
    const times = FALSE_SERIES * rates.length;
    console.log(`${shape}: false ${rateText(found / times, times)}`);
    expect(rateBounds(found, times).low).toBeLessThanOrEqual(0.01);
    expect(found).toBeLessThanOrEqual(8);
  });

  test("over all shapes together fewer than 0.6 % are called slower", () => {
    const times = 100;
    const found = shapes.reduce(
      (sum, shape) =>
        sum + Math.round(scoreOf(own, { shape, variation: 0.07, effect: 1 }, times).regressed * times),
      0,
    );
    console.log(`all shapes: false ${rateText(found / (times * shapes.length), times * shapes.length)}`);
    expect(found / (times * shapes.length)).toBeLessThanOrEqual(0.006);
  });

  test.each([
    [USUAL, 0.05, 1.1, 0.9],
    [USUAL, 0.02, 1.05, 0.8],
    [CORRELATED, 0.02, 1.05, 0.8],
    [USUAL, 0.1, 1.2, 0.95],
    [CORRELATED, 0.1, 1.2, 0.95],
    [USUAL, 0.05, 2, 1],
  ])("%s, variation %d, true ratio %d: found in at least %d", (shape, variation, effect, goal) => {
    const times = 400;
    const { regressed, inconclusive } = scoreOf(own, { shape, variation, effect }, times);
    console.log(`${shape}, x${effect}: found ${rateText(regressed, times)}, inconclusive ${inconclusive}`);
    expect(rateBounds(Math.round(regressed * times), times).high).toBeGreaterThanOrEqual(goal);
    expect(regressed).toBeGreaterThanOrEqual(goal - 0.03);
  });

  test("costs at most 10, 24 and 14 program runs at 0, +10 and +20 %, variation 5 %", () => {
    const runs = [1, 1.1, 1.2].map(
      (effect) => scoreOf(own, { shape: USUAL, variation: 0.05, effect }, 400).runs,
    );
    console.log(`runs ${runs.map((mean) => mean.toFixed(1)).join(" / ")}`);
    for (const [index, most] of [10, 24, 14].entries()) expect(runs[index]).toBeLessThanOrEqual(most);
  });

  test.each(shapes)("an improvement is never called slower: %s", (shape) => {
    const { regressed } = scoreOf(own, { shape, variation: 0.1, effect: 1 / 1.1 }, 100);
    expect(regressed).toBe(0);
  });

  test("strict mode calls at most 1 % slower, and finds +20 % all the same", () => {
    const strict = RULES["this rule, strict (certainty: strict)"] ?? own;
    const times = 300;
    const none = scoreOf(strict, { shape: "two modes, 1 : 1", variation: 0.1, effect: 1 }, times);
    const found = scoreOf(strict, { shape: USUAL, variation: 0.05, effect: 1.2 }, times);
    console.log(`strict: false ${rateText(none.regressed, times)}, +20 % found ${found.regressed}`);
    expect(rateBounds(Math.round(none.regressed * times), times).low).toBeLessThanOrEqual(0.01);
    expect(found.regressed).toBeGreaterThan(0.97);
  });
});

/** Series of pairs with log-normal noise around a true ratio, of which most are decided. */
const withEffect = (ratios: fc.Arbitrary<number>) =>
  fc
    .record({
      seed: fc.integer(),
      ratio: ratios,
      noise: fc.double({ min: 0.01, max: 0.06, noNaN: true }),
      count: fc.integer({ min: 10, max: 30 }),
    })
    .map(({ seed, ratio, noise, count }): Pair[] => {
      const { normal } = diceOf(seed);
      const run = () => Math.exp(noise * normal());
      return Array.from({ length: count }, () => [run(), ratio * run()]);
    });

const time = fc.double({ min: 0.5, max: 2, noNaN: true });
const DIRECTIONS = {
  slower: { verdict: "regressed", ratios: fc.double({ min: 1.1, max: 3, noNaN: true }) },
  faster: { verdict: "improved", ratios: fc.double({ min: 1 / 3, max: 1 / 1.2, noNaN: true }) },
  "as fast": { verdict: "same", ratios: fc.constant(1) },
} as const;

/**
 * Holds a property on series that are slower, faster and as fast, and asserts that at least half of each were decided as
 * what they are: a property of undecided series says nothing.
 */
function holds(property: (pairs: readonly Pair[], verdict: string) => void): void {
  for (const [name, { verdict, ratios }] of Object.entries(DIRECTIONS)) {
    let [decided, all] = [0, 0];
    fc.assert(
      fc.property(withEffect(ratios), (pairs) => {
        const said = ruleInOrder(pairs).verdict;
        all += 1;
        if (said === verdict) decided += 1;
        property(pairs, said);
      }),
      { numRuns: 60 },
    );
    expect(decided / all, `decided of those that are ${name}`).toBeGreaterThanOrEqual(0.5);
  }
}

describe("the sequential rule", () => {
  test("answers the mirror image when base and head are swapped, unless it was content before", () => {
    const mirrored: Record<string, string> = { regressed: "improved", improved: "regressed" };
    let [changed, turned] = [0, 0];
    holds((pairs, verdict) => {
      if (!(verdict in mirrored)) return;
      const other = ruleInOrder(pairs.map(([base, head]): Pair => [head, base]));
      changed += 1;
      if (other.verdict === mirrored[verdict]) turned += 1;
      // "same" needs less against an improvement than against a slowdown, and can come before the change is sure
      else {
        expect(other.verdict).toBe("same");
        expect(other.pairs).toBeLessThan(ruleInOrder(pairs).pairs);
      }
    });
    expect(turned / changed).toBeGreaterThan(0.8);
  });

  test("does not depend on the unit", () => {
    holds((pairs, verdict) => {
      for (const unit of [1e-6, 60]) {
        const scaled = ruleInOrder(pairs.map(([base, head]): Pair => [base * unit, head * unit]));
        expect([scaled.verdict, scaled.pairs]).toEqual([verdict, ruleInOrder(pairs).pairs]);
      }
    });
  });

  test("pairs after the verdict change nothing", () => {
    holds((pairs, verdict) => {
      if (verdict === "inconclusive") return;
      const ruling = ruleInOrder(pairs);
      for (const more of [0.5, 2])
        expect(ruleInOrder([...pairs.slice(0, ruling.pairs), [1, more]])).toEqual(ruling);
      expect(ruleInOrder(pairs.slice(0, ruling.pairs))).toEqual(ruling);
    });
  });

  test("says something of any series at all", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(time, time), { minLength: 1, maxLength: 30 }), (pairs) => {
        const { pairs: seen, stop } = ruleInOrder(pairs);
        expect(seen).toBeLessThanOrEqual(pairs.length);
        expect(StopReason.parse(stop)).toEqual(stop);
      }),
    );
  });

  test.each([2, 10, 1000])("a program that takes %d times as long is found in three pairs", (factor) => {
    const pairs = [1.01, 0.98, 1, 1.02].map((base, index): Pair => [base, factor * (1 + index / 100)]);
    expect(ruleInOrder(pairs)).toMatchObject({ verdict: "regressed", pairs: 3 });
  });

  test("equal figures are the same after two pairs; one pair decides nothing", () => {
    expect(
      ruleInOrder([
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    ).toMatchObject({ verdict: "same", pairs: 2 });
    expect(ruleInOrder([[1, 5]]).verdict).toBe("inconclusive");
    expect(ruleInOrder([])).toMatchObject({ verdict: "inconclusive", pairs: 0 });
  });

  test("a smaller limit finds smaller effects", () => {
    const pairs = Array.from(
      { length: 30 },
      (_, index): Pair => [1 + 0.004 * ((index * 7) % 5), 1.03 + 0.004 * ((index * 3) % 5)],
    );
    expect(ruleInOrder(pairs, { ...DEFAULT_RULE, smallest: 1.03 }).verdict).toBe("regressed");
  });

  test("wanted odds are reached before it says so: a higher bar takes more pairs", () => {
    const pairs = Array.from(
      { length: 30 },
      (_, index): Pair => [1 + 0.03 * ((index * 7) % 5), 1.12 + 0.03 * ((index * 3) % 5)],
    );
    const [usual, higher] = [100, 1e5].map((odds) => ruleInOrder(pairs, { ...DEFAULT_RULE, odds }));
    expect(usual?.verdict).toBe("regressed");
    expect(usual?.logOdds).toBeGreaterThanOrEqual(Math.log(100));
    expect(higher?.pairs).toBeGreaterThan(usual?.pairs ?? 0);
  });

  test("strict mode cannot be sure before its seventh bet, for each bet at most doubles the odds", () => {
    const pairs = Array.from({ length: 30 }, (): Pair => [1, 3]);
    const ruling = ruleInOrder(pairs, { ...DEFAULT_RULE, certainty: "strict" });
    expect(ruling.verdict).toBe("regressed");
    expect(ruling.pairs).toBeGreaterThanOrEqual(7);
  });
});
