import type { Cause, Finding } from "../record/cause.ts";
import { isChanged } from "../record/comparison.ts";
import type { Question, SourceText } from "../record/evidence.ts";
import { type Location, linesOf, sameLine } from "../record/location.ts";
import { median } from "../statistics/median.ts";
import { blamedLine } from "./blame/blame.ts";
import type { Claim } from "./claim.ts";
import { blockingCallAt } from "./syntax.ts";

/** A cause is worth naming beside the first one from this part of the regression on: less is within what runs vary by. */
const WORTH_NAMING = 0.15;
/** The first cause must explain this much, or the honest answer is "unknown": less leaves most of it to others. */
const ENOUGH = 0.3;
/** Lines that a reader wants to see: the cause's own, and the one it was reached from. */
const SHOWN_LINES = 2;

/** What one pair of ledgers says: its claims, the strongest first, and the whole that they share. */
export interface RunClaims {
  readonly claims: readonly Claim[];
  readonly whole: number;
}

/** The causes that the runs name, with medians of their amounts and the confidence they deserve. */
export function consensus(runs: readonly RunClaims[], question: Question): Finding[] {
  const chosen = spokesman(runs);
  const first = chosen?.claims[0];
  if (chosen === undefined || first === undefined) return [];
  if (first.unit !== "MB" && first.value < ENOUGH * chosen.whole) return [];
  const named = chosen.claims.filter(
    (claim, index) => index === 0 || claim.unit === "MB" || claim.value >= WORTH_NAMING * chosen.whole,
  );
  return named.map((claim, index) => findingOf(claim, index === 0, chosen, runs, question));
}

/** The run of the middle size among those that put first what most runs do. */
function spokesman(runs: readonly RunClaims[]): RunClaims | undefined {
  // by size and not as they were run: a tie goes to the middle one, whichever came first
  const sorted = [...runs].sort((one, other) => one.whole - other.whole || byText(one, other));
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2));
  const ordered = [...middle, ...sorted.slice(0, sorted.length - middle.length)];
  const winner = mostFrequent(ordered.map((run) => run.claims[0]?.class));
  return ordered.find((run) => run.claims[0]?.class === winner);
}

function findingOf(
  claim: Claim,
  isFirst: boolean,
  chosen: RunClaims,
  runs: readonly RunClaims[],
  { head, hunks }: Question,
): Finding {
  const { unit } = claim;
  const values = runs.map((run) => alike(run, claim)).filter((one) => one !== undefined);
  const agree = runs.filter(({ claims }) =>
    isFirst ? claims[0]?.class === claim.class : claims.some((one) => one.class === claim.class),
  ).length;
  const location = blamedLine(claim, hunks, head.facts);
  return {
    class: claim.class,
    kind: claim.kind,
    confidence: confidenceOf(claim, agree, runs.length),
    amount: { value: median(values.map((one) => one.value)), unit },
    share: unit === "MB" ? 1 : Math.min(1, claim.value / Math.max(chosen.whole, 1e-9)),
    location,
    changed: isChanged(location, hunks),
    lines: linesShown(claim, location, head.source),
    facts: [...claim.facts, { fact: "runs-agree", agree, runs: runs.length }],
    runnerUp: isFirst ? runnerUpOf(chosen) : null,
    advised: {
      call: claim.call,
      replacement: blockingCallAt(head.facts, claim.location)?.replacement ?? null,
      location: claim.location,
    },
    proof: null,
    remedy: null,
  };
}

/** An order of runs that are as slow as each other, whichever came first. */
function byText(one: RunClaims, other: RunClaims): number {
  return JSON.stringify(one.claims) < JSON.stringify(other.claims) ? -1 : 1;
}

/** What a run claims of the same class, and of the same kind where it has two kinds of it. */
function alike({ claims }: RunClaims, { class: name, kind }: Claim): Claim | undefined {
  const ofClass = claims.filter((one) => one.class === name);
  return ofClass.find((one) => one.kind === kind) ?? ofClass[0];
}

function linesShown(claim: Claim, blamed: Location | null, source: SourceText): Cause["lines"] {
  const places = linesOf({ location: blamed, via: linesOf(claim) });
  const different = places.filter(
    (place, index) => places.findIndex((other) => sameLine(place, other)) === index,
  );
  return different.slice(0, SHOWN_LINES).flatMap((place) => {
    const text = source[place.file]?.[place.line - 1];
    return text === undefined ? [] : [{ location: place, text }];
  });
}

function confidenceOf(claim: Claim, agree: number, runs: number): Cause["confidence"] {
  if (agree < runs) return agree * 2 > runs ? "medium" : "low";
  return claim.syntaxAgrees === true ? "high" : "medium";
}

function runnerUpOf({ claims }: RunClaims): Finding["runnerUp"] {
  const second = claims[1];
  if (second === undefined) return null;
  const { value, unit, location } = second;
  return { class: second.class, amount: { value, unit }, location };
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
