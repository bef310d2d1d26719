import type { GateFile } from "../config/gate-file.ts";
import type { Cause } from "../record/cause.ts";
import { worstOf } from "../record/entry.ts";
import type { Entry, GateRecord, Metric, MetricFinding } from "../record/record.ts";
import type { LimitFinding, LimitOutcome, Settings } from "../record/rules/limit.ts";
import type { Waiver } from "../record/rules/waiver.ts";
import { figuresOf, judgeSamples } from "./judge.ts";
import { type Judgement, judgement, toExplain } from "./judgement.ts";
import type { Judging } from "./quantities.ts";
import { decide } from "./verdict.ts";
import { holds, waiverNotices } from "./waivers.ts";

/** Puts what the judge found, which is values alone, into words. */
interface Words {
  limit(finding: LimitFinding): LimitOutcome;
  metric(finding: MetricFinding): Metric;
}

/**
 * Decides a stored record again from its samples: by the limits stored in it, or by those of `gate`. What the probe and
 * Scalene measured is taken as it is stored, and so are the causes of what is still worse: those of what no longer is
 * are left out, as the run would have left them out. Entries that the gate file does not have keep their limits, and that is
 * said. `today` is `2027-01-31`, for waivers of the gate file; those of the pull request stay as they were stored.
 * `words` gives metrics and limits their sentences.
 */
export function rejudge(record: GateRecord, gate: GateFile | null, today: string, words: Words): GateRecord {
  const names = new Set(gate?.entries.map(({ name }) => name) ?? []);
  const foreign = record.entries.filter(({ name }) => gate !== null && !names.has(name));
  const entries = record.entries.map((entry) => entryAgain(entry, record.entries.length, gate, today, words));
  const waivers = gate?.waivers ?? [];
  return {
    ...record,
    verdict: worstOf([
      ...entries.map(({ verdict }) => verdict),
      ...(record.entries.length === 0 ? [record.verdict] : []),
    ]),
    entries,
    notices: [
      ...record.notices,
      ...(gate?.notices ?? []),
      ...foreign.map(({ name }) => `${name} is not in ${gate?.path}: it was judged by its stored limits.`),
      ...(gate === null ? [] : waiverNotices(waivers, entries, today)),
    ],
  };
}

/** `size`: entries of the check, which share its error rate. */
function entryAgain(entry: Entry, size: number, gate: GateFile | null, today: string, words: Words): Entry {
  if (entry.samples.length === 0) return entry;
  const spec = gate?.entries.find(({ name }) => name === entry.name);
  const settings: Settings | null =
    spec === undefined
      ? entry.settings
      : { limits: [...spec.limits], certainty: spec.certainty, mostPairs: spec.mostPairs };
  const metrics = metricsAgain(entry, { settings, entries: size }, words);
  const judged = judgement(metrics, settings);
  const limits = judged.limits?.map(words.limit) ?? null;
  const decided = decide({
    metrics,
    problems: entry.problems,
    baseline: entry.baseline,
    limits,
    waivers: waiversFor(entry, gate, today),
    entry: entry.name,
    causes: entry.causes,
  });
  const causes = decided.verdict === "no-data" ? entry.causes : standing(entry, judged);
  return {
    ...entry,
    ...decided,
    metrics,
    settings,
    limits: limits ?? [],
    cause: causes[0] ?? null,
    causes,
  };
}

/** The stored causes of what is to be explained now. */
function standing({ causes, baseline }: Entry, judged: Judgement): Cause[] {
  const { time, cpu, memory } = toExplain(judged, baseline);
  return causes.filter(({ amount }) => (amount.unit === "MB" ? memory : time || cpu || memory));
}

/** Metrics of the bare runs anew, all others as they are stored, in the stored order. */
function metricsAgain(entry: Entry, judging: Judging, words: Words): Metric[] {
  const compared = entry.baseline.state === "compared";
  const fresh = compared ? judgeSamples(entry.samples, judging).map(words.metric) : figuresOf(entry.samples);
  const of = new Map(fresh.map((metric) => [metric.metric, metric]));
  const known = new Set(entry.metrics.map(({ metric }) => metric));
  return [
    ...entry.metrics.map((metric) => of.get(metric.metric) ?? metric),
    ...fresh.filter(({ metric }) => entry.metrics.length > 0 && !known.has(metric)),
  ];
}

/** The stored waiver, or those of the gate file with what the pull request accepted. */
function waiversFor({ waiver }: Entry, gate: GateFile | null, today: string): Waiver[] {
  if (gate === null) return waiver === null ? [] : [waiver];
  const ofPullRequest = waiver === null || waiver.source === "gate file" ? [] : [waiver];
  return [...gate.waivers.filter((one) => holds(one, today)), ...ofPullRequest];
}
