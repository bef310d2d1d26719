import { type Hunk, wrote } from "../../record/comparison.ts";
import type { SourceFacts } from "../../record/facts.ts";
import { type Location, simpleName } from "../../record/location.ts";
import { type ChangedCode, callsIn } from "./changed-code.ts";

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

/** The changed function that keeps what it is given. */
export function keepingIn(changed: readonly ChangedCode[], facts: SourceFacts): ChangedCode | undefined {
  return changed.find(({ name, location }) => {
    if (name === null) return false;
    const called = callsIn(facts[location.file], location.line);
    return KEEPING.some((one) => called.has(one));
  });
}
