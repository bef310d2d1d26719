import type { Profile } from "./profile.ts";
import { type Metric, NOT_JUDGED } from "./record.ts";

/**
 * Peak of the heap under Scalene, in MiB. It repeats within one sampling window of 1 MiB, but a reallocation counts
 * twice while it lasts: it is shown, checked against limits and used for its line; whether memory grew is decided by
 * the process's own peak.
 */
export function footprintMetric(base: Profile | null, head: Profile): Metric {
  return figure("memory-peak", "MiB", base?.footprintMib ?? null, head.footprintMib, head.runs);
}

/** The article's ratio: Scalene's system share of all sampled time. Shown, not judged. */
export function shareMetric(base: Profile | null, head: Profile): Metric {
  return figure("system-time", "share", base?.system ?? null, head.system, head.runs);
}

function figure(
  metric: string,
  unit: string,
  base: number | null,
  head: number | null,
  runs: number,
): Metric {
  const ratio = base === null || head === null || base <= 0 ? null : head / base;
  return { metric, unit, base, head, ratio, low: null, high: null, runs, ...NOT_JUDGED };
}
