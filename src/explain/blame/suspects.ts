import type { Fact } from "../../record/cause/classes.ts";
import { type Hunk, wrote } from "../../record/comparison.ts";
import type { SourceFacts } from "../../record/facts.ts";
import { type Location, simpleName } from "../../record/location.ts";
import { type ChangedCode, callsIn, functionAt } from "./changed-code.ts";
import { isImport } from "./imports.ts";

/** The lines of a claim beside a change. */
export interface Scene {
  readonly kind: string | null;
  /** What decided on the claim. */
  readonly evidence: readonly Fact[];
  /** The claim's lines, the likeliest first. */
  readonly lines: readonly Location[];
  /** The first of them that the change wrote. */
  readonly written: Location | undefined;
  readonly hunks: readonly Hunk[];
  readonly facts: SourceFacts;
}

/** What of a change a class suspects, where that differs from what all others do. */
export interface Suspects {
  /** The claim's lines (from the inside out) with the likeliest first. */
  readonly ordered?: (lines: readonly Location[], facts: SourceFacts) => readonly Location[];
  /** What is to blame before any line of the claim; null for nothing. */
  readonly first?: (scene: Scene) => Location | null;
  /** Simple names of calls that make what is too small, or shared too widely. */
  readonly makers?: readonly string[];
  /** Changed code that has to do with a claim none of whose own lines, nor their functions, were changed. */
  readonly related?: (
    lines: readonly Location[],
    changed: readonly ChangedCode[],
    facts: SourceFacts,
  ) => ChangedCode | undefined;
}

/** The changed line that makes the pool or the lock of a claim. */
export function makerIn(
  makers: readonly string[],
  hunks: readonly Hunk[],
  facts: SourceFacts,
): Location | null {
  for (const hunk of hunks) {
    const { file } = hunk;
    const made = facts[file]?.calls.find(
      ({ line, name }) => wrote(hunk, { file, line }) && makers.includes(simpleName(name)),
    );
    if (made !== undefined)
      return { file, line: made.line, function: functionAt(facts[file], made.line)?.name ?? "<module>" };
  }
  return null;
}

/** What is suspected where nothing else is: what calls a function of the claim, or is called by one, or is all there is. */
export function related(
  lines: readonly Location[],
  changed: readonly ChangedCode[],
  facts: SourceFacts,
): ChangedCode | undefined {
  return calling(lines, changed, facts) ?? onlyFunction(changed, facts);
}

/**
 * The changed function that calls one of the functions of the lines, or is called by one. `atCall`: at the line that calls
 * it, where the change wrote that.
 */
export function calling(
  lines: readonly Location[],
  changed: readonly ChangedCode[],
  facts: SourceFacts,
  atCall = true,
): ChangedCode | undefined {
  const functions = changed.filter(({ name }) => name !== null);
  for (const line of lines) {
    const own = simpleName(line.function);
    const calls = callsIn(facts[line.file], line.line);
    const found = functions.find(
      ({ name, location }) => calls.has(name ?? "") || callsIn(facts[location.file], location.line).has(own),
    );
    if (found !== undefined) return atCall ? callOf(found, own, facts) : found;
  }
  return undefined;
}

/** The written line that calls one of the claim's functions, where there is one. */
function callOf(code: ChangedCode, called: string, facts: SourceFacts): ChangedCode {
  const { location, to } = code;
  const call = facts[location.file]?.calls.find(
    ({ line, name }) => simpleName(name) === called && location.line <= line && line <= to,
  );
  return call === undefined ? code : { ...code, location: { ...location, line: call.line } };
}

/** The only function that the change wrote in, where it wrote no constant that could be behind it. */
export function onlyFunction(changed: readonly ChangedCode[], facts: SourceFacts): ChangedCode | undefined {
  if (changed.some(({ name, location }) => name === null && !isImport(location, facts))) return undefined;
  const functions = changed.filter(({ name }) => name !== null);
  const names = new Set(functions.map(({ location }) => `${location.file} ${location.function}`));
  return names.size === 1 ? functions[0] : undefined;
}

/** The first await of a loop that was written: a step for each turn, at the other end of a queue perhaps. */
export function atAwaitingLoop(changed: readonly ChangedCode[], facts: SourceFacts): ChangedCode | undefined {
  for (const code of changed) {
    const { location, to } = code;
    const loop = facts[location.file]?.loops.find(
      ({ line, awaits }) => location.line <= line && line <= to && awaits.length > 0,
    );
    const line = loop?.awaits[0];
    if (line !== undefined) return { ...code, location: { ...location, line } };
  }
  return undefined;
}
