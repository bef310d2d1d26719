import { describe, expect, test } from "vitest";
import { effectsOf } from "../../../src/judge/rule/effects.ts";
import { evidenceOf, follow, type Pair, pointOf } from "../../../src/judge/rule/likelihood.ts";

/** Figures like those of a normal law, in an order without a meaning. */
const WAVE = [0.3, -1.1, 0.8, -0.2, 1.6, -0.7, 0.1, -1.5, 1.2, -0.4, 0.6, -0.9];
const wave = (index: number) => WAVE[index % WAVE.length] ?? 0;

interface Series {
  readonly pairs: number;
  /** The ratio of head to base. */
  readonly effect: number;
  /** Deviations of ln seconds: of each run, and of both runs of a pair together. */
  readonly noise: number;
  readonly together?: number;
  /** Runs are in one of two modes whose ratio this is; half of the pairs have both. */
  readonly modes?: number;
  /** The smallest ratio that must be found. */
  readonly limit?: number;
}

function pairsOf({ pairs, effect, noise, together = 0, modes = 1 }: Series): Pair[] {
  return Array.from({ length: pairs }, (_, index): Pair => {
    const shared = together * wave(7 * index + 1);
    const [one, other] = [wave(index), wave(5 * index + 3)].map((value) => Math.exp(noise * value + shared));
    const mode = (run: number) => (run % 2 === 0 ? modes : 1);
    return [
      (one ?? 1) * mode(Math.floor(index / 2)),
      effect * (other ?? 1) * mode(Math.floor(index / 4) + index),
    ];
  });
}

function oddsOf(series: Series): number[] {
  const effects = effectsOf(series.limit ?? 1.1);
  const points = pairsOf(series).map(pointOf);
  let likelihoods: Float64Array | null = null;
  for (const [index] of points.entries())
    likelihoods = follow(likelihoods, points.slice(0, index + 1), effects);
  if (likelihoods === null) throw new Error("a series has pairs");
  const { slower, faster, notSlower, notFaster, smallest } = evidenceOf(likelihoods, effects);
  return [slower, faster, notSlower, notFaster, smallest];
}

/**
 * Natural logarithms of the odds, and the smallest effect to be found. The weights, grids and bounds of the model were
 * chosen together by the error rates that docs/judging.md reports and npm run bench:judge measures: whoever changes one of
 * them changes these odds, measures the rates anew, and writes both down.
 */
