import { describe, expect, test } from "vitest";
import { diceOf } from "../../../bench/judge/noise.ts";
import { effectsOf } from "../../../src/judge/rule/effects.ts";
import { evidenceOf, follow, type Pair, pointOf } from "../../../src/judge/rule/likelihood.ts";
import { ratioOf } from "../../../src/judge/rule/ratio.ts";
import { DEFAULT_RULE, ruleInOrder } from "../../../src/judge/rule/sequential.ts";
import { medianInterval } from "../../../src/judge/rule/spread.ts";

/**
 * What the model says of fixed series, to three decimals of the logarithms. docs/judging.md has its constants and how they
 * were chosen; error rates alone would not notice one that moved a little. Who changes a constant on purpose measures the
 * rates again and writes the new figures here.
 */

/** A series that is the same in every run; `noise` is the deviation of a single run's logarithm. */
function seriesOf(count: number, ratio: number, noise: number, seed: number, shared = 0): Pair[] {
  const { normal } = diceOf(seed);
  return Array.from({ length: count }, () => {
    const common = Math.sqrt(shared) * normal();
    const run = () => Math.exp(noise * (common + Math.sqrt(1 - shared) * normal()));
    return [run(), ratio * run()];
  });
}

const SERIES: Readonly<Record<string, readonly Pair[]>> = {
  "quiet, half of the smallest effect": seriesOf(6, 1.05, 0.012, 1),
  "noisy, the smallest effect": seriesOf(8, 1.1, 0.08, 2),
  "very noisy, no effect": seriesOf(8, 1, 0.3, 3),
  "runs of a pair alike": seriesOf(8, 1.06, 0.1, 4, 0.95),
  "three times as long": seriesOf(4, 3, 0.05, 5),
  "beyond the largest effect": seriesOf(4, 40, 0.05, 6),
  "faster by a quarter": seriesOf(6, 0.75, 0.05, 7),
  "two modes": seriesOf(10, 1, 0.01, 8).map(([base, head], index) => [
    base * (index % 3 === 0 ? 1.25 : 1),
    head * (index % 2 === 0 ? 1.25 : 1),
  ]),
  "one run disturbed": seriesOf(8, 1, 0.02, 9).map(([base, head], index) => [
    base,
    index === 2 ? 2 * head : head,
  ]),
};

/** Odds for slower, faster, not slower and not faster, and the smallest effect that is looked for. */
function said(pairs: readonly Pair[], smallest: number): number[] {
  const effects = effectsOf(smallest);
  const points = pairs.map(pointOf);
  let likelihoods: Float64Array | null = null;
  for (let count = 1; count <= points.length; count += 1)
    likelihoods = follow(likelihoods, points.slice(0, count), effects);
  const evidence = evidenceOf(likelihoods ?? new Float64Array(), effects);
  return [evidence.slower, evidence.faster, evidence.notSlower, evidence.notFaster, evidence.smallest].map(
    (value) => Math.round(value * 1000) / 1000,
  );
}

test("the model weighs series as it always did", () => {
  const lines = Object.entries(SERIES).flatMap(([name, pairs]) =>
    [1.1, 1.03].map((smallest) => `${name}, ${smallest}: ${said(pairs, smallest).join(" ")}`),
  );
  expect(lines).toMatchInlineSnapshot(`
    [
      "quiet, half of the smallest effect, 1.1: 4.498 -13.949 -6.763 11.881 1.1",
      "quiet, half of the smallest effect, 1.03: 6.575 -5.234 -6.764 5.011 1.03",
      "noisy, the smallest effect, 1.1: 0.661 -5.659 -1.627 4.603 1.1",
      "noisy, the smallest effect, 1.03: 0.116 -2.356 -0.978 1.264 1.03",
      "very noisy, no effect, 1.1: -3.442 1.31 1.596 -1.43 1.1",
      "very noisy, no effect, 1.03: -2.467 1.217 0.48 -0.465 1.03",
      "runs of a pair alike, 1.1: 0.336 -6.046 -1.141 5.336 1.1",
      "runs of a pair alike, 1.03: 1.616 -2.896 -2.373 2.138 1.03",
      "three times as long, 1.1: 7.406 -3.177 -1.051 1.024 1.1",
      "three times as long, 1.03: 7.406 -2.632 -0.323 0.32 1.03",
      "beyond the largest effect, 1.1: 22.838 -2.876 -0.756 0.738 1.1",
      "beyond the largest effect, 1.03: 22.838 -2.517 -0.233 0.231 1.03",
      "faster by a quarter, 1.1: -10.125 7.511 3.367 -4.407 1.1",
      "faster by a quarter, 1.03: -8.004 7.513 1.132 -1.229 1.03",
      "two modes, 1.1: -4.569 -6.181 0.403 1.955 1.1",
      "two modes, 1.03: -4.275 -4.855 -0.141 0.372 1.03",
      "one run disturbed, 1.1: -5.783 -11.11 5.566 10.943 1.1",
      "one run disturbed, 1.03: -0.922 -3.916 0.786 3.78 1.03",
    ]
  `);
});

