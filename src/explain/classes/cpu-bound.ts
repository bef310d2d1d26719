import type { Ledger } from "../../record/ledger.ts";
import { seconds } from "../../text/quantity.ts";
import { at, type Claim, claimAt, sumOf } from "../claim.ts";
import { grownRows } from "../lines.ts";

const COMPUTING = ["computing-step", "main-computing"] as const;
/** Steps that hold others up are few and long: over 25 ms (detection rules B3). */
const LONG_STEP = 0.025;

/** Seconds in which a task of the path was ready, but the loop computed for a task of another kind. */
export function delayedBy(ledger: Ledger): number {
  return ledger.accounts.reduce(
    (sum, row) => (row.account === "computing-step" ? sum + row.delayed : sum),
    0,
  );
}

/**
 * The claim on computing along the path, of which `switching` seconds belong to tiny steps: a loop hog where the same
 * work, or the work of one task, held up tasks of another kind, else processor-bound work.
 */
export function computingClaim(base: Ledger, head: Ledger, switching: number): Claim {
  const before = sumOf(base.accounts, COMPUTING);
  const now = sumOf(head.accounts, COMPUTING);
  const jobs = jobsComputing(base, head);
  const growth = now - before - switching + jobs;
  const delayed = delayedBy(head) - delayedBy(base);
  const all = head.totals.loopCpu - base.totals.loopCpu;
  const names = jobs > 0.5 * growth ? (["executor-run"] as const) : COMPUTING;
  const worst = grownRows(base.accounts, head.accounts, names)[0]?.row ?? null;
  const levels = base.wall > 0 ? ` (base ${seconds(before)})` : "";
  if (growth > 0 && delayed >= 0.5 * growth && (all < 0.5 * growth || longSteps(head))) {
    return claimAt(worst, {
      class: "starvation",
      kind: "loop hog",
      value: growth,
      evidence: [
        `other tasks were ready but waited ${seconds(delayed)} for steps that computed without a pause`,
        `computing on the critical path ${seconds(now)}${levels}, all computing on the loop ${seconds(head.totals.loopCpu)}`,
      ],
    });
  }
  const native = worst !== null && (worst.native ?? 0) > 0.6 * worst.seconds;
  return claimAt(worst, {
    class: "cpu-bound",
    kind: native ? "native" : "python",
    value: growth,
    evidence: [
      `computing on the critical path took ${seconds(now + jobs)}${levels}, most of it at ${at(worst?.location ?? null)}`,
    ],
  });
}

/** Growth of executor jobs on the path that is processor time of worker threads, not waiting. */
export function jobsComputing(base: Ledger, head: Ledger): number {
  const longer = sumOf(head.accounts, ["executor-run"]) - sumOf(base.accounts, ["executor-run"]);
  const computed = head.totals.otherCpu - base.totals.otherCpu;
  return longer > 0 && computed >= 0.5 * longer ? longer : 0;
}

function longSteps(ledger: Ledger): boolean {
  const rows = ledger.accounts.filter((row) => row.account === "computing-step" && row.delayed > 0);
  const steps = rows.reduce((sum, row) => sum + row.count, 0);
  return rows.reduce((sum, row) => sum + row.delayed, 0) > LONG_STEP * Math.max(1, steps);
}
