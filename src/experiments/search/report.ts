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

/** What a proof makes of a cause's confidence: it shows the place, not the class, which nothing but the evidence makes sure. */
function confidenceWith({ confidence }: Cause, agrees: boolean | null): Cause["confidence"] {
  if (agrees === null) return confidence;
  if (agrees) return confidence === "low" ? "medium" : confidence;
  return confidence === "high" ? "medium" : "low";
}

/**
 * Puts a proof beside its cause. When the two point at the same change a low confidence is a medium one; when they do
 * not, it is one step less. The experiment leads: `line`, one of the proved change, takes the place of a line that is not in
 * it, and where the cause was measured becomes a fact of its evidence. Null leaves the line.
 */
export function withProof(cause: Cause, proof: Proof, line: Cause["lines"][number] | null): Cause {
  const { location, lines, advised } = cause;
  const confidence = confidenceWith(cause, proof.agrees);
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
