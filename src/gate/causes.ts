import { insufficient } from "../explain/explain.ts";
import { bareOf } from "../judge/judge.ts";
import { checkLimits, isWorse } from "../judge/limits.ts";
import type { Decided } from "../judge/verdict.ts";
import type { WatchedSide } from "../measure/watch.ts";
import type { Cause } from "../record/cause.ts";
import type { Question, SideEvidence } from "../record/evidence.ts";
import type { Side } from "../record/location.ts";
import type { Metric } from "../record/record.ts";
import type { Sample } from "../record/sample.ts";
import type { Sides } from "./instruments.ts";
import type { EntryJob } from "./job.ts";

/** A program that was too short has a cause of its own, which says so. */
export function tooLittle(decided: Decided): Cause[] {
  return decided.verdict === "no-data" ? [insufficient(decided.reason)] : [];
}

/**
 * What there is to explain of an entry: what is worse, or what the program spends where there is nothing to compare with;
 * null for nothing.
 */
export function questionOf(
  { plan, hunks, settings }: EntryJob,
  samples: readonly Sample[],
  metrics: readonly Metric[],
  { base, head }: Sides,
): Question | null {
  const compared = plan.baseline.state === "compared";
  const outcomes = checkLimits(settings?.limits ?? [], metrics);
  const broken = outcomes.filter(({ outcome }) => outcome === "broken");
  const asked = (name: string) =>
    !compared || metrics.some((one) => one.metric === name && isWorse(one, outcomes));
  const question: Question = {
    hunks,
    base: compared ? evidenceOf(base, samples, "base") : null,
    head: evidenceOf(head, samples, "head"),
    time: asked("wall-time"),
    cpu: asked("cpu-time"),
    memory: asked("rss-peak") || broken.some(({ metric }) => metric === "memory-peak"),
  };
  return question.time || question.cpu || question.memory ? question : null;
}

function evidenceOf(
  { ledgers, facts, profile, source }: WatchedSide,
  samples: readonly Sample[],
  side: Side,
): SideEvidence {
  return { ledgers: [...ledgers], facts, profile, bare: bareOf(samples, side), source };
}
