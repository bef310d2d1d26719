import { withheldNames, withheldValues } from "../environment/child-environment.ts";
import { guardedRunner } from "../measure/guarded-runner.ts";
import type { Instruments } from "../measure/watch.ts";
import type { Comparison } from "../record/comparison.ts";
import { costOf, worstOf } from "../record/entry.ts";
import { EVIDENCE_SCHEMA, type Evidence } from "../record/evidence.ts";
import type { Entry, GateRecord, Problem } from "../record/record.ts";
import { RECORD_SCHEMA, TOOL } from "../record/record.ts";
import { redacted } from "../text/redact.ts";
import { type MeasuredEntry, runEntry } from "./entry.ts";
import { withExperiments } from "./experiments.ts";
import { protectedOf } from "./guards/protected.ts";
import { withWithheld } from "./guards/withheld.ts";
import type { EntryJob } from "./job.ts";
import { machineOf, type Session } from "./session.ts";

/** What is to be measured, as a command plans it. */
export interface Plan {
  readonly jobs: readonly EntryJob[];
  readonly comparison: Comparison | null;
  /** The gate file's id, and the programs' root in the repository; left out without a gate file. */
  readonly gate?: GateRecord["gate"];
  readonly notices: readonly string[];
  /** What the change under review changed of its own rules; null or left out for nothing. */
  readonly rules?: GateRecord["rules"];
  /** Versions of the packages that the programs are run with, by name; none when they were not asked for. */
  readonly installed?: Readonly<Record<string, string>>;
}

/** What the gate gives in the end. */
export interface Outcome {
  readonly record: GateRecord;
  /** What the record's causes were looked for with. */
  readonly evidence: Evidence;
}

const PROBE_RUNS = 3;

/**
 * Measures, judges and explains each entry of a plan, one after the other. What goes wrong with a program is in its
 * entry; a GateError is thrown only for what keeps the gate from measuring at all.
 */
export async function measureEntries(plan: Plan, session: Session): Promise<MeasuredEntry[]> {
  const instruments = await instrumentsOf(session, plan);
  const measured: MeasuredEntry[] = [];
  const secrets = withheldNames(session.env);
  for (const job of plan.jobs) {
    const { entry, evidence } = await measureEntry(job, instruments);
    // what the entry sets itself is not withheld
    const withheld = secrets.filter((name) => !Object.hasOwn(job.plan.head.env, name));
    measured.push({ entry: withWithheld(entry, withheld), evidence });
  }
  return measured;
}

/** One entry, and the proof of its explanation where it failed, or where nothing decides whether it did. */
async function measureEntry(job: EntryJob, instruments: Instruments): Promise<MeasuredEntry> {
  const { entry, evidence } = await runEntry(job, instruments);
  const asked = entry.verdict === "fail" || entry.baseline.state === "alone";
  const { entry: tried, experiment } = asked
    ? await withExperiments(job, entry, evidence.question, instruments)
    : { entry, experiment: null };
  const notices = [...tried.notices, ...instruments.notices];
  return {
    entry: { ...withProblems(tried, instruments.tampered()), notices },
    evidence: { ...evidence, experiment },
  };
}

/** An entry after whose verdict something went wrong with its programs: nothing it says can be relied on. */
function withProblems(entry: Entry, problems: readonly Problem[]): Entry {
  const [first] = problems;
  if (first === undefined) return entry;
  return {
    ...entry,
    verdict: "error",
    reason: first.message,
    waiver: null,
    // the first problem is the reason of a verdict that is derived again
    problems: [...problems, ...entry.problems],
  };
}

/**
 * Scalene is installed before the first program runs: pip and what it writes shall see nothing that a program left.
 */
async function instrumentsOf(session: Session, plan: Plan): Promise<Instruments> {
  const { scratch, onProgress } = session;
  const targets = plan.jobs.flatMap(({ plan: { base, head } }) => (base === null ? [head] : [base, head]));
  const use = { roots: [...new Set(targets.map(({ root }) => root))], installed: plan.installed ?? {} };
  const scalene = plan.jobs.length > 0 ? await session.installScalene(use) : null;
  const runner = guardedRunner(session.runner, protectedOf(plan.jobs, session, scalene));
  return {
    runner,
    tampered: () => runner.found(),
    notices: runner.notices,
    scalene,
    probeRuns: PROBE_RUNS,
    scratch,
    onProgress,
  };
}

/** Puts what was measured into the record, and what it was explained with beside it. `notices`: what is to be said of the entries together. */
export function outcomeOf(ended: {
  readonly command: string;
  readonly session: Session;
  readonly plan: Plan;
  readonly measured: readonly MeasuredEntry[];
  readonly notices: readonly string[];
}): Outcome {
  const { command, session, plan, measured, notices } = ended;
  const entries = measured.map(({ entry }) => entry);
  const samples = entries.flatMap((entry) => entry.samples);
  const made = { tool: TOOL, created: new Date().toISOString() };
  const record: GateRecord = {
    schema: RECORD_SCHEMA,
    ...made,
    command,
    machine: machineOf(session.interpreter, session.installed(), samples),
    verdict: worstOf(entries.map((entry) => entry.verdict)),
    ...(plan.gate === undefined ? {} : { gate: plan.gate }),
    comparison: plan.comparison,
    rules: plan.rules ?? null,
    entries,
    problems: [...session.problems],
    notices: [...plan.notices, ...(session.installed()?.notices ?? []), ...notices],
    cost: costOf(entries),
  };
  const evidence = measured.map((one) => one.evidence);
  // programs print what they like, and command lines are quoted: nothing that is published has a secret in it
  return redacted(
    { record, evidence: { schema: EVIDENCE_SCHEMA, ...made, entries: evidence, notices: [] } },
    withheldValues(session.env),
  );
}
