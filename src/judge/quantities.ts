import type { Side } from "../record/location.ts";
import { BARE_METRICS, type BareMetric, METRICS } from "../record/metrics.ts";
import type { Limit, Settings } from "../record/rules/limit.ts";
import type { Sample } from "../record/sample.ts";
import { smallestEffect } from "./limits.ts";
import type { Pair } from "./rule/likelihood.ts";
import { bonferroniOdds } from "./rule/multiplicity.ts";
import { DEFAULT_RULE, type Rule } from "./rule/sequential.ts";

/** How a metric is read from a bare run, and the smallest difference that anybody would mind. */
export interface Quantity {
  readonly metric: BareMetric;
  readonly unit: string;
  readonly of: (sample: Sample) => number;
  /** Differences of the medians below this are never called a change: seconds, or MB. */
  readonly floor: number;
}

const MB = 1e6;
const LEAST = 1e-6;

/** How each metric is read from a bare run. */
const READERS: Readonly<Record<BareMetric, Quantity["of"]>> = {
  // time on a run queue is the machine's, not the program's
  "wall-time": (sample) => Math.max(sample.wall - (sample.delay ?? 0), LEAST),
  "cpu-time": (sample) => Math.max(sample.user + sample.system, LEAST),
  "rss-peak": (sample) => Math.max(sample.rss / MB, LEAST),
};

function quantityOf(metric: BareMetric): Quantity {
  const { unit, floor } = METRICS[metric];
  return { metric, unit, of: READERS[metric], floor };
}

export const WALL = quantityOf("wall-time");
/** Wall time as a clock on the wall shows it. */
export const ELAPSED: Quantity = { ...WALL, of: (sample) => Math.max(sample.wall, LEAST) };
/** All that bare runs are judged by. */
export const QUANTITIES: readonly Quantity[] = BARE_METRICS.map((metric) =>
  metric === WALL.metric ? WALL : quantityOf(metric),
);
/** Peak of the memory that the process held, in MB. */
export const RSS = quantityOf("rss-peak");

/** How an entry is judged: its settings, and with how many other entries of the check it shares the error rate. */
export interface Judging {
  readonly settings: Settings | null;
  readonly entries: number;
}

/** An entry without a gate file. */
export const ALONE: Judging = { settings: null, entries: 1 };

/** The rule for one quantity: the smallest effect comes from its limits, the odds from the size of the check. */
export function ruleFor({ settings, entries }: Judging, { metric }: Quantity): Rule {
  return {
    smallest: smallestEffect(settings?.limits ?? [], metric),
    mostPairs: settings?.mostPairs ?? DEFAULT_RULE.mostPairs,
    certainty: settings?.certainty ?? DEFAULT_RULE.certainty,
    odds: bonferroniOdds(entries * QUANTITIES.length),
  };
}

/** What nobody minds, unless a limit on the difference is stricter. */
export function floorFor({ settings }: Judging, { metric, floor }: Quantity): number {
  const stricter = (settings?.limits ?? []).filter(
    (limit: Limit) => limit.metric === metric && limit.kind === "difference" && limit.value > 0,
  );
  return Math.min(floor, ...stricter.map(({ value }) => value));
}

/** Runs that count: the warm-up is left out. */
export function runsOf(samples: readonly Sample[], side: Side): Sample[] {
  return samples.filter((sample) => sample.side === side && sample.pair >= 0);
}

/** Base and head of each complete pair, in the order they were measured. */
export function samplePairs(samples: readonly Sample[]): [base: Sample, head: Sample][] {
  const heads = new Map(runsOf(samples, "head").map((sample) => [sample.pair, sample]));
  return runsOf(samples, "base").flatMap((base): [Sample, Sample][] => {
    const head = heads.get(base.pair);
    return head === undefined ? [] : [[base, head]];
  });
}

/** Base and head of each complete pair, in the unit of the quantity. */
export function pairsOf(samples: readonly Sample[], quantity: Quantity): Pair[] {
  return samplePairs(samples).map(([base, head]) => [quantity.of(base), quantity.of(head)]);
}
