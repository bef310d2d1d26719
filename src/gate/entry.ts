import { explain, insufficient } from "../explain/explain.ts";
import { watchedMetrics } from "../judge/figures.ts";
import { bareOf, figuresOf, judgeSamples, wantsPair } from "../judge/judge.ts";
import { checkLimits } from "../judge/limits.ts";
import { machineNotices } from "../judge/machine-state.ts";
import type { Judging } from "../judge/quantities.ts";
import { type Baseline, type Decided, decide } from "../judge/verdict.ts";
import type { Bare } from "../measure/bare.ts";
import {
  type Account,
  explainSide,
  type Instruments,
  type MeasuredSide,
  type Needed,
  runBare,
} from "../measure/entry.ts";
import { withSourceText } from "../measure/source-text.ts";
import type { EntryPlan } from "../plan/entry.ts";
import { wrongTree } from "../plan/wrong-tree.ts";
import type { Cause } from "../record/cause.ts";
import type { Comparison } from "../record/comparison.ts";
import { entryOf } from "../record/entry.ts";
import type { Settings } from "../record/limit.ts";
import type { Entry, Metric, Problem } from "../record/record.ts";
import type { Sample } from "../record/sample.ts";
import type { Waiver } from "../record/waiver.ts";

/** One entry, ready to be measured, and how it is to be judged. */
export interface EntryJob {
  readonly plan: EntryPlan;
  /** Limits of the gate file; null where there is none: then the rule alone decides. */
  readonly settings: Settings | null;
  /** Entries of the check, which share its error rate; 1 when it is left out. */
  readonly entries?: number;
  readonly baseline: Baseline;
  /** Waivers that hold today. */
  readonly waivers: readonly Waiver[];
  /** Explain in any case, and not only where something is worse or a limit asks for it. */
  readonly always: boolean;
  readonly hunks: Comparison["hunks"];
  /** Tops of the trees that a run could stray into; null when there is nothing to stray from. */
  readonly trees: { readonly base: string | null; readonly head: string; readonly checkout: string } | null;
  /** Time to find the hunk that did it, when the entry fails; null: off. */
  readonly proof: { readonly seconds: number } | null;
}

/** Metrics that only the probe, or only Scalene, can give. */
const OF_PROBE = ["blocked-time", "tasks", "import-time"];
const OF_SCALENE = ["memory-peak", "system-time"];
/** What has a limit must show its spread. */
const LIMITED_SCALENE_RUNS = 3;

type Side = MeasuredSide & Account;
interface Sides {
  readonly base: Side;
  readonly head: Side;
}

const NOTHING: Side = {
  ledgers: [],
  profile: null,
  facts: {},
  problems: [],
  notices: [],
  runs: 0,
  seconds: 0,
};

/**
 * Measures one entry, judges it, explains what is worse, and puts all of it into an entry of the record. What goes wrong
 * with a program is in the entry, with what was measured until then. A base that cannot be run is not blamed on head,
 * which is then measured alone.
 */
