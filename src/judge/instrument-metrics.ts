import type { Ledger } from "../record/ledger.ts";
import { type InstrumentMetric, METRIC_NAMES, METRICS } from "../record/metrics.ts";
import type { Profile } from "../record/profile.ts";
import { type Metric, NOT_JUDGED } from "../record/record.ts";
import { median } from "../statistics/median.ts";
import { MB_PER_MIB } from "../text/quantity.ts";
import { type Interval, medianInterval, shareInterval } from "./rule/spread.ts";

/**
 * Metrics that do not come from bare runs, each by its nature: with the interval that its few runs allow, so that a
 * limit is only broken where the spread leaves no doubt. None has a decision: limits decide about them.
 */

/** What the probe and Scalene gave for one side. */
export interface Watched {
  readonly ledgers: readonly Ledger[];
  readonly profile: Profile | null;
}

/** One window of Scalene's memory sampling, 1 MiB, in MB of 10^6 bytes. */
const WINDOW = METRICS["memory-peak"].repeatsWithin;
/** Runs that prove a count to be exact for this program. */
const PROOF_RUNS = 3;

/** Values of the runs of one side, and the interval of what they have in the middle; null where it is not known. */
interface Figure {
  readonly values: readonly number[];
  readonly interval: Interval | null;
}

type Reader = (side: Watched) => Figure;

const ofLedgers =
  (read: (ledger: Ledger) => number, spread: (values: readonly number[]) => Interval | null): Reader =>
  ({ ledgers }) => {
    const values = ledgers.map(read);
    return { values, interval: spread(values) };
  };

const ofShares = ({ profile }: Watched): Figure => {
  const values = profile?.systemRuns ?? [];
  return { values, interval: shareInterval(values) };
};

const ofFootprints = ({ profile }: Watched): Figure => {
  const values = (profile?.footprintRuns ?? []).map((mib) => mib * MB_PER_MIB);
  return { values, interval: footprintInterval(values) };
};

const READERS: Readonly<Record<InstrumentMetric, Reader>> = {
  "memory-peak": ofFootprints,
  "system-time": ofShares,
  "blocked-time": ofLedgers(blockedShare, shareInterval),
  "import-time": ofLedgers(importSeconds, (values) => timeInterval(values)),
  tasks: ofLedgers(({ counters }) => counters.tasks, countInterval),
};
const NAMES = METRIC_NAMES.filter((name) => Object.hasOwn(READERS, name)) as InstrumentMetric[];

/** Metrics of the probe's and Scalene's runs: of head against base, or of head alone when `base` is null. */
export function instrumentMetrics(base: Watched | null, head: Watched): Metric[] {
  return NAMES.flatMap((metric) => {
    const [unit, read] = [METRICS[metric].unit, READERS[metric]];
    const [before, after] = [base === null ? null : read(base), read(head)];
    return after.values.length === 0 ? [] : [{ metric, unit, ...compared(unit, before, after) }];
  });
}

/** A share below this is nothing, and what is divided by it says nothing. */
const NO_SHARE = 0.005;

function compared(unit: string, before: Figure | null, after: Figure): Omit<Metric, "metric" | "unit"> {
  const head = median(after.values);
  const base = before === null || before.values.length === 0 ? null : median(before.values);
  const least = unit === "share" ? NO_SHARE : 0;
  const ratio = base === null || base <= least ? null : head / base;
  const bounds = ratio === null ? null : ratioBounds(before?.interval ?? null, after.interval);
  return {
    base,
    head,
    ratio,
    low: bounds?.low ?? null,
    high: bounds?.high ?? null,
    runs: after.values.length,
    ...NOT_JUDGED,
    headLow: after.interval?.low ?? null,
    headHigh: after.interval?.high ?? null,
  };
}

/** The widest ratio that the intervals of both sides allow. */
function ratioBounds(base: Interval | null, head: Interval | null): Interval | null {
  if (base === null || head === null || base.low <= 0) return null;
  return { low: head.low / base.high, high: head.high / base.low };
}

/** Share of the wall time in which a synchronous call held the loop. */
function blockedShare({ totals, wall }: Ledger): number {
  return wall <= 0 ? 0 : Math.min(1, totals.blocked / wall);
}

function importSeconds({ accounts }: Ledger): number {
  return accounts.reduce((sum, row) => sum + (row.account === "import" ? row.seconds : 0), 0);
}

function timeInterval(values: readonly number[]): Interval | null {
  return values.every((value) => value > 0) ? medianInterval(values) : null;
}

/** A count that three runs agree about is exact; one that varies has the interval of its runs. */
function countInterval(values: readonly number[]): Interval | null {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length >= PROOF_RUNS && low === high) return { low, high };
  return values.length >= PROOF_RUNS ? medianInterval(values.map((value) => Math.max(value, 0.5))) : null;
}

/** Peaks repeat within one window of the sampling; what varies by more has the range of its runs beside it. */
function footprintInterval(values: readonly number[]): Interval | null {
  if (values.length === 0) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const middle = median(values);
  return high - low <= WINDOW
    ? { low: middle - WINDOW, high: middle + WINDOW }
    : { low: low - WINDOW, high: high + WINDOW };
}
