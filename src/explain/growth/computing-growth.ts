import type { Account, AccountName, Ledger } from "../../record/ledger.ts";
import { sumOf } from "../claim.ts";
import { grownRows } from "./rows.ts";

/** Accounts of computing on the critical path, on the loop and outside of it. */
export const COMPUTING = ["computing-step", "main-computing"] as const satisfies readonly AccountName[];
/** The growth of an executor's jobs is computing where their threads used the processor for most of it. */
const MOST_COMPUTED = 0.5;
/** All of it is at an executor's line when this part of it is. */
const MOST_IN_JOBS = 0.5;

/** How computing on the critical path grew, in seconds. */
export interface ComputingGrowth {
  /** What no tiny steps account for, jobs included. */
  readonly seconds: number;
  /** The part of it that executors' jobs computed; 0 where they waited. */
  readonly jobs: number;
  /** Additional time in which a task of the path was ready, but the loop computed for a task of another kind. */
  readonly delayed: number;
  /** Growth of all computing on the loop, on the path or beside it. */
  readonly onLoop: number;
  /** What grew most. */
  readonly row: Account | null;
}

/** `tiny`: seconds of computing that belong to tiny steps, less the garbage that does not. */
export function computingGrowth(base: Ledger, head: Ledger, tiny: number): ComputingGrowth {
  const jobs = jobsComputing(base, head);
  const seconds = sumOf(head.accounts, COMPUTING) - sumOf(base.accounts, COMPUTING) - tiny + jobs;
  const names = jobs > MOST_IN_JOBS * seconds ? (["executor-run"] as const) : COMPUTING;
  return {
    seconds,
    jobs,
    delayed: delayedBy(head) - delayedBy(base),
    onLoop: head.totals.loopCpu - base.totals.loopCpu,
    row: grownRows(base.accounts, head.accounts, names)[0]?.row ?? null,
  };
}

/** Seconds in which a task of the path was ready, but the loop computed for a task of another kind. */
export function delayedBy(ledger: Ledger): number {
  return ledger.accounts.reduce(
    (sum, row) => (row.account === "computing-step" ? sum + row.delayed : sum),
    0,
  );
}

/** Growth of executor jobs on the path that is processor time of worker threads, not waiting. */
function jobsComputing(base: Ledger, head: Ledger): number {
  const longer = sumOf(head.accounts, ["executor-run"]) - sumOf(base.accounts, ["executor-run"]);
  const computed = head.totals.otherCpu - base.totals.otherCpu;
  return longer > 0 && computed >= MOST_COMPUTED * longer ? longer : 0;
}
