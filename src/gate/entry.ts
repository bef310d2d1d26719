import type { EntryPlan } from "../entry/entry-plan.ts";
import { instrumentMetrics } from "../judge/instrument-metrics.ts";
import { figuresOf, judgeSamples, wantsPair } from "../judge/judge.ts";
import { type Judgement, judgement } from "../judge/judgement.ts";
import { machineNotices } from "../judge/machine-state.ts";
import type { Judging } from "../judge/quantities.ts";
import { type Decided, decide } from "../judge/verdict.ts";
import type { Bare } from "../measure/bare.ts";
import { type Instruments, runBare } from "../measure/watch.ts";
import type { Cause } from "../record/cause.ts";
import { entryOf } from "../record/entry.ts";
import type { EntryEvidence } from "../record/evidence.ts";
import type { ImportedSides } from "../record/imported.ts";
import type { Entry, Metric, Problem } from "../record/record.ts";
import type { LimitOutcome } from "../record/rules/limit.ts";
import { metricInWords } from "../render/vocabulary/judged.ts";
import { limitInWords } from "../render/vocabulary/limits.ts";
import { causesOf, questionOf } from "./causes.ts";
import { codeOf, NOT_SEEN } from "./guards/own-code.ts";
import { counted, NOT_WATCHED, needs, type WatchedSides, watched, withCounts } from "./instruments.ts";
import type { EntryJob } from "./job.ts";

/** An entry of the record, and what its causes were looked for with. */
export interface MeasuredEntry {
  readonly entry: Entry;
  readonly evidence: EntryEvidence;
}

/**
 * Measures one entry, judges it, explains what is worse, and puts all of it into an entry of the record. What goes wrong
 * with a program is in the entry, with what was measured until then. A base that cannot be run is not blamed on head,
 * which is then measured alone.
 */
export async function runEntry(job: EntryJob, instruments: Instruments): Promise<MeasuredEntry> {
  const { plan } = job;
  if (plan.headProblem !== null) return unmeasured(job, plan.headProblem);
  const bare = await runBare(plan, instruments, (samples) => wantsPair(samples, judgingOf(job)));
  const tampered = instruments.tampered();
  if (tampered.length > 0) return concluded(job, bare, instruments, tampered);
  if (bare.failed === "base" && bare.problem !== null && !job.always) {
    const baseline = { state: "broken", problem: bare.problem } as const;
    return runEntry({ ...job, plan: { ...plan, base: null, baseline } }, instruments);
  }
  return concluded(job, bare, instruments, []);
}

/** Base is not shown to run its own code: there is nothing to compare with, and head is measured alone. */
async function unshown(
  job: EntryJob,
  problem: Problem,
  instruments: Instruments,
  seen: ImportedSides,
): Promise<MeasuredEntry> {
  const baseline = { state: "broken", problem } as const;
  const { entry, evidence } = await runEntry(
    { ...job, plan: { ...job.plan, base: null, baseline } },
    instruments,
  );
  return { entry: { ...entry, sides: seen }, evidence };
}

/**
 * What the bare runs say, with what the other instruments add where they are needed. `tampered`: what runs changed that
 * is not theirs.
 */
