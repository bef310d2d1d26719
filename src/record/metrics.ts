import { MB_PER_MIB } from "../text/quantity.ts";

/**
 * Everything that is measured and can have a limit: a row each. From this table follow the keys of the gate file and its
 * JSON Schema, the figures, the instruments that an entry needs, which causes are asked for, the words of a report and
 * their order, and the table in docs/gate-file.md (`npm run tables`). How a metric is read stands in judge/quantities.ts
 * (bare runs) or judge/instrument-metrics.ts; the compiler asks for it.
 */

/** What a metric is measured in: seconds, MB of 10^6 bytes, a share from 0 to 1, a count. */
export type MetricUnit = "s" | "MB" | "share" | "tasks";

interface MetricRow {
  readonly unit: MetricUnit;
  /** Which direction is the better one. The rule of the judge knows no other. */
  readonly better: "lower";
  /** The instrument that gives it. Bare runs alone are judged by the rule; the others only have limits. */
  readonly source: "bare" | "probe" | "scalene";
  /** A difference of the medians below this, in the unit, is what nobody minds; null for a metric without a rule. */
  readonly floor: number | null;
  /** Runs of one program differ by no more than this, in the unit; null where chance decides by how much. */
  readonly repeatsWithin: number | null;
  /** As a reader calls it. */
  readonly label: string;
  /** What it is, in a sentence, for editors and the docs. */
  readonly description: string;
  /** The question about causes that it raises when it is worse; null when none of the explainer's is about it. */
  readonly asks: "time" | "cpu" | "memory" | null;
}

/** In the order in which they are shown. */
export const METRICS = {
  "wall-time": {
    unit: "s",
    better: "lower",
    source: "bare",
    // a difference that a person could notice, and above what starting Python varies by
    floor: 0.02,
    repeatsWithin: null,
    label: "wall time",
    description: "Time from start to end, without the time spent waiting for a processor.",
    asks: "time",
  },
  "cpu-time": {
    unit: "s",
    better: "lower",
    source: "bare",
    // above what is needed for wall time: nobody waits for it
    floor: 0.05,
    repeatsWithin: null,
    label: "processor time",
    description: "Processor time of the program, user and system.",
    asks: "cpu",
  },
  "rss-peak": {
    unit: "MB",
    better: "lower",
    source: "bare",
    // arenas of the allocator come and go in steps of about a MB, several at a time
    floor: 8,
    repeatsWithin: null,
    label: "peak memory",
    description: "Peak of the memory that the process held.",
    asks: "memory",
  },
  "memory-peak": {
    unit: "MB",
    better: "lower",
    source: "scalene",
    floor: null,
    // one window of Scalene's sampling of memory
    repeatsWithin: MB_PER_MIB,
    label: "peak heap",
    description: "Scalene's peak of the heap.",
    asks: "memory",
  },
  "system-time": {
    unit: "share",
    better: "lower",
    source: "scalene",
    floor: null,
    repeatsWithin: null,
    label: "system share",
    description: "Scalene's system share of all sampled time, the idle event loop included.",
    asks: null,
  },
  "blocked-time": {
    unit: "share",
    better: "lower",
    source: "probe",
    floor: null,
    repeatsWithin: null,
    label: "blocked share",
    description: "Share of the wall time in which a synchronous call held the event loop.",
    asks: null,
  },
  "import-time": {
    unit: "s",
    better: "lower",
    source: "probe",
    floor: null,
    repeatsWithin: null,
    label: "import time",
    description: "Time spent importing modules.",
    asks: null,
  },
  tasks: {
    unit: "tasks",
    better: "lower",
    source: "probe",
    floor: null,
    repeatsWithin: 0,
    label: "tasks",
    description: "Number of asyncio tasks that were made.",
    asks: null,
  },
} as const satisfies Readonly<Record<string, MetricRow>>;

/** The name of a metric, as it stands in the gate file. */
export type MetricName = keyof typeof METRICS;

/** Metrics of one instrument. */
type From<Source> = {
  [Name in MetricName]: (typeof METRICS)[Name]["source"] extends Source ? Name : never;
}[MetricName];
export type BareMetric = From<"bare">;
export type InstrumentMetric = From<"probe" | "scalene">;

/** All names, in the order in which they are shown. */
export const METRIC_NAMES = Object.keys(METRICS) as [MetricName, ...MetricName[]];

/** The row of a metric; undefined for a name that a record from elsewhere may have. */
export function metricRow(name: string): MetricRow | undefined {
  return Object.hasOwn(METRICS, name) ? METRICS[name as MetricName] : undefined;
}

/** Names of the metrics whose rows have this, in the order in which they are shown. */
export function metricsWhere(has: (row: MetricRow) => boolean): MetricName[] {
  return METRIC_NAMES.filter((name) => has(METRICS[name]));
}

/** The metrics that bare runs give and the rule judges, in the order in which they are shown. */
export const BARE_METRICS = metricsWhere(({ source }) => source === "bare") as BareMetric[];
