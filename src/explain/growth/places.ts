import type { InFlight, Ledger, WaitPlace } from "../../record/ledger.ts";
import { simpleName } from "../../record/location.ts";

/** All waits at one place of the program, those inside a critical section that others stood before included. */
export interface Place extends WaitPlace {
  /** Part of `pathSeconds` that was spent while a lock was held that another task wanted. */
  readonly locked: number;
}

type Key = (place: Place) => string;

/** What stays the same of a place when code moves: the function's own name, and what it awaits. */
const byName: Key = (place) => `${simpleName(place.location?.function ?? "")}|${place.call ?? ""}`;
/** Where functions were renamed or split: what is awaited alone. */
const byCall: Key = (place) => place.call ?? "";

/** Each place of head with the same place of base, or null where it is new. */
export function matchedPlaces(base: Ledger, head: Ledger): [Place | null, Place][] {
  const before = gathered(placesOf(base), byName);
  const now = gathered(placesOf(head), byName);
  const pairs: [Place | null, Place][] = [];
  for (const [key, place] of [...now]) {
    const same = before.get(key);
    if (same === undefined) continue;
    pairs.push([same, place]);
    before.delete(key);
    now.delete(key);
  }
  const rest = gathered([...before.values()], byCall);
  for (const [key, place] of gathered([...now.values()], byCall)) pairs.push([rest.get(key) ?? null, place]);
  return pairs;
}

function placesOf(ledger: Ledger): Place[] {
  const waits = ledger.waits.filter(({ account }) => account !== "executor-run");
  const places = waits.map((wait) => ({
    ...wait,
    locked: wait.account === "lock-wait" ? wait.pathSeconds : 0,
  }));
  const jobs = executorPlace(ledger);
  return jobs === null ? places : [...places, jobs];
}

/**
 * Jobs of executors as waits of those who submitted them: the path's rows say how long they ran, the counters how many
 * there were altogether.
 */
function executorPlace(ledger: Ledger): Place | null {
  const rows = ledger.accounts.filter(({ account }) => account === "executor-run");
  const pathSeconds = rows.reduce((sum, row) => sum + row.seconds, 0);
  const longestRow = [...rows].sort((one, other) => other.seconds - one.seconds)[0];
  if (longestRow === undefined || pathSeconds <= 0) return null;
  const pathCount = Math.max(1, ...rows.map(({ count }) => count));
  const count = Math.max(ledger.counters.executorJobs, pathCount);
  const asked = ledger.waits
    .filter(({ account }) => account === "executor-run")
    .sort((one, other) => other.seconds - one.seconds)[0];
  const typical = pathSeconds / pathCount;
  return {
    account: "executor-run",
    location: asked?.location ?? longestRow.location,
    via: [...(asked?.via ?? []), ...(longestRow.location === null ? [] : [longestRow.location])],
    call: "an executor's job",
    count,
    pathCount,
    seconds: typical * count,
    pathSeconds,
    typical,
    longest: typical,
    tasks: 0,
    pathTasks: 0,
    inFlight: null,
    locked: 0,
  };
}

/** Places that cannot be told apart count as one. */
function gathered(places: readonly Place[], key: Key): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const place of places) {
    const known = found.get(key(place));
    found.set(key(place), known === undefined ? place : together(known, place));
  }
  return found;
}

function together(one: Place, other: Place): Place {
  const larger = one.pathSeconds >= other.pathSeconds ? one : other;
  // waits of a lock's holder are listed on their own, and counted among all waits as well
  const all = [one, other].filter(({ account }) => account !== "lock-wait");
  const counted = all.length > 0 ? all : [one, other];
  const sum = (part: (place: Place) => number, of = counted) =>
    of.reduce((total, place) => total + part(place), 0);
  const seconds = sum((place) => place.seconds);
  return {
    ...larger,
    // a third place is added to what was counted here: under the holder's account it would replace it
    account: counted.includes(larger) ? larger.account : (counted[0] ?? larger).account,
    count: sum((place) => place.count),
    seconds,
    tasks: sum((place) => place.tasks),
    typical: sum((place) => place.typical * place.seconds) / Math.max(1e-9, seconds),
    longest: Math.max(one.longest, other.longest),
    pathCount: one.pathCount + other.pathCount,
    pathSeconds: one.pathSeconds + other.pathSeconds,
    pathTasks: one.pathTasks + other.pathTasks,
    inFlight: inFlightOf(counted),
    locked: one.locked + other.locked,
  };
}

/** What is known of how many of some places' waits there were at once; their spans may overlap. */
function inFlightOf(places: readonly Place[]): InFlight | null {
  const known = places.map(({ inFlight }) => inFlight).filter((one) => one !== null);
  const [first, ...more] = known;
  if (first === undefined || more.length === 0) return first ?? null;
  return {
    counted: known.reduce((all, { counted }) => all + counted, 0),
    peak: Math.max(...known.map(({ peak }) => peak)),
    span: known.reduce((all, { span }) => all + span, 0),
    every: null,
    lines: known.flatMap(({ lines }) => lines).sort((one, other) => other.seconds - one.seconds),
  };
}
