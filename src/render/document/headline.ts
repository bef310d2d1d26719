import type { Cause } from "../../record/cause.ts";
import type { Location, Side } from "../../record/location.ts";
import { metricRow } from "../../record/metrics.ts";
import type { Entry, Metric } from "../../record/record.ts";
import type { LimitOutcome } from "../../record/rules/limit.ts";
import { change, partOf, percent, ratioWithInterval } from "../../text/quantity.ts";
import { causeWords } from "../vocabulary/worded.ts";
import { name, own, type Part, type Phrase, prose, say } from "./document.ts";
import { quantity } from "./numbers.ts";
import { type Review, touched, UNREVIEWED } from "./review.ts";
import { metricLabel, metricOrder } from "./words.ts";

/** Whether the record holds one side of the entry only: a diagnosis, or an entry that base does not have. */
export function isAlone({ baseline }: Entry): boolean {
  return baseline.state !== "compared";
}

/** `etl.py:41 (read_rows)`; the top level of a file has no function to name. Pages can link a place in head. */
export function place(location: Location, side: Side = "head"): Phrase {
  const { file, line } = location;
  const text = line > 0 ? `${file}:${line}` : file;
  const at = side === "head" && line > 0 ? { file, from: line, to: line } : null;
  const nameless = location.function === "" || location.function === "<module>";
  return nameless ? [name(text, null, at)] : say`${name(text, null, at)} (${name(location.function)})`;
}

/**
 * One entry in one sentence: the number, the cause, its line, and whether the change under review is to blame.
 * "nightly-import is 1.93 s (+64 %) slower: a blocking call at etl.py:41 (read_rows), which this pull request added".
 */
export function headline(entry: Entry, review: Review = UNREVIEWED): Phrase {
  const subject = name(entry.name, "strong");
  switch (entry.verdict) {
    case "error":
      return say`${subject} could not be measured: ${prose(entry.problems[0]?.message ?? entry.reason)}`;
    case "fail":
    case "warn":
      return isAlone(entry) && entry.cause !== null
        ? say`${diagnosis(entry)}; ${prose(entry.reason)}`
        : regression(entry, review);
    case "waived":
      return say`${regression(entry, review)}; waived: ${prose(entry.waiver?.reason ?? entry.reason)}`;
    case "improved":
      return changed(entry, "improved") ?? say`${subject}: ${prose(entry.reason)}`;
    case "inconclusive":
      return say`${subject} cannot be decided yet: ${prose(entry.reason)}`;
    case "no-data":
      return say`${subject} gave too little to judge: ${prose(entry.reason)}`;
    case "new":
      return say`${diagnosis(entry)}; base has no such entry`;
    case "no-baseline":
      return say`${diagnosis(entry)}; there is no base to compare with`;
    case "pass":
      return isAlone(entry) ? diagnosis(entry) : passed(entry);
  }
}

/** What one side alone spends its time or memory on. */
export function diagnosis(entry: Entry): Phrase {
  const subject = name(entry.name, "strong");
  const { cause } = entry;
  if (cause?.class === "insufficient-data") return say`${subject} gave too little data to name a bottleneck`;
  if (cause === null || cause.class === "unknown") {
    const wall = metric(entry, "wall-time")?.head;
    const nothing = own("no bottleneck of the known classes");
    return wall == null
      ? say`${subject} has ${nothing}`
      : say`${subject} runs for ${quantity(wall, "s")}: ${nothing}`;
  }
  const { value, unit } = cause.amount;
  const words = own(causeWords(cause.class, cause.kind).level);
  if (unit === "MB") {
    const peak = metric(entry, "rss-peak")?.head ?? value;
    return say`${subject} needs ${quantity(peak, "MB")} of memory, ${quantity(value, "MB")} of it ${words}${at(cause)}`;
  }
  if (unit === "tasks") return say`${subject} makes ${quantity(value, "tasks")}: ${words}${at(cause)}`;
  const whole = cause.share > 0 ? value / cause.share : (entry.ledger.head?.wall ?? value);
  return say`${subject} spends ${own(partOf(value, whole))} (${own(percent(cause.share))}) ${words}${at(cause)}`;
}

function regression(entry: Entry, review: Review): Phrase {
  const clause = changed(entry, "regressed") ?? broken(entry);
  const { cause } = entry;
  if (cause === null) return clause;
  const whose = own(touched(cause, review));
  return say`${clause}: ${own(causeWords(cause.class, cause.kind).grew)}${at(cause)}${whose}`;
}

/** A limit can be broken without a regression: the worst one, in the words of the judge. */
function broken(entry: Entry): Phrase {
  const [worst] = decisive(entry);
  const subject = name(entry.name, "strong");
  return worst === undefined
    ? say`${subject}: ${prose(entry.reason)}`
    : say`${subject} breaks its limit of ${metricLabel(worst.metric)}: ${prose(worst.message)}`;
}

/** The limits that made the verdict; none where the rule alone decided. */
function decisive({ limits, verdict }: Entry): LimitOutcome[] {
  const broken = limits.filter((limit) => limit.outcome === "broken");
  const failing = broken.filter((limit) => limit.level === "fail");
  return verdict === "warn" || failing.length === 0 ? broken : failing;
}

function at(cause: Cause): Phrase {
  return cause.location === null ? [] : say` at ${place(cause.location)}`;
}

/**
 * "api is 0.3 s (-20 %) faster": the first metric that the rule calls so, and of a regression one whose limit broke;
 * null when there is none.
 */
function changed(entry: Entry, decision: "regressed" | "improved"): Phrase | null {
  const memoryFirst = entry.cause?.amount.unit === "MB" && decision === "regressed";
  const limits = decision === "regressed" ? decisive(entry) : [];
  const rank = (one: Metric) => metricOrder(one.metric) - (memoryFirst && isMemory(one) ? 100 : 0);
  const deciding = entry.metrics
    .filter((one) => one.decision === decision)
    .filter((one) => limits.length === 0 || limits.some((limit) => limit.metric === one.metric))
    .sort((one, other) => rank(one) - rank(other))[0];
  if (deciding === undefined || deciding.base === null || deciding.head === null) return null;
  return difference(name(entry.name, "strong"), deciding, deciding.base, deciding.head);
}

function difference(subject: Part, { metric, unit, ratio }: Metric, base: number, head: number): Phrase {
  const amount = quantity(Math.abs(head - base), unit);
  const relative: Phrase = ratio === null ? [] : say` (${own(change(ratio))})`;
  const more = own(head >= base ? "more" : "less");
  if (metric === "wall-time") {
    return say`${subject} is ${amount}${relative} ${own(head >= base ? "slower" : "faster")}`;
  }
  if (metric === "cpu-time") return say`${subject} uses ${amount}${relative} ${more} processor time`;
  if (isMemory({ metric })) return say`${subject} needs ${amount}${relative} ${more} memory`;
  return say`${subject}: ${metricLabel(metric)} went from ${quantity(base, unit)} to ${quantity(head, unit)}`;
}

function passed(entry: Entry): Phrase {
  const subject = name(entry.name, "strong");
  const wall = metric(entry, "wall-time");
  if (wall?.head == null || wall.ratio === null) return say`${subject} passed: ${prose(entry.reason)}`;
  return say`${subject} runs for ${quantity(wall.head, "s")}, ${own(ratioWithInterval(wall))} of base`;
}

function metric(entry: Entry, wanted: string): Metric | undefined {
  return entry.metrics.find((one) => one.metric === wanted);
}

function isMemory({ metric }: Pick<Metric, "metric">): boolean {
  return metricRow(metric)?.unit === "MB";
}
