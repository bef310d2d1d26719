import { explain, insufficient } from "./explain/explain.ts";
import { bareOf, figuresOf, judgeSamples, wantsPair } from "./judge/judge.ts";
import { checkLimits, smallestEffect } from "./judge/limits.ts";
import { type Baseline, type Decided, decide } from "./judge/verdict.ts";
import { type Account, explainSide, type Instruments, type MeasuredSide, runBare } from "./measure/entry.ts";
import { withSourceText } from "./measure/source-text.ts";
import type { EntryPlan } from "./plan/entry.ts";
import type { Cause } from "./record/cause.ts";
import type { Comparison } from "./record/comparison.ts";
import { entryOf } from "./record/entry.ts";
import { footprintMetric, shareMetric } from "./record/figures.ts";
import type { Settings } from "./record/limit.ts";
import type { Entry, Metric, Problem } from "./record/record.ts";
import type { Sample } from "./record/sample.ts";
import type { Waiver } from "./record/waiver.ts";

/** One entry, ready to be measured, and how it is to be judged. */
export interface EntryJob {
  readonly plan: EntryPlan;
  /** Limits of the gate file; null where there is none: then the rule alone decides. */
  readonly settings: Settings | null;
  readonly baseline: Baseline;
  /** Waivers that hold today. */
  readonly waivers: readonly Waiver[];
  /** Explain in any case, and not only where something is worse or a limit asks for it. */
  readonly always: boolean;
  readonly hunks: Comparison["hunks"];
}

/** Metrics that only the probe, or only Scalene, can give. */
const OF_PROBE = ["blocked-time", "tasks", "import-time"];
const OF_SCALENE = ["memory-peak", "system-time"];

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
 * with a program is in the entry, with what was measured until then.
 */
export async function runEntry(job: EntryJob, instruments: Instruments): Promise<Entry> {
  const { plan } = job;
  const bare = await runBare(plan, instruments, (samples) => wantsPair(samples, ruleOf(job)));
  const figures = plan.base === null ? figuresOf(bare.samples) : judgeSamples(bare.samples, ruleOf(job));
  const problems = bare.problem === null ? [] : [bare.problem];
  const first = decisionOf(job, figures, problems, []);
  const asked = first.verdict === "error" || first.verdict === "no-data" ? null : needs(job, figures);
  const sides = asked === null ? { base: NOTHING, head: NOTHING } : await explained(job, asked, instruments);
  const metrics = [...figures, ...profileMetrics(plan, sides)];
  const allProblems = [...problems, ...sides.base.problems, ...sides.head.problems];
  const causes = asked === null ? tooLittle(first) : causesOf(job, bare.samples, metrics, sides);
  const shown = await withSourceText(causes, plan.head.root);
  const decided = decisionOf(job, metrics, allProblems, causes);
  return entryOf(
    {
      name: plan.name,
      run: plan.argv,
      metrics,
      causes: shown,
      ledgers: { base: sides.base.ledgers, head: sides.head.ledgers },
      profiles: { base: sides.base.profile, head: sides.head.profile },
      samples: bare.samples,
      settings: job.settings,
      limits: job.settings === null ? [] : checkLimits(job.settings.limits, metrics),
      problems: allProblems,
      notices: [...sides.base.notices, ...sides.head.notices],
      runs: bare.runs + sides.base.runs + sides.head.runs,
      seconds: bare.seconds + sides.base.seconds + sides.head.seconds,
    },
    decided,
  );
}

/** The smallest effect that the rule must find of each metric: the entry's limit (docs/judging.md). */
function ruleOf({ settings }: EntryJob) {
  return {
    smallest: smallestEffect(settings?.limits ?? [], "wall-time"),
    mostPairs: settings?.mostPairs ?? 30,
  };
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

/** Which instruments an entry needs beside the bare runs: those whose metrics have limits, all where something is worse. */
function needs(job: EntryJob, figures: readonly Metric[]): { probe: boolean; scalene: boolean } {
  const limited = (names: readonly string[]) =>
    job.settings?.limits.some(({ metric }) => names.includes(metric)) ?? false;
  const worse = job.always || figures.some(({ decision }) => decision === "regressed");
  return { probe: worse || limited(OF_PROBE), scalene: worse || limited(OF_SCALENE) };
}

/** Base and head under the instruments that are needed. Base comes first: head's figures are the fresher ones. */
async function explained(
  { plan }: EntryJob,
  needed: { probe: boolean; scalene: boolean },
  instruments: Instruments,
): Promise<Sides> {
  const side = (target: EntryPlan["head"] | null) =>
    target === null ? NOTHING : explainSide(plan.name, target, instruments, needed);
  const base = await side(plan.base);
  return { base, head: await side(plan.head) };
}

/** A program that was too short has a cause of its own, which says so. */
function tooLittle(decided: Decided): Cause[] {
  return decided.verdict === "no-data" ? [insufficient(decided.reason)] : [];
}

function profileMetrics({ base }: EntryPlan, sides: Sides): Metric[] {
  const { profile } = sides.head;
  const before = base === null ? null : sides.base.profile;
  return profile === null ? [] : [footprintMetric(before, profile), shareMetric(before, profile)];
}

function causesOf(
  { plan, always, hunks }: EntryJob,
  samples: readonly Sample[],
  metrics: readonly Metric[],
  { base, head }: Sides,
): Cause[] {
  const compared = plan.base !== null;
  const asked = (name: string) =>
    compared ? metrics.some((one) => one.metric === name && one.decision === "regressed") : always;
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
