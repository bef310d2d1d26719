// Simulated runs of a program: shapes of noise that machines have. Times are relative to a quiet run of base.

import type { Pair } from "../../src/judge/rule/likelihood.ts";
import { mulberry32 } from "../../src/statistics/random.ts";

/** Random numbers that are the same in every run, uniform and standard normal (Box & Muller). */
export interface Dice {
  readonly uniform: () => number;
  readonly normal: () => number;
}

export function diceOf(seed: number): Dice {
  const uniform = mulberry32(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

/** Ln of the time of the next run, apart from the program's own speed; `run` counts all runs of the series. */
type NextRun = (run: number) => number;

/** Begins a series with a variation of 0.05 and the like. */
type Shape = (dice: Dice, variation: number) => NextRun;

const OUTLIERS = 0.05;
const outlier = ({ uniform }: Dice) => (uniform() < OUTLIERS ? Math.log(1.3) : 0);
const modes =
  (gap: (variation: number) => number, within: (variation: number) => number, share: number): Shape =>
  ({ uniform, normal }, variation) =>
  () =>
    within(variation) * normal() + (uniform() < share ? gap(variation) : 0);

/** Runs of a pair share a part of their noise: correlation `shared`. */
const correlated =
  (shared: number): Shape =>
  (dice, variation) => {
    let common = 0;
    return (run) => {
      if (run % 2 === 0) common = dice.normal();
      const own = Math.sqrt(shared) * common + Math.sqrt(1 - shared) * dice.normal();
      return variation * own + outlier(dice);
    };
  };

/** Log-normal noise with 5 % outliers of x1.3, independent and correlated: what the goals are about. */
export const USUAL_SHAPES: Readonly<Record<string, Shape>> = {
  "log-normal, outliers": (dice, variation) => () => variation * dice.normal() + outlier(dice),
  "the same, correlated 0.8": correlated(0.8),
};

export const SHAPES: Readonly<Record<string, Shape>> = {
  ...USUAL_SHAPES,
  "log-normal alone":
    ({ normal }, variation) =>
    () =>
      variation * normal(),
  "correlated 0.5": correlated(0.5),
  "drift of 30 %": (dice, variation) => (run) => variation * dice.normal() + Math.log(1 + (0.3 * run) / 60),
  "two modes, 1 : 1": modes(
    (variation) => 3 * variation,
    (variation) => 0.3 * variation,
    0.5,
  ),
  "two modes, 30 % slow": modes(
    (variation) => 3 * variation,
    (variation) => 0.3 * variation,
    0.3,
  ),
  "two modes 15 % apart": modes(
    () => Math.log(1.15),
    (variation) => variation,
    0.3,
  ),
  "heavy tail":
    ({ normal }, variation) =>
    () =>
      (0.7 * variation * normal()) / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3),
  exponential:
    ({ uniform }, variation) =>
    () =>
      Math.log(1 - variation * Math.log(1 - uniform())),
  "random walk": ({ normal }, variation) => {
    let level = 0;
    return () => {
      level += 0.5 * variation * normal();
      return level + 0.5 * variation * normal();
    };
  },
  bursts: ({ uniform, normal }, variation) => {
    let busy = false;
    return () => {
      busy = busy ? uniform() < 0.8 : uniform() < 0.1;
      return 0.5 * variation * normal() + (busy ? 3 * variation * uniform() : 0);
    };
  },
  "warm-up":
    ({ normal }, variation) =>
    (run) =>
      variation * normal() + 0.2 * Math.exp(-run / 3),
  "clock of 5 % steps":
    ({ normal }, variation) =>
    () =>
      Math.log(Math.max(1, Math.round(20 * Math.exp(variation * normal()))) / 20),
};

/** A series of pairs with head `effect` times as slow; which side runs first is tossed for each pair. */
export function seriesOf(shape: Shape, variation: number, effect: number, dice: Dice, pairs = 30): Pair[] {
  const next = shape(dice, variation);
  return Array.from({ length: pairs }, (_, pair): Pair => {
    const [first, second] = [Math.exp(next(2 * pair)), Math.exp(next(2 * pair + 1))];
    return dice.uniform() < 0.5 ? [first, effect * second] : [second, effect * first];
  });
}
