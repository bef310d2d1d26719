import type { Fact } from "../../record/cause/classes.ts";
import type { Ledger } from "../../record/ledger.ts";
import { atAwaitingLoop, calling, onlyFunction } from "../blame/suspects.ts";
import { type Claim, claimAt, sumOf } from "../claim.ts";
import type { ClassRules } from "../class-rules.ts";
import { COMPUTING } from "../growth/computing-growth.ts";
import type { Growth } from "../growth/growth.ts";
import { grownRows } from "../growth/rows.ts";
import { MANY_MORE } from "../growth/tiny-work.ts";

/** On one side alone a program of some length has thousands without a fault. Chosen on test/programs. */
const MANY_ALONE = 5000;
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
  if (executorJobs - before.executorJobs >= MANY_MORE)
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
