import type { Fact } from "../../record/cause/classes.ts";
import type { AccountName, Ledger } from "../../record/ledger.ts";
import { sumOf } from "../claim.ts";
import { matchedPlaces, type Place } from "./places.ts";

/** Up to this factor there are as many waits, and each is as long. */
const ALIKE = 1.2;

/** How the growth of one place's waits on the critical path divides, in seconds. */
export interface PlaceGrowth {
  readonly head: Place;
  readonly base: Place | null;
  /** Each wait took longer than it did. */
  readonly longer: number;
  /** More waits were made while a lock was held that others wanted. */
  readonly locked: number;
  /** Waits that used to overlap, or new ones, now follow one another. */
  readonly more: number;
}

/** The growth of all waits together, and the place of head that contributes most to each part. */
export interface WaitGrowth {
  readonly longer: number;
  readonly locked: number;
  readonly more: number;
  readonly longerAt: PlaceGrowth | null;
  readonly lockedAt: PlaceGrowth | null;
  readonly moreAt: PlaceGrowth | null;
  /** All places of head. */
  readonly places: readonly PlaceGrowth[];
}

/**
 * Divides the growth of the waits on the path by counts that do not vary between runs (docs/ledger.md): the typical
 * length of a wait is compared over all waits at a place, so that overlapping ones count as well. `withJobs`: jobs of
 * executors are waits too, as long as they do not compute. Waits at no line of the program are a framework's own: of them
 * nothing is claimed.
 */
export function waitGrowth(base: Ledger, head: Ledger, withJobs = true): WaitGrowth {
  const pairs = matchedPlaces(base, head).filter(
    ([, { account, location }]) => location !== null && (withJobs || account !== "executor-run"),
  );
  const grown = pairs.map(([before, now]) => growthAt(before, now));
  const total = (part: (growth: PlaceGrowth) => number) => grown.reduce((sum, one) => sum + part(one), 0);
  const largest = (part: (growth: PlaceGrowth) => number) =>
    grown.reduce<PlaceGrowth | null>(
      (best, one) => (part(one) > (best === null ? 0 : part(best)) ? one : best),
      null,
    );
  return {
    longer: total((growth) => growth.longer),
    locked: total((growth) => growth.locked),
    more: total((growth) => growth.more),
    longerAt: largest((growth) => growth.longer),
    lockedAt: largest((growth) => growth.locked),
    moreAt: largest((growth) => growth.more),
    places: grown,
  };
}

function growthAt(base: Place | null, head: Place): PlaceGrowth {
  if (base === null || base.count === 0) return newPlace(base, head);
  const growth = head.pathSeconds - base.pathSeconds;
  // Waits are longer only when a single one is and all of them together are: an uneven share of the same work
  // makes some longer, and waits one after another in place of together leave both as they were.
  const ratio = Math.max(
    base.typical / Math.max(head.typical, 1e-9),
    base.seconds / Math.max(head.seconds, 1e-9),
  );
  const longer = bounded(head.pathSeconds * (1 - ratio), growth);
  // what base held under a lock would last as much longer in head as any wait does
  const held = head.locked - base.locked / Math.min(1, Math.max(ratio, 1e-9));
  const locked = Math.max(0, Math.min(held, growth - longer));
  return { head, base, longer, locked, more: growth - longer - locked };
}

/** One new wait makes the program wait longer; several in a row are waits one after another. */
function newPlace(base: Place | null, head: Place): PlaceGrowth {
  const rest = head.pathSeconds - head.locked;
  const single = head.pathCount <= 1;
  return { head, base, longer: single ? rest : 0, locked: head.locked, more: single ? 0 : rest };
}

function bounded(value: number, growth: number): number {
  return growth >= 0 ? Math.max(0, Math.min(value, growth)) : Math.min(0, Math.max(value, growth));
}

/** Whether there are as many waits at a place as before, as long each: what changed is when they are. */
export function isUnchanged({ head, base }: PlaceGrowth): boolean {
  if (base === null) return false;
  const alike = (one: number, other: number) => one <= ALIKE * other && other <= ALIKE * one;
  return alike(head.count, base.count) && alike(head.typical, base.typical);
}

/** How many of a place's waits follow one another. */
export function countsOf({ head, base }: PlaceGrowth): Fact {
  const { location, pathCount, count } = head;
  const before = base === null ? null : { pathCount: base.pathCount, count: base.count };
  return { fact: "waits-in-turn", location, pathCount, count, base: before };
}

/** Seconds of an account on the path that no place of the ledger's waits accounts for. */
export function unplaced(ledger: Ledger, name: AccountName): number {
  const placed = ledger.waits.reduce(
    (sum, { account, pathSeconds }) => sum + (account === name ? pathSeconds : 0),
    0,
  );
  return sumOf(ledger.accounts, [name]) - placed;
}
