import type { Fact } from "../../record/cause/classes.ts";
import { inChangedFunction } from "../blame/changed-code.ts";
import { type Claim, claimAt, sumOf } from "../claim.ts";
import type { TakesInTurn } from "../class-rules.ts";
import { type Growth, ofBase } from "../growth/growth.ts";
import { grownRows } from "../growth/rows.ts";
import { turnOf } from "../growth/turns.ts";
import { isUnchanged, type PlaceGrowth } from "../growth/wait-growth.ts";
import { blockingCallAt } from "../syntax.ts";

/** Calls that block ended an overlap when they held the loop for this part of what the waits take longer. */
const ENDED_OVERLAP = 0.5;

/** A call that waits while it holds the event loop. */
export const blockingCall: TakesInTurn = {
  name: "blocking-call",
  accounts: ["blocked-step"],
  // a loop that stands still for a tenth of the run holds up whatever else it serves
  levelFrom: 0.1,
  waiting: true,
  claims: (growth) => [claimOf(growth)],
  takesInTurn,
  remedies: ["asyncio.sleep", "to_thread"],
};

function claimOf(growth: Growth): Claim {
  const { base, head, facts: source } = growth;
  const before = sumOf(base.accounts, ["blocked-step"]);
  const now = sumOf(head.accounts, ["blocked-step"]);
  const worst = grownRows(base.accounts, head.accounts, ["blocked-step"])[0]?.row ?? null;
  const known = blockingCallAt(source, worst?.location ?? null);
  // what asyncio itself stands in is no call that anybody could replace
  const called = worst?.call?.startsWith("asyncio.") ? null : (worst?.call ?? null);
  const call = known?.name ?? called;
  const facts: Fact[] = [
    { fact: "account", account: "blocked-step", seconds: now, base: ofBase(growth, before) },
  ];
  if (call !== null && worst !== null)
    facts.push({ fact: "call-holds-loop", call, location: worst.location });
  const outer = worst?.via[0];
  if (outer !== undefined) facts.push({ fact: "reached-from", location: outer });
  return claimAt(worst, {
    class: "blocking-call",
    value: now - before,
    call,
    facts,
    syntaxAgrees: known === null ? null : true,
  });
}

/**
 * As many waits as before, as long each, that overlapped: what holds the loop meanwhile puts them one after another, unless
 * the change wrote a loop that does.
 */
function takesInTurn(growth: Growth, place: PlaceGrowth): Claim | null {
  const { facts, hunks } = growth;
  const claim = claimOf(growth);
  const overlapped = place.base !== null && place.base.pathCount < place.base.count;
  if (!overlapped || !isUnchanged(place) || claim.value < ENDED_OVERLAP * growth.waits.more) return null;
  const turn = turnOf(growth, place);
  if (turn !== null && hunks !== null && inChangedFunction(turn.location, hunks, facts)) return null;
  const { location, pathCount } = place.head;
  const fact = {
    fact: "waits-on-path",
    location,
    count: pathCount,
    base: place.base?.pathCount ?? 0,
  } as const;
  return { ...claim, value: growth.waits.more, facts: [...claim.facts, fact] };
}
