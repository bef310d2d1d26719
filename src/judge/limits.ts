import { metricRow } from "../record/metrics.ts";
import type { Metric } from "../record/record.ts";
import { type Limit, type LimitFigures, type LimitFinding, USUAL } from "../record/rules/limit.ts";
import { MB_PER_MIB } from "../text/quantity.ts";

/**
 * What each limit says of the measured figures.
 *
 * - An absolute limit bounds head alone. It is broken when the interval of head's median lies above it, kept when the
 *   interval does not reach above it, else undecided.
 * - A relative limit bounds the change. Where the rule judged the metric, a confirmed slowdown is needed first; then the
 *   measured ratio decides, for the rule was made to find an effect of the limit's size. A confirmed slowdown below the
 *   limit whose interval reaches above it is undecided: it is said, and not failed.
 * - A metric that no rule judged is held against the limit with the whole interval, of the ratio or of both sides.
 *
 * `limits` come in the units of `Limit`; the outcomes come in their order.
 */
export function checkLimits(limits: readonly Limit[], metrics: readonly Metric[]): LimitFinding[] {
  return limits.map((limit) => {
    const metric = metrics.find((one) => one.metric === limit.metric);
    return { ...limit, ...(metric === undefined ? missing("head") : check(limit, metric)) };
  });
}

/**
 * Whether a metric became worse by what the team minds: a slowdown is confirmed, and its relative limits, where it has
 * any, are not all kept.
 */
export function isWorse({ metric, decision }: Metric, outcomes: readonly LimitFinding[]): boolean {
  const relative = outcomes.filter((limit) => limit.metric === metric && limit.kind !== "absolute");
  return (
    decision === "regressed" && (relative.length === 0 || relative.some(({ outcome }) => outcome !== "kept"))
  );
}

/** The smallest change of a metric that the rule must find: its smallest relative limit as a ratio; without one the usual limit. */
export function smallestEffect(limits: readonly Limit[], metric: string): number {
  const values = limits
    .filter((limit) => limit.metric === metric && limit.kind === "ratio")
    .map(({ value }) => value);
  // below 1 % no number of pairs that anybody would wait for decides
  return values.length === 0 ? 1 + USUAL.change : 1 + Math.max(Math.min(...values), 0.01);
}

type Found = Pick<LimitFinding, "outcome" | "figures" | "lacks">;

function missing(lacks: "head" | "base"): Found {
  return { outcome: "not-measured", figures: null, lacks };
}

function check(limit: Limit, metric: Metric): Found {
  if (metric.head === null) return missing("head");
  if (limit.kind === "absolute") return absolute(limit, metric, metric.head);
  return metric.base === null ? missing("base") : relative(limit, metric, metric.base, metric.head);
}

type Range = NonNullable<LimitFigures["interval"]>;

/** Where the median of one side can lie when no interval was computed; null where it is not known. */
function rangeByNature({ metric, unit }: Metric, value: number): Range | null {
  const within = metricRow(metric)?.repeatsWithin ?? null;
  if (within === null) return null;
  const window = unit === "MiB" ? within / MB_PER_MIB : within;
  return { low: value - window, high: value + window };
}

/** The limit's value in the unit of the metric: limits are in MB, Scalene's figures in MiB. */
function inUnitOf(metric: Metric, value: number): number {
  return metric.unit === "MiB" ? value / MB_PER_MIB : value;
}

function rangeOf(low: number | null, high: number | null): Range | null {
  return low === null || high === null ? null : { low, high };
}

function absolute(limit: Limit, metric: Metric, head: number): Found {
  const { headLow, headHigh, unit, runs } = metric;
  const bound = inUnitOf(metric, limit.value);
  const interval = rangeOf(headLow, headHigh);
  const figures = { unit, base: null, head, bound, ratio: null, interval, runs };
  return against(interval ?? rangeByNature(metric, head), bound, figures);
}

/** An unknown range decides nothing. */
function against(range: Range | null, bound: number, figures: LimitFigures): Found {
  if (range === null) return { outcome: "undecided", figures, lacks: "spread" };
  const { low, high } = range;
  return { outcome: low > bound ? "broken" : high <= bound ? "kept" : "undecided", figures, lacks: null };
}

/** A change on the scale of its limit: head / base - 1, or head - base in the metric's unit. */
interface Change {
  readonly value: number;
  /** Null when it is not known. */
  readonly range: Range | null;
  readonly figures: LimitFigures;
}

function relative(limit: Limit, metric: Metric, base: number, head: number): Found {
  if (limit.kind === "ratio" && base <= 0) {
    const { unit, runs } = metric;
    const figures = { unit, base, head, bound: limit.value, ratio: null, interval: null, runs };
    return { outcome: head > base ? "undecided" : "kept", figures, lacks: "positive-base" };
  }
  const bound = limit.kind === "ratio" ? limit.value : inUnitOf(metric, limit.value);
  const change = (limit.kind === "ratio" ? ratioChange : differenceOf)(metric, base, head, bound);
  const { range, figures } = change;
  if (metric.decision === null) return against(range, bound, figures);
  return { outcome: judged(metric, change, bound), figures, lacks: null };
}

function judged({ decision }: Metric, { value, range }: Change, bound: number): Found["outcome"] {
  if (decision === "same" || decision === "improved") return "kept";
  const reaches = range === null ? value > bound : range.high > bound;
  if (decision === "regressed" && value > bound) return "broken";
  return reaches ? "undecided" : "kept";
}

/** `base` is above zero. */
function ratioChange(metric: Metric, base: number, head: number, bound: number): Change {
  const { unit, runs } = metric;
  const ratio = metric.ratio ?? head / base;
  const interval = rangeOf(metric.low, metric.high);
  const figures = { unit, base, head, bound, ratio, interval, runs };
  const value = ratio - 1;
  if (interval !== null) return { value, range: { low: interval.low - 1, high: interval.high - 1 }, figures };
  const [one, other] = [rangeByNature(metric, base), rangeByNature(metric, head)];
  if (one === null || other === null || one.low <= 0) return { value, range: null, figures };
  return { value, range: { low: other.low / one.high - 1, high: other.high / one.low - 1 }, figures };
}

function differenceOf(metric: Metric, base: number, head: number, bound: number): Change {
  const { unit, runs } = metric;
  const ratios = rangeOf(metric.low, metric.high);
  const interval = ratios === null ? null : { low: base * (ratios.low - 1), high: base * (ratios.high - 1) };
  const figures = { unit, base, head, bound, ratio: null, interval, runs };
  const value = head - base;
  if (interval !== null) return { value, range: interval, figures };
  const [one, other] = [rangeByNature(metric, base), rangeByNature(metric, head)];
  if (one === null || other === null) return { value, range: null, figures };
  return { value, range: { low: other.low - one.high, high: other.high - one.low }, figures };
}
