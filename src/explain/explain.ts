import type { Cause } from "../record/cause.ts";
import type { Ledger } from "../record/ledger.ts";
import type { Location } from "../record/location.ts";
import { adviceFor } from "./advice.ts";
import { isChanged } from "./changed.ts";
import { at, type Claim, seconds, sumOf } from "./claim.ts";
import { cpuClaims } from "./cpu.ts";
import { culpritOf } from "./culprit.ts";
import type { Question, SideEvidence } from "./evidence.ts";
import { growthClaims } from "./growth.ts";
import { levelClaims } from "./levels.ts";
import { memoryGrowth } from "./memory.ts";
import { reconciled } from "./reconcile.ts";
import { blockingCallAt } from "./syntax.ts";

/** A cause is worth naming beside the first one from this part of the regression on. */
const WORTH_NAMING = 0.15;
/** The first cause must explain this much, or the honest answer is "unknown". */
const ENOUGH = 0.3;

/** What one pair of ledgers says: its claims, the strongest first, and the whole that they share. */
interface Opinion {
  readonly claims: readonly Claim[];
  readonly whole: number;
}

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
  if (question.time) claims = reconciled(growthClaims(before, now, question.head.facts), base, question.head);
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

/** The causes that the opinions name, with medians of their amounts and the confidence they deserve. */
function agreed(opinions: readonly Opinion[], { head, hunks }: Question): Cause[] {
  // by size and not as they were run: a tie goes to the middle one, whichever came first
  const sorted = [...opinions].sort((one, other) => one.whole - other.whole);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2));
  const ordered = [...middle, ...sorted.slice(0, sorted.length - middle.length)];
  const winner = mostFrequent(ordered.map((opinion) => opinion.claims[0]?.class));
  const chosen = ordered.find((opinion) => opinion.claims[0]?.class === winner);
  if (chosen === undefined || chosen.claims.length === 0) return [];
  const first = chosen.claims[0];
  const enough = first !== undefined && (first.unit === "MB" || first.value >= ENOUGH * chosen.whole);
  if (!enough) return [];
  return chosen.claims
    .filter(
      (claim, index) => index === 0 || claim.unit === "MB" || claim.value >= WORTH_NAMING * chosen.whole,
    )
    .map((claim, index) => {
      const values = opinions.map((opinion) => alike(opinion, claim)).filter((one) => one !== undefined);
      const agree = opinions.filter((opinion) =>
        index === 0
          ? opinion.claims[0]?.class === claim.class
          : opinion.claims.some((one) => one.class === claim.class),
      ).length;
      const value = median(values.map((one) => one.value));
      const location = culpritOf(claim, hunks, head.facts);
      const replacement = blockingCallAt(head.facts, claim.location)?.replacement ?? null;
      return {
        class: claim.class,
        kind: claim.kind,
        confidence: confidenceOf(claim, agree, opinions.length),
        amount: { value, unit: claim.unit },
        share: claim.unit === "MB" ? 1 : Math.min(1, claim.value / Math.max(chosen.whole, 1e-9)),
        location,
        changed: isChanged(location, hunks),
        lines: linesOf(claim, location),
        evidence: [...claim.evidence, `${agree} of ${opinions.length} runs agree`],
        runnerUp: index === 0 ? runnerUpOf(chosen) : null,
        advice: adviceFor(claim, replacement),
        proof: null,
        remedy: null,
      };
    });
}

/** What a run claims of the same class, and of the same kind where it has two kinds of it. */
function alike({ claims }: Opinion, { class: name, kind }: Claim): Claim | undefined {
  const ofClass = claims.filter((one) => one.class === name);
  return ofClass.find((one) => one.kind === kind) ?? ofClass[0];
}

/** The line, and the one it was reached from: the two that a reader wants to see. */
function linesOf({ location, via }: Claim, culprit: Location | null): Cause["lines"] {
  const places = [culprit, location, ...via].filter((place) => place !== null);
  const different = places.filter(
    (place, index) => places.findIndex((other) => same(place, other)) === index,
  );
  return different.slice(0, 2).map((place) => ({ location: place, text: "" }));
}

function same(one: Location, other: Location): boolean {
  return one.file === other.file && one.line === other.line;
}

function confidenceOf(claim: Claim, agree: number, runs: number): Cause["confidence"] {
  if (agree < runs) return agree * 2 > runs ? "medium" : "low";
  return claim.syntaxAgrees === true ? "high" : "medium";
}

function runnerUpOf(opinion: Opinion): Cause["runnerUp"] {
  const second = opinion.claims[1];
  if (second === undefined) return null;
  const amount = second.unit === "s" ? seconds(second.value) : `${Math.round(second.value)} MB`;
  return { class: second.class, reason: `it accounts for ${amount} at ${at(second.location)}` };
}

/** The honest answer when there was too little to look at; `reason` says what was missing. */
export function insufficient(reason: string): Cause {
  return bare("insufficient-data", reason);
}

function bare(name: "unknown" | "insufficient-data", evidence: string): Cause {
  const claim: Claim = {
    class: name,
    kind: null,
    value: 0,
    unit: "s",
    location: null,
    via: [],
    call: null,
    evidence: [],
    syntaxAgrees: null,
  };
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
    advice: adviceFor(claim, null),
    proof: null,
    remedy: null,
  };
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
}
