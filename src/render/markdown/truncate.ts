/** A part of a page that is shown as a whole or not at all. */
export interface Piece {
  readonly text: string;
  /** The lowest goes first; infinity never goes. */
  readonly rank: number;
  /** What it is called in the list of what was left out: a word of the gate. */
  readonly what: string;
}

/** Room for the note that says what was left out. */
const NOTE_BYTES = 600;
const BETWEEN = "\n\n";

const utf8 = new TextEncoder();

/**
 * Length of a text in bytes of UTF-8, the unit of GitHub's limits.
 *
 * @internal for its tests
 */
export function bytesOf(text: string): number {
  return utf8.encode(text).length;
}

/**
 * Joins pieces by empty lines into at most `mostBytes`: of those with the lowest rank the last are dropped first,
 * and a note at the end counts what is missing by its name.
 */
export function fitting(pieces: readonly Piece[], mostBytes: number): string {
  const sizes = new Map(pieces.map((piece) => [piece, bytesOf(piece.text) + BETWEEN.length]));
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (total <= mostBytes) return textOf(pieces);
  const dropped = new Set<Piece>();
  const position = new Map(pieces.map((piece, index) => [piece, index]));
  const cheapestFirst = pieces
    .filter((piece) => piece.rank < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.rank - other.rank || (position.get(other) ?? 0) - (position.get(one) ?? 0));
  for (const piece of cheapestFirst) {
    if (total + NOTE_BYTES <= mostBytes) break;
    dropped.add(piece);
    total -= sizes.get(piece) ?? 0;
  }
  const kept = pieces.filter((piece) => !dropped.has(piece));
  return `${textOf(kept)}${BETWEEN}${note([...dropped])}`;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join(BETWEEN);
}

function note(dropped: readonly Piece[]): string {
  const counts = new Map<string, number>();
  for (const { what } of dropped) counts.set(what, (counts.get(what) ?? 0) + 1);
  const list = [...counts].map(([what, count]) => `${what} (${count})`).join(", ");
  return `Left out because the page would be too long: ${list}. The record holds all of it.`;
}
