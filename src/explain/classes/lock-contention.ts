import type { Fact } from "../../record/cause/classes.ts";
import { isAround } from "../../record/facts.ts";
import type { Location } from "../../record/location.ts";
import { limitGiven } from "../blame/limit-given.ts";
import { type Claim, claimAt, sumOf } from "../claim.ts";
import type { TakesInTurn } from "../class-rules.ts";
import { type Growth, ofBase } from "../growth/growth.ts";
import { type Limit, limitAt } from "../growth/limits.ts";
import { grownRows } from "../growth/rows.ts";
import { type PlaceGrowth, unplaced } from "../growth/wait-growth.ts";

/** Waits while a lock is held that others stand before, or while others use up what a limit lets through. */
export const lockContention: TakesInTurn = {
  name: "lock-contention",
  accounts: ["lock-wait"],
  // a lock that bounds what runs at once is waited for on purpose: it has to be most of the run
  levelFrom: 0.5,
  waiting: false,
  claims: (growth) => [claimOf(growth)],
  takesInTurn: limitClaim,
  suspects: {
    first: (scene) => (scene.kind === LIMIT ? limitGiven(scene) : null),
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

/** The kind of what lets a number of tasks through: a semaphore, a pool, a connector, a number of workers. */
const LIMIT = "limit";

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
  const limit = waits.lockedAt === null ? null : limitAt(growth, waits.lockedAt);
  if (limit !== null) facts.unshift(atOnce(limit));
  const contended = worst?.contended ?? null;
  if (contended !== null) facts.push({ fact: "contended-at", location: contended });
  const more = unplaced(head, "lock-wait") - unplaced(base, "lock-wait");
  const claim = claimAt(worst ?? place, {
    class: "lock-contention",
    kind: limit === null || limit.peak < 2 ? null : LIMIT,
    value: waits.locked + Math.max(0, more),
    facts,
  });
  return { ...claim, via: contended === null ? claim.via : [...claim.via, contended] };
}

/** Waits that overlapped in base, and now have to let others of their kind go first. */
function limitClaim(growth: Growth, place: PlaceGrowth): Claim | null {
  const limit = limitAt(growth, place);
  if (limit === null) return null;
  const { line, workers, every } = limit;
  const facts: Fact[] = [atOnce(limit)];
  if (line !== null)
    facts.push({
      fact: "stood-in-line",
      location: line.head.location,
      seconds: line.head.seconds,
      base: line.base?.seconds ?? 0,
    });
  if (every !== null) facts.push({ fact: "at-a-pace", every });
  if (workers !== null) facts.push({ fact: "workers", workers: workers.head, base: workers.base });
  const claim = claimAt(place.head, {
    class: "lock-contention",
    kind: LIMIT,
    value: growth.waits.more,
    facts,
  });
  const stood = line?.head.location ?? null;
  return stood === null ? claim : { ...claim, via: [stood, ...claim.via] };
}

/** At most so many at once, on both sides. */
function atOnce({ place, peak, base }: Limit): Fact {
  const { location, count } = place.head;
  return { fact: "at-once", location, count, peak, base };
}
