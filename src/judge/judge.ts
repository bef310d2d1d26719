import type { Side } from "../record/location.ts";
import { type Metric, NOT_JUDGED } from "../record/record.ts";
import type { Sample } from "../record/sample.ts";
import { median, ratioInterval } from "./interval.ts";
import { DEFAULT_RULE, type Rule, type Ruling, ruleInOrder } from "./sequential.ts";

/** How a metric is read from a run, and the smallest difference that anybody would mind. */
interface Quantity {
  readonly metric: string;
  readonly unit: string;
  readonly of: (sample: Sample) => number;
  /** Differences of the medians below this are never called a change: seconds, or MB. */
  readonly floor: number;
  readonly factor: number;
}

const MB = 1e6;
const FEWEST_PAIRS = 3;

const WALL: Quantity = {
  metric: "wall-time",
  unit: "s",
  // time on a run queue is the machine's, not the program's (docs/judging.md)
  of: (sample) => Math.max(sample.wall - (sample.delay ?? 0), 1e-6),
  floor: 0.02,
  factor: 1,
};
const CPU: Quantity = {
  metric: "cpu-time",
  unit: "s",
  of: (sample) => sample.user + sample.system,
  floor: 0.05,
  factor: 1,
};
const RSS: Quantity = {
  metric: "rss-peak",
  unit: "MB",
  of: (sample) => sample.rss,
  floor: 8,
  factor: 1 / MB,
};

/** Base and head of each complete pair, in the order they were measured; the warm-up is left out. */
function pairsOf(samples: readonly Sample[], quantity: Quantity): [number, number][] {
  const found = new Map<number, Partial<Record<Side, number>>>();
  for (const sample of samples) {
    if (sample.pair < 0) continue;
    found.set(sample.pair, {
      ...found.get(sample.pair),
      [sample.side]: quantity.of(sample) * quantity.factor,
    });
  }
  return [...found.values()].flatMap(({ base, head }) =>
    base === undefined || head === undefined ? [] : [[base, head] as [number, number]],
  );
}

const logRatio = ([base, head]: [number, number]) => Math.log(Math.max(head, 1e-9) / Math.max(base, 1e-9));

/**
 * Whether another pair is wanted: until the rule has decided on the wall time, and on processor time and memory as
 * far as they differ by what anybody would mind; three pairs at least, so that the spread is known.
 */
export function wantsPair(samples: readonly Sample[], settings: Rule = DEFAULT_RULE): boolean {
  return [WALL, CPU, RSS].some((quantity) => {
    const pairs = pairsOf(samples, quantity);
    if (pairs.length < FEWEST_PAIRS) return true;
    const small = Math.abs(growthOf(pairs)) < quantity.floor;
    return !(small && quantity !== WALL) && ruleUntil(pairs.map(logRatio), settings) === null;
  });
}

/** What the rule said at the first of these pairs that was enough for it, or null. */
function ruleUntil(ratios: readonly number[], settings: Rule): Ruling | null {
  const ruling = ruleInOrder(ratios, settings);
  return ruling.verdict === "inconclusive" && ruling.pairs < settings.mostPairs ? null : ruling;
}

function growthOf(pairs: readonly [number, number][]): number {
  return median(pairs.map(([, head]) => head)) - median(pairs.map(([base]) => base));
}

/** Judges wall time, processor time and peak memory of a comparison from its samples. */
export function judgeSamples(samples: readonly Sample[], settings: Rule = DEFAULT_RULE): Metric[] {
  return [WALL, CPU, RSS].flatMap((quantity) => {
    const pairs = pairsOf(samples, quantity);
    return pairs.length === 0 ? [] : [judgePairs(quantity, pairs, settings)];
  });
}

function judgePairs(quantity: Quantity, pairs: readonly [number, number][], settings: Rule): Metric {
  const base = median(pairs.map(([one]) => one));
  const head = median(pairs.map(([, other]) => other));
  const ratios = pairs.map(logRatio);
  const { ratio, low, high } = ratioInterval(ratios);
  const ruling = mindful(ruleInOrder(ratios, settings), head - base, quantity);
  return {
    metric: quantity.metric,
    unit: quantity.unit,
    base,
    head,
    ratio,
    low,
    high,
    runs: pairs.length,
    ...NOT_JUDGED,
    decision: ruling.verdict,
    reason: ruling.reason,
  };
}

/** A change too small for anybody to mind is none, whatever the odds. */
function mindful(ruling: Ruling, difference: number, quantity: Quantity): Ruling {
  if (ruling.verdict === "inconclusive" || Math.abs(difference) >= quantity.floor) return ruling;
  return { ...ruling, verdict: "same", reason: `the difference is below ${quantity.floor} ${quantity.unit}` };
}

/** The figures of one side alone: medians of its runs, nothing to judge. */
export function figuresOf(samples: readonly Sample[]): Metric[] {
  const runs = samples.filter((sample) => sample.pair >= 0);
  return [WALL, CPU, RSS].map((quantity) => ({
    metric: quantity.metric,
    unit: quantity.unit,
    base: null,
    head: median(runs.map((sample) => quantity.of(sample) * quantity.factor)),
    ratio: null,
    low: null,
    high: null,
    runs: runs.length,
    ...NOT_JUDGED,
  }));
}

/** Medians that the explanation needs of one side's bare runs: seconds, and MB of peak memory. */
export function bareOf(samples: readonly Sample[], side: Side) {
  const runs = samples.filter((sample) => sample.side === side && sample.pair >= 0);
  if (runs.length === 0) return null;
  return {
    wall: median(runs.map(WALL.of)),
    user: median(runs.map((sample) => sample.user)),
    system: median(runs.map((sample) => sample.system)),
    rssMb: median(runs.map((sample) => sample.rss / MB)),
  };
}
