import type { Fact } from "../../record/cause/classes.ts";
import type { Ledger } from "../../record/ledger.ts";
import { atAwaitingLoop, calling, onlyFunction } from "../blame/suspects.ts";
import { type Claim, claimAt, sumOf } from "../claim.ts";
import type { ClassRules } from "../class-rules.ts";
import { COMPUTING } from "../growth/computing-growth.ts";
import type { Growth } from "../growth/growth.ts";
import { grownRows } from "../growth/rows.ts";

/** Fewer additional steps or jobs than this cost less than 0.2 s at the lengths below: never too many. */
const MANY = 1000;
/** On one side alone: the steps of a second in which a loop does little else (about 200 µs a step with its tasks). */
const MANY_ALONE = 5000;
/** Processor seconds that a step may take and still count as tiny: half of it is the loop's own work (measured on 3.11). */
const TINY_STEP = 50e-6;
/** The same of an executor's job: handing it over and back wakes two threads (measured on 3.11: 60 to 100 µs). */
const TINY_JOB = 150e-6;
/** Making tasks and gathering them costs up to this many times what the loop spends on their steps (measured: 1.3). */
const MAKING = 4;
/** The line of the scheduling is shown when this part of the claim is scheduling; else the line that makes the tasks. */
const OWN_PART = 0.2;

/** Many steps of the loop, or jobs of executors, that do next to nothing each. */
export const contextSwitching: ClassRules = {
  name: "context-switching",
  accounts: ["scheduling", "garbage-collection", "computing-step", "main-computing"],
  // a loop that serves many connections is busy with itself for a quarter of its time and sound
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
