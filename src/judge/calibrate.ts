import type { MetricName } from "../record/rules/limit.ts";
import type { Sample } from "../record/sample.ts";
import { mulberry32 } from "../statistics/random.ts";
import { deviationOf } from "./judge.ts";
import { ALONE, ELAPSED, pairsOf, QUANTITIES, type Quantity, ruleFor, WALL } from "./quantities.ts";
import type { Pair } from "./rule/likelihood.ts";
import { type Rule, type Ruling, ruleInOrder } from "./rule/sequential.ts";

/** What calibration says of one metric of an entry. */
export interface Proposal {
  readonly metric: MetricName;
  /** Robust standard deviation of a pair's log ratio; for wall time also with the run-queue delay left in. */
  readonly noise: number;
  readonly plainNoise: number | null;
  /** Smallest relative limit that can be held here, 0.1 is +10 %; null when not even a doubling can. */
  readonly limit: number | null;
  /** Pairs that nearly all verdicts on a change of that size need. */
  readonly pairs: number;
}

/** Relative limits that are proposed: people set round ones. */
const LADDER = [0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1] as const;
const SERIES = 100;
const FOUND = 0.9;
const FALSE = 0.01;
const NEARLY_ALL = 0.95;
const FEWEST_PAIRS = 10;

/**
 * The noise of base against itself, and for each metric the smallest limit that it allows: series of pairs are drawn
 * from the measured ones (Efron's bootstrap, Annals of Statistics 7, 1979), each turned by a coin and with head slowed
 * by the limit. A limit can be held when nine of ten such series are found, and without the slowdown at most one in a
 * hundred is called slower. Needs ten pairs or more.
 */
export function calibrate(samples: readonly Sample[]): Proposal[] {
  return QUANTITIES.flatMap((quantity) => {
    const pairs = pairsOf(samples, quantity);
    if (pairs.length < FEWEST_PAIRS) return [];
    const noise = deviationOf(pairs);
    const plainNoise = quantity === WALL ? deviationOf(pairsOf(samples, ELAPSED)) : null;
    return [{ metric: quantity.metric, noise, plainNoise, ...proposed(pairs, quantity) }];
  });
}

function proposed(pairs: readonly Pair[], quantity: Quantity): Pick<Proposal, "limit" | "pairs"> {
  const rule = ruleFor(ALONE, quantity);
  for (const limit of LADDER) {
    const own = { ...rule, smallest: 1 + limit };
    const changed = played(pairs, 1 + limit, own);
    if (shareOf(changed, "regressed") < FOUND || shareOf(played(pairs, 1, own), "regressed") > FALSE)
      continue;
    const needed = changed.map((ruling) => ruling.pairs).sort((one, other) => one - other);
    const most = needed[Math.ceil(NEARLY_ALL * SERIES) - 1] ?? rule.mostPairs;
    return { limit, pairs: Math.max(FEWEST_PAIRS, 5 * Math.ceil(most / 5)) };
  }
  return { limit: null, pairs: rule.mostPairs };
}

function shareOf(rulings: readonly Ruling[], verdict: Ruling["verdict"]): number {
  return rulings.filter((ruling) => ruling.verdict === verdict).length / rulings.length;
}

/** The rule's answers to series drawn from the pairs, with head `effect` times as slow. */
function played(pairs: readonly Pair[], effect: number, rule: Rule): Ruling[] {
  const uniform = mulberry32(1);
  const drawn = (): Pair => {
    const [one, other] = pairs[Math.floor(uniform() * pairs.length)] as Pair;
    return uniform() < 0.5 ? [one, effect * other] : [other, effect * one];
  };
  return Array.from({ length: SERIES }, () =>
    ruleInOrder(Array.from({ length: rule.mostPairs }, drawn), rule),
  );
}
