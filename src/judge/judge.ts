import type { Side } from "../record/location.ts";
import { type Metric, type MetricFinding, NOT_JUDGED } from "../record/record.ts";
import type { Sample } from "../record/sample.ts";
import { median } from "../statistics/median.ts";
import { computesElsewhere } from "./machine-state.ts";
import { pairsNeeded } from "./pairs-needed.ts";
import {
  ALONE,
  ELAPSED,
  floorFor,
  type Judging,
  pairsOf,
  QUANTITIES,
  type Quantity,
  RSS,
  ruleFor,
  runsOf,
  WALL,
} from "./quantities.ts";
import type { Pair } from "./rule/likelihood.ts";
import { ratioOf } from "./rule/ratio.ts";
import { type Ruling, ruleInOrder } from "./rule/sequential.ts";
import { medianInterval } from "./rule/spread.ts";

const FEWEST_PAIRS = 3;
/** Makes the median absolute deviation of normal noise its standard deviation. */
const MAD_TO_DEVIATION = 1.4826;

/**
 * Whether another pair is wanted: until the rule has decided on the wall time, and on processor time and memory as
 * far as they differ by what anybody would mind; three pairs at least, so that the spread is known.
 */
export function wantsPair(samples: readonly Sample[], judging: Judging = ALONE): boolean {
  return QUANTITIES.some((quantity) => {
    const pairs = pairsOf(samples, quantity);
    if (pairs.length < FEWEST_PAIRS) return true;
    const small = Math.abs(growthOf(pairs)) < floorFor(judging, quantity);
    if (small && quantity !== WALL) return false;
    const { verdict } = rulingOf(samples, quantity, judging);
    return verdict === "inconclusive" && pairs.length < ruleFor(judging, quantity).mostPairs;
  });
}

/** Judges wall time, processor time and peak memory of a comparison from its samples. */
export function judgeSamples(samples: readonly Sample[], judging: Judging = ALONE): MetricFinding[] {
  return QUANTITIES.flatMap((quantity) => {
    const pairs = pairsOf(samples, quantity);
    return pairs.length === 0 ? [] : [metricOf(samples, quantity, judging)];
  });
}

function metricOf(samples: readonly Sample[], quantity: Quantity, judging: Judging): MetricFinding {
  const pairs = pairsOf(samples, quantity);
  const [bases, heads] = [pairs.map(([base]) => base), pairs.map(([, head]) => head)];
  const { ratio, low, high } = ratioOf(pairs);
  const { verdict, stop } = rulingOf(samples, quantity, judging);
  const own = medianInterval(heads, bases);
  return {
    metric: quantity.metric,
    unit: quantity.unit,
    base: median(bases),
    head: median(heads),
    ratio,
    low,
    high,
    runs: pairs.length,
    decision: verdict,
    stop,
    headLow: own?.low ?? null,
    headHigh: own?.high ?? null,
    noise: deviationOf(pairs),
    pairsNeeded: verdict === "inconclusive" ? neededFor(samples, quantity, judging) : null,
    plain: quantity === WALL ? elapsedOf(pairsOf(samples, ELAPSED)) : null,
  };
}

/** Robust standard deviation of the pairs' log ratios. */
export function deviationOf(pairs: readonly Pair[]): number {
  const logRatios = pairs.map(([base, head]) => Math.log(head / base));
  const middle = median(logRatios);
  return MAD_TO_DEVIATION * median(logRatios.map((value) => Math.abs(value - middle)));
}

function elapsedOf(pairs: readonly Pair[]): Metric["plain"] {
  return {
    base: median(pairs.map(([base]) => base)),
    head: median(pairs.map(([, head]) => head)),
    ratio: ratioOf(pairs).ratio,
  };
}

/** What the rule says of a quantity. A change too small for anybody to mind is none, whatever the odds. */
function rulingOf(samples: readonly Sample[], quantity: Quantity, judging: Judging): Ruling {
  const pairs = pairsOf(samples, quantity);
  const ruling = ruleInOrder(pairs, ruleFor(judging, quantity));
  const careful =
    quantity === WALL && computesElsewhere(samples)
      ? moreCareful(ruling, ruleInOrder(pairsOf(samples, ELAPSED), ruleFor(judging, quantity)))
      : ruling;
  const floor = floorFor(judging, quantity);
  if (Math.abs(growthOf(pairs)) >= floor) return careful;
  // nobody measures on for a small difference in what is no time to wait for (`wantsPair`), so that the odds stay open
  const open = quantity === WALL || pairs.length < FEWEST_PAIRS;
  if (careful.verdict === "inconclusive" && open) return careful;
  return {
    ...careful,
    verdict: "same",
    stop: { why: "below-floor", floor, unit: quantity.unit },
  };
}

/** Pairs that would decide what is open: of wall time with and without the run-queue delay, the one that is. */
function neededFor(samples: readonly Sample[], quantity: Quantity, judging: Judging): Metric["pairsNeeded"] {
  const rule = ruleFor(judging, quantity);
  const seen = quantity === WALL ? [quantity, ELAPSED] : [quantity];
  const open = seen
    .map((one) => pairsOf(samples, one))
    .find((pairs) => ruleInOrder(pairs, rule).verdict === "inconclusive");
  return open === undefined ? null : pairsNeeded(open, rule);
}

/** Of two answers to one question the one that claims less. */
function moreCareful(one: Ruling, plain: Ruling): Ruling {
  if (one.verdict === plain.verdict) return one.logOdds <= plain.logOdds ? one : plain;
  const open = [one, plain].find(({ verdict }) => verdict === "inconclusive");
  if (open !== undefined) return open;
  const stop = { why: "run-queue-delay", without: one.verdict, with: plain.verdict } as const;
  return { verdict: "inconclusive", stop, pairs: Math.max(one.pairs, plain.pairs), logOdds: 0 };
}

function growthOf(pairs: readonly Pair[]): number {
  return median(pairs.map(([, head]) => head)) - median(pairs.map(([base]) => base));
}

/** The figures of one side alone: medians of its runs, nothing to judge. */
export function figuresOf(samples: readonly Sample[]): Metric[] {
  const runs = samples.filter((sample) => sample.pair >= 0);
  return QUANTITIES.map((quantity) => {
    const values = runs.map(quantity.of);
    const own = medianInterval(values);
    const plain = median(runs.map(ELAPSED.of));
    return {
      metric: quantity.metric,
      unit: quantity.unit,
      base: null,
      head: median(values),
      ratio: null,
      low: null,
      high: null,
      runs: runs.length,
      ...NOT_JUDGED,
      headLow: own?.low ?? null,
      headHigh: own?.high ?? null,
      plain: quantity === WALL ? { base: null, head: plain, ratio: null } : null,
    };
  });
}

/** Medians that the explanation needs of one side's bare runs: seconds, and MB of peak memory. */
export function bareOf(samples: readonly Sample[], side: Side) {
  const runs = runsOf(samples, side);
  if (runs.length === 0) return null;
  return {
    wall: median(runs.map(WALL.of)),
    user: median(runs.map((sample) => sample.user)),
    system: median(runs.map((sample) => sample.system)),
    rssMb: median(runs.map(RSS.of)),
  };
}
