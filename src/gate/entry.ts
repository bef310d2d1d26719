import type { EntryPlan } from "../entry/entry-plan.ts";
import { explain } from "../explain/explain.ts";
import { watchedMetrics } from "../judge/instrument-metrics.ts";
import { figuresOf, judgeSamples, wantsPair } from "../judge/judge.ts";
import { checkLimits } from "../judge/limits.ts";
import { machineNotices } from "../judge/machine-state.ts";
import type { Judging } from "../judge/quantities.ts";
import { type Decided, decide } from "../judge/verdict.ts";
import type { Bare } from "../measure/bare.ts";
import { type Instruments, runBare } from "../measure/watch.ts";
import type { Cause } from "../record/cause.ts";
import { entryOf } from "../record/entry.ts";
import type { Entry, Metric, Problem } from "../record/record.ts";
import { questionOf, tooLittle } from "./causes.ts";
import { NOT_WATCHED, needs, type Sides, strayedRuns, watched } from "./instruments.ts";
import type { EntryJob } from "./job.ts";

/**
 * Measures one entry, judges it, explains what is worse, and puts all of it into an entry of the record. What goes wrong
 * with a program is in the entry, with what was measured until then. A base that cannot be run is not blamed on head,
 * which is then measured alone.
 */
export async function runEntry(job: EntryJob, instruments: Instruments): Promise<Entry> {
  const { plan } = job;
  if (plan.headProblem !== null) return unmeasured(job, plan.headProblem);
  const bare = await runBare(plan, instruments, (samples) => wantsPair(samples, judgingOf(job)));
  if (bare.failed === "base" && bare.problem !== null && !job.always) {
    const baseline = { state: "broken", problem: bare.problem } as const;
    return runEntry({ ...job, plan: { ...plan, base: null, baseline } }, instruments);
  }
  return concluded(job, bare, instruments);
}

/** What the bare runs say, with what the other instruments add where they are needed. */
async function concluded(job: EntryJob, bare: Bare, instruments: Instruments): Promise<Entry> {
  const { plan } = job;
  const figures = plan.base === null ? figuresOf(bare.samples) : judgeSamples(bare.samples, judgingOf(job));
  const problems = bare.problem === null ? [] : [bare.problem];
  const first = decisionOf(job, figures, problems, []);
  const asked = first.verdict === "error" || first.verdict === "no-data" ? null : needs(job, figures);
  const sides = asked === null ? NOT_WATCHED : await watched(job, asked, instruments);
  const metrics = [...figures, ...profileMetrics(plan, sides)];
  const strayed = strayedRuns(job, sides);
  const allProblems = [...problems, ...sides.base.problems, ...sides.head.problems, ...strayed];
  const question = asked === null ? null : questionOf(job, bare.samples, metrics, sides);
  const causes = question === null ? tooLittle(first) : explain(question);
  const decided = decisionOf(job, metrics, allProblems, causes);
  return entryOf(
    {
      ...partsOf(job, metrics),
      causes,
      ledgers: { base: sides.base.ledgers, head: sides.head.ledgers },
      profiles: { base: sides.base.profile, head: sides.head.profile },
      samples: bare.samples,
      problems: allProblems,
      notices: [
        ...noticesOf(plan),
        ...machineNotices(bare.samples),
        ...sides.base.notices,
        ...sides.head.notices,
      ],
      runs: bare.runs + sides.base.runs + sides.head.runs,
      seconds: bare.seconds + sides.base.seconds + sides.head.seconds,
    },
    decided,
  );
}

function partsOf({ plan, settings }: EntryJob, metrics: readonly Metric[]) {
  const limits = settings === null ? [] : checkLimits(settings.limits, metrics);
  return { name: plan.name, run: plan.argv, baseline: plan.baseline, metrics, settings, limits };
}

/** An entry that was not run at all. */
function unmeasured(job: EntryJob, problem: Problem): Entry {
  const decided = decisionOf(job, [], [problem], []);
  return entryOf(
    {
      ...partsOf(job, []),
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
  { plan, settings, waivers }: EntryJob,
  metrics: readonly Metric[],
  problems: readonly Problem[],
  causes: readonly Cause[],
): Decided {
  return decide({
    metrics,
    problems,
    baseline: plan.baseline,
    ...(settings === null ? {} : { limits: checkLimits(settings.limits, metrics) }),
    waivers,
    entry: plan.name,
    causes,
  });
}

function profileMetrics({ base }: EntryPlan, sides: Sides): Metric[] {
  return watchedMetrics(base === null ? null : sides.base, sides.head);
}
