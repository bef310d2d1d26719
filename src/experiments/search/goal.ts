import type { Cause } from "../../record/cause.ts";
import type { Metric } from "../../record/record.ts";

/** What an experiment has to reach, in ratios over the program it is measured beside. */
export interface Goal {
  readonly metric: string;
  /** Where head stands: its ratio over base, or 1 when head itself is what a change is measured beside. */
  readonly from: number;
  /** Where nothing of the regression is left: 1, or what is left of head without the cause. */
  readonly to: number;
  /** Part of the way that must be gone. */
  readonly enough: number;
  /** Robust standard deviation of a pair's log ratio. */
  readonly noise: number;
}

/** Part of the regression that must be gone. */
const ENOUGH = 0.8;
/**
 * The same of what a cause costs where there is no base: the best change leaves a part of it. Of three equal waits that
 * followed one another one remains when they overlap.
 */
const ENOUGH_ALONE = 0.6;
/** How much less than enough may be gone at the worse bound of the interval. */
const UNSURE = 0.3;
/** What the rule calls the same as base may fall this short: small regressions are close to the noise. */
const ENOUGH_IF_SAME = 0.65;
/** Wanted standard error of an explored share. */
const PRECISION = 0.12;
const MOST_EXPLORING = 4;
const USUAL_NOISE = 0.05;
const LEAST_NOISE = 0.005;

/** The goal of undoing a regression that was measured; null when the metric did not grow. */
export function goalOf(metric: Metric): Goal | null {
  if (metric.ratio === null || metric.ratio <= 1) return null;
  return { metric: metric.metric, from: metric.ratio, to: 1, enough: ENOUGH, noise: noiseOf(metric) };
}

/** The goal of a remedy without a base: what the cause costs is gone. Null when it costs nothing of this metric. */
export function goalOfCause(metric: Metric, cause: Pick<Cause, "amount">): Goal | null {
  const { value, unit } = cause.amount;
  if (metric.head === null || metric.head <= 0 || unit !== metric.unit || value <= 0) return null;
  const to = Math.max(0, 1 - value / metric.head);
  return { metric: metric.metric, from: 1, to, enough: ENOUGH_ALONE, noise: noiseOf(metric) };
}

/** Standard deviations between the bounds of a 99 % interval of a normal distribution: twice 2.58. */
const DEVIATIONS_WIDE = 5.2;

/** Noise of a pair: as the judge says, or as wide as its interval (99 % of a normal one; the whole range of three). */
function noiseOf({ noise, low, high, runs }: Metric): number {
  if (noise !== null) return Math.max(noise, LEAST_NOISE);
  if (low === null || high === null || low <= 0) return USUAL_NOISE;
  return Math.max((Math.log(high / low) * Math.max(Math.sqrt(runs), 3)) / DEVIATIONS_WIDE, LEAST_NOISE);
}

/** Part of the regression that is gone at a ratio. */
export function shareAt(goal: Goal, ratio: number): number {
  return (goal.from - ratio) / (goal.from - goal.to);
}

/** Standard error of the share that a number of pairs shows. */
export function errorOf(goal: Goal, pairs: number): number {
  return (goal.noise * Math.max(goal.to, 0.2)) / (goal.from - goal.to) / Math.sqrt(pairs);
}

/** How many pairs an exploration needs so that its share is good to about an eighth of the regression. */
export function pairsToExplore(goal: Goal): number {
  return Math.min(MOST_EXPLORING, Math.max(1, Math.ceil((errorOf(goal, 1) / PRECISION) ** 2)));
}

/** Whether a regression is left, beside noise: the better bound of the interval is worse than base by 3 %. */
export function isOpen(goal: Goal, low: number): boolean {
  return low > goal.to * 1.03;
}

/** A ratio with its bounds, as measured so far. */
export type Measured = Pick<Metric, "ratio" | "low" | "high" | "decision">;

/**
 * Whether the pairs so far say that the entry is back: at least 80 % of the regression is gone, and half of it at the
 * worse bound; or the rule sees no difference to base. "no" as soon as even the better bound falls short; else null.
 */
export function isBack(goal: Goal, { ratio, low, high, decision }: Measured): "yes" | "no" | null {
  if (ratio === null || low === null || high === null) return null;
  const share = shareAt(goal, ratio);
  if (share >= goal.enough && shareAt(goal, high) >= goal.enough - UNSURE) return "yes";
  if (goal.to === 1 && decision === "same" && share >= ENOUGH_IF_SAME) return "yes";
  return shareAt(goal, low) < Math.min(goal.enough, ENOUGH_IF_SAME) ? "no" : null;
}
