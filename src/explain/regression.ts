import type { Hunk } from "../record/comparison.ts";
import type { SourceFacts } from "../record/facts.ts";
import type { Ledger } from "../record/ledger.ts";
import type { Claim } from "./claim.ts";
import { CLASSES, IN_TURN } from "./classes.ts";
import { type Growth, growthBetween } from "./growth/growth.ts";

/** Smallest growth of an account that is worth a claim (seconds): less is within what accounts vary by from run to run. */
const SMALLEST = 0.01;

/**
 * All claims on the growth of one pair of ledgers, in no order. Each account's growth is claimed by one class only,
 * so that the claims add up to the slowdown. `base` may be an empty ledger: then levels are claimed. `hunks`: what the
 * change wrote, null when that is not known.
 */
export function regressionClaims(
  base: Ledger,
  head: Ledger,
  facts: SourceFacts,
  hunks: readonly Hunk[] | null = null,
): Claim[] {
  const growth = growthBetween(base, head, facts, hunks);
  return combined(allClaims(growth)).filter((claim) => claim.value >= SMALLEST);
}

/** The claims of all classes, of any size and sign. */
function allClaims(growth: Growth): Claim[] {
  const inTurn = inTurnClaim(growth);
  const claims = CLASSES.flatMap((rules) => rules.claims?.(growth, inTurn) ?? []);
  // what is waited for more often, and has to be, is a part of the claim on external waits
  return inTurn === null || inTurn.class === "external-wait" ? claims : [...claims, inTurn];
}

/**
 * Who takes the waits that follow one another; null when there are no more of them.
 *
 * @internal for its tests
 */
export function inTurnClaim(growth: Growth): Claim | null {
  const { more, moreAt } = growth.waits;
  if (moreAt === null || more <= 0) return null;
  for (const rules of IN_TURN) {
    const claim = rules.takesInTurn(growth, moreAt);
    if (claim !== null) return claim;
  }
  return null;
}

/** The claims when a program uses more processor time without being slower. */
export function processorClaims(base: Ledger, head: Ledger): Claim[] {
  return CLASSES.flatMap((rules) => rules.processorClaim?.(base, head) ?? []).filter(
    (claim) => claim.value > SMALLEST,
  );
}

/** Claims of one class and kind as one, at the place of the largest: a class must not lose because it has two places. */
function combined(claims: readonly Claim[]): Claim[] {
  const found = new Map<string, Claim>();
  for (const claim of claims) {
    const key = `${claim.class} ${claim.kind}`;
    const known = found.get(key);
    const larger = known !== undefined && known.value >= claim.value ? known : claim;
    const both = claim.value > 0 && known && known.value > 0 ? [...known.facts, ...claim.facts] : [];
    found.set(key, {
      ...larger,
      value: claim.value + (known?.value ?? 0),
      facts: different([...larger.facts, ...both]),
    });
  }
  return [...found.values()];
}

/** Values that differ, the first of each. */
function different<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
