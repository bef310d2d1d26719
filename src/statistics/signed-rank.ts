/**
 * The exact null distribution of the signed-rank statistic for given ranks: `counts[w]` of the 2^n sign patterns
 * have a doubled rank sum of `w`. Mid-ranks (ties) are halves, so that doubled ranks are whole numbers; counted by
 * the recursion of Wilcoxon's table (Hollander, Wolfe & Chicken, Nonparametric Statistical Methods, 3rd ed., 3.1).
 */
export function signedRankCounts(doubledRanks: readonly number[]): number[] {
  let counts = [1];
  for (const rank of doubledRanks) {
    const next = new Array<number>(counts.length + rank).fill(0);
    counts.forEach((count, sum) => {
      next[sum] = (next[sum] ?? 0) + count;
      next[sum + rank] = (next[sum + rank] ?? 0) + count;
    });
    counts = next;
  }
  return counts;
}
