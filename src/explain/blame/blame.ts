import { type Hunk, touches } from "../../record/comparison.ts";
import { isAround, type SourceFacts } from "../../record/facts.ts";
import { type Location, linesOf } from "../../record/location.ts";
import type { Claim } from "../claim.ts";
import { changedCode, inChangedFunction, isImport } from "./changed-code.ts";
import { cacheIn, loadedCode, makerIn, related } from "./suspects.ts";

type Place = Pick<Claim, "class" | "kind" | "location" | "via">;

/**
 * Where a reader has to look: a regression comes from the change, so among the lines of a claim (the innermost, and those
 * it was reached from) one that the change wrote is better than one that it did not touch. In this order:
 *
 * 0. for a leak, the written decorator that keeps results;
 * 1. the innermost line of the claim that was changed, of a lock's those in the section that holds it; of a slow import,
 *    if that is no more than the statement, the changed call at the top level of what is imported;
 * 2. the innermost one whose function was changed;
 * 3. the changed line that makes the pool or the lock;
 * 4. the changed function that calls one of the claim's functions, or is called by it; for imports, the changed top
 *    level of what is imported, or the changed statement that imports it;
 * 5. the claim's own line: a changed constant, a peer, or a change in what no diff of Python shows.
 *
 * `hunks` are null when nothing is known of the change. `facts` must cover the files of the hunks.
 */
export function culpritOf(claim: Place, hunks: readonly Hunk[] | null, facts: SourceFacts): Location | null {
  const lines = suspectLines(claim, facts);
  const own = claim.location === null ? null : (lines[0] ?? null);
  if (hunks === null || hunks.length === 0) return own;
  const cache = claim.kind === "leak" ? cacheIn(hunks, facts) : null;
  if (cache !== null) return cache;
  const written = lines.find((line) => hunks.some((hunk) => touches(hunk, line)));
  if (claim.class === "slow-import" && (written === undefined || isImport(written, facts))) {
    const loaded = loadedCode(lines, hunks, facts);
    if (loaded !== null) return loaded;
  }
  if (written !== undefined) return written;
  const changed = hunks.map((hunk) => changedCode(hunk, facts)).filter((code) => code !== null);
  const inside = lines.find((line) => inChangedFunction(line, hunks, facts));
  if (inside !== undefined) return inside;
  const made = makerIn(claim, hunks, facts);
  if (made !== null) return made;
  return related(claim, lines, changed, facts)?.location ?? own;
}

/**
 * The claim's lines from the inside out; of a lock first those in a section that holds one, for whatever is called there
 * is not at fault.
 */
function suspectLines(claim: Place, facts: SourceFacts): Location[] {
  const lines = linesOf(claim);
  if (claim.class !== "lock-contention") return lines;
  const isHeld = ({ file, line }: Location) =>
    (facts[file]?.sections ?? []).some((section) => isAround(section, line));
  return [...lines.filter(isHeld), ...lines.filter((line) => !isHeld(line))];
}
