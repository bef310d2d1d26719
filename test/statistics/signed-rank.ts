import { signedRankCounts } from "../../src/statistics/signed-rank.ts";

/** Doubled mid-ranks of the absolute values; zeros must have been left out. */
function doubledRanksOf(values: readonly number[]): number[] {
  const sizes = values.map(Math.abs);
  return sizes.map((size) => {
    const smaller = sizes.filter((other) => other < size).length;
    const equal = sizes.filter((other) => other === size).length;
    return 2 * smaller + equal + 1;
  });
}

/**
 * Exact one-sided p of Wilcoxon's signed-rank test: the probability of a rank sum of the positive differences at
 * least as large as the seen one, when signs are tossed. Zeros are left out (Wilcoxon's way), ties have mid-ranks. Holds the distribution against SciPy.
 */
export function signedRankP(differences: readonly number[]): number {
  const values = differences.filter((value) => value !== 0);
  if (values.length === 0) return 1;
  const ranks = doubledRanksOf(values);
  const seen = values.reduce((sum, value, index) => sum + (value > 0 ? (ranks[index] ?? 0) : 0), 0);
  const counts = signedRankCounts(ranks);
  const above = counts.reduce((sum, count, value) => (value >= seen ? sum + count : sum), 0);
  return above / 2 ** values.length;
}