async function concluded(
  job: EntryJob,
  bare: Bare,
  instruments: Instruments,
  tampered: readonly Problem[],
): Promise<MeasuredEntry> {
  const { plan } = job;
  const figures =
    plan.base === null
      ? figuresOf(bare.samples)
      : judgeSamples(bare.samples, judgingOf(job)).map(metricInWords);
  const problems = [...tampered, ...(bare.problem === null ? [] : [bare.problem])];
  const ofBareRuns = judged(job, figures);
  const first = decisionOf(job, ofBareRuns, problems, []);
  const needed = first.verdict === "error" || first.verdict === "no-data" ? null : needs(job, ofBareRuns);
  const sides = needed === null ? NOT_WATCHED : await watched(job, needed, instruments);
  const ofAll = judged(job, [...figures, ...profileMetrics(plan, sides)]);
  const [ofBase, ofHead] =
    needed === null
      ? [NOT_SEEN, NOT_SEEN]
      : await Promise.all([codeOf(job, "base", sides.base), codeOf(job, "head", sides.head)]);
  const seen = { base: ofBase.imported, head: ofHead.imported };
  if (ofBase.wrong !== null && ofHead.wrong?.kind !== "other-tree")
    return unshown(job, ofBase.wrong.problem, instruments, seen);
  const strayed = [ofBase, ofHead].flatMap(({ wrong }) => (wrong === null ? [] : [wrong.problem]));
  const asked = needed === null ? null : questionOf(job, bare.samples, ofAll, sides);
  const counts = await counted(job, strayed.length > 0 ? null : asked, bare.samples, instruments);
  const late = instruments.tampered();
  const allProblems = [...late, ...problems, ...sides.base.problems, ...sides.head.problems, ...strayed];
  const question = withCounts(asked, counts);
  const tooLittle = first.verdict === "no-data" ? first.reason : null;
  const evidence = { name: plan.name, question, tooLittle, experiment: null };
  const causes = causesOf(evidence);
  const decided = decisionOf(job, ofAll, allProblems, causes);
  const entry = entryOf(
    {
      ...partsOf(job, ofAll),
      causes,
      ledgers: { base: sides.base.ledgers, head: sides.head.ledgers },
      profiles: { base: sides.base.profile, head: sides.head.profile },
      counts: { base: counts.base.summary, head: counts.head.summary },
      sides: plan.base === null || needed === null ? null : seen,
      samples: bare.samples,
      problems: allProblems,
      notices: [
        ...noticesOf(plan),
        ...machineNotices(bare.samples),
        ...sides.base.notices,
        ...sides.head.notices,
        ...counts.base.notices,
        ...counts.head.notices,
      ],
      runs: bare.runs + sides.base.runs + sides.head.runs + counts.base.runs + counts.head.runs,
      seconds:
        bare.seconds + sides.base.seconds + sides.head.seconds + counts.base.seconds + counts.head.seconds,
    },
    decided,
  );
  return { entry, evidence };
}

/** A judgement whose limits have their sentences, for the record and for the reason of the verdict. */
interface Worded extends Judgement {
  readonly limits: readonly LimitOutcome[] | null;
}

function judged({ settings }: EntryJob, metrics: readonly Metric[]): Worded {
  const found = judgement(metrics, settings);
  return { ...found, limits: found.limits?.map(limitInWords) ?? null };
}

function partsOf({ plan: { name, argv, baseline } }: EntryJob, { metrics, settings, limits }: Worded) {
  return { name, run: argv, baseline, metrics, settings, limits: limits ?? [] };
}

/** An entry that was not run at all. */
function unmeasured(job: EntryJob, problem: Problem): MeasuredEntry {
  const ofNothing = judged(job, []);
  const decided = decisionOf(job, ofNothing, [problem], []);
  const entry = entryOf(
    {
      ...partsOf(job, ofNothing),
      causes: [],
      ledgers: { base: [], head: [] },
      profiles: { base: null, head: null },
      samples: [],
      problems: [problem],
      notices: noticesOf(job.plan),
      runs: 0,
      seconds: 0,
    },
    decided,
  );
  return { entry, evidence: { name: entry.name, question: null, tooLittle: null, experiment: null } };
}

/** Why there is nothing to compare an entry with, when base has it. */
function noticesOf({ baseline }: EntryPlan): string[] {
  if (baseline.state !== "broken") return [];
  const { message, output } = baseline.problem;
  const said = output === null ? "" : `; it said: ${output.split("\n").at(-1)}`;
  return [`base could not be measured, which is not head's fault: ${message}${said}`];
}

function judgingOf({ settings, entries = 1 }: EntryJob): Judging {
  return { settings, entries };
}

function decisionOf(
  { plan, waivers }: EntryJob,
  { metrics, limits }: Worded,
  problems: readonly Problem[],
  causes: readonly Cause[],
): Decided {
  return decide({
    metrics,
    limits,
    problems,
    baseline: plan.baseline,
    waivers,
    entry: plan.name,
    causes,
  });
}

function profileMetrics({ base }: EntryPlan, sides: WatchedSides): Metric[] {
  return instrumentMetrics(base === null ? null : sides.base, sides.head);
}
