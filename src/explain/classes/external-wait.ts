import type { Fact } from "../../record/cause/classes.ts";
import type { WaitPlace } from "../../record/ledger.ts";
import { sameLine } from "../../record/location.ts";
import { type Claim, claimAt } from "../claim.ts";
import type { TakesInTurn, TakesPlace } from "../class-rules.ts";
import type { Growth } from "../growth/growth.ts";
import { grownRows } from "../growth/rows.ts";
import { onlyOfThreads, turnOf } from "../growth/turns.ts";
import { countsOf, type PlaceGrowth, unplaced } from "../growth/wait-growth.ts";
import { jobLengths, queueOfJobs } from "./executor-saturation.ts";

/** What is waited for takes longer, or has to be waited for more often: a peer, a pause, a back-off. */
export const externalWait: TakesInTurn & TakesPlace = {
  name: "external-wait",
  accounts: ["timer-wait", "io-wait", "thread-wait", "main-waiting", "executor-run", "executor-queue"],
  // a program that waits for less than this of its time is told of something else, or of nothing
  levelFrom: 0.3,
  waiting: true,
  claims: (growth, inTurn) =>
    [queueClaim(growth), longerClaim(growth, inTurn), outsideClaim(growth)].filter((one) => one !== null),
  takesInTurn,
  takesPlace,
  remedies: [],
};

/** More waits in a row are no fault where one needs the one before, or the program paces itself. */
function takesInTurn(growth: Growth, place: PlaceGrowth): Claim | null {
  const turn = turnOf(growth, place);
  const ofThread = onlyOfThreads(turn, place);
  if (!ofThread && (turn === null || turn.verdict === "independent")) return null;
  return claimAt(place.head, {
    class: "external-wait",
    value: growth.waits.more,
    facts: ofThread ? [threadsWaited(place)] : [countsOf(place)],
  });
}

/** Of threads only sums are known. */
function threadsWaited({ head, base }: PlaceGrowth): Fact {
  const { location, seconds } = head;
  return { fact: "threads-waited", location, seconds, base: base?.seconds ?? 0 };
}

/** Each wait is longer. What is waited for more often, and has to be, is of one claim with it. */
function longerClaim({ waits }: Growth, inTurn: Claim | null): Claim | null {
  const taken = inTurn?.class === "external-wait" ? inTurn.value : 0;
  const value = waits.longer + taken;
  const { longerAt, moreAt } = waits;
  const place = taken > (longerAt?.longer ?? 0) ? moreAt : longerAt;
  // what got shorter is nobody's claim, whether or not something else got a little longer
  if (place === null || value <= 0) return null;
  const { head: now, base: before } = place;
  const { location, count } = now;
  return claimAt(now, {
    class: "external-wait",
    value,
    facts: [
      now.account === "main-waiting"
        ? threadsWaited(place)
        : {
            fact: "wait-length",
            location,
            count,
            seconds: now.typical,
            base: before === null ? null : { count: before.count, seconds: before.typical },
          },
    ],
  });
}

/** A queue that was full before grows with the length of its jobs: that part is theirs. */
function queueClaim({ base, head }: Growth): Claim {
  const each = jobLengths(base, head);
  return claimAt(grownRows(base.accounts, head.accounts, ["executor-queue"])[0]?.row ?? null, {
    class: "external-wait",
    value: queueOfJobs(base, head),
    facts: [{ fact: "job-length", seconds: each.head, base: each.base }],
  });
}

/** Waiting of threads outside of loops that has no place of its own. */
function outsideClaim({ base, head }: Growth): Claim {
  const row = grownRows(base.accounts, head.accounts, ["main-waiting"])[0]?.row ?? null;
  const value = unplaced(head, "main-waiting") - unplaced(base, "main-waiting");
  const place = row?.location ?? null;
  // what is told of the place already is not told again
  const isPlaced =
    place !== null && head.waits.some(({ location }) => location !== null && sameLine(location, place));
  return claimAt(row, {
    class: "external-wait",
    value,
    facts: isPlaced ? [] : [{ fact: "waited", location: place, seconds: row?.seconds ?? 0 }],
  });
}

function takesPlace(place: WaitPlace): Claim {
  const { location, pathCount, pathSeconds } = place;
  return claimAt(place, {
    class: "external-wait",
    value: pathSeconds,
    facts: [{ fact: "waits-in-row", location, count: pathCount, mean: pathSeconds / Math.max(1, pathCount) }],
  });
}
