import type { Entry, Metric } from "../record/record.ts";
import { type Block, own, type Phrase, prose, type Section, say, type Table, type Tone } from "./document.ts";
import { quantity, ratioWithInterval } from "./numbers.ts";
import { metricLabel, metricOrder } from "./words.ts";

const DECISIONS = {
  regressed: { text: "worse", tone: "bad" },
  improved: { text: "better", tone: "good" },
  same: { text: "same", tone: null },
  inconclusive: { text: "undecided", tone: "warn" },
} as const;

const UNJUDGED = { text: "not judged", tone: "faint" } as const;

/** More rows than the gate has metrics; a record from elsewhere could hold any number. */
const MOST = 20;

/** The measured quantities of one entry: both sides and the rule's word, or the one side there is. */
export function metricsSection(entry: Entry, alone: boolean): Section | null {
  const metrics = entry.metrics
    .filter((metric) => metric.base !== null || metric.head !== null)
    .sort((one, other) => metricOrder(one.metric) - metricOrder(other.metric))
    .slice(0, MOST);
  if (metrics.length === 0) return null;
  const reasons = metrics.flatMap(({ metric, reason }) =>
    reason === null ? [] : [say`${metricLabel(metric)}: ${prose(reason)}`],
  );
  const blocks: Block[] = [{ kind: "table", table: alone ? ofOneSide(metrics) : ofBothSides(metrics) }];
  if (reasons.length > 0) blocks.push({ kind: "list", items: reasons });
  return { title: "Figures", rank: 70, folded: false, blocks };
}

function ofOneSide(metrics: readonly Metric[]): Table {
  const columns = [
    { title: "figure", align: "left" },
    { title: "value", align: "right" },
    { title: "runs", align: "right" },
  ] as const;
  const rows = metrics.map((metric) => [
    [metricLabel(metric.metric)],
    figure(metric.head, metric.unit),
    [own(String(metric.runs))],
  ]);
  return { columns, rows };
}

function ofBothSides(metrics: readonly Metric[]): Table {
  const columns = [
    { title: "figure", align: "left" },
    { title: "base", align: "right" },
    { title: "head", align: "right" },
    { title: "head / base", align: "left" },
    { title: "runs", align: "right" },
    { title: "decision", align: "left" },
  ] as const;
  const rows = metrics.map((metric) => {
    const { text, tone } = metric.decision === null ? UNJUDGED : DECISIONS[metric.decision];
    return [
      [metricLabel(metric.metric)],
      figure(metric.base, metric.unit),
      figure(metric.head, metric.unit, tone),
      [own(ratioWithInterval(metric))],
      [own(String(metric.runs))],
      [own(text, tone)],
    ];
  });
  return { columns, rows };
}

function figure(value: number | null, unit: string, tone: Tone | null = null): Phrase {
  return value === null ? [own("-")] : [{ ...quantity(value, unit), tone }];
}
