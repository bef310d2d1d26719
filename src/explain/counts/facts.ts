import type { Fact } from "../../record/cause/classes.ts";
import type { Finding } from "../../record/cause.ts";
import type { Question } from "../../record/evidence.ts";
import { type Location, simpleName } from "../../record/location.ts";
import { type Asked, askedMore } from "./asked.ts";
import { type Change, changesOf, ofCall } from "./changes.ts";
import type { Callable, Row } from "./rows.ts";

/** Calls explain a cause that bring this part of its seconds with them, */
const EXPLAINS = 0.1;
/** or this part at the cause's own place. */
const EXPLAINS_THERE = 0.03;
/** Times under the counting are rough: only what takes far longer is told. */
const EXPLAINS_LONGER = 0.2;
/** Facts of each kind that a cause gets: a reader looks for one. */
const MOST_CALLS = 3;
const MOST_ASKED = 2;
/** What costs much each time is told wherever it is; the rest only at the place of the cause. */
const DEAR = new Set<Asked["event"]>(["process", "connection", "database", "lookup"]);
/** Fewer calls are not many. */
const MANY = 10;

/**
 * Adds to each cause what the counted runs show of it, as facts: calls at its place, and for the first cause also those that
 * brought most seconds with them. Causes of memory, and all of them when nothing was counted, stay as they are.
 */
export function withCounts(findings: readonly Finding[], { base, head }: Question): Finding[] {
  if (!head.counts || (base !== null && !base.counts)) return [...findings];
  const { changes, gone, inBase } = changesOf(base?.counts ?? null, head.counts);
  const asked = askedMore(base?.counts ?? null, head.counts, inBase);
  const slower = (head.bare?.wall ?? 0) - (base?.bare?.wall ?? 0);
  return findings.map((finding, index) => {
    if (finding.amount.unit === "MB") return finding;
    const near = nearby(finding);
    const whole = finding.amount.value > 0 ? finding.amount.value : slower;
    const facts: Fact[] = [
      ...callsOf(changes, whole, near, index === 0).map(calledFact),
      ...asked
        .filter((one) => near(one.location) || (index === 0 && DEAR.has(one.event)))
        .slice(0, MOST_ASKED)
        .map(askedFact),
      ...gone
        .filter(({ caller }) => near(caller))
        .slice(0, 1)
        .map(goneFact),
    ];
    return { ...finding, facts: beforeAgreement(finding.facts, facts) };
  });
}

/** A place of the program: a line, or a function that was counted. */
type Place = Location | Callable | null;

/** Whether a place lies in a function that a cause names. */
function nearby({ location, advised, lines }: Finding): (place: Place) => boolean {
  const places = [location, advised.location, ...lines.map((line) => line.location)];
  const named = new Set(
    places.flatMap((place) => (place === null ? [] : [nameOf(place.file, place.function)])),
  );
  return (place) =>
    place !== null &&
    place.file !== null &&
    named.has(nameOf(place.file, "name" in place ? place.name : place.function));
}

function nameOf(file: string, name: string): string {
  return `${file} ${simpleName(name)}`;
}

function callsOf(
  changes: readonly Change[],
  whole: number,
  near: (place: Place) => boolean,
  first: boolean,
): Change[] {
  if (whole <= 0) return [];
  return changes
    .map((change) => {
      const there = isThere(change, near);
      return { change, weight: there || first ? weightOf(change, whole, there) : 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_CALLS)
    .map(({ change }) => change);
}

function isThere({ head: { caller, callee } }: Change, near: (place: Place) => boolean): boolean {
  return near(caller) || (callee.own && near(callee));
}

/** How much calls have to do with a cause of `whole` seconds; 0 for nothing. */
function weightOf(change: Change, whole: number, there: boolean): number {
  const { head, added } = change;
  if (change.change === "alone" && head.calls < MANY) return 0;
  // what runs the program's functions, such as sum or asyncio.run, carries their time: they have rows of their own
  if (head.callee.callsOwn && !head.callee.own && head.calls < MANY) return 0;
  if (head.caller === null) return isMany(change) ? head.calls : 0;
  const least = change.change === "longer" ? EXPLAINS_LONGER : there ? EXPLAINS_THERE : EXPLAINS;
  return added < least * whole ? 0 : added * (there ? 2 : 1);
}

/** Without times, only the program's own functions and only far more calls say something. */
function isMany({ head, base, change }: Change): boolean {
  return (
    head.callee.own &&
    (change === "new" || change === "more") &&
    head.calls >= MANY * Math.max(1, base?.calls ?? 0)
  );
}

function calledFact(told: Change): Fact {
  const { change, head, perCall, square } = told;
  const { callee, caller } = head;
  return {
    fact: "called",
    change,
    ...figures(head, change),
    itself: change === "longer" && (callee.own || callee.callsOwn),
    resumed: callee.resumed,
    base: baseOf(told),
    caller: caller === null ? null : shown(caller),
    location: lineOf(head),
    perCall,
    square,
  };
}

/** What is told of calls: how long the function itself takes where that is longer, else with all that it calls. */
function figures(row: Row, change: Change["change"]): { callee: string; count: number; each: number | null } {
  const all = row.total === null || row.calls === 0 ? null : row.total / row.calls;
  return { callee: shown(row.callee), count: row.calls, each: change === "longer" ? ofCall(row) : all };
}

function baseOf({ change, head, base, instead }: Change): ReturnType<typeof figures> | null {
  if (change === "alone") return null;
  const was = base ?? instead;
  return was === null ? { callee: shown(head.callee), count: 0, each: null } : figures(was, change);
}

function askedFact({ event, name, count, base, location }: Asked): Fact {
  return { fact: "asked", event, name, count, base, location };
}

function goneFact({ callee, caller, calls }: Row): Fact {
  return {
    fact: "no-longer-called",
    callee: shown(callee),
    count: calls,
    caller: caller === null ? "" : shown(caller),
  };
}

/** The line of a call where there is one that may have made it, else the beginning of the caller. */
function lineOf({ caller, lines }: Row): Location | null {
  if (caller === null || !caller.own || caller.file === null) return null;
  const [line, another] = lines;
  const known = line !== undefined && another === undefined;
  return { file: caller.file, line: known ? line : caller.line, function: caller.name };
}

/** A function as a reader calls it: of a library with its module, of an object that is made its class. */
function shown({ name, file, own }: Callable): string {
  const made = name.endsWith(".__init__") ? name.slice(0, -".__init__".length) : name;
  if (own || file === null) return made;
  const module = file.replace(/(?:\/__init__)?\.py$/u, "").replaceAll("/", ".");
  return `${module}.${made}`;
}

/** The facts that explain come before the one that says how sure they are. */
function beforeAgreement(facts: readonly Fact[], more: readonly Fact[]): Fact[] {
  const agreement = facts.findIndex(({ fact }) => fact === "runs-agree");
  const place = agreement < 0 ? facts.length : agreement;
  return [...facts.slice(0, place), ...more, ...facts.slice(place)];
}
