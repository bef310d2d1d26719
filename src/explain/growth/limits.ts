import type { InFlight, Ledger } from "../../record/ledger.ts";
import { simpleName } from "../../record/location.ts";
import { numberGiven } from "../blame/limit-given.ts";
import type { Growth } from "./growth.ts";
import type { PlaceGrowth } from "./wait-growth.ts";

/** Fewer at once is a limit from this part of what it was down: less is what chance makes of when tasks come. */
const FELL = 0.75;
/** A limit is reached: on average this part of it is in flight while anything is. Uneven shares leave places empty. */
const FULL = 0.6;
/** As many waits as before, up to this factor: more of them would be more work, and not a limit. */
const AS_MANY = 1.2;
/** Threads wait for as long together as before, up to this factor: what samples show of threads that soon end varies. */
const AS_LONG = 1.5;
/** Those who stood in line stood for at least this part of what the path waits longer. */
const IN_LINE = 0.8;

/** One of the places in front of a wait where tasks stood until another of their kind was done, or a timer ran out. */
type WaitLine = InFlight["lines"][number];

/** As many waits as before, as long each, of which fewer run at once: something lets no more through. */
export interface Limit {
  /** The waits that run under it. */
  readonly place: PlaceGrowth;
  /** Most at once, in head and in base. */
  readonly peak: number;
  readonly base: number;
  /** Where the others stood meanwhile; null where nobody does: what they would do lies in a queue, or is not begun yet. */
  readonly line: { readonly head: WaitLine; readonly base: WaitLine | null } | null;
  /** Members of the group that does the work; null where it is none of a smaller number. */
  readonly workers: { readonly head: number; readonly base: number } | null;
  /** Seconds from one start to the next; null where something else than a pace is the limit. */
  readonly every: number | null;
}

type Fall = Pick<Limit, "place" | "peak" | "base">;

/** What lets fewer of the waits at a place run at once than in base; null where nothing shows that. */
export function limitAt(
  growth: Pick<Growth, "base" | "head" | "waits" | "facts" | "hunks">,
  place: PlaceGrowth,
): Limit | null {
  const grown = place.head.pathSeconds - (place.base?.pathSeconds ?? 0);
  const fewer = fewerThreads(growth.base, growth.head, place);
  if (fewer !== null) return fewer;
  const fall = fallenPeak(place);
  if (fall === null || !isAsMany(place) || !isFull(fall)) return paced(growth, place, grown);
  // a server in the same process does the work of those who stand in line elsewhere
  const others = growth.waits.places.map(fallenPeak).filter((one) => one?.peak === fall.peak);
  for (const one of [fall, ...others]) {
    const line = one === null ? null : lineAt(one.place, IN_LINE * grown);
    if (line !== null) return { ...fall, line, workers: null, every: null };
  }
  const workers = fewerWorkers(growth.base, growth.head, fall);
  const isWritten = fall.peak > 1 && numberGiven(fall.peak, growth.hunks ?? [], growth.facts) !== null;
  return workers !== null || isWritten ? { ...fall, line: null, workers, every: null } : null;
}

/** What is done at a pace now, while those who wait at a place for a timer stand in line for it. */
function paced({ waits }: Pick<Growth, "waits">, stood: PlaceGrowth, grown: number): Limit | null {
  for (const place of waits.places) {
    const fall = place === stood || !isAsMany(place) ? null : fallenPeak(place);
    const every = place.head.inFlight?.every ?? null;
    const line = fall === null || every === null ? null : lineAt(place, IN_LINE * grown);
    const isHere = line?.head.location?.line === stood.head.location?.line;
    if (fall !== null && line?.head.timer && isHere) return { ...fall, line, workers: null, every };
  }
  return null;
}

/** Most waits of a place at once on both sides, where that fell. */
function fallenPeak(place: PlaceGrowth): Fall | null {
  const [now, was] = [place.head.inFlight, place.base?.inFlight ?? null];
  if (now === null || was === null || now.peak < 1 || now.peak > FELL * was.peak) return null;
  return { place, peak: now.peak, base: was.peak };
}

function isAsMany({ head, base }: PlaceGrowth): boolean {
  const [now, was] = [head.inFlight?.counted ?? 0, base?.inFlight?.counted ?? 0];
  return now <= AS_MANY * was && was <= AS_MANY * now;
}

/** Whether as many as there may be are there nearly all of the time. */
function isFull({ place: { head }, peak }: Fall): boolean {
  const { inFlight, typical } = head;
  return inFlight !== null && inFlight.counted * typical >= FULL * peak * inFlight.span;
}

/** The line before a place that grew by at least some seconds, all who stood there together. */
function lineAt({ head, base }: PlaceGrowth, atLeast: number): Limit["line"] {
  for (const line of head.inFlight?.lines ?? []) {
    const was = base?.inFlight?.lines.find((one) => isSameLine(one, line)) ?? null;
    if (line.seconds > 0 && line.seconds - (was?.seconds ?? 0) >= atLeast) return { head: line, base: was };
  }
  return null;
}

function isSameLine(one: WaitLine, other: WaitLine): boolean {
  const name = ({ location }: WaitLine) => simpleName(location?.function ?? "");
  return one.call === other.call && (one.call !== null || name(one) === name(other));
}

/** The group of the path has fewer members, all of which wait at the place at once: they take what lies in a queue. */
function fewerWorkers(base: Ledger, head: Ledger, { place, peak }: Fall): Limit["workers"] {
  const [now, was] = [ofPath(head), ofPath(base)];
  if (now === undefined || was === undefined || place.head.tasks !== now.size) return null;
  if (peak < 2 || now.size !== peak || now.size > FELL * was.size) return null;
  return { head: now.size, base: was.size };
}

/** The same of threads, whose waits are known by their sum alone: fewer of them wait for as long together as all did. */
function fewerThreads(base: Ledger, head: Ledger, place: PlaceGrowth): Limit | null {
  const [now, was] = [ofPath(head), ofPath(base)];
  const { account, tasks: threads, seconds } = place.head;
  const before = place.base;
  if (account !== "main-waiting" || before === null || now === undefined || was === undefined) return null;
  if (threads < 2 || threads !== now.size || now.size > FELL * was.size || before.tasks <= threads)
    return null;
  if (seconds > AS_LONG * before.seconds || before.seconds > AS_LONG * seconds) return null;
  const workers = { head: now.size, base: was.size };
  return { place, peak: now.size, base: was.size, line: null, workers, every: null };
}

function ofPath({ groups }: Ledger) {
  return [...groups].sort((one, other) => other.pathSeconds - one.pathSeconds)[0];
}
