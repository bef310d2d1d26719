import type { EntryPlan } from "../entry/entry-plan.ts";
import type { Judgement } from "../judge/judgement.ts";
import { countSide, NOT_COUNTED, type SideCounts } from "../measure/counts.ts";
import { type Instruments, type Needed, type WatchedSide, watchSide } from "../measure/watch.ts";
import type { Question } from "../record/evidence.ts";
import type { Side } from "../record/location.ts";
import { type MetricName, metricsWhere } from "../record/metrics.ts";
import type { Sample } from "../record/sample.ts";
import { median } from "../statistics/median.ts";
import type { EntryJob } from "./job.ts";

/** Metrics that only the probe, or only Scalene, can give. */
const OF_PROBE = metricsWhere(({ source }) => source === "probe");
const OF_SCALENE = metricsWhere(({ source }) => source === "scalene");
/** What has a limit must show its spread. */
const LIMITED_SCALENE_RUNS = 3;

/** Both sides under the probe and Scalene; empty where they were not needed. */
export interface WatchedSides {
  readonly base: WatchedSide;
  readonly head: WatchedSide;
}

const NOTHING: WatchedSide = {
  ledgers: [],
  modules: [],
  modulesLeftOut: 0,
  profile: null,
  facts: {},
  source: {},
  problems: [],
  notices: [],
  runs: 0,
  seconds: 0,
};

/** An entry of which bare runs say everything. */
export const NOT_WATCHED: WatchedSides = { base: NOTHING, head: NOTHING };

/**
 * Which instruments an entry needs beside the bare runs: those whose metrics have limits, all where something is worse,
 * and one probe run of each side to see whose code it runs.
 */
export function needs(job: EntryJob, judged: Judgement): Needed {
  const limited = (names: readonly MetricName[]) =>
    job.settings?.limits.some(({ metric }) => names.includes(metric)) ?? false;
  const worse = job.always || judged.metrics.some(({ metric }) => judged.worse(metric));
  const alone = job.plan.baseline.state !== "compared";
  const probe = worse || alone || limited(OF_PROBE) ? "all" : "guard";
  const files = (job.hunks ?? []).map(({ file }) => file);
  const scalene = limited(OF_SCALENE) ? LIMITED_SCALENE_RUNS : worse ? 1 : 0;
  return { probe, scalene, files };
}

/** Base and head under the instruments that are needed. Base comes first: head's figures are the fresher ones. */
export async function watched(
  { plan }: EntryJob,
  needed: Needed,
  instruments: Instruments,
): Promise<WatchedSides> {
  const side = (target: EntryPlan["head"] | null) =>
    target === null ? NOTHING : watchSide(plan.name, target, instruments, needed);
  const base = await side(plan.base);
  return { base, head: await side(plan.head) };
}

/** What was counted on both sides; nothing where it was not asked for. */
export interface CountedSides {
  readonly base: SideCounts;
  readonly head: SideCounts;
}

const NOTHING_COUNTED: CountedSides = { base: NOT_COUNTED, head: NOT_COUNTED };

/**
 * Counts calls where something is to be explained that takes time: base once, head twice, since only what repeats is
 * called exact. Null for `question`: nothing is.
 */
export async function counted(
  { plan }: EntryJob,
  question: Question | null,
  samples: readonly Sample[],
  { runner, scratch, onProgress }: Instruments,
): Promise<CountedSides> {
  if (question === null || !(question.time || question.cpu)) return NOTHING_COUNTED;
  let done = 0;
  const total = plan.base === null ? 2 : 3;
  const onRun = () => onProgress({ entry: plan.name, stage: "counts", done: ++done, total });
  const side = (target: EntryPlan["head"] | null, runs: 1 | 2) =>
    target === null
      ? NOT_COUNTED
      : countSide({ target, runner, scratch, runs, bare: bareWall(samples, target.side), onRun });
  const base = await side(plan.base, 1);
  return { base, head: await side(plan.head, 2) };
}

/** Median of the wall seconds of a side's bare runs, the time on a run queue among them; null without any. */
function bareWall(samples: readonly Sample[], side: Side): number | null {
  const walls = samples.filter((sample) => sample.side === side && sample.pair >= 0).map(({ wall }) => wall);
  return walls.length === 0 ? null : median(walls);
}

/** What is to be explained, with what was counted. */
export function withCounts(question: Question | null, { base, head }: CountedSides): Question | null {
  return (
    question && {
      ...question,
      base: question.base && { ...question.base, counts: base.counts },
      head: { ...question.head, counts: head.counts },
    }
  );
}
