import type { Ledger } from "../../record/ledger.ts";
import { seconds } from "../../text/quantity.ts";
import { type Claim, claimAt, sumOf } from "../claim.ts";
import { grownRows } from "../lines.ts";

/** Part of the wall time that jobs of base spent in the queue, from which on the pool was too small before. */
const SATURATED = 0.2;

/**
 * The claims on jobs that stood in an executor's queue. Where jobs queued in base already and each takes longer
 * now, the queue grows with them: that part is the jobs' and not the pool's.
 */
export function executorClaims(base: Ledger, head: Ledger): Claim[] {
  const before = sumOf(base.accounts, ["executor-queue"]);
  const now = sumOf(head.accounts, ["executor-queue"]);
  const row = grownRows(base.accounts, head.accounts, ["executor-queue"])[0]?.row ?? null;
  const longer = jobLength(head) / Math.max(jobLength(base), 1e-9);
  const saturated = before >= SATURATED * base.wall;
  const ofJobs = saturated && longer > 1 ? Math.min(Math.max(0, now - before), before * (longer - 1)) : 0;
  return [
    claimAt(row, {
      class: "executor-saturation",
      value: now - before - ofJobs,
      evidence: [
        `jobs stood in the executor's queue for ${seconds(now)}${base.wall > 0 ? ` (base ${seconds(before)})` : ""}`,
      ],
    }),
    claimAt(row, {
      class: "external-wait",
      value: ofJobs,
      evidence: [
        `each job in the queue takes ${seconds(jobLength(head))} (base ${seconds(jobLength(base))}), so that those behind it wait longer`,
      ],
    }),
  ];
}

/** Mean seconds of an executor's job on the path; 0 when there is none. */
function jobLength(ledger: Ledger): number {
  const rows = ledger.accounts.filter(({ account }) => account === "executor-run");
  const jobs = Math.max(0, ...rows.map(({ count }) => count));
  return jobs === 0 ? 0 : sumOf(rows, ["executor-run"]) / jobs;
}