export async function runEntry(job: EntryJob, instruments: Instruments): Promise<Entry> {
  const { plan } = job;
  if (plan.headProblem !== null) return unmeasured(job, plan.headProblem);
  const bare = await runBare(plan, instruments, (samples) => wantsPair(samples, judgingOf(job)));
  if (bare.failed === "base" && bare.problem !== null && job.settings !== null) {
    const alone = { ...plan, base: null, baseState: "broken" as const, baseProblem: bare.problem };
    return runEntry({ ...job, plan: alone, baseline: "no-baseline" }, instruments);
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
  const sides = asked === null ? { base: NOTHING, head: NOTHING } : await explained(job, asked, instruments);
  const metrics = [...figures, ...profileMetrics(plan, sides)];
  const strayed = strayedRuns(job, sides);
  const allProblems = [...problems, ...sides.base.problems, ...sides.head.problems, ...strayed];
  const causes = asked === null ? tooLittle(first) : causesOf(job, bare.samples, metrics, sides);
  const decided = decisionOf(job, metrics, allProblems, causes);
  return entryOf(
    {
      ...partsOf(job, metrics),
      causes: await withSourceText(causes, plan.head.root),
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
  return { name: plan.name, run: plan.argv, metrics, settings, limits };
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
function noticesOf({ baseState, baseProblem }: EntryPlan): string[] {
  if (baseState !== "broken" || baseProblem === null) return [];
  const said = baseProblem.output === null ? "" : `; it said: ${baseProblem.output.split("\n").at(-1)}`;
  return [`base could not be measured, which is not head's fault: ${baseProblem.message}${said}`];
}

/** Code of the other side, or of the checkout, that a probe run of one side executed. */
function strayedRuns({ plan, trees }: EntryJob, sides: Sides): Problem[] {
  if (trees === null || trees.base === null) return [];
  const all = { base: trees.base, head: trees.head, checkout: trees.checkout };
  return (["base", "head"] as const).flatMap((side) => {
    const target = plan[side];
    const files = sides[side].ledgers.flatMap((ledger) => ledger.files);
    const problem = target === null ? null : wrongTree({ side, root: target.root, files, trees: all });
    return problem === null ? [] : [problem];
  });
}

function judgingOf({ settings, entries = 1 }: EntryJob): Judging {
  return { settings, entries };
}

function decisionOf(
  { plan, settings, baseline, waivers }: EntryJob,
  metrics: readonly Metric[],
  problems: readonly Problem[],
  causes: readonly Cause[],
): Decided {
  return decide({
    metrics,
    problems,
    compared: plan.base !== null,
    baseline,
    ...(settings === null ? {} : { limits: checkLimits(settings.limits, metrics) }),
    waivers,
    entry: plan.name,
    causes,
  });
}

/**
 * Which instruments an entry needs beside the bare runs: those whose metrics have limits, all where something is worse,
 * and one probe run to see whose code a side runs.
 */
function needs(job: EntryJob, figures: readonly Metric[]): Needed {
  const limited = (names: readonly string[]) =>
    job.settings?.limits.some(({ metric }) => names.includes(metric)) ?? false;
  const worse = job.always || figures.some(({ decision }) => decision === "regressed");
  const alone = job.baseline === "new" || job.baseline === "no-baseline";
  const probe = worse || alone || limited(OF_PROBE) ? "all" : "guard";
  const files = (job.hunks ?? []).map(({ file }) => file);
  const scalene = limited(OF_SCALENE) ? LIMITED_SCALENE_RUNS : worse ? 1 : 0;
  return { probe, scalene, files };
}

/** Base and head under the instruments that are needed. Base comes first: head's figures are the fresher ones. */
async function explained({ plan }: EntryJob, needed: Needed, instruments: Instruments): Promise<Sides> {
  const side = (target: EntryPlan["head"] | null) =>
    target === null ? NOTHING : explainSide(plan.name, target, instruments, needed);
  const base = await side(plan.base);
  const guarded = needed.probe === "guard" && needed.scalene === 0;
  return { base, head: guarded ? NOTHING : await side(plan.head) };
}

/** A program that was too short has a cause of its own, which says so. */
function tooLittle(decided: Decided): Cause[] {
  return decided.verdict === "no-data" ? [insufficient(decided.reason)] : [];
}

function profileMetrics({ base }: EntryPlan, sides: Sides): Metric[] {
  return watchedMetrics(base === null ? null : sides.base, sides.head);
}

function causesOf(
  { plan, always, hunks }: EntryJob,
  samples: readonly Sample[],
  metrics: readonly Metric[],
  { base, head }: Sides,
): Cause[] {
  const compared = plan.base !== null;
  if (head.ledgers.length === 0) return [];
  const asked = (name: string) =>
    compared
      ? metrics.some((one) => one.metric === name && one.decision === "regressed")
      : always || plan.baseState !== "ready";
  const question = {
    hunks,
    base: compared ? { ...base, bare: bareOf(samples, "base") } : null,
    head: { ...head, bare: bareOf(samples, "head") },
    time: asked("wall-time"),
    cpu: asked("cpu-time"),
    memory: asked("rss-peak") || asked("memory-peak"),
  };
  return question.time || question.cpu || question.memory ? explain(question) : [];
}
