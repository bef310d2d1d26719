import type { Ledger } from "../../record/ledger.ts";
import { type Claim, claimAt, sumOf } from "../claim.ts";
import type { ClassRules } from "../class-rules.ts";
import { factsOfChildren } from "../growth/children.ts";
import { COMPUTING } from "../growth/computing-growth.ts";
import { type Growth, ofBase } from "../growth/growth.ts";
import { grownRows } from "../growth/rows.ts";
import { holdsOthersUp } from "./starvation.ts";

/** Native code: more than this part of the line's time, since a line of Python calls something native all the time. */
const NATIVE = 0.6;

/** Computing that holds nobody else up. */
export const cpuBound: ClassRules = {
  name: "cpu-bound",
  accounts: ["computing-step", "main-computing", "executor-run", "garbage-collection"],
  // less is what any program does with what it waited for
  levelFrom: 0.3,
  waiting: false,
  claims: (growth) => (holdsOthersUp(growth) ? [] : [claimOf(growth)]),
  processorClaim,
  remedies: [],
};

function claimOf(growth: Growth): Claim {
  const { base, head, computing } = growth;
  const worst = computing.row;
  const native = worst !== null && (worst.native ?? 0) > NATIVE * worst.seconds;
  return claimAt(worst, {
    class: "cpu-bound",
    kind: native ? "native" : "python",
    value: computing.seconds,
    facts: [
      {
        fact: "computing",
        seconds: sumOf(head.accounts, COMPUTING) + computing.jobs,
        base: ofBase(growth, sumOf(base.accounts, COMPUTING)),
        location: worst?.location ?? null,
      },
      ...factsOfChildren(growth, computing.seconds),
    ],
  });
}

/** What computing took, on the critical path or beside it, without what the loop spent on short steps. */
function processorClaim(base: Ledger, head: Ledger): Claim {
  const growth = head.totals.processCpu - base.totals.processCpu;
  const scheduling = Math.min(growth, head.totals.scheduling - base.totals.scheduling);
  const row = grownRows(base.accounts, head.accounts, [...COMPUTING, "executor-run"])[0]?.row ?? null;
  return claimAt(row, {
    class: "cpu-bound",
    value: growth - Math.max(0, scheduling),
    facts: [{ fact: "processor-time", seconds: growth, location: row?.location ?? null }],
  });
}
