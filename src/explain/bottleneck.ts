import type { SideEvidence } from "../record/evidence.ts";
import type { SourceFacts } from "../record/facts.ts";
import type { Ledger } from "../record/ledger.ts";
import { linesOf } from "../record/location.ts";
import { counted, percent, seconds } from "../text/quantity.ts";
import { at, type Claim, claimAt } from "./claim.ts";
import { memoryLevel } from "./classes/memory.ts";
import { growthClaims } from "./regression.ts";
import { awaitsInTurn } from "./syntax.ts";

/** Part of the wall time from which on an account's level argues for its class (detection rules B3). */
const THRESHOLDS: Partial<Record<Claim["class"], number>> = {
  "blocking-call": 0.1,
  "sequential-awaits": 0.5,
  "context-switching": 0.4,
  starvation: 0.15,
  "lock-contention": 0.5,
  "executor-saturation": 0.3,
  "gil-contention": 0.3,
  "slow-import": 0.3,
  "cpu-bound": 0.3,
  "external-wait": 0.3,
};
/** Fewer steps than this are never too many. */
const MANY_STEPS = 5000;
const UNEVEN = 0.7;
const AT_LEAST_IN_TURN = 3;

/** A ledger with nothing in it: levels are the growth from here. */
function emptyLedger(like: Ledger): Ledger {
  const counters = Object.fromEntries(Object.keys(like.counters).map((name) => [name, 0]));
  const totals = Object.fromEntries(Object.keys(like.totals).map((name) => [name, 0]));
  return {
    ...like,
    wall: 0,
    accounts: [],
    waits: [],
    groups: [],
    counters: counters as Ledger["counters"],
    totals: totals as Ledger["totals"],
  };
}

/** The claims on one side alone that reach their thresholds, the strongest first. */
export function levelClaims(side: SideEvidence, ledger: Ledger): Claim[] {
  const claims = growthClaims(emptyLedger(ledger), ledger, side.facts).filter(
    (claim) => claim.class !== "sequential-awaits" && claim.class !== "external-wait",
  );
  const waits = waitLevel(ledger, side.facts);
  const memory = memoryLevel(side);
  const passing = [...claims, ...waits].filter((claim) => passes(claim, ledger));
  passing.sort((one, other) => other.value - one.value);
  return memory === null ? passing : [memory, ...passing];
}

function passes(claim: Claim, ledger: Ledger): boolean {
  if (claim.class === "context-switching" && ledger.counters.steps < MANY_STEPS) return false;
  return claim.value >= (THRESHOLDS[claim.class] ?? 1) * ledger.wall;
}

/** What the waits of one side argue for: a long pole, awaits in turn, or somebody else's time. */
function waitLevel(ledger: Ledger, facts: SourceFacts): Claim[] {
  const pole = longPole(ledger);
  if (pole !== null) return [pole];
  return ledger.waits
    .filter((place) => place.pathSeconds > 0)
    .map((place) => {
      const turn = awaitsInTurn(facts, linesOf(place));
      const oneAtATime = place.seconds <= 1.3 * place.pathSeconds;
      const inTurn =
        place.pathCount >= AT_LEAST_IN_TURN &&
        oneAtATime &&
        turn?.verdict === "independent" &&
        place.call !== null;
      const mean = place.pathSeconds / Math.max(1, place.pathCount);
      return claimAt(place, {
        class: inTurn ? "sequential-awaits" : "external-wait",
        value: place.pathSeconds,
        location: (inTurn ? turn?.location : place.location) ?? null,
        evidence: [
          `${counted(place.pathCount, "wait")} of ${seconds(mean)} in a row at ${at(place.location)}`,
          ...(inTurn ? ["none of them needs the result of the one before"] : []),
        ],
        syntaxAgrees: inTurn ? true : null,
      });
    });
}

function longPole(ledger: Ledger): Claim | null {
  const group = ledger.groups.find(
    (one) => one.efficiency <= UNEVEN && one.pathMembers === 1 && one.pathSeconds >= 0.5 * ledger.wall,
  );
  if (group === undefined) return null;
  const waited = ledger.waits.reduce((sum, place) => sum + place.pathSeconds, 0);
  if (waited < 0.5 * group.pathSeconds) return null;
  return claimAt(null, {
    class: "starvation",
    kind: "long pole",
    value: group.makespan - group.mean,
    location: group.longest.location ?? group.location,
    via: group.location === null ? [] : [group.location],
    evidence: [
      `${group.longest.name} took ${seconds(group.longest.seconds)}, the mean of its group of ${group.size} is ${seconds(group.mean)}`,
      `the group shares its time with an efficiency of ${percent(group.efficiency)}`,
    ],
  });
}
