import type { Side } from "../../record/location.ts";
import type { Entry, Metric } from "../../record/record.ts";
import { ratioWithInterval } from "../../text/quantity.ts";
import { type Block, own, type Phrase, type Section, type Table, type Tone } from "../document/document.ts";
import { quantity } from "../document/numbers.ts";
import { metricLabel, metricOrder } from "../document/words.ts";

const DECISIONS = {
  regressed: { text: "worse", tone: "bad" },
  improved: { text: "better", tone: "good" },
  same: { text: "same", tone: null },
  inconclusive: { text: "undecided", tone: "warn" },
} as const;

const UNJUDGED = { text: "not judged", tone: "faint" } as const;

/** Part of the judged time from which on the time on the clock is shown beside it. */
const WORTH_SAYING = 0.03;

/** More rows than the gate has metrics; a record from elsewhere could hold any number. */
const MOST = 20;

/** The measured quantities of one entry: both sides and the rule's word, or the one side there is. */
export function metricsSection(entry: Entry, alone: boolean): Section | null {
  const metrics = entry.metrics
    .filter((metric) => metric.base !== null || metric.head !== null)
    .sort((one, other) => metricOrder(one.metric) - metricOrder(other.metric))
    .slice(0, MOST);
  if (metrics.length === 0) return null;
  const blocks: Block[] = [{ kind: "table", table: alone ? ofOneSide(metrics) : ofBothSides(metrics) }];
  const dots = { base: walls(entry, "base"), head: walls(entry, "head") };
  if (dots.head.length > 1) blocks.push({ kind: "dots", ...dots });
  return { title: "Figures", rank: 70, folded: false, blocks };
}

/** Wall times of the runs that count, in seconds, without the time the main thread waited for a processor. */
function walls({ samples }: Entry, side: Side): number[] {
  return samples
    .filter((sample) => sample.side === side && sample.pair >= 0)
    .map(({ wall, delay }) => Math.max(wall - (delay ?? 0), 0));
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
  const rows = metrics.flatMap((metric) => {
    const { text, tone } = metric.decision === null ? UNJUDGED : DECISIONS[metric.decision];
    const row = [
      [metricLabel(metric.metric)],
      figure(metric.base, metric.unit),
      figure(metric.head, metric.unit, tone),
      [own(ratioWithInterval(metric))],
      [own(String(metric.runs))],
      [own(text, tone)],
    ];
    return [row, ...plainRow(metric)];
  });
  return { columns, rows };
}

/** Wall time on the clock, where waiting for a processor makes it differ from what was judged. */
function plainRow({ plain, base, head, unit, runs }: Metric): Phrase[][] {
  if (plain === null) return [];
  const differs = (clock: number | null, judged: number | null) =>
    clock !== null && judged !== null && Math.abs(clock - judged) > WORTH_SAYING * judged;
  if (!differs(plain.base, base) && !differs(plain.head, head)) return [];
  return [
    [
      [own("wall on the clock", "faint")],
      figure(plain.base, unit),
      figure(plain.head, unit),
      [own(ratioWithInterval({ ratio: plain.ratio, low: null, high: null }))],
      [own(String(runs))],
      [own(UNJUDGED.text, UNJUDGED.tone)],
    ],
  ];
}

function figure(value: number | null, unit: string, tone: Tone | null = null): Phrase {
  return value === null ? [own("-")] : [{ ...quantity(value, unit), tone }];
}
