import type { Cause } from "../record/cause.ts";
import { failsBy, USUAL_FAIL_ON } from "../record/fail-on.ts";
import type { GateRecord, Verdict } from "../record/record.ts";
import type { CommentMode } from "./inputs.ts";

/** Whether a pull request without a comment gets one. */
export function createsComment(record: GateRecord, mode: CommentMode): boolean {
  if (mode === "always") return true;
  if (mode === "never") return false;
  const verdicts = [record.verdict, ...record.entries.map((entry) => entry.verdict)];
  return mode === "on-failure"
    ? failsBy(record, USUAL_FAIL_ON)
    : record.problems.length > 0 || verdicts.some((verdict) => verdict !== "pass");
}

/** The action's outputs that follow from the record alone, as the runner takes them: texts. */
export function outputsOf(record: GateRecord): Readonly<Record<string, string>> {
  const counted = (...verdicts: readonly Verdict[]) =>
    String(record.entries.filter((entry) => verdicts.includes(entry.verdict)).length);
  const causes = record.entries.flatMap((entry) => entry.causes.map((cause) => causeOf(entry.name, cause)));
  return {
    verdict: record.verdict,
    regressions: counted("fail", "warn"),
    improvements: counted("improved"),
    inconclusive: counted("inconclusive"),
    causes: JSON.stringify(causes),
  };
}

function causeOf(entry: string, { class: name, confidence, location, changed, amount, share }: Cause) {
  return {
    entry,
    class: name,
    confidence,
    file: location?.file ?? null,
    line: location?.line ?? null,
    function: location?.function ?? null,
    changed,
    amount,
    share,
  };
}
