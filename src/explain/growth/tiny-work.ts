import type { Ledger } from "../../record/ledger.ts";
import { sumOf } from "../claim.ts";
import { COMPUTING } from "./computing-growth.ts";

/** Fewer additional steps than this cost 50 ms at the length below, as many jobs 150 ms: never too many. */
export const MANY_MORE = 1000;
/**
 * Processor seconds that a step may take and still count as tiny: several times what an empty one takes with its task
 * (measured: 4 to 6 µs for a bare step, 10 to 18 with making and gathering tasks of two, on CPython 3.9 to 3.13).
 */
const TINY_STEP = 50e-6;
/** The same of an executor's job, which wakes two threads (measured: 110 µs for an empty one on CPython 3.11). */
const TINY_JOB = 150e-6;
/** Making tasks and gathering them costs up to this many times what the loop spends on their steps (measured: 1.3). */
const MAKING = 4;

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
  const tinySteps = steps >= MANY_MORE && head.totals.loopCpu - base.totals.loopCpu <= TINY_STEP * steps;
  const tinyJobs = jobs >= MANY_MORE && head.totals.processCpu - base.totals.processCpu <= TINY_JOB * jobs;
  const taken = tinyJobs ? computing : tinySteps ? Math.min(computing, MAKING * scheduling) : 0;
  const collected = tinySteps || tinyJobs ? garbage : 0;
  return {
    seconds: scheduling + Math.max(0, taken) + collected,
    computing: Math.max(0, taken),
    garbage: garbage - collected,
  };
}

function grown(base: Ledger, head: Ledger, names: Parameters<typeof sumOf>[1]): number {
  return sumOf(head.accounts, names) - sumOf(base.accounts, names);
}
