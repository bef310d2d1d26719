import type { CauseClass } from "../record/cause/classes.ts";
import type { AccountName, Ledger } from "../record/ledger.ts";
import { type Claim, sumOf } from "./claim.ts";
import { growthBetween } from "./growth/growth.ts";

/** Accounts of what the path waited for. */
const WAITING: readonly AccountName[] = [
  "timer-wait",
  "io-wait",
  "thread-wait",
  "lock-wait",
  "executor-queue",
  "executor-run",
  "main-waiting",
];
/** Classes that claim nothing else. */
const OF_WAITS: readonly CauseClass[] = [
  "external-wait",
  "sequential-awaits",
  "lock-contention",
  "executor-saturation",
];

/**
 * Holds claims on waits against all waiting of the path: what is waited for as long as before, only elsewhere and under
 * other names, is no growth. All of them lose the same share, so that their order stays.
 */
export function netOfWaiting(claims: readonly Claim[], base: Ledger, head: Ledger): Claim[] {
  // jobs that compute are no waits
  const computing = growthBetween(base, head).computing.jobs > 0;
  const names = computing ? WAITING.filter((name) => name !== "executor-run") : WAITING;
  const grown = Math.max(0, sumOf(head.accounts, names) - sumOf(base.accounts, names));
  const claimed = claims.reduce((sum, claim) => (isOfWaits(claim) ? sum + claim.value : sum), 0);
  if (claimed <= grown) return [...claims];
  return claims
    .map((claim) => (isOfWaits(claim) ? { ...claim, value: (claim.value * grown) / claimed } : claim))
    .filter(({ value }) => value > 0);
}

/** A loop hog claims computing as well, in one claim with the waits that come after it. */
function isOfWaits({ class: name, kind }: Claim): boolean {
  return OF_WAITS.includes(name) || (name === "starvation" && kind === "long pole");
}