describe("the rule", () => {
  const none = { smallest: 1.1, mostPairs: 30, certainty: "usual", odds: 100 } as const;

  test("without settings looks for +10 % at odds of 100, in 30 pairs at most", () => {
    expect(DEFAULT_RULE).toEqual(none);
  });

  test("stops after as many pairs as it always did", () => {
    const stops = [1, 1.1, 1.2].map((ratio) =>
      Array.from({ length: 24 }, (_, seed) => {
        const { verdict, pairs } = ruleInOrder(seriesOf(30, ratio, 0.06, seed), none);
        return `${verdict[0]}${pairs}`;
      }).join(" "),
    );
    expect(stops).toMatchInlineSnapshot(`
      [
        "s4 s4 s5 s3 s4 s2 s5 s3 s3 s4 s3 s4 s2 s2 s5 s3 s13 s2 s2 s5 s3 s3 s2 s5",
        "r16 s2 s4 s8 r19 r9 r14 r5 r11 r17 r17 r25 r13 r6 r6 r8 r8 r6 s3 s3 r12 r13 r24 r12",
        "r6 r8 r7 r8 r8 r4 r8 r4 r5 r5 r6 r7 r5 r5 r5 r4 r6 r4 r7 r5 r5 r7 r7 r6",
      ]
    `);
  });

  test("believes in no change from odds of 5.7 on", () => {
    const odds = Array.from({ length: 60 }, (_, seed) =>
      ruleInOrder(seriesOf(30, 1, 0.08, seed), none),
    ).flatMap(({ stop }) => (stop.why === "no-change" ? [Math.exp(stop.logOdds)] : []));
    expect(odds.length).toBeGreaterThan(40);
    expect(Math.min(...odds)).toBeGreaterThanOrEqual(5.7);
    expect(Math.min(...odds)).toBeLessThan(6);
    expect(odds.filter((one) => one < 7).length).toBeGreaterThan(10);
  });
});

describe("intervals", () => {
  test("of the ratio are those of the model below eight pairs, and Tukey's from eight on", () => {
    const rounded = (count: number, noise: number) => {
      const { ratio, low, high } = ratioOf(seriesOf(count, 1.1, noise, 3));
      return [ratio, low, high].map((value) => Math.round(value * 1000) / 1000);
    };
    expect([
      rounded(2, 0.05),
      rounded(3, 0.0005),
      rounded(5, 0.05),
      rounded(7, 0.05),
      rounded(8, 0.05),
    ]).toMatchInlineSnapshot(`
      [
        [
          1.063,
          0.777,
          1.454,
        ],
        [
          1.099,
          1.082,
          1.117,
        ],
        [
          1.072,
          0.961,
          1.189,
        ],
        [
          1.046,
          0.972,
          1.137,
        ],
        [
          1.042,
          0.963,
          1.174,
        ],
      ]
    `);
  });

  test("of a median go by the order of the figures from eight runs on", () => {
    const values = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6];
    expect(medianInterval([...values, 9])).toEqual({ low: 1, high: 9 });
    expect(medianInterval(values)?.high).not.toBe(1.6);
  });
});
