import { type Limit, type LimitOutcome, USUAL } from "../record/limit.ts";
import { metricRow } from "../record/metrics.ts";
import type { Metric } from "../record/record.ts";
import {
  besideBound,
  change as changeText,
  difference,
  differenceRange,
  MB_PER_MIB,
  quantityText,
  range as rangeText,
  setQuantity,
} from "../text/quantity.ts";

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
export function checkLimits(limits: readonly Limit[], metrics: readonly Metric[]): LimitOutcome[] {
  return limits.map((limit) => {
    const metric = metrics.find((one) => one.metric === limit.metric);
    const { outcome, message } =
      metric === undefined ? missing("was not measured", limit) : check(limit, metric);
    return { ...limit, outcome, message };
  });
}

/**
 * Whether a metric became worse by what the team minds: a slowdown is confirmed, and its relative limits, where it has
 * any, are not all kept.
 */
export function isWorse({ metric, decision }: Metric, outcomes: readonly LimitOutcome[]): boolean {
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

/** As the user wrote it, with the blank that figures have: "+10%" -> "+10 %". */
function textOf({ text }: Limit): string {
  return text.replace(/(\d)%/, "$1 %");
}

type Said = Pick<LimitOutcome, "outcome" | "message">;

function missing(why: string, limit: Limit): Said {
  return { outcome: "not-measured", message: `${why}, limit ${textOf(limit)}` };
}

function check(limit: Limit, metric: Metric): Said {
  if (metric.head === null) return missing("was not measured", limit);
  if (limit.kind === "absolute") return absolute(limit, metric, metric.head);
  if (metric.base === null) return missing("there is no base to compare with", limit);
  return relative(limit, metric, metric.base, metric.head);
}

interface Range {
  readonly low: number;
  readonly high: number;
}

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

function absolute(limit: Limit, metric: Metric, head: number): Said {
  const { headLow, headHigh, unit } = metric;
  const bound = inUnitOf(metric, limit.value);
  const given = headLow === null || headHigh === null ? null : { low: headLow, high: headHigh };
  const range = given ?? rangeByNature(metric, head);
  const both = `${besideBound(head, bound, unit)}, limit ${setQuantity(bound, unit)}`;
  if (range === null) return { outcome: "undecided", message: `${both}, ${tooFew(metric)}` };
  const interval = given === null ? "" : `, 99 % interval ${rangeText(given.low, given.high, unit)}`;
  return { outcome: against(range, bound), message: both + interval };
}

function tooFew({ runs }: Metric): string {
  return `${runs} ${runs === 1 ? "run is" : "runs are"} too few to know its spread`;
}

function against({ low, high }: Range, bound: number): Said["outcome"] {
  if (low > bound) return "broken";
  return high <= bound ? "kept" : "undecided";
}

/** A change on the scale of its limit: head / base - 1, or head - base in the metric's unit. */
interface Change {
  readonly value: number;
  /** Null when it is not known. */
  readonly range: Range | null;
}

function relative(limit: Limit, metric: Metric, base: number, head: number): Said {
  const change = limit.kind === "ratio" ? ratioChange(metric, base, head) : differenceOf(metric, base, head);
  if (change === null) {
    const message = `${quantityText(base, metric.unit)} -> ${quantityText(head, metric.unit)}, limit ${textOf(limit)}: base is nothing, so that an absolute limit is needed`;
    return { outcome: head > base ? "undecided" : "kept", message };
  }
  const bound = limit.kind === "ratio" ? limit.value : inUnitOf(metric, limit.value);
  const message = messageOf(limit, metric, base, head);
  if (metric.decision !== null) return { outcome: judged(metric, change, bound), message };
  if (change.range === null) return { outcome: "undecided", message: `${message}, ${tooFew(metric)}` };
  return { outcome: against(change.range, bound), message };
}

function judged({ decision }: Metric, { value, range }: Change, bound: number): Said["outcome"] {
  if (decision === "same" || decision === "improved") return "kept";
  const reaches = range === null ? value > bound : range.high > bound;
  if (decision === "regressed" && value > bound) return "broken";
  return reaches ? "undecided" : "kept";
}

function ratioChange(metric: Metric, base: number, head: number): Change | null {
  if (base <= 0) return null;
  const value = (metric.ratio ?? head / base) - 1;
  if (metric.low !== null && metric.high !== null)
    return { value, range: { low: metric.low - 1, high: metric.high - 1 } };
  const [one, other] = [rangeByNature(metric, base), rangeByNature(metric, head)];
  if (one === null || other === null || one.low <= 0) return { value, range: null };
  return { value, range: { low: other.low / one.high - 1, high: other.high / one.low - 1 } };
}

function differenceOf(metric: Metric, base: number, head: number): Change {
  const value = head - base;
  if (metric.low !== null && metric.high !== null)
    return { value, range: { low: base * (metric.low - 1), high: base * (metric.high - 1) } };
  const [one, other] = [rangeByNature(metric, base), rangeByNature(metric, head)];
  if (one === null || other === null) return { value, range: null };
  return { value, range: { low: other.low - one.high, high: other.high - one.low } };
}

/** "+64 % (1.05 s -> 1.72 s), limit +10%, 99 % interval +58 % to +71 %". */
function messageOf(limit: Limit, metric: Metric, base: number, head: number): string {
  const { unit, ratio, low, high } = metric;
  const sides = `${quantityText(base, unit)} -> ${quantityText(head, unit)}`;
  const change =
    limit.kind === "ratio" || base <= 0
      ? `${base > 0 ? changeText(ratio ?? head / base) : "from nothing"} (${sides})`
      : `${difference(head - base, unit)} (${sides})`;
  const interval =
    low === null || high === null ? "" : `, 99 % interval ${intervalText(limit, metric, base)}`;
  return `${change}, limit ${textOf(limit)}${interval}`;
}

function intervalText({ kind }: Limit, { low, high, unit }: Metric, base: number): string {
  const [from, to] = [low ?? 1, high ?? 1];
  if (kind === "ratio") return `${changeText(from)} to ${changeText(to)}`;
  return differenceRange(base * (from - 1), base * (to - 1), unit);
}
