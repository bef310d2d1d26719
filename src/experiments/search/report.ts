import type { Fact } from "../../record/cause/classes.ts";
import type { Cause, Proof } from "../../record/cause.ts";
import type { Hunk } from "../../record/comparison.ts";
import { sameLine } from "../../record/location.ts";

/** Lines of head that stand for a hunk: where lines were only removed, the line before the seam. */
export function linesOfHead(hunk: Hunk): Proof["hunks"][number] {
  const { start, length } = hunk.head;
  const from = Math.max(1, start);
  return { file: hunk.file, from, to: from + Math.max(0, length - 1) };
}

function named({ file, from, to }: Proof["hunks"][number]): string {
  return from === to ? `${file}:${from}` : `${file}:${from}-${to}`;
}

/** The hunks of a proof as sentences name them: "etl.py:38-44 and db.py:7". */
export function namesOf(hunks: Proof["hunks"]): string {
  const names = hunks.map(named);
  const last = names.pop();
  return last === undefined ? "nothing" : names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}

const STEPS: readonly Cause["confidence"][] = ["low", "medium", "high"];

/**
 * Puts a proof beside its cause. When the two point at the same change the explanation deserves one step more of
 * confidence; when they do not, one step less. The experiment leads: `line`, one of the proved change, takes the place of
 * a line that is not in it, and where the cause was measured becomes a fact of its evidence. Null leaves the line.
 */
export function withProof(cause: Cause, proof: Proof, line: Cause["lines"][number] | null): Cause {
  const { location, lines, advised } = cause;
  const step = STEPS.indexOf(cause.confidence) + (proof.agrees === null ? 0 : proof.agrees ? 1 : -1);
  const confidence = STEPS[Math.min(Math.max(step, 0), STEPS.length - 1)] ?? cause.confidence;
  if (proof.outcome !== "proved") return { ...cause, proof };
  if (line === null) return { ...cause, confidence, proof };
  const measured = advised?.location ?? location;
  const facts: Fact[] = measured === null ? [] : [{ fact: "measured-at", location: measured }];
  const others = lines.filter((one) => !sameLine(one.location, line.location));
  return {
    ...cause,
    confidence,
    location: line.location,
    changed: true,
    lines: [line, ...others],
    facts: [...facts, ...cause.facts],
    proof,
  };
}
