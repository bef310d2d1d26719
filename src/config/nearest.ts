/**
 * The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours
 * (Damerau 1964; restricted form).
 */
function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row += 1) {
    rows[row] = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + same,
          swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(one.length, other.length);
}

/** Letters alone: `wall_time`, `wallTime` and `Wall time` are all `walltime`. */
const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/**
 * The known name that was most likely meant, or null when none is near: at most a third of its letters differ.
 *
 * @internal for its tests
 */
export function nearest(name: string, known: readonly string[]): string | null {
  const wanted = letters(name.slice(0, 100));
  const scored = known
    .map((candidate) => ({ candidate, apart: distance(wanted, letters(candidate)) }))
    .filter(({ candidate, apart }) => apart <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((one, other) => one.apart - other.apart);
  return scored[0]?.candidate ?? null;
}

/** "Did you mean `wall-time`?", or nothing. */
export function didYouMean(name: string, known: readonly string[]): string | null {
  const near = nearest(name, known);
  return near === null ? null : `Did you mean \`${near}\`?`;
}
