import { MOST_LOG_ODDS, type StopReason } from "../../record/record.ts";
import { USUAL } from "../../record/rules/limit.ts";
import { type Effects, effectsOf } from "./effects.ts";
import { type Evidence, evidenceOf, follow, type Pair, type Point, pointOf } from "./likelihood.ts";
import { ODDS_ALONE } from "./multiplicity.ts";

/**
 * The sequential rule: after each pair it weighs a slowdown against no change, and no change against the smallest
 * effect that must be found, and stops as soon as one of them has the odds. Stopping when it looks good is part of
 * the rule: the error rates in docs/judging.md are those of the rule with its stopping.
 */

/** What the rule says of one quantity. */
export interface Ruling {
  readonly verdict: "regressed" | "same" | "improved" | "inconclusive";
  /** Why it stopped. */
  readonly stop: StopReason;
  /** Pairs that were looked at. */
  readonly pairs: number;
  /** Odds behind `regressed` or `improved`, as a natural logarithm; 0 for the others. */
  readonly logOdds: number;
}

/** What must be found, how certainly, and for how many pairs at most. */
export interface Rule {
  /** Smallest ratio that must be found, 1.10 by default; in little noise half of that is found as well. */
  readonly smallest: number;
  readonly mostPairs: number;
  /** `strict` bounds false alarms under every noise that is symmetric inside a pair, for more runs. */
  readonly certainty: "usual" | "strict";
  /** Odds at which a change is believed; more when many figures are judged together (multiplicity.ts). */
  readonly odds: number;
}

/** The rule of an entry without settings of its own. */
export const DEFAULT_RULE: Rule = {
  smallest: 1 + USUAL.change,
  mostPairs: USUAL.pairs,
  certainty: "usual",
  odds: ODDS_ALONE,
};

/** Odds against the smallest effect at which "same" is believed. */
const ODDS_SAME = Math.log(5.7);
const FEWEST_CHANGED = 3;
const FEWEST_SAME = 2;

/** Looks at the pairs in the order they were measured and stops as soon as the rule does. */
export function ruleInOrder(pairs: readonly Pair[], rule: Rule = DEFAULT_RULE): Ruling {
  const effects = effectsFor(rule.smallest);
  const points = pairs.slice(0, rule.mostPairs).map(pointOf);
  const strict = rule.certainty === "strict";
  let likelihoods: Float64Array | null = null;
  let bound = NO_BOUND;
  for (let count = 1; count <= points.length; count += 1) {
    const seen = points.slice(0, count);
    const before: Float64Array | null = likelihoods;
    likelihoods = follow(before, seen, effects);
    if (count < FEWEST_SAME) continue;
    const evidence = evidenceOf(likelihoods, effects);
    if (strict) {
      bound = nextBound(bound, evidence, evidenceOf(follow(before, turned(seen), effects), effects));
    }
    const ruling = stop(strict ? { ...evidence, ...bound } : evidence, count, rule);
    if (ruling !== null) return ruling;
  }
  return ruled("inconclusive", { why: "open", pairs: points.length }, points.length);
}

/** The effects of the smallest ratio that was asked for last: thousands of series are judged by one rule. */
let last: { readonly smallest: number; readonly effects: Effects } | null = null;

function effectsFor(smallest: number): Effects {
  if (last?.smallest !== smallest) last = { smallest, effects: effectsOf(smallest) };
  return last.effects;
}

function ruled(verdict: Ruling["verdict"], stop: StopReason, pairs: number, logOdds = 0): Ruling {
  return { verdict, stop, pairs, logOdds };
}

/** Odds as a record can hold them. */
function stored(logOdds: number): number {
  return Math.min(logOdds, MOST_LOG_ODDS);
}

/** What the rule says to this evidence, or null while it wants more. An improvement is the mirror image. */
function stop(evidence: Evidence, count: number, rule: Rule): Ruling | null {
  const { slower, faster, notSlower, notFaster, smallest } = evidence;
  const wanted = Math.log(rule.odds);
  if (count >= FEWEST_CHANGED && slower >= wanted) {
    return ruled("regressed", { why: "change", of: "slowdown", logOdds: stored(slower) }, count, slower);
  }
  if (count >= FEWEST_CHANGED && faster >= wanted) {
    return ruled("improved", { why: "change", of: "improvement", logOdds: stored(faster) }, count, faster);
  }
  if (notSlower >= ODDS_SAME && (notFaster >= ODDS_SAME || faster < 0)) {
    const against = { smallest: smallest - 1, logOdds: stored(notSlower) };
    return ruled("same", { why: "no-change", ...against }, count);
  }
  return null;
}

/** Logarithms of the wealth of two bets, on a slowdown and on an improvement. */
interface StrictBound {
  readonly slower: number;
  readonly faster: number;
}

const NO_BOUND: StrictBound = { slower: 0, faster: 0 };

/**
 * Strict mode: a bet on the direction of the newest pair, at the odds that the model gives after the pairs before it.
 * Without a change both directions are equally likely, whatever the noise, since a coin decides which side runs
 * first; so wealth is a martingale, and by Ville's inequality it ever reaches 100 with a chance of at most 1 %
 * (Ramdas, Gruenwald, Vovk & Shafer, "Game-Theoretic Statistics and Safe Anytime-Valid Inference", Statistical
 * Science 38, 2023). Swapping base and head of the newest pair changes d and not m: the bet knows |d| and m alone.
 */
function nextBound(before: StrictBound, came: Evidence, other: Evidence): StrictBound {
  return {
    slower: before.slower + bet(came.slower, other.slower),
    faster: before.faster + bet(came.faster, other.faster),
  };
}

/** The points as they were if the two sides of the newest pair had been swapped. */
function turned(points: readonly Point[]): Point[] {
  return points.map((point, index) =>
    index === points.length - 1 ? { ...point, difference: -point.difference } : point,
  );
}

/** Ln of 2 p / (p + q) for log likelihoods of the direction that came and of the other one. */
function bet(came: number, other: number): number {
  return Math.LN2 - Math.log1p(Math.exp(other - came));
}
