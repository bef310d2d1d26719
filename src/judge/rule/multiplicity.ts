/**
 * Several figures judged in one check. Each odds of the rule works like an e-value: without a change they reach k with
 * a chance of at most 1 / k. In strict mode that is Ville's inequality; in usual mode it was measured for k = 100 on
 * simulated noise (docs/judging.md). Sums of chances need no independence, so that wall time, processor time and memory
 * of one program can be counted like strangers.
 */

/** Chance of any false failure in one check. */
const ANY_FALSE = 0.05;
/** Odds at which one figure alone is believed to have changed: at most one false alarm in a hundred series. */
export const ODDS_ALONE = 100;

/**
 * Odds that a figure must reach when `figures` are judged together and the rule stops by itself: Bonferroni's share of
 * the chance, never less than what one figure alone must reach.
 */
export function bonferroniOdds(figures: number): number {
  return Math.max(ODDS_ALONE, figures / ANY_FALSE);
}