const TABLE: readonly (readonly [string, Series, readonly number[]])[] = [
  [
    "little noise, no change",
    { pairs: 8, effect: 1, noise: 0.005 },
    [-23.3108, -24.2098, 23.9774, 24.8792, 1.05],
  ],
  [
    "little noise, 5 % slower",
    { pairs: 4, effect: 1.05, noise: 0.01 },
    [4.2336, -10.299, -7.3901, 7.3867, 1.1],
  ],
  [
    "noise where half of the limit need no longer be found",
    { pairs: 5, effect: 1.05, noise: 0.025 },
    [-1.7635, -10.9983, -0.6323, 8.7277, 1.1],
  ],
  [
    "usual noise, no change",
    { pairs: 12, effect: 1, noise: 0.05 },
    [-16.8885, -17.0056, 7.2931, 7.4094, 1.1],
  ],
  [
    "usual noise, at the limit",
    { pairs: 8, effect: 1.1, noise: 0.05 },
    [0.2518, -13.314, -5.5704, 7.8322, 1.1],
  ],
  [
    "usual noise, 15 % slower",
    { pairs: 6, effect: 1.15, noise: 0.04 },
    [3.0725, -10.2512, -6.8921, 5.6524, 1.1],
  ],
  [
    "usual noise, 20 % slower",
    { pairs: 5, effect: 1.2, noise: 0.04 },
    [4.6054, -8.0002, -6.4226, 4.355, 1.1],
  ],
  [
    "usual noise, 28 % slower",
    { pairs: 5, effect: 1.28, noise: 0.04 },
    [5.7022, -8.3249, -4.948, 3.4678, 1.1],
  ],
  [
    "usual noise, 38 % faster",
    { pairs: 5, effect: 0.7246376811594204, noise: 0.04 },
    [-10.3523, 6.1217, 2.563, -3.2788, 1.1],
  ],
  [
    "usual noise, 50 % slower",
    { pairs: 4, effect: 1.5, noise: 0.04 },
    [4.8899, -10.0431, -2.2258, 1.8156, 1.1],
  ],
  ["loud noise, 40 % slower", { pairs: 8, effect: 1.4, noise: 0.2 }, [2.6781, -4.0525, -2.094, 2.3024, 1.1]],
  [
    "both runs of a pair disturbed together",
    { pairs: 8, effect: 1.1, noise: 0.03, together: 0.1 },
    [2.9944, -5.6955, -4.0646, 4.5225, 1.1],
  ],
  [
    "disturbed together, more",
    { pairs: 8, effect: 1.1, noise: 0.03, together: 0.2 },
    [3.3292, -4.8355, -4.3531, 3.7692, 1.1],
  ],
  [
    "disturbed together, almost alike",
    { pairs: 4, effect: 1.1, noise: 0.01, together: 0.5 },
    [3.2875, -3.5916, -4.1925, 2.7806, 1.1],
  ],
  ["twice as long", { pairs: 3, effect: 2, noise: 0.05 }, [9.12, -2.8623, -1.0695, 0.9765, 1.1]],
  ["four times as long", { pairs: 3, effect: 4, noise: 0.05 }, [14.0734, -2.8208, -0.755, 0.7373, 1.1]],
  ["ten times as long", { pairs: 3, effect: 10, noise: 0.05 }, [20.1547, -2.6494, -0.5986, 0.584, 1.1]],
  ["fifty times as long", { pairs: 3, effect: 50, noise: 0.05 }, [17.0628, -2.6129, -0.5705, 0.5566, 1.1]],
  [
    "two modes 15 % apart",
    { pairs: 8, effect: 1, noise: 0.004, modes: 1.15 },
    [-8.0799, -8.181, 2.1845, 2.285, 1.1],
  ],
  [
    "two modes 28 % apart",
    { pairs: 8, effect: 1, noise: 0.01, modes: 1.28 },
    [-5.0867, -5.1913, 0.7101, 0.808, 1.1],
  ],
  [
    "two modes 28 % apart in noise of half their distance",
    { pairs: 8, effect: 1, noise: 0.06, modes: 1.28 },
    [-1.7737, -2.3439, 0.491, 1.0228, 1.1],
  ],
  [
    "two modes 50 % apart",
    { pairs: 8, effect: 1, noise: 0.02, modes: 1.5 },
    [-4.0636, -4.1581, 0.2502, 0.329, 1.1],
  ],
  [
    "two modes twice apart",
    { pairs: 8, effect: 1, noise: 0.02, modes: 2 },
    [-1.8526, -1.8941, 0.0889, 0.1183, 1.1],
  ],
  [
    "a long series, a little faster",
    { pairs: 30, effect: 0.95, noise: 0.1 },
    [-29.7914, -18.8611, 10.3657, -0.553, 1.1],
  ],
  [
    "a limit of 30 %",
    { pairs: 6, effect: 1.3, noise: 0.05, limit: 1.3 },
    [6.0462, -14.5456, -10.9668, 8.4358, 1.3],
  ],
  [
    "a limit of 2 %",
    { pairs: 6, effect: 1.02, noise: 0.005, limit: 1.02 },
    [4.8903, -8.9146, -7.1898, 6.4085, 1.02],
  ],
  [
    "a limit next to one of the larger effects",
    { pairs: 6, effect: 1.2, noise: 0.03, limit: 1.16 },
    [7.0193, -12.274, -11.5, 7.0241, 1.16],
  ],
];

describe("the odds are those that the reported error rates were measured with:", () => {
  test.each(TABLE)("%s", (_, series, expected) => {
    const odds = oddsOf(series);
    for (const [index, value] of expected.entries()) expect(odds[index]).toBeCloseTo(value, 3);
  });
});
