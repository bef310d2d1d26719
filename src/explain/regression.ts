import type { Hunk } from "../record/comparison.ts";
import type { SourceFacts } from "../record/facts.ts";
import type { Ledger } from "../record/ledger.ts";
import { seconds } from "../text/quantity.ts";
import { at, type Claim, claimAt, sumOf } from "./claim.ts";
import { switching } from "./classes/context-switching.ts";
import { computingClaim, jobsComputing } from "./classes/cpu-bound.ts";
import { executorClaims } from "./classes/executor-saturation.ts";
import { grownRows } from "./lines.ts";
import { blockingCallAt } from "./syntax.ts";
import { waitingClaims } from "./wait-claims.ts";

/** Smallest growth of an account that is worth a claim (seconds). */
const SMALLEST = 0.01;

/**
 * All claims on the growth of one pair of ledgers, in no order. Each account's growth is claimed by one class only,
 * so that the claims add up to the slowdown. `base` may be an empty ledger: then levels are claimed. `hunks`: what the
 * change wrote, null when that is not known.
 */
export function growthClaims(
  base: Ledger,
  head: Ledger,
  facts: SourceFacts,
  hunks: readonly Hunk[] | null = null,
): Claim[] {
  const tiny = switching(base, head);
  const claims = [
    blockingCall(base, head, facts),
    tiny.claim,
    computingClaim(base, head, tiny.computing - tiny.garbage),
    simple(base, head, "gil-wait", "gil-contention", "the path waited for the interpreter lock"),
    simple(base, head, "import", "slow-import", "importing modules"),
    ...executorClaims(base, head),
    ...waitingClaims({ base, head, facts, hunks, jobsCompute: jobsComputing(base, head) > 0 }),
  ];
  return combined(claims).filter((claim) => claim.value >= SMALLEST);
}

/** Claims of one class and kind as one, at the place of the largest: a class must not lose because it has two places. */
function combined(claims: readonly Claim[]): Claim[] {
  const found = new Map<string, Claim>();
  for (const claim of claims) {
    const key = `${claim.class} ${claim.kind}`;
    const known = found.get(key);
    const larger = known !== undefined && known.value >= claim.value ? known : claim;
    const evidence = [
      ...new Set([
        ...larger.evidence,
        ...(claim.value > 0 && known && known.value > 0 ? [...known.evidence, ...claim.evidence] : []),
      ]),
    ];
    found.set(key, { ...larger, value: claim.value + (known?.value ?? 0), evidence });
  }
  return [...found.values()];
}

function blockingCall(base: Ledger, head: Ledger, facts: SourceFacts): Claim {
  const before = sumOf(base.accounts, ["blocked-step"]);
  const now = sumOf(head.accounts, ["blocked-step"]);
  const worst = grownRows(base.accounts, head.accounts, ["blocked-step"])[0]?.row ?? null;
  const known = blockingCallAt(facts, worst?.location ?? null);
  // what asyncio itself stands in is no call that anybody could replace
  const called = worst?.call?.startsWith("asyncio.") ? null : (worst?.call ?? null);
  const name = known?.name ?? called;
  const evidence = [
    `the event loop was held by waiting calls for ${seconds(now)}${base.wall > 0 ? ` (base ${seconds(before)})` : ""}`,
  ];
  if (name !== null && worst !== null) evidence.push(`${name} holds the loop at ${at(worst.location)}`);
  const outer = worst?.via[0];
  if (outer !== undefined) evidence.push(`reached from ${at(outer)} (${outer.function})`);
  const claim = claimAt(worst, {
    class: "blocking-call",
    value: now - before,
    evidence,
    syntaxAgrees: known === null ? null : true,
  });
  return { ...claim, call: name };
}

function simple(
  base: Ledger,
  head: Ledger,
  account: Ledger["accounts"][number]["account"],
  name: Claim["class"],
  text: string,
): Claim {
  const before = sumOf(base.accounts, [account]);
  const now = sumOf(head.accounts, [account]);
  const worst = grownRows(base.accounts, head.accounts, [account])[0]?.row ?? null;
  const evidence = [`${text} for ${seconds(now)}${base.wall > 0 ? ` (base ${seconds(before)})` : ""}`];
  return claimAt(worst, { class: name, value: now - before, evidence });
}
