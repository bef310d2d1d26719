/**
 * The sequential rule on paired log ratios: after each pair it compares a slowdown with no change, and no change with
 * the smallest effect that must be found, both averaged over unknown noise. Stopping when the odds suffice is part
 * of the rule. Figures and their sources: docs/judging.md.
 */

/** Ln of head / base of one pair. */
type LogRatio = number;

export interface Ruling {
  readonly verdict: "regressed" | "same" | "improved" | "inconclusive";
  /** Why it stopped, in one clause. */
  readonly reason: string;
  /** Pairs that were looked at. */
  readonly pairs: number;
}

export interface Rule {
  /** Smallest ratio that must be found, 1.10 by default. */
  readonly smallest: number;
  readonly mostPairs: number;
}

export const DEFAULT_RULE: Rule = { smallest: 1.1, mostPairs: 30 };

const SCALES = Array.from({ length: 22 }, (_, index) => 0.004 * (0.6 / 0.004) ** (index / 21));
const IF_CHANGED = logNormalWeights(0.07, 0.8);
const IF_SAME = logNormalWeights(0.15, 1.0);
/** Odds for a slowdown at which it is believed, and against the smallest effect at which "same" is. */
const ODDS_CHANGED = Math.log(100);
const ODDS_SAME = Math.log(7);
const FEWEST_CHANGED = 3;
const FEWEST_SAME = 2;

/** Log prior weights of the noise scale on the grid, normalised. */
function logNormalWeights(middle: number, spread: number): number[] {
  const raw = SCALES.map((scale) => -((Math.log(scale / middle) / spread) ** 2) / 2);
  const total = logSum(raw);
  return raw.map((value) => value - total);
}

function logSum(values: readonly number[]): number {
  const largest = Math.max(...values);
  return largest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}

/** The ratios a slowdown may have, with the logarithms of their prior weights. */
function effectsOf(smallest: number): [number, number][] {
  const larger = [1.1, 1.2, 1.5, 2, 4, 10].filter((ratio) => ratio > smallest * 1.02);
  const ratios = [smallest, ...larger].slice(0, 6);
  const weights = [0.42, 0.24, 0.18, 0.08, 0.05, 0.03].slice(0, ratios.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return ratios.map((ratio, index) => [ratio, Math.log((weights[index] ?? 0) / total)]);
}

/** Log likelihood of the pairs for each noise scale, when the true ratio is `ratio`: Student t, 4 degrees of freedom. */
function likelihoods(pairs: readonly LogRatio[], ratio: number): number[] {
  const centre = Math.log(ratio);
  return SCALES.map((scale) =>
    pairs.reduce(
      (sum, pair) => sum - 2.5 * Math.log1p(((pair - centre) / scale) ** 2 / 4) - Math.log(scale),
      0,
    ),
  );
}

function averaged(likelihood: readonly number[], prior: readonly number[]): number {
  return logSum(likelihood.map((value, index) => value + (prior[index] ?? 0)));
}

/** Log odds for a slowdown over no change, and for no change over the smallest effect. */
function oddsOf(pairs: readonly LogRatio[], rule: Rule): { slower: number; same: number } {
  const unchanged = likelihoods(pairs, 1);
  const slower = logSum(
    effectsOf(rule.smallest).map(
      ([ratio, weight]) => weight + averaged(likelihoods(pairs, ratio), IF_CHANGED),
    ),
  );
  return {
    slower: slower - averaged(unchanged, IF_SAME),
    same: averaged(unchanged, IF_CHANGED) - averaged(likelihoods(pairs, rule.smallest), IF_CHANGED),
  };
}

/** What the rule says after these pairs, or null while it wants more. An improvement is the mirror image. */
function rule(pairs: readonly LogRatio[], settings: Rule = DEFAULT_RULE): Ruling | null {
  const up = oddsOf(pairs, settings);
  const down = oddsOf(
    pairs.map((pair) => -pair),
    settings,
  );
  const count = pairs.length;
  const ended = (verdict: Ruling["verdict"], reason: string): Ruling => ({ verdict, reason, pairs: count });
  if (count >= FEWEST_CHANGED && up.slower >= ODDS_CHANGED) {
    return ended("regressed", `${odds(up.slower)} for a slowdown`);
  }
  if (count >= FEWEST_CHANGED && down.slower >= ODDS_CHANGED) {
    return ended("improved", `${odds(down.slower)} for an improvement`);
  }
  if (count >= FEWEST_SAME && up.same >= ODDS_SAME && (down.same >= ODDS_SAME || down.slower < 0)) {
    return ended("same", `${odds(up.same)} against a slowdown of ${percent(settings.smallest)}`);
  }
  if (count >= settings.mostPairs) return ended("inconclusive", `${count} pairs were not enough`);
  return null;
}

/** Looks at the pairs in the order they were measured and stops as soon as the rule does. */
export function ruleInOrder(pairs: readonly LogRatio[], settings: Rule = DEFAULT_RULE): Ruling {
  for (let count = 1; count <= pairs.length; count += 1) {
    const ruling = rule(pairs.slice(0, count), settings);
    if (ruling !== null) return ruling;
  }
  return { verdict: "inconclusive", reason: `${pairs.length} pairs were not enough`, pairs: pairs.length };
}

function odds(logOdds: number): string {
  return logOdds > Math.log(9999) ? "more than 9999 : 1" : `${Math.floor(Math.exp(logOdds))} : 1`;
}

function percent(ratio: number): string {
  return `${Math.round((ratio - 1) * 1000) / 10} %`;
}
