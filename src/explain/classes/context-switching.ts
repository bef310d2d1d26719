import type { Ledger } from "../../record/ledger.ts";
import { seconds } from "../../text/quantity.ts";
import { type Claim, claimAt, sumOf } from "../claim.ts";
import { grownRows } from "../lines.ts";

/** Fewer additional steps or jobs than this are never too many. */
const MANY = 1000;
/** Processor seconds that a step, or a job of an executor, may take and still count as tiny (detection rules B3). */
const TINY_STEP = 50e-6;
const TINY_JOB = 150e-6;
/** Making tasks and gathering them costs up to this many times what the loop spends on their steps (measured: 1.3). */
const MAKING = 4;

/** What many tiny steps or jobs cost. */
export interface Switching {
  readonly claim: Claim;
  /** Seconds of computing steps that it takes over: they made the tiny tasks. */
  readonly computing: number;
  /** Seconds of garbage collection that no tiny tasks account for. */
  readonly garbage: number;
}

/** The claim on scheduling: additional steps that do next to nothing, with what making and collecting them takes. */
export function switching(base: Ledger, head: Ledger): Switching {
  const scheduling = growth(base, head, ["scheduling"]);
  const garbage = growth(base, head, ["garbage-collection"]);
  const computing = growth(base, head, ["computing-step", "main-computing"]);
  const steps = head.counters.steps - base.counters.steps;
  const jobs = head.counters.executorJobs - base.counters.executorJobs;
  const tinySteps = steps >= MANY && head.totals.loopCpu - base.totals.loopCpu <= TINY_STEP * steps;
  const tinyJobs = jobs >= MANY && head.totals.processCpu - base.totals.processCpu <= TINY_JOB * jobs;
  const taken = tinyJobs ? computing : tinySteps ? Math.min(computing, MAKING * scheduling) : 0;
  const collected = tinySteps || tinyJobs ? garbage : 0;
  return {
    claim: claimOf(base, head, scheduling + Math.max(0, taken) + collected),
    computing: Math.max(0, taken),
    garbage: garbage - collected,
  };
}

function claimOf(base: Ledger, head: Ledger, value: number): Claim {
  const scheduled = grownRows(base.accounts, head.accounts, ["scheduling"])[0];
  const made = grownRows(base.accounts, head.accounts, ["computing-step", "main-computing"])[0];
  const worst = (scheduled?.growth ?? 0) >= 0.2 * value ? scheduled : (made ?? scheduled);
  const { steps, tasks, peakTasks, executorJobs } = head.counters;
  const collected = sumOf(head.accounts, ["garbage-collection"]);
  const before = base.counters;
  const evidence = [
    `${steps} loop steps for ${tasks} tasks (at most ${peakTasks} at once)` +
      (base.wall > 0 ? `, base ${before.steps} steps for ${before.tasks} tasks` : ""),
    `scheduling them took ${seconds(sumOf(head.accounts, ["scheduling"]))} of the path, garbage collection ${seconds(collected)}`,
  ];
  if (executorJobs - before.executorJobs >= MANY)
    evidence.push(`${executorJobs} jobs were handed to executors (base ${before.executorJobs})`);
  return claimAt(worst?.row ?? null, { class: "context-switching", value, evidence });
}

function growth(base: Ledger, head: Ledger, names: Parameters<typeof sumOf>[1]): number {
  return sumOf(head.accounts, names) - sumOf(base.accounts, names);
}
