/**
 * Several figures judged in one check. Each odds of the rule works like an e-value: without a change they reach k with
 * a chance of at most 1 / k. In strict mode that is Ville's inequality; in usual mode it was measured for k = 100 on
 * simulated noise (docs/judging.md). Sums of chances need no independence, so that wall time, processor time and memory
 * of one program can be counted like strangers.
 */

/** Chance of any false failure in one check. */
const ANY_FALSE = 0.05;
const ODDS_ALONE = 100;

/**
 * Odds that a figure must reach when `figures` are judged together and the rule stops by itself: Bonferroni's share of
 * the chance, never less than what one figure alone must reach.
 */
export function oddsAmong(figures: number): number {
  return Math.max(ODDS_ALONE, figures / ANY_FALSE);
}

/**
 * Which of the confirmed slowdowns stand when `figures` were judged together but each of them for itself, as in the
 * jobs of a matrix. Holm's steps with e-values: the one with the i-th highest odds stands when it and all before it
 * have odds of at least (figures - i + 1) / 0.05 (Holm, Scandinavian Journal of Statistics 6, 1979; Vovk & Wang,
 * "E-values: Calibration, combination and applications", Annals of Statistics 49, 2021). Odds are natural logarithms;
 * the answers come in their order.
 */
export function standing(logOdds: readonly number[], figures: number): boolean[] {
  const order = logOdds.map((odds, index) => ({ odds, index })).sort((one, other) => other.odds - one.odds);
  const stand = new Set<number>();
  for (const [place, { odds, index }] of order.entries()) {
    if (odds < Math.log((figures - place) / ANY_FALSE) - 1e-9) break;
    stand.add(index);
  }
  return logOdds.map((_, index) => stand.has(index));
}
