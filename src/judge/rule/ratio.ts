import { type RatioInterval, ratioInterval } from "../../statistics/interval.ts";
import { likelihoodsAt, type Pair, pointOf } from "./likelihood.ts";

/** From this many pairs on the exact interval reaches 99 %. */
const FEWEST_EXACT = 8;
const OUTSIDE = 0.005;
/** The effects that are looked at: so many, as far beyond the pairs as this many times their range. */
const STEPS = 160;
const BEYOND = 4;
const LEAST_RANGE = 0.01;

/**
 * The ratio head / base with its 99 % interval. From eight pairs on Tukey's, which is exact whatever the noise. Fewer
 * pairs cannot give 99 % that way; then it is the central interval of the rule's own model, every effect being equally
 * likely beforehand. Measured coverage: docs/judging.md.
 */
export function ratioOf(pairs: readonly Pair[]): Omit<RatioInterval, "coverage"> {
  const exact = ratioInterval(pairs.map(([base, head]) => Math.log(head / base)));
  if (pairs.length >= FEWEST_EXACT || pairs.length < 2) return exact;
  const points = pairs.map(pointOf);
  const differences = points.map(({ difference }) => difference);
  const [least, most] = [Math.min(...differences), Math.max(...differences)];
  const range = Math.max(most - least, LEAST_RANGE);
  const step = (most - least + 2 * BEYOND * range) / STEPS;
  const sizes = Array.from({ length: STEPS + 1 }, (_, index) => least - BEYOND * range + index * step);
  const weights = likelihoodsAt(sizes, points);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  const shares = weights.map((weight) => (below += weight / total));
  const low = sizes[shares.findIndex((share) => share > OUTSIDE)] ?? least;
  const high = sizes[shares.findIndex((share) => share >= 1 - OUTSIDE)] ?? most;
  return {
    ratio: exact.ratio,
    low: Math.min(exact.ratio, Math.exp(low)),
    high: Math.max(exact.ratio, Math.exp(high)),
  };
}
