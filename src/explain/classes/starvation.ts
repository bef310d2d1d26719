import type { Ledger } from "../../record/ledger.ts";
import { linesOf, simpleName } from "../../record/location.ts";
import { type Claim, claimAt, ownWall, sumOf } from "../claim.ts";
import type { TakesInTurn } from "../class-rules.ts";
import { COMPUTING, delayedBy } from "../growth/computing-growth.ts";
import { unevenGroup } from "../growth/groups.ts";
import { type Growth, ofBase } from "../growth/growth.ts";
import { grownRows } from "../growth/rows.ts";
import { countsOf, type PlaceGrowth } from "../growth/wait-growth.ts";

/** Computing is a hog's when others stood ready for this part of its growth. */
const HELD_UP = 0.5;
/** The same work held others up: all computing on the loop grew by less than this part of what the path's did. */
const SAME_WORK = 0.5;
/** Steps that hold others up are few and long, in seconds: shorter ones let everybody have a turn that a user can feel. */
const LONG_STEP = 0.025;
/** From this part of the growth on, waits that no longer overlap are put down to steps that held the loop. */
const HOGGED = 0.5;
/** The same where one task waits, as it did before: its own waits followed one another then as well. */
const HOGGED_ALONE = 0.15;
/** On one side alone a group shares its time unevenly from this efficiency down: of two members one idles for most. */
const UNEVEN = 0.7;
/** Its longest member has this part of the program's wall time to itself, and waits for this part of that. */
const MOST_OF_WALL = 0.5;
const MOST_WAITS = 0.5;

/** Tasks that get no turn: behind one that computes without a pause, or behind the longest of their group. */
export const starvation: TakesInTurn = {
  name: "starvation",
  accounts: ["computing-step", "timer-wait", "io-wait", "thread-wait", "main-waiting"],
  // what a group could gain by sharing evenly; less is what chance makes of equal work (chosen on test/programs)
  levelFrom: 0.15,
  waiting: false,
  claims: (growth) => (holdsOthersUp(growth) ? [computingHog(growth)] : []),
  takesInTurn: (growth, place) => waitsHog(growth, place) ?? longPole(growth, place),
  levelOfWaits: longPoleAlone,
  remedies: [],
};

/** Whether computing that grew is a hog's: the same work, or the work of a few long steps, held up other tasks. */
export function holdsOthersUp({ head, computing: { seconds, delayed, onLoop } }: Growth): boolean {
  return seconds > 0 && delayed >= HELD_UP * seconds && (onLoop < SAME_WORK * seconds || hasLongSteps(head));
}

function hasLongSteps(ledger: Ledger): boolean {
  const rows = ledger.accounts.filter((row) => row.account === "computing-step" && row.delayed > 0);
  const steps = rows.reduce((sum, row) => sum + row.count, 0);
  return rows.reduce((sum, row) => sum + row.delayed, 0) > LONG_STEP * Math.max(1, steps);
}

function computingHog(growth: Growth): Claim {
  const { base, head, computing } = growth;
  return claimAt(computing.row, {
    class: "starvation",
    kind: "loop hog",
    value: computing.seconds,
    facts: [
      { fact: "held-up", seconds: computing.delayed, base: null },
      {
        fact: "computing-on-loop",
        seconds: sumOf(head.accounts, COMPUTING),
        base: ofBase(growth, sumOf(base.accounts, COMPUTING)),
        all: head.totals.loopCpu,
      },
    ],
  });
}

/** Waits that base overlapped with computing come after it, because the computing does not pause. */
function waitsHog({ base, head, computing, waits }: Growth, place: PlaceGrowth): Claim | null {
  const value = waits.more;
  // waits of one task follow one another in base as well: only something beside them can have moved
  const alone = place.base?.tasks === 1 && place.head.tasks === 1;
  if (computing.delayed < (alone ? HOGGED_ALONE : HOGGED) * value) return null;
  const worst = head.accounts
    .filter((row) => row.account === "computing-step")
    .sort((one, other) => other.delayed - one.delayed)[0];
  const rows = grownRows(base.accounts, head.accounts, ["computing-step"]);
  return claimAt(worst ?? rows[0]?.row ?? null, {
    class: "starvation",
    kind: "loop hog",
    value,
    facts: [
      { fact: "held-up", seconds: delayedBy(head), base: delayedBy(base) },
      { fact: "waits-after-computing", seconds: value },
    ],
  });
}

/** A group shares its work less evenly than before, and its longest member waits on its own. */
function longPole({ base, head, waits }: Growth, place: PlaceGrowth): Claim | null {
  const uneven = unevenGroup(base, head, place.head, place.base);
  if (uneven === null) return null;
  const { head: group, base: was } = uneven;
  const { location, via } = place.head;
  // the line of the long pole's own coroutine, rather than of what it calls or of those that wait for it
  const own = linesOf(place.head).find(
    (line) => simpleName(line.function) === simpleName(group.longest.name),
  );
  return claimAt(place.head, {
    class: "starvation",
    kind: "long pole",
    value: waits.more,
    location: own ?? location,
    via: [...via, ...(group.location === null ? [] : [group.location])],
    facts: [
      countsOf(place),
      {
        fact: "group-efficiency",
        size: group.size,
        efficiency: group.efficiency,
        base: was.efficiency,
      },
    ],
  });
}

function longPoleAlone(ledger: Ledger): Claim | null {
  const group = ledger.groups.find(
    (one) =>
      one.efficiency <= UNEVEN && one.pathMembers === 1 && one.pathSeconds >= MOST_OF_WALL * ownWall(ledger),
  );
  if (group === undefined) return null;
  const waited = ledger.waits.reduce((sum, place) => sum + place.pathSeconds, 0);
  // a member that computes to the end is no matter of sharing waits
  if (waited < MOST_WAITS * group.pathSeconds) return null;
  const { longest, size, mean, efficiency } = group;
  return claimAt(null, {
    class: "starvation",
    kind: "long pole",
    value: group.makespan - mean,
    location: longest.location ?? group.location,
    via: group.location === null ? [] : [group.location],
    facts: [
      { fact: "longest-of-group", name: longest.name, seconds: longest.seconds, size, mean },
      { fact: "group-efficiency", size, efficiency, base: null },
    ],
  });
}
