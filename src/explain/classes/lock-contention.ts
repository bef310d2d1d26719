import type { Fact } from "../../record/cause/classes.ts";
import { isAround } from "../../record/facts.ts";
import type { Location } from "../../record/location.ts";
import { type Claim, claimAt, sumOf } from "../claim.ts";
import type { ClassRules } from "../class-rules.ts";
import { type Growth, ofBase } from "../growth/growth.ts";
import { grownRows } from "../growth/rows.ts";
import { unplaced } from "../growth/wait-growth.ts";

/** Waits while a lock is held that others stand before. */
export const lockContention: ClassRules = {
  name: "lock-contention",
  accounts: ["lock-wait"],
  // a lock that bounds what runs at once is waited for on purpose: it has to be most of the run
  levelFrom: 0.5,
  waiting: false,
  claims: (growth) => [claimOf(growth)],
  suspects: {
    makers: ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition"],
    // whatever is called in the section that holds a lock is not at fault
    ordered: (lines, facts) => {
      const isHeld = ({ file, line }: Location) =>
        (facts[file]?.sections ?? []).some((section) => isAround(section, line));
      return [...lines.filter(isHeld), ...lines.filter((line) => !isHeld(line))];
    },
  },
  remedies: ["release lock"],
};

/** Those made more often, and what has no place of its own. */
function claimOf(growth: Growth): Claim {
  const { base, head, waits } = growth;
  const worst = grownRows(base.accounts, head.accounts, ["lock-wait"])[0]?.row ?? null;
  const facts: Fact[] = [
    {
      fact: "account",
      account: "lock-wait",
      seconds: sumOf(head.accounts, ["lock-wait"]),
      base: ofBase(growth, sumOf(base.accounts, ["lock-wait"])),
    },
  ];
  const { head: place, base: was } = waits.lockedAt ?? { head: null, base: null };
  if (place !== null)
    facts.push({
      fact: "waits-on-path",
      location: place.location,
      count: place.pathCount,
      base: was?.pathCount ?? 0,
    });
  const contended = worst?.contended ?? null;
  if (contended !== null) facts.push({ fact: "contended-at", location: contended });
  const more = unplaced(head, "lock-wait") - unplaced(base, "lock-wait");
  const claim = claimAt(worst ?? place, {
    class: "lock-contention",
    value: waits.locked + Math.max(0, more),
    facts,
  });
  return { ...claim, via: contended === null ? claim.via : [...claim.via, contended] };
}
