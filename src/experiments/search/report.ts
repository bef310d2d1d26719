import type { Fact } from "../../record/cause/classes.ts";
import type { Cause, Proof } from "../../record/cause.ts";
import type { Hunk } from "../../record/comparison.ts";

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
 * confidence; when they do not, one step less, and a fact of its evidence is that.
 */
export function withProof(cause: Cause, proof: Proof): Cause {
  if (proof.outcome !== "proved" || proof.agrees === null) return { ...cause, proof };
  const step = STEPS.indexOf(cause.confidence) + (proof.agrees ? 1 : -1);
  const confidence = STEPS[Math.min(Math.max(step, 0), STEPS.length - 1)] ?? cause.confidence;
  const doubt: Fact[] = proof.agrees ? [] : [{ fact: "proved-elsewhere", hunks: proof.hunks }];
  return { ...cause, confidence, facts: [...cause.facts, ...doubt], proof };
}
