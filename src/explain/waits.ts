import type { Ledger, WaitPlace } from "../record/ledger.ts";

/** How the growth of waiting on the critical path divides, in seconds. */
export interface WaitGrowth {
  /** Each wait took longer than it did. */
  readonly longer: number;
  /** Waits that used to overlap, or new ones, now follow one another. */
  readonly more: number;
  /** Part of `more` that one member of a group has because the work is shared less evenly. */
  readonly uneven: number;
  /** The place of head that contributes most to each part. */
  readonly longerAt: PlaceGrowth | null;
  readonly moreAt: PlaceGrowth | null;
}

export interface PlaceGrowth {
  readonly head: WaitPlace;
  readonly base: WaitPlace | null;
  readonly longer: number;
  readonly more: number;
  readonly uneven: number;
}

type Key = (place: WaitPlace) => string;

/** What stays the same of a place when code moves: the function's own name, and what it awaits. */
const byName: Key = (place) => `${place.location?.function.split(".").at(-1) ?? ""}|${place.call ?? ""}`;
/** Where functions were renamed or split: what is awaited alone. */
const byCall: Key = (place) => place.call ?? "";

/** Several places that cannot be told apart count as one. */
function gathered(places: readonly WaitPlace[], key: Key): Map<string, WaitPlace> {
  const found = new Map<string, WaitPlace>();
  for (const place of places) {
    if (place.account === "lock-wait") continue;
    const known = found.get(key(place));
    found.set(key(place), known === undefined ? place : together(known, place));
  }
  return found;
}

function together(one: WaitPlace, other: WaitPlace): WaitPlace {
  const larger = one.pathSeconds >= other.pathSeconds ? one : other;
  const seconds = one.seconds + other.seconds;
  return {
    ...larger,
    count: one.count + other.count,
    pathCount: one.pathCount + other.pathCount,
    seconds,
    pathSeconds: one.pathSeconds + other.pathSeconds,
    typical: (one.typical * one.seconds + other.typical * other.seconds) / Math.max(1e-9, seconds),
    longest: Math.max(one.longest, other.longest),
    tasks: one.tasks + other.tasks,
    pathTasks: one.pathTasks + other.pathTasks,
  };
}

/** Each place of head with the same place of base, or null where it is new. */
function matched(base: Ledger, head: Ledger): [WaitPlace | null, WaitPlace][] {
  const before = gathered(base.waits, byName);
  const now = gathered(head.waits, byName);
  const same = [...now.keys()].filter((key) => before.has(key));
  const pairs = same.map((key): [WaitPlace | null, WaitPlace] => [
    before.get(key) ?? null,
    now.get(key) as WaitPlace,
  ]);
  for (const key of same) {
    before.delete(key);
    now.delete(key);
  }
  const restBefore = gathered([...before.values()], byCall);
  for (const [key, place] of gathered([...now.values()], byCall))
    pairs.push([restBefore.get(key) ?? null, place]);
  return pairs;
}

/**
 * How much more than its even share a task of the path waits: 1 when all tasks that wait at a place wait alike,
 * 2 when those on the path wait twice as long as the mean.
 */
function imbalance(place: WaitPlace): number {
  if (place.tasks === 0 || place.pathTasks === 0 || place.seconds <= 0) return 1;
  return place.pathSeconds / place.pathTasks / (place.seconds / place.tasks);
}

/**
 * Divides the growth of the waits on the path by counts that do not vary between runs (docs/ledger.md): the typical
 * length of a wait is compared over all waits at a place, so that overlapping ones count as well.
 */
export function waitGrowth(base: Ledger, head: Ledger): WaitGrowth {
  const grown = matched(base, head).map(([before, now]) => growthAt(before, now));
  const total = (part: (growth: PlaceGrowth) => number) => grown.reduce((sum, one) => sum + part(one), 0);
  const largest = (part: (growth: PlaceGrowth) => number) =>
    grown.reduce<PlaceGrowth | null>(
      (best, one) => (part(one) > (best === null ? 0 : part(best)) ? one : best),
      null,
    );
  return {
    longer: total((growth) => growth.longer),
    more: total((growth) => growth.more),
    uneven: total((growth) => growth.uneven),
    longerAt: largest((growth) => growth.longer),
    moreAt: largest((growth) => growth.more),
  };
}

function growthAt(base: WaitPlace | null, head: WaitPlace): PlaceGrowth {
  if (base === null || base.count === 0) {
    // one new wait makes the program wait longer; several in a row are waits one after another
    const single = head.pathCount <= 1;
    return {
      head,
      base,
      longer: single ? head.pathSeconds : 0,
      more: single ? 0 : head.pathSeconds,
      uneven: 0,
    };
  }
  const growth = head.pathSeconds - base.pathSeconds;
  // Waits are longer only when a single one is and all of them together are: an uneven share of the same work
  // makes some longer, and waits one after another in place of together leave both as they were.
  const ratio = Math.max(
    base.typical / Math.max(head.typical, 1e-9),
    base.seconds / Math.max(head.seconds, 1e-9),
  );
  const longer = bounded(head.pathSeconds * (1 - ratio), growth);
  const more = growth - longer;
  const sameTasks = head.tasks >= 2 && head.tasks <= base.tasks * 1.5 && head.tasks >= base.tasks / 1.5;
  const excess = imbalance(head) / Math.max(0.01, imbalance(base));
  const uneven = sameTasks && more > 0 && excess > 1.2 ? more : 0;
  return { head, base, longer, more, uneven };
}

function bounded(value: number, growth: number): number {
  return growth >= 0 ? Math.max(0, Math.min(value, growth)) : Math.min(0, Math.max(value, growth));
}
