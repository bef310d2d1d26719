import { type Hunk, touches, wrote } from "../../record/comparison.ts";
import type { FileFacts, SourceFacts } from "../../record/facts.ts";
import { type Location, simpleName } from "../../record/location.ts";
import { functionAt } from "./changed-code.ts";
import type { Scene } from "./suspects.ts";

/** Names of what says how many: constants, parameters, and what takes such a number. */
const HOW_MANY =
  /limit|max|size|pool|conn|concurren|parallel|worker|thread|slot|permit|token|capacity|lane|at_?a_?time|at_?once|at_?most|simultan|in_?flight|num|count|semaphore|executor|width|handles|uploads|downloads/i;
/** Names of what is no number of others: of times and of attempts. */
const HOW_LONG =
  /(?<!at_?a_?)time|delay|second|interval|retr|attempt|period|ttl|wait|pause|sleep|port|version|range/i;
/** Names of what lets a number of others through. */
const LETS_THROUGH = /semaphore|limit|pool|connector|executor|throttle|bucket|slots|workers/i;

/**
 * The changed line that says how many may run at once: a number with the value that was measured, under a name that says so
 * or the only one; else a call that makes what lets them through, of which an argument is missing now. Null where the
 * change has neither.
 */
export function limitGiven({ evidence, hunks, facts }: Scene): Location | null {
  const peak = evidence.find((fact) => fact.fact === "at-once")?.peak;
  const number = peak === undefined ? null : numberGiven(peak, hunks, facts);
  return number ?? makerGiven(hunks, facts);
}

/**
 * The changed line that has a number, under a name that says how many or as the only one; of ones there are too many.
 * A line that was added may be a limit of something new: who asks about an old one gives the hunks that replaced lines.
 */
export function numberGiven(value: number, hunks: readonly Hunk[], facts: SourceFacts): Location | null {
  const fitting = hunks
    .flatMap((hunk) => numbersIn(hunk, facts[hunk.file]))
    .filter((number) => number.value === value && !HOW_LONG.test(number.name));
  const only = fitting.length === 1 && value !== 1 ? fitting[0] : undefined;
  return (fitting.find(({ name }) => HOW_MANY.test(name)) ?? only)?.location ?? null;
}

function makerGiven(hunks: readonly Hunk[], facts: SourceFacts): Location | null {
  for (const hunk of hunks) {
    const { file } = hunk;
    const maker = facts[file]?.calls.find(
      ({ line, endLine, name }) => LETS_THROUGH.test(simpleName(name)) && meets(hunk, line, endLine),
    );
    if (maker !== undefined) return locationOf(file, maker.line, facts[file]);
  }
  return null;
}

function numbersIn(hunk: Hunk, of: FileFacts | undefined) {
  const { file } = hunk;
  return (of?.numbers ?? [])
    .filter(({ line }) => wrote(hunk, { file, line }))
    .map(({ line, name, value }) => ({ name, value, location: locationOf(file, line, of) }));
}

/** Whether a hunk wrote in some lines, or took some away between them. */
function meets(hunk: Hunk, from: number, to: number): boolean {
  const { file } = hunk;
  for (let line = from; line <= to; line += 1) if (touches(hunk, { file, line })) return true;
  return false;
}

function locationOf(file: string, line: number, of: FileFacts | undefined): Location {
  return { file, line, function: functionAt(of, line)?.name ?? "<module>" };
}
