/** Median of numbers in any order; 0 for none. */
export function median(values: readonly number[]): number {
  return medianOfSorted([...values].sort((one, other) => one - other));
}

/** Median of numbers in ascending order; 0 for none. */
export function medianOfSorted(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
}
