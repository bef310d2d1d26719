import type { Profile } from "./profile.ts";
import type { Metric } from "./record.ts";

/** One sampling window of Scalene (scalene24.md): two peaks nearer than this are equal. */
const WINDOW_MIB = 1;
/** A footprint must also grow by this part to count. */
const PART = 0.1;
const LEAST_MIB = 8;

/**
 * Peak of the heap under Scalene, in MiB. It repeats within one window, so that two runs can be compared without
 * statistics; a growth counts from 10 % and 8 MiB on.
 */
export function footprintMetric(base: Profile | null, head: Profile): Metric {
  const before = base?.footprintMib ?? null;
  const now = head.footprintMib;
  const growth = before === null || now === null ? null : now - before;
  const least = Math.max(LEAST_MIB, WINDOW_MIB, PART * (before ?? 0));
  const decision =
    growth === null
      ? null
      : growth >= least
        ? "regressed"
        : growth <= -least
          ? "improved"
          : ("same" as const);
  return {
    metric: "memory-peak",
    unit: "MiB",
    base: before,
    head: now,
    ratio: before === null || now === null || before <= 0 ? null : now / before,
    low: null,
    high: null,
    runs: head.runs,
    decision,
    reason: decision === null ? null : `it repeats within ${WINDOW_MIB} MiB`,
  };
}

/** The article's ratio: Scalene's system share of all sampled time. Shown, not judged. */
export function shareMetrics(base: Profile | null, head: Profile): Metric[] {
  const before = base?.system ?? null;
  return [
    {
      metric: "system-time",
      unit: "share",
      base: before,
      head: head.system,
      ratio: before === null || before <= 0 ? null : head.system / before,
      low: null,
      high: null,
      runs: head.runs,
      decision: null,
      reason: null,
    },
  ];
}
