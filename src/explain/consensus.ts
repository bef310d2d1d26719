import type { Cause } from "../record/cause.ts";
import { isChanged } from "../record/comparison.ts";
import type { Question, SourceText } from "../record/evidence.ts";
import { type Location, linesOf, sameLine } from "../record/location.ts";
import { median } from "../statistics/median.ts";
import { quantityText } from "../text/quantity.ts";
import { adviceFor } from "./advice.ts";
import { culpritOf } from "./blame/blame.ts";
import { at, type Claim } from "./claim.ts";
import { blockingCallAt } from "./syntax.ts";

/** A cause is worth naming beside the first one from this part of the regression on. */
const WORTH_NAMING = 0.15;
/** The first cause must explain this much, or the honest answer is "unknown". */
const ENOUGH = 0.3;

/** What one pair of ledgers says: its claims, the strongest first, and the whole that they share. */
export interface Opinion {
  readonly claims: readonly Claim[];
  readonly whole: number;
}

/** The causes that the opinions name, with medians of their amounts and the confidence they deserve. */
export function agreed(opinions: readonly Opinion[], { head, hunks }: Question): Cause[] {
  // by size and not as they were run: a tie goes to the middle one, whichever came first
  const sorted = [...opinions].sort((one, other) => one.whole - other.whole || byText(one, other));
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
        lines: linesShown(claim, location, head.source),
        evidence: [...claim.evidence, `${agree} of ${opinions.length} runs agree`],
        runnerUp: index === 0 ? runnerUpOf(chosen) : null,
        advice: adviceFor(claim, replacement),
        proof: null,
        remedy: null,
      };
    });
}

/** An order of runs that are as slow as each other, whichever came first. */
function byText(one: Opinion, other: Opinion): number {
  return JSON.stringify(one.claims) < JSON.stringify(other.claims) ? -1 : 1;
}

/** What a run claims of the same class, and of the same kind where it has two kinds of it. */
function alike({ claims }: Opinion, { class: name, kind }: Claim): Claim | undefined {
  const ofClass = claims.filter((one) => one.class === name);
  return ofClass.find((one) => one.kind === kind) ?? ofClass[0];
}

/** The line, and the one it was reached from: the two that a reader wants to see. */
function linesShown(claim: Claim, culprit: Location | null, source: SourceText): Cause["lines"] {
  const places = linesOf({ location: culprit, via: linesOf(claim) });
  const different = places.filter(
    (place, index) => places.findIndex((other) => sameLine(place, other)) === index,
  );
  return different.slice(0, 2).flatMap((place) => {
    const text = source[place.file]?.[place.line - 1];
    return text === undefined ? [] : [{ location: place, text }];
  });
}

function confidenceOf(claim: Claim, agree: number, runs: number): Cause["confidence"] {
  if (agree < runs) return agree * 2 > runs ? "medium" : "low";
  return claim.syntaxAgrees === true ? "high" : "medium";
}

function runnerUpOf(opinion: Opinion): Cause["runnerUp"] {
  const second = opinion.claims[1];
  if (second === undefined) return null;
  return {
    class: second.class,
    reason: `it accounts for ${quantityText(second.value, second.unit)} at ${at(second.location)}`,
  };
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
