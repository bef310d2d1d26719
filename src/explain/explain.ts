import type { Fact } from "../record/cause/classes.ts";
import type { Finding } from "../record/cause.ts";
import type { Question, SideEvidence } from "../record/evidence.ts";
import type { Ledger } from "../record/ledger.ts";
import { bottleneckClaims } from "./bottleneck.ts";
import { type Claim, ownWall } from "./claim.ts";
import { withMemory } from "./classes/memory.ts";
import { consensus, type RunClaims } from "./consensus.ts";
import { withCounts } from "./counts/facts.ts";
import { netOfWaiting } from "./net-waiting.ts";
import { reconciled } from "./reconcile.ts";
import { processorClaims, regressionClaims } from "./regression.ts";

/**
 * Names the causes of a regression (with a base) or the bottleneck of a program (without), the strongest first.
 * Never empty when something is asked: `unknown` and `insufficient-data` are answers. The amounts are medians over
 * the probe's runs; a class is trusted as far as the runs agree on it. render/vocabulary puts the findings into words.
 */
export function explain(question: Question): Finding[] {
  const { base, head } = question;
  if (head.ledgers.length === 0 || (base !== null && base.ledgers.length === 0))
    return [nameless("insufficient-data", { fact: "no-probe-run" })];
  const runs = head.ledgers.map((ledger, index) =>
    base === null
      ? { claims: bottleneckClaims(head, ledger), whole: ownWall(ledger) }
      : regressionOf(question, base, base.ledgers[index % base.ledgers.length] ?? ledger, ledger),
  );
  const causes = consensus(runs, question);
  return withCounts(causes.length > 0 ? causes : [nameless("unknown", { fact: "nothing-grew" })], question);
}

/** What one pair of runs says. */
function regressionOf(question: Question, base: SideEvidence, before: Ledger, now: Ledger): RunClaims {
  const { head, hunks, time, cpu, memory } = question;
  let claims: Claim[] = [];
  let whole = ownWall(now) - ownWall(before);
  if (time) {
    const all = regressionClaims(before, now, head.facts, hunks);
    claims = reconciled(netOfWaiting(all, before, now), base, head);
  } else if (cpu) {
    claims = processorClaims(before, now);
    whole = now.totals.processCpu - before.totals.processCpu;
  }
  claims.sort((one, other) => other.value - one.value);
  const claimed = claims.reduce((sum, claim) => sum + claim.value, 0);
  return { claims: memory ? withMemory(base, head, claims) : claims, whole: Math.max(whole, claimed) };
}

/** The honest answer when there was too little to look at; `reason` says what was missing. */
export function insufficient(reason: string): Finding {
  return nameless("insufficient-data", { fact: "too-little", reason });
}

function nameless(name: "unknown" | "insufficient-data", fact: Fact): Finding {
  return {
    class: name,
    kind: null,
    confidence: "low",
    amount: { value: 0, unit: "s" },
    share: 0,
    location: null,
    changed: null,
    lines: [],
    facts: [fact],
    runnerUp: null,
    advised: { call: null, replacement: null, location: null },
    proof: null,
    remedy: null,
  };
}
