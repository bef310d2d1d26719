import type { SideEvidence } from "../record/evidence.ts";
import type { SourceFacts } from "../record/facts.ts";
import type { Ledger } from "../record/ledger.ts";
import { type Claim, ownWall } from "./claim.ts";
import { memoryLevel } from "./classes/memory.ts";
import { AT_PLACE, CLASSES, rulesOf } from "./classes.ts";
import { regressionClaims } from "./regression.ts";

/** The claims on one side alone that are a large enough part of the wall time, the strongest first. */
export function bottleneckClaims(side: SideEvidence, ledger: Ledger): Claim[] {
  const ofPlaces = AT_PLACE.map(({ name }) => name);
  const claims = regressionClaims(emptyLedger(ledger), ledger, side.facts).filter(
    (claim) => !ofPlaces.includes(claim.class),
  );
  const waits = waitLevels(ledger, side.facts);
  const memory = memoryLevel(side);
  const passing = [...claims, ...waits].filter((claim) => isLarge(claim, ledger));
  passing.sort((one, other) => other.value - one.value);
  return memory === null ? passing : [memory, ...passing];
}

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

function isLarge(claim: Claim, ledger: Ledger): boolean {
  const rules = rulesOf(claim.class);
  if (rules === null || rules.isRemarkable?.(ledger) === false) return false;
  return claim.value >= rules.levelFrom * ownWall(ledger);
}

/** What the waits of one side argue for: all of them for one class, or each place for its own. */
function waitLevels(ledger: Ledger, facts: SourceFacts): Claim[] {
  for (const { levelOfWaits } of CLASSES) {
    const claim = levelOfWaits?.(ledger) ?? null;
    if (claim !== null) return [claim];
  }
  return ledger.waits
    .filter((place) => place.pathSeconds > 0)
    .flatMap((place) => {
      const claims = AT_PLACE.map((rules) => rules.takesPlace(place, facts));
      return claims.find((claim) => claim !== null) ?? [];
    });
}
