import { withProof } from "../experiments/search/report.ts";
import { explain, insufficient } from "../explain/explain.ts";
import { bareOf } from "../judge/judge.ts";
import { type Judgement, toExplain } from "../judge/judgement.ts";
import type { WatchedSide } from "../measure/watch.ts";
import type { Cause } from "../record/cause.ts";
import type { EntryEvidence, Experiment, Question, SideEvidence } from "../record/evidence.ts";
import type { Side } from "../record/location.ts";
import type { Sample } from "../record/sample.ts";
import { withEvidence, worded } from "../render/vocabulary/worded.ts";
import type { WatchedSides } from "./instruments.ts";
import type { EntryJob } from "./job.ts";

/**
 * The causes that an entry's evidence gives, the strongest first; none where nothing is to be explained. A program that
 * was too short has a cause of its own, which says so. It depends on nothing else, so that a run and stored evidence have
 * the same answer.
 */
export function causesOf({ question, tooLittle, experiment }: Omit<EntryEvidence, "name">): Cause[] {
  if (question === null) return tooLittle === null ? [] : [worded(insufficient(tooLittle))];
  const [first, ...others] = explain(question).map(worded);
  if (first === undefined) return [];
  return [experiment?.class === first.class ? afterExperiment(first, experiment) : first, ...others];
}

/** A cause with what an experiment with it showed. */
export function afterExperiment(cause: Cause, { proof, line, remedy }: Experiment): Cause {
  return { ...(proof === null ? cause : withEvidence(withProof(cause, proof, line))), remedy };
}

/**
 * What there is to explain of an entry: what is worse, or what the program spends where there is nothing to compare with;
 * null for nothing.
 */
export function questionOf(
  { plan, hunks }: EntryJob,
  samples: readonly Sample[],
  judged: Judgement,
  { base, head }: WatchedSides,
): Question | null {
  const asked = toExplain(judged, plan.baseline);
  if (!asked.time && !asked.cpu && !asked.memory) return null;
  return {
    hunks,
    base: plan.baseline.state === "compared" ? evidenceOf(base, samples, "base") : null,
    head: evidenceOf(head, samples, "head"),
    ...asked,
  };
}

function evidenceOf(
  { ledgers, facts, profile, source }: WatchedSide,
  samples: readonly Sample[],
  side: Side,
): SideEvidence {
  return { ledgers: [...ledgers], facts, profile, bare: bareOf(samples, side), source, counts: null };
}
