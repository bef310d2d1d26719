import type { Instruments } from "../measure/watch.ts";
import type { Comparison } from "../record/comparison.ts";
import { costOf, worstOf } from "../record/entry.ts";
import type { Entry, GateRecord, Problem } from "../record/record.ts";
import { RECORD_SCHEMA } from "../record/record.ts";
import { runEntry } from "./entry.ts";
import { withExperiments } from "./experiments.ts";
import type { EntryJob } from "./job.ts";
import { machineOf, type Session, type SessionRequest, withSession } from "./session.ts";
import { VERSION } from "./version.ts";

/** What is to be measured, as a command plans it. */
export interface Plan {
  readonly jobs: readonly EntryJob[];
  readonly comparison: Comparison | null;
  /** The gate file's id, and the programs' root in the repository; left out without a gate file. */
  readonly gate?: GateRecord["gate"];
  /** Entries that need no measuring, and why. */
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
  /** Versions of the packages that the programs are run with, by name; none when they were not asked for. */
  readonly installed?: Readonly<Record<string, string>>;
}

/** What a face asks of the gate. */
export interface GateRequest extends SessionRequest {
  readonly command: string;
  /** Plans the entries, and calls `measure` with the plan; what the plan made is removed when `measure` has ended. */
  readonly plan: (session: Session, measure: (plan: Plan) => Promise<GateRecord>) => Promise<GateRecord>;
  /** The last word on the entries of a check together: families, waivers that did nothing. */
  readonly conclude?: (entries: readonly Entry[]) => {
    entries: readonly Entry[];
    notices: readonly string[];
  };
}

const PROBE_RUNS = 3;

/**
 * The story: open a session, plan the entries, measure, judge and explain each, and put all of it into the record. What
 * goes wrong with a program is in the record; a GateError is thrown only for what keeps the gate from measuring at all.
 */
export function runGate(request: GateRequest): Promise<GateRecord> {
  return withSession(request, (session) =>
    request.plan(session, async (plan) => {
      const instruments = instrumentsOf(session, plan);
      const measured: Entry[] = [];
      for (const job of plan.jobs) measured.push(await measuredEntry(job, instruments));
      const { entries, notices } = request.conclude?.(measured) ?? { entries: measured, notices: [] };
      return {
        schema: RECORD_SCHEMA,
        tool: { name: "scalene-gate", version: VERSION },
        command: request.command,
        created: new Date().toISOString(),
        machine: machineOf(
          session.interpreter,
          session.installed(),
          entries.flatMap((entry) => entry.samples),
        ),
        verdict: worstOf(entries.map((entry) => entry.verdict)),
        ...(plan.gate === undefined ? {} : { gate: plan.gate }),
        comparison: plan.comparison,
        entries: [...entries],
        problems: [...plan.problems, ...session.problems],
        notices: [...plan.notices, ...notices],
        cost: costOf(entries),
      };
    }),
  );
}

/** One entry, and the proof of its explanation where it failed, or where nothing decides whether it did. */
async function measuredEntry(job: EntryJob, instruments: Instruments): Promise<Entry> {
  const entry = await runEntry(job, instruments);
  const asked = entry.verdict === "fail" || entry.baseline.state === "alone";
  return asked ? withExperiments(job, entry, instruments) : entry;
}

function instrumentsOf({ runner, toolbox, scratch, onProgress }: Session, plan: Plan): Instruments {
  const targets = plan.jobs.flatMap(({ plan: { base, head } }) => (base === null ? [head] : [base, head]));
  const use = { roots: [...new Set(targets.map(({ root }) => root))], installed: plan.installed ?? {} };
  return {
    runner,
    scalene: () => toolbox(use),
    probeRuns: PROBE_RUNS,
    scratch,
    onProgress,
  };
}
