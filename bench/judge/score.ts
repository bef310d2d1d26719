import { rateBounds } from "./distributions.ts";
import { diceOf, SHAPES, seriesOf } from "./noise.ts";
import type { Decide } from "./rivals.ts";

/** What a rule did on many series of one kind: rates from 0 to 1. */
export interface Score {
  readonly times: number;
  readonly regressed: number;
  readonly improved: number;
  readonly inconclusive: number;
  /** Mean number of program runs until the verdict. */
  readonly runs: number;
}

/** Plays `times` series of a shape to a rule, the same ones for every rule. */
export function scoreOf(
  decide: Decide,
  kind: { readonly shape: string; readonly variation: number; readonly effect: number },
  times: number,
): Score {
  const shape = SHAPES[kind.shape];
  if (shape === undefined) throw new Error(`there is no shape ${kind.shape}`);
  const dice = diceOf(
    [...JSON.stringify(kind)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7),
  );
  const count = { regressed: 0, improved: 0, inconclusive: 0, other: 0 };
  let runs = 0;
  for (let time = 0; time < times; time += 1) {
    const answer = decide(seriesOf(shape, kind.variation, kind.effect, dice));
    count[answer.verdict] += 1;
    runs += answer.runs;
  }
  return {
    times,
    regressed: count.regressed / times,
    improved: count.improved / times,
    inconclusive: count.inconclusive / times,
    runs: runs / times,
  };
}

/** ".004 (.001-.010)": a rate with its exact 95 % bounds. */
export function rateText(rate: number, times: number): string {
  const { low, high } = rateBounds(Math.round(rate * times), times);
  return `${short(rate)} (${short(low)}-${short(high)})`;
}

export function short(rate: number): string {
  return rate.toFixed(3).replace(/^0/, "");
}

/**
 * Runs that Wald's sequential test needs on the average when it knows the (normal) noise: 1 % false, 10 % missed, made
 * for +10 % (Wald, Sequential Analysis, 1947, 3.5); `effect` is the true ratio.
 */
export function waldRuns(variation: number, effect: number): number {
  const [made, variance] = [Math.log(1.1), 2 * variation ** 2];
  const [upper, lower] = [Math.log(0.9 / 0.01), Math.log(0.1 / 0.99)];
  const drift = (made * (Math.log(effect) - made / 2)) / variance;
  const reached = effect === 1 ? 0.01 : effect === 1.1 ? 0.9 : 1;
  return (2 * (reached * upper + (1 - reached) * lower)) / drift;
}
