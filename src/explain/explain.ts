import type { Cause } from "../record/cause.ts";
import type { Question, SideEvidence } from "../record/evidence.ts";
import type { Ledger } from "../record/ledger.ts";
import { seconds } from "../text/quantity.ts";
import { adviceFor } from "./advice.ts";
import { levelClaims } from "./bottleneck.ts";
import { type Claim, claimAt, sumOf } from "./claim.ts";
import { memoryGrowth } from "./classes/memory.ts";
import { agreed, type Opinion } from "./consensus.ts";
import { cpuClaims } from "./cpu.ts";
import { reconciled } from "./reconcile.ts";
import { growthClaims } from "./regression.ts";

/**
 * Names the causes of a regression (with a base) or the bottleneck of a program (without), the strongest first.
 * Never empty when something is asked: `unknown` and `insufficient-data` are answers. The amounts are medians over
 * the probe's runs; a class is trusted as far as the runs agree on it.
 */
export function explain(question: Question): Cause[] {
  const { base, head } = question;
  if (head.ledgers.length === 0 || (base !== null && base.ledgers.length === 0)) {
    return [insufficient("no run under the probe was complete")];
  }
  const opinions = head.ledgers.map((ledger, index) =>
    base === null
      ? levels(head, ledger)
      : growth(question, base, base.ledgers[index % base.ledgers.length] ?? ledger, ledger),
  );
  const causes = agreed(opinions, question);
  return causes.length > 0 ? causes : [bare("unknown", "no account of the ledger grew enough to explain it")];
}

function levels(head: SideEvidence, ledger: Ledger): Opinion {
  return { claims: levelClaims(head, ledger), whole: ledger.wall };
}

function growth(question: Question, base: SideEvidence, before: Ledger, now: Ledger): Opinion {
  const robbed = sumOf(now.accounts, ["run-queue"]) - sumOf(before.accounts, ["run-queue"]);
  const slower = now.wall - before.wall - robbed;
  let claims: Claim[] = [];
  let whole = slower;
  if (question.time)
    claims = reconciled(growthClaims(before, now, question.head.facts, question.hunks), base, question.head);
  else if (question.cpu) {
    claims = cpuClaims(before, now);
    whole = now.totals.processCpu - before.totals.processCpu;
  }
  claims.sort((one, other) => other.value - one.value);
  whole = Math.max(
    whole,
    claims.reduce((sum, claim) => sum + claim.value, 0),
  );
  return { claims: question.memory ? withMemory(base, question.head, claims) : claims, whole };
}

/** Memory that grew by less than this (MB) never comes before time. */
const MUCH_MEMORY = 30;

/**
 * Puts the memory claim where it belongs: first, when the time went into pages of new memory (kernel time), or when memory
 * grew by a larger part than time did.
 */
function withMemory(base: SideEvidence, head: SideEvidence, claims: readonly Claim[]): Claim[] {
  const memory = memoryGrowth(base, head);
  const kernel = (head.bare?.system ?? 0) - (base.bare?.system ?? 0);
  const first = claims[0];
  if (memory.value < 1) return [...claims];
  if (first === undefined) return [memory];
  if (first.class === "cpu-bound" && kernel >= 0.5 * first.value) {
    const evidence = [
      ...memory.evidence,
      `the kernel used ${seconds(kernel)} more, which is the time slower`,
    ];
    return [{ ...memory, evidence }, ...claims.slice(1)];
  }
  const more = memory.value >= MUCH_MEMORY && grown("rssMb", base, head) > grown("wall", base, head);
  return more ? [memory, ...claims] : [...claims, memory];
}

/** Head over base of a figure of the bare runs; 1 where it is not known. */
function grown(figure: "rssMb" | "wall", base: SideEvidence, head: SideEvidence): number {
  const before = base.bare?.[figure] ?? 0;
  return before > 0 && head.bare !== null ? head.bare[figure] / before : 1;
}

/** The honest answer when there was too little to look at; `reason` says what was missing. */
export function insufficient(reason: string): Cause {
  return bare("insufficient-data", reason);
}

function bare(name: "unknown" | "insufficient-data", evidence: string): Cause {
  return {
    class: name,
    kind: null,
    confidence: "low",
    amount: { value: 0, unit: "s" },
    share: 0,
    location: null,
    changed: null,
    lines: [],
    evidence: [evidence],
    runnerUp: null,
    advice: adviceFor(claimAt(null, { class: name, value: 0, evidence: [] }), null),
    proof: null,
    remedy: null,
  };
}
