import type { SourceFacts } from "../../record/facts.ts";
import type { WaitPlace } from "../../record/ledger.ts";
import { linesOf } from "../../record/location.ts";
import { type Claim, claimAt } from "../claim.ts";
import type { TakesInTurn, TakesPlace } from "../class-rules.ts";
import type { Growth } from "../growth/growth.ts";
import { onlyOfThreads, turnOf } from "../growth/turns.ts";
import { countsOf, type PlaceGrowth } from "../growth/wait-growth.ts";
import { awaitsInTurn } from "../syntax.ts";

/** On one side alone: two awaits in a row are in any program. */
const AT_LEAST_IN_TURN = 3;
/** Waits come one at a time when all of them, on the path or beside it, take no more than this times the path's. */
const ONE_AT_A_TIME = 1.3;

/** Awaits that could overlap, and follow one another. */
export const sequentialAwaits: TakesInTurn & TakesPlace = {
  name: "sequential-awaits",
  accounts: ["timer-wait", "io-wait", "thread-wait", "main-waiting", "executor-run"],
  // what is gained by starting them together is less than all of it: from half on it is worth the trouble
  levelFrom: 0.5,
  waiting: true,
  takesInTurn,
  takesPlace,
  remedies: ["gather"],
};

/** More waits in a row, none of which is known to need the one before. */
function takesInTurn(growth: Growth, place: PlaceGrowth): Claim | null {
  const turn = turnOf(growth, place);
  if (onlyOfThreads(turn, place)) return null;
  const { location, pathSeconds, longest } = place.head;
  return claimAt(place.head, {
    class: "sequential-awaits",
    value: growth.waits.more,
    location: turn?.location ?? location,
    facts: [countsOf(place), { fact: "waits-together", seconds: pathSeconds, longest }],
    syntaxAgrees: turn === null ? null : true,
  });
}

function takesPlace(place: WaitPlace, source: SourceFacts): Claim | null {
  const turn = awaitsInTurn(source, linesOf(place));
  const { pathCount, pathSeconds, seconds, call, location } = place;
  const oneAtATime = seconds <= ONE_AT_A_TIME * pathSeconds;
  if (pathCount < AT_LEAST_IN_TURN || !oneAtATime || call === null) return null;
  if (turn?.verdict !== "independent") return null;
  return claimAt(place, {
    class: "sequential-awaits",
    value: pathSeconds,
    location: turn.location,
    facts: [
      { fact: "waits-in-row", location, count: pathCount, mean: pathSeconds / Math.max(1, pathCount) },
      { fact: "independent" },
    ],
    syntaxAgrees: true,
  });
}
