import type { Fact } from "../../record/cause/classes.ts";
import type { Ledger } from "../../record/ledger.ts";
import { atAwaitingLoop, calling, onlyFunction } from "../blame/suspects.ts";
import { type Claim, claimAt, sumOf } from "../claim.ts";
import type { ClassRules } from "../class-rules.ts";
import { COMPUTING } from "../growth/computing-growth.ts";
import type { Growth } from "../growth/growth.ts";
import { grownRows } from "../growth/rows.ts";

/** Fewer additional steps than this cost 50 ms at the length below, as many jobs 150 ms: never too many. */
const MANY = 1000;
/** On one side alone a program of some length has thousands without a fault. Chosen on test/programs. */
const MANY_ALONE = 5000;
/**
 * Processor seconds that a step may take and still count as tiny: several times what an empty one takes with its task
 * (measured: 4 to 6 µs for a bare step, 10 to 18 with making and gathering tasks of two, on CPython 3.9 to 3.13).
 */
const TINY_STEP = 50e-6;
/** The same of an executor's job, which wakes two threads (measured: 110 µs for an empty one on CPython 3.11). */
const TINY_JOB = 150e-6;
/** Making tasks and gathering them costs up to this many times what the loop spends on their steps (measured: 1.3). */
const MAKING = 4;
/** The line of the scheduling is shown when this part of the claim is scheduling; else the line that makes the tasks. */
const OWN_PART = 0.2;

/** Many steps of the loop, or jobs of executors, that do next to nothing each. */
export const contextSwitching: ClassRules = {
  name: "context-switching",
  accounts: ["scheduling", "garbage-collection", "computing-step", "main-computing"],
  // a loop that does little beside its own work (chosen on test/programs)
  levelFrom: 0.4,
  isRemarkable: ({ counters }) => counters.steps >= MANY_ALONE,
  waiting: false,
  claims: (growth) => [claimOf(growth)],
  processorClaim,
  suspects: {
    related: (lines, changed, facts) =>
      calling(lines, changed, facts) ?? atAwaitingLoop(changed, facts) ?? onlyFunction(changed, facts),
  },
  remedies: [],
};

/** What many tiny steps or jobs cost, in seconds. */
export interface TinyWork {
  /** All of it. */
  readonly seconds: number;
  /** Computing steps that it takes over: they made the tiny tasks. */
  readonly computing: number;
  /** Garbage collection that no tiny tasks account for. */
  readonly garbage: number;
}

/** Scheduling: additional steps that do next to nothing, with what making and collecting them takes. */
export function tinyWork(base: Ledger, head: Ledger): TinyWork {
  const scheduling = grown(base, head, ["scheduling"]);
  const garbage = grown(base, head, ["garbage-collection"]);
  const computing = grown(base, head, COMPUTING);
  const steps = head.counters.steps - base.counters.steps;
  const jobs = head.counters.executorJobs - base.counters.executorJobs;
  const tinySteps = steps >= MANY && head.totals.loopCpu - base.totals.loopCpu <= TINY_STEP * steps;
  const tinyJobs = jobs >= MANY && head.totals.processCpu - base.totals.processCpu <= TINY_JOB * jobs;
  const taken = tinyJobs ? computing : tinySteps ? Math.min(computing, MAKING * scheduling) : 0;
  const collected = tinySteps || tinyJobs ? garbage : 0;
  return {
    seconds: scheduling + Math.max(0, taken) + collected,
    computing: Math.max(0, taken),
    garbage: garbage - collected,
  };
}

function claimOf({ base, head, tiny }: Growth): Claim {
  const scheduled = grownRows(base.accounts, head.accounts, ["scheduling"])[0];
  const made = grownRows(base.accounts, head.accounts, COMPUTING)[0];
  const worst = (scheduled?.growth ?? 0) >= OWN_PART * tiny.seconds ? scheduled : (made ?? scheduled);
  const { steps, tasks, peakTasks, executorJobs } = head.counters;
  const before = base.counters;
  const facts: Fact[] = [
    {
      fact: "steps",
      steps,
      tasks,
      peakTasks,
      base: base.wall > 0 ? { steps: before.steps, tasks: before.tasks } : null,
    },
    {
      fact: "scheduling",
      seconds: sumOf(head.accounts, ["scheduling"]),
      garbageCollection: sumOf(head.accounts, ["garbage-collection"]),
    },
  ];
  if (executorJobs - before.executorJobs >= MANY)
    facts.push({ fact: "jobs-handed-over", jobs: executorJobs, base: before.executorJobs });
  return claimAt(worst?.row ?? null, { class: "context-switching", value: tiny.seconds, facts });
}

/** What the loop spent on many short steps, on the path or beside it. */
function processorClaim(base: Ledger, head: Ledger): Claim {
  const growth = head.totals.processCpu - base.totals.processCpu;
  const scheduling = Math.min(growth, head.totals.scheduling - base.totals.scheduling);
  return claimAt(grownRows(base.accounts, head.accounts, ["scheduling"])[0]?.row ?? null, {
    class: "context-switching",
    value: scheduling,
    facts: [
      {
        fact: "steps-processor-time",
        steps: head.counters.steps,
        base: base.counters.steps,
        seconds: scheduling,
      },
      { fact: "resumptions", count: head.counters.waits, base: base.counters.waits },
    ],
  });
}

function grown(base: Ledger, head: Ledger, names: Parameters<typeof sumOf>[1]): number {
  return sumOf(head.accounts, names) - sumOf(base.accounts, names);
}
