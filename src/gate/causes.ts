import { explain, insufficient } from "../explain/explain.ts";
import { bareOf } from "../judge/judge.ts";
import { checkLimits, isWorse } from "../judge/limits.ts";
import type { Decided } from "../judge/verdict.ts";
import type { Cause } from "../record/cause.ts";
import type { Metric } from "../record/record.ts";
import type { Sample } from "../record/sample.ts";
import type { Sides } from "./instruments.ts";
import type { EntryJob } from "./job.ts";

/** A program that was too short has a cause of its own, which says so. */
export function tooLittle(decided: Decided): Cause[] {
  return decided.verdict === "no-data" ? [insufficient(decided.reason)] : [];
}

/** Asks for the causes of what is worse; of what the program spends, where there is nothing to compare with. */
export function causesOf(
  { plan, always, hunks, settings }: EntryJob,
  samples: readonly Sample[],
  metrics: readonly Metric[],
  { base, head }: Sides,
): Cause[] {
  const compared = plan.base !== null;
  const outcomes = checkLimits(settings?.limits ?? [], metrics);
  const broken = outcomes.filter(({ outcome }) => outcome === "broken");
  const asked = (name: string) =>
    compared
      ? metrics.some((one) => one.metric === name && isWorse(one, outcomes))
      : always || plan.baseState !== "ready";
  const question = {
    hunks,
    base: compared ? { ...base, bare: bareOf(samples, "base") } : null,
    head: { ...head, bare: bareOf(samples, "head") },
    time: asked("wall-time"),
    cpu: asked("cpu-time"),
    memory: asked("rss-peak") || broken.some(({ metric }) => metric === "memory-peak"),
  };
  return question.time || question.cpu || question.memory ? explain(question) : [];
}
