import { type Hunk, touches } from "../../record/comparison.ts";
import type { SourceFacts } from "../../record/facts.ts";
import { type Location, linesOf } from "../../record/location.ts";
import type { Claim } from "../claim.ts";
import { rulesOf } from "../classes.ts";
import { changedCode, inChangedFunction } from "./changed-code.ts";
import { makerIn, related } from "./suspects.ts";

type Place = Pick<Claim, "class" | "kind" | "location" | "via"> & Partial<Pick<Claim, "facts">>;

/**
 * Where a reader has to look: a regression comes from the change, so among the lines of a claim (the innermost, and those
 * it was reached from) one that the change wrote is better than one that it did not touch. In this order:
 *
 * 0. what the class suspects before any line of the claim: the decorator that leaks, what a statement loads that imports;
 * 1. the innermost line of the claim that was changed, in the order that the class has for them;
 * 2. the innermost one whose function was changed;
 * 3. the changed line that makes the pool or the lock;
 * 4. other changed code that the class finds related: it calls one of the claim's functions, or is called by it;
 * 5. the claim's own line: a changed constant, a peer, or a change in what no diff of Python shows.
 *
 * What a class suspects stands with its rules (classes/). `hunks` are null when nothing is known of the change; `facts`
 * must cover their files.
 */
export function blamedLine(claim: Place, hunks: readonly Hunk[] | null, facts: SourceFacts): Location | null {
  const suspects = rulesOf(claim.class)?.suspects ?? {};
  const inside = linesOf(claim);
  const lines = suspects.ordered?.(inside, facts) ?? inside;
  const own = claim.location === null ? null : (lines[0] ?? null);
  if (hunks === null || hunks.length === 0) return own;
  const written = lines.find((line) => hunks.some((hunk) => touches(hunk, line)));
  const first =
    suspects.first?.({ kind: claim.kind, evidence: claim.facts ?? [], lines, written, hunks, facts }) ?? null;
  if (first !== null) return first;
  if (written !== undefined) return written;
  const around = lines.find((line) => inChangedFunction(line, hunks, facts));
  if (around !== undefined) return around;
  const made = makerIn(suspects.makers ?? [], hunks, facts);
  if (made !== null) return made;
  const changed = hunks.map((hunk) => changedCode(hunk, facts)).filter((code) => code !== null);
  return (suspects.related ?? related)(lines, changed, facts)?.location ?? own;
}
