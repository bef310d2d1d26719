import { type Hunk, wrote } from "../../record/comparison.ts";
import type { SourceFacts } from "../../record/facts.ts";
import { type Location, simpleName } from "../../record/location.ts";
import type { Claim } from "../claim.ts";
import { type ChangedCode, callsIn, changedCode, functionAt, imports, isImport } from "./changed-code.ts";

/**
 * The changed call at the top level of a module that one of the lines imports: loading the module does that work. A call
 * of a function that was changed as well comes first.
 */
export function loadedCode(
  lines: readonly Location[],
  hunks: readonly Hunk[],
  facts: SourceFacts,
): Location | null {
  const changed = new Set(hunks.map((hunk) => changedCode(hunk, facts)?.name ?? null));
  const defined = new Set(
    hunks.flatMap((hunk) =>
      (facts[hunk.file]?.functions ?? [])
        .filter(({ line }) => wrote(hunk, { file: hunk.file, line }))
        .map(({ name }) => simpleName(name)),
    ),
  );
  const calls = hunks.flatMap((hunk) => {
    const { file, head } = hunk;
    const place = { file, line: head.start, function: "<module>" };
    if (!lines.some((line) => line.file === file) && !imports(lines, place, facts)) return [];
    return (facts[file]?.calls ?? [])
      .filter(({ line }) => wrote(hunk, { file, line }) && functionAt(facts[file], line) === null)
      .map(({ line, name }) => ({ location: { ...place, line }, own: simpleName(name) }));
  });
  const first = calls.find(({ own }) => changed.has(own) || defined.has(own)) ?? calls[0];
  return first?.location ?? null;
}

/** What is too small, or shared too widely, is made by a call of one of these. */
const MAKERS: Partial<Record<Claim["class"], readonly string[]>> = {
  "executor-saturation": ["ThreadPoolExecutor", "ProcessPoolExecutor", "ThreadPool", "set_default_executor"],
  "lock-contention": ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition"],
};

/** The changed line that makes the pool or the lock of a claim. */
export function makerIn(
  claim: Pick<Claim, "class">,
  hunks: readonly Hunk[],
  facts: SourceFacts,
): Location | null {
  const makers = MAKERS[claim.class] ?? [];
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

/**
 * The changed code that has to do with a claim none of whose own lines was changed: it calls one of the functions of its
 * lines or is called by one, or keeps what costs memory, or is all there is.
 */
export function related(
  claim: Pick<Claim, "class">,
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
    const own = simpleName(line.function);
    const calls = callsIn(facts[line.file], line.line);
    const found = functions.find(
      ({ name, location }) => calls.has(name ?? "") || callsIn(facts[location.file], location.line).has(own),
    );
    // what keeps memory is seldom the call that makes it
    if (found !== undefined) return claim.class === "memory" ? found : atCall(found, own, facts);
  }
  if (claim.class === "context-switching") {
    const turning = changed.map((code) => atAwaitingLoop(code, facts)).find((code) => code !== undefined);
    if (turning !== undefined) return turning;
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

/** The written line that calls one of the claim's functions, where there is one. */
function atCall(code: ChangedCode, called: string, facts: SourceFacts): ChangedCode {
  const { location, to } = code;
  const call = facts[location.file]?.calls.find(
    ({ line, name }) => simpleName(name) === called && location.line <= line && line <= to,
  );
  return call === undefined ? code : { ...code, location: { ...location, line: call.line } };
}

/** The first await of a loop that was written: a step for each turn, at the other end of a queue perhaps. */
function atAwaitingLoop(code: ChangedCode, facts: SourceFacts): ChangedCode | undefined {
  const { location, to } = code;
  const loop = facts[location.file]?.loops.find(
    ({ line, awaits }) => location.line <= line && line <= to && awaits.length > 0,
  );
  const line = loop?.awaits[0];
  return line === undefined ? undefined : { ...code, location: { ...location, line } };
}

/** What keeps every value that a function ever returned, and the arguments: bare or with a size. */
const CACHES = ["lru_cache", "cache", "cached", "memoize"];

/** The written decorator that keeps results. */
export function cacheIn(hunks: readonly Hunk[], facts: SourceFacts): Location | null {
  for (const hunk of hunks)
    for (const { name, decorators } of facts[hunk.file]?.functions ?? [])
      for (const { line, name: decorator } of decorators) {
        const at = { file: hunk.file, line };
        if (wrote(hunk, at) && CACHES.includes(simpleName(decorator))) return { ...at, function: name };
      }
  return null;
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
