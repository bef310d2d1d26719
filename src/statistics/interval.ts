import { medianOfSorted } from "./median.ts";
import { signedRankCounts } from "./signed-rank.ts";

/** A ratio with the bounds of its confidence interval, and the probability that the interval has. */
export interface RatioInterval {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** What few pairs allow may be less than what was asked for. */
  readonly coverage: number;
}

/**
 * The Hodges-Lehmann estimate of head / base from paired log ratios, with Tukey's exact interval from the ordered
 * Walsh averages (Hollander, Wolfe & Chicken, 3.2 and 3.3). With few pairs the widest interval is given, with the
 * coverage it really has: 1 - 2^(1-n).
 */
export function ratioInterval(logRatios: readonly number[], wanted = 0.99): RatioInterval {
  const averages = logRatios
    .flatMap((one, index) => logRatios.slice(index).map((other) => (one + other) / 2))
    .sort((one, other) => one - other);
  const pairs = logRatios.length;
  const counts = signedRankCounts(logRatios.map((_, index) => 2 * (index + 1)));
  const all = 2 ** pairs;
  // the largest number of averages that may lie outside on each side
  let outside = 0;
  let tail = (counts[0] ?? 0) / all;
  for (;;) {
    const next = tail + (counts[2 * (outside + 1)] ?? 0) / all;
    if (next > (1 - wanted) / 2 || outside + 1 >= averages.length / 2) break;
    tail = next;
    outside += 1;
  }
  const at = (index: number) => averages[index] ?? 0;
  return {
    ratio: Math.exp(medianOfSorted(averages)),
    low: Math.exp(at(outside)),
    high: Math.exp(at(averages.length - 1 - outside)),
    coverage: 1 - 2 * tail,
  };
}
