import type { Hunk } from "../record/comparison.ts";
import type { FileFacts, SourceFacts } from "../record/facts.ts";
import type { Location } from "../record/location.ts";
import { touches } from "./changed.ts";
import type { Claim } from "./claim.ts";

/** A function, or the top level of a file, that the change under review wrote in. */
interface ChangedCode {
  readonly location: Location;
  /** Simple name of the function; null at the top level of a file. */
  readonly name: string | null;
}

type Place = Pick<Claim, "class" | "location" | "via">;

/**
 * Where a reader has to look: a regression comes from the change, so among the lines of a claim (the innermost, and those
 * it was reached from) one that the change wrote is better than one that it did not touch. In this order:
 *
 * 1. the innermost line of the claim that was changed;
 * 2. the innermost one whose function was changed;
 * 3. the changed line that makes the pool or the lock;
 * 4. the changed function that calls one of the claim's functions, or is called by it; for imports, the changed top
 *    level of what is imported, or the changed statement that imports it;
 * 5. the claim's own line: a changed constant, a peer, or a change in what no diff of Python shows.
 *
 * `hunks` are null when nothing is known of the change. `facts` must cover the files of the hunks.
 */
export function culpritOf(claim: Place, hunks: readonly Hunk[] | null, facts: SourceFacts): Location | null {
  const lines = claim.location === null ? [...claim.via] : [claim.location, ...claim.via];
  if (hunks === null || hunks.length === 0) return ownLine(claim, lines, facts);
  const written = lines.find((line) => hunks.some((hunk) => touches(hunk, line)));
  if (written !== undefined) return written;
  const changed = hunks.map((hunk) => changedCode(hunk, facts)).filter((code) => code !== null);
  const inside = lines.find((line) => {
    const around = functionAt(facts[line.file], line.line);
    return (
      around !== null &&
      hunks.some(
        ({ file, head }) => file === line.file && functionAt(facts[file], head.start)?.line === around.line,
      )
    );
  });
  if (inside !== undefined) return inside;
  const made = makerIn(claim, hunks, facts);
  if (made !== null) return made;
  return related(claim, lines, changed, facts)?.location ?? ownLine(claim, lines, facts);
}

/** The claim's own line; for a lock the line in the section that holds it, for whatever is called there is not at fault. */
function ownLine(claim: Place, lines: readonly Location[], facts: SourceFacts): Location | null {
  if (claim.class !== "lock-contention") return claim.location;
  const held = lines.find(({ file, line }) =>
    (facts[file]?.sections ?? []).some((section) => section.line <= line && line <= section.endLine),
  );
  return held ?? claim.location;
}

/** What is too small, or shared too widely, is made by a call of one of these. */
const MAKERS: Partial<Record<Claim["class"], readonly string[]>> = {
  "executor-saturation": ["ThreadPoolExecutor", "ProcessPoolExecutor", "ThreadPool", "set_default_executor"],
  "lock-contention": ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition"],
};

/** The changed line that makes the pool or the lock of a claim. */
function makerIn(claim: Place, hunks: readonly Hunk[], facts: SourceFacts): Location | null {
  const makers = MAKERS[claim.class] ?? [];
  for (const { file, head } of hunks) {
    const made = facts[file]?.calls.find(
      ({ line, name }) =>
        head.start <= line && line < head.start + head.length && makers.includes(simple(name)),
    );
    if (made !== undefined)
      return { file, line: made.line, function: functionAt(facts[file], made.line)?.name ?? "<module>" };
  }
  return null;
}

function changedCode({ file, head }: Hunk, facts: SourceFacts): ChangedCode | null {
  const of = facts[file];
  if (of === undefined || head.start < 1) return null;
  // a decorator belongs to the function that follows it
  const around =
    functionAt(of, head.start) ?? of.functions.find(({ line }) => line === head.start + head.length);
  const location = { file, line: head.start, function: around?.name ?? "<module>" };
  return { location, name: around === undefined ? null : simple(around.name) };
}

function functionAt(facts: FileFacts | undefined, line: number): FileFacts["functions"][number] | null {
  const around = (facts?.functions ?? []).filter((one) => one.line <= line && line <= one.endLine);
  return around.sort((one, other) => one.endLine - one.line - (other.endLine - other.line))[0] ?? null;
}

function related(
  claim: Place,
  lines: readonly Location[],
  changed: readonly ChangedCode[],
  facts: SourceFacts,
): ChangedCode | undefined {
  if (claim.class === "slow-import")
    return changed.find(
      ({ location, name }) =>
        name === null &&
        (imports(lines, location, facts) || lines.some((line) => imports([location], line, facts))),
    );
  const functions = changed.filter(({ name }) => name !== null);
  for (const line of lines) {
    const own = simple(line.function);
    const calls = callsIn(facts[line.file], line.line);
    const found = functions.find(
      ({ name, location }) => calls.has(name ?? "") || callsIn(facts[location.file], location.line).has(own),
    );
    if (found !== undefined) return found;
  }
  if (claim.class === "memory") {
    const keeping = functions.find((code) => keeps(code, facts));
    if (keeping !== undefined) return keeping;
  }
  // the only function that the change wrote in, and no constant that could be behind it
  if (changed.some(({ name, location }) => name === null && !isImport(location, facts))) return undefined;
  const names = new Set(functions.map(({ location }) => `${location.file} ${location.function}`));
  return names.size === 1 ? functions[0] : undefined;
}

/** Calls that keep what they are given: the bytes may be made elsewhere. */
const KEEPING = [
  "append",
  "extend",
  "add",
  "insert",
  "setdefault",
  "put",
  "put_nowait",
  "lru_cache",
  "cache",
  "Queue",
  "deque",
];

function keeps({ location }: ChangedCode, facts: SourceFacts): boolean {
  const called = callsIn(facts[location.file], location.line);
  return KEEPING.some((name) => called.has(name));
}

/** Simple names of what is called in the function around a line. */
function callsIn(facts: FileFacts | undefined, line: number): Set<string> {
  const around = functionAt(facts, line);
  const from = around?.line ?? 1;
  const to = around?.endLine ?? Number.POSITIVE_INFINITY;
  const calls = (facts?.calls ?? []).filter((call) => from <= call.line && call.line <= to);
  return new Set(calls.map(({ name }) => simple(name)));
}

/** Whether one of the lines imports the module that a file holds. */
function imports(lines: readonly Location[], { file }: Location, facts: SourceFacts): boolean {
  const module =
    file
      .replace(/(\/__init__)?\.py$/, "")
      .split("/")
      .at(-1) ?? "";
  return lines.some((line) =>
    (facts[line.file]?.imports ?? []).some(
      (one) =>
        one.line <= line.line &&
        line.line <= one.endLine &&
        one.modules.some((name) => name.split(".").includes(module)),
    ),
  );
}

function isImport({ file, line }: Location, facts: SourceFacts): boolean {
  return (facts[file]?.imports ?? []).some((one) => one.line <= line && line <= one.endLine);
}

function simple(name: string): string {
  return name.split(".").at(-1) ?? name;
}
