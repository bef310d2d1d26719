import { median } from "../../statistics/median.ts";

/** An interval of a median, in the unit of its figures. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Student's t at 0.995 for 1, 2, ... degrees of freedom (checked against SciPy in test/judge).
 *
 * @internal for its tests
 */
export const STUDENT_995 = [
  63.6567, 9.9248, 5.8409, 4.6041, 4.0321, 3.7074, 3.4995, 3.3554, 3.2498, 3.1693, 3.1058, 3.0545, 3.0123,
  2.9768,
] as const;
/** From this many runs on the order of the figures alone gives 99 %. */
const FEWEST_BY_ORDER = 8;

/**
 * The 99 % interval of the median of positive figures. From eight runs on by their order, exactly and whatever their law
 * (David & Nagaraja, Order Statistics, 3rd ed., 7.1). Fewer runs cannot give 99 % that way: Student's t on logarithms,
 * with the deviation that `fellows` (the other side's runs) help to know. Null for a single run without fellows.
 */
export function medianInterval(values: readonly number[], fellows: readonly number[] = []): Interval | null {
  if (values.length >= FEWEST_BY_ORDER) return byOrder(values);
  const degrees = Math.max(0, values.length - 1) + Math.max(0, fellows.length - 1);
  const quantile = STUDENT_995[degrees - 1];
  if (values.length === 0 || quantile === undefined) return null;
  const deviation = Math.sqrt((squares(values) + squares(fellows)) / degrees);
  const width = Math.exp((quantile * deviation) / Math.sqrt(values.length));
  return { low: median(values) / width, high: median(values) * width };
}

/** Sum of squared deviations of the logarithms from their mean. */
function squares(values: readonly number[]): number {
  const logs = values.map((value) => Math.log(Math.max(value, 1e-9)));
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
}

function byOrder(values: readonly number[]): Interval {
  const sorted = [...values].sort((one, other) => one - other);
  const runs = sorted.length;
  // chance that all but `outside` figures lie on one side of the true median
  let chance = 0.5 ** runs;
  let tail = chance;
  let outside = 0;
  for (;;) {
    chance *= (runs - outside) / (outside + 1);
    if (tail + chance > 0.005) break;
    tail += chance;
    outside += 1;
  }
  return { low: sorted[outside] ?? 0, high: sorted[runs - 1 - outside] ?? 0 };
}

/** Interval of a share from few runs: Student's t, within 0 and 1. Null for a single run. */
export function shareInterval(values: readonly number[]): Interval | null {
  const quantile = STUDENT_995[values.length - 2];
  if (quantile === undefined) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const width = quantile * Math.sqrt(variance / values.length);
  const middle = median(values);
  return { low: Math.max(0, middle - width), high: Math.min(1, middle + width) };
}
