import type { Cause } from "../../record/cause.ts";
import { type Hunk, touches } from "../../record/comparison.ts";
import { type Location, sameLine } from "../../record/location.ts";
import { boundIn, wordsOf } from "./links.ts";
import type { ChangeUnit, KnownHunk } from "./unit.ts";

/** What has nothing to do with a cause, as far as can be told. */
const REMOTEST = 1000;

/** What of a cause points at lines of head. */
export type Pointer = Pick<Cause, "class" | "location" | "lines">;

/** The lines a cause names, its own line first, each once. */
export function placesOf(cause: Pointer): { location: Location; text: string }[] {
  const named = cause.lines.map(({ location, text }) => ({ location, text }));
  const own = cause.location;
  if (own === null) return named;
  const text = named.find(({ location }) => sameLine(location, own))?.text ?? "";
  return [{ location: own, text }, ...named.filter(({ location }) => !sameLine(location, own))];
}

/** Lines between a line and a hunk: 0 inside it, and at the seam that removed lines left. */
export function distance(hunk: Hunk, location: Location): number {
  if (hunk.file !== location.file) return Number.POSITIVE_INFINITY;
  if (touches(hunk, location)) return 0;
  const { start, length } = hunk.head;
  return Math.max(start - location.line, location.line - (start + length - 1), 1);
}

/** Whether the hunk gives a meaning to a name that the line uses, or to the function the line stands in. */
function speaksOf({ lines }: KnownHunk, place: { location: Location; text: string }): boolean {
  const words = wordsOf([place.text]);
  const bound = new Set([...boundIn(lines.base), ...boundIn(lines.head)]);
  return [...bound].some((name) => words.has(name) || place.location.function.split(".").includes(name));
}

/** A part of the change as the order sees it. */
type Part = Pick<ChangeUnit, "places" | "harmless">;

/** How far a part is from what a cause points at; what cannot cost anything by itself comes behind the rest. */
function remotenessOf({ places, harmless }: Part, cause: Pointer): number {
  return Math.min(REMOTEST, ...places.map((place) => remoteness(place, cause))) + (harmless ? REMOTEST : 0);
}

/** How far a hunk is from what the cause points at; smaller is likelier, below 1 when it holds the line itself. */
function remoteness(known: KnownHunk, cause: Pointer): number {
  const places = placesOf(cause);
  const values = places.map((place, index) => {
    const lines = distance(known.hunk, place.location);
    if (lines === 0) return 0.1 * index;
    if (speaksOf(known, place)) return 2 + index;
    return Number.isFinite(lines) ? 10 + index + Math.min(lines, 500) : REMOTEST;
  });
  return Math.min(REMOTEST, ...values);
}

/**
 * Groups of parts in the order in which they are worth trying: what holds the cause's line, what its line speaks of,
 * what is near it. `sure` when the first group holds the line that the cause names.
 */
export function likeliestFirst(
  groups: readonly (readonly number[])[],
  parts: readonly Part[],
  cause: Pointer | null,
): { groups: number[][]; sure: boolean } {
  if (cause === null) return { groups: groups.map((group) => [...group]), sure: false };
  const score = (group: readonly number[]) =>
    Math.min(...group.map((index) => (parts[index] ? remotenessOf(parts[index], cause) : REMOTEST)));
  const sorted = groups.map((group) => ({ group: [...group], value: score(group) }));
  sorted.sort((one, other) => one.value - other.value);
  return { groups: sorted.map(({ group }) => group), sure: (sorted[0]?.value ?? REMOTEST) < 1 };
}

/**
 * Whether an explanation and a proof point at the same change: a line of the cause lies in a proved hunk. Null when that
 * cannot be said: the cause names no line; one of its lines uses a word that the hunk gives a meaning to, which may be
 * any word; it is the line that asks for memory, which need not be the one that keeps it; or a hunk changes something of
 * a whole module, which may act anywhere.
 */
export function agreement(cause: Pointer, proved: readonly KnownHunk[]): boolean | null {
  const places = placesOf(cause);
  if (places.length === 0 || proved.length === 0) return null;
  const some = (holds: (known: KnownHunk, place: (typeof places)[number]) => boolean) =>
    places.some((place) => proved.some((known) => holds(known, place)));
  if (some(({ hunk }, { location }) => distance(hunk, location) === 0)) return true;
  return cause.class === "memory" || proved.some(ofModule) || some(speaksOf) ? null : false;
}

/** Whether a hunk binds a name at the top level. */
function ofModule({ lines }: KnownHunk): boolean {
  return boundIn([...lines.base, ...lines.head].filter((line) => /^\S/.test(line))).size > 0;
}
