import type { Ledger } from "../record/ledger.ts";
import { seconds } from "../text/quantity.ts";
import { at, type Claim, claimAt } from "./claim.ts";
import { grownRows } from "./lines.ts";

/**
 * The claims when a program uses more processor time without being slower: what the loop spent on many short
 * steps, and what computing took, on the critical path or beside it.
 */
export function cpuClaims(base: Ledger, head: Ledger): Claim[] {
  const growth = head.totals.processCpu - base.totals.processCpu;
  const scheduling = Math.min(growth, head.totals.scheduling - base.totals.scheduling);
  const scheduled = grownRows(base.accounts, head.accounts, ["scheduling"])[0]?.row;
  const computed = grownRows(base.accounts, head.accounts, [
    "computing-step",
    "main-computing",
    "executor-run",
  ])[0]?.row;
  const claims = [
    claimAt(scheduled ?? null, {
      class: "context-switching",
      value: scheduling,
      evidence: [
        `${base.counters.steps} -> ${head.counters.steps} loop steps, which take ${seconds(scheduling)} more processor time`,
        `tasks are resumed ${base.counters.waits} -> ${head.counters.waits} times`,
      ],
    }),
    claimAt(computed ?? null, {
      class: "cpu-bound",
      value: growth - Math.max(0, scheduling),
      evidence: [
        `computing takes ${seconds(growth)} more processor time, most of it at ${at(computed?.location ?? null)}`,
      ],
    }),
  ];
  return claims.filter((claim) => claim.value > 0.01);
}
