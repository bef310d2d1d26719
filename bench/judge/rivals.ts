// How other tools decide, as pure rules on the same samples. Versions and sources: docs/judging.md.

import type { Pair } from "../../src/judge/rule/likelihood.ts";
import { DEFAULT_RULE, type Rule, ruleInOrder } from "../../src/judge/rule/sequential.ts";
import { median } from "../../src/statistics/median.ts";
import { mannWhitneyTail, studentQuantile } from "./distributions.ts";
import { type Dice, diceOf } from "./noise.ts";

interface Answer {
  readonly verdict: "regressed" | "other" | "inconclusive" | "improved";
  /** Program runs of both sides that it took. */
  readonly runs: number;
}

export type Decide = (pairs: readonly Pair[]) => Answer;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
};
const basesOf = (pairs: readonly Pair[]) => pairs.map(([base]) => base);
const headsOf = (pairs: readonly Pair[]) => pairs.map(([, head]) => head);
const answer = (regressed: boolean, runs: number): Answer => ({
  verdict: regressed ? "regressed" : "other",
  runs,
});

/** `--benchmark-compare-fail=mean:10%`, five rounds. */
const pytestBenchmark: Decide = (pairs) => {
  const first = pairs.slice(0, 5);
  return answer(mean(headsOf(first)) > 1.1 * mean(basesOf(first)), 10);
};

/** `alert-threshold`: one figure of each side. */
const actionBenchmark =
  (threshold: number): Decide =>
  ([pair]) =>
    answer(pair !== undefined && pair[1] / pair[0] > threshold, 2);

const tails = new Map([10, 12].map((size) => [size, mannWhitneyTail(size)]));

/** Exact two-sided p of the U test, mid-ranks for ties. */
function mannWhitneyP(bases: readonly number[], heads: readonly number[]): number {
  const tail = tails.get(bases.length) ?? mannWhitneyTail(bases.length);
  const wins = heads.reduce(
    (sum, head) => sum + bases.reduce((won, base) => won + (head > base ? 1 : head === base ? 0.5 : 0), 0),
    0,
  );
  const extreme = Math.max(wins, bases.length * heads.length - wins);
  return Math.min(1, 2 * (tail[Math.floor(extreme)] ?? 0));
}

/** `asv continuous`: medians differ by the factor 1.1, and the U test has p < 0.002 (asv/_stats.py). */
const asv: Decide = (pairs) => {
  const [bases, heads] = [basesOf(pairs.slice(0, 12)), headsOf(pairs.slice(0, 12))];
  return answer(median(heads) > 1.1 * median(bases) && mannWhitneyP(bases, heads) < 0.002, 24);
};

/** benchstat with ten runs a side: the U test at 0.05. */
const benchstat: Decide = (pairs) => {
  const [bases, heads] = [basesOf(pairs.slice(0, 10)), headsOf(pairs.slice(0, 10))];
  return answer(median(heads) > median(bases) && mannWhitneyP(bases, heads) < 0.05, 20);
};

const bencherQuantile = studentQuantile(0.99, 29);

/** Bencher's t-test at 0.99: one run of head against 30 stored runs of base. */
const bencher: Decide = (pairs) => {
  const bases = basesOf(pairs.slice(0, 30));
  const head = pairs.at(-1)?.[1] ?? 0;
  return answer(head > mean(bases) + bencherQuantile * Math.sqrt(variance(bases)), 1);
};

const RESAMPLES = 400;

/** criterion with ten samples: a bootstrapped t-test at 0.05, and a change of the mean surely above 1 %. */
const criterion: Decide = (pairs) => {
  const [bases, heads] = [basesOf(pairs.slice(0, 10)), headsOf(pairs.slice(0, 10))];
  const dice = diceOf(Math.round((pairs[0]?.[0] ?? 1) * 1e6));
  const seen = Math.abs(welch(bases, heads));
  const pool = [...bases, ...heads];
  let extreme = 0;
  const changes: number[] = [];
  for (let count = 0; count < RESAMPLES; count += 1) {
    if (Math.abs(welch(resampled(pool, 10, dice), resampled(pool, 10, dice))) >= seen) extreme += 1;
    changes.push(mean(resampled(heads, 10, dice)) / mean(resampled(bases, 10, dice)) - 1);
  }
  changes.sort((one, other) => one - other);
  return answer(extreme / RESAMPLES < 0.05 && (changes[Math.floor(RESAMPLES * 0.025)] ?? 0) > 0.01, 20);
};

function welch(bases: readonly number[], heads: readonly number[]): number {
  const spread = Math.sqrt(variance(bases) / bases.length + variance(heads) / heads.length);
  return (mean(heads) - mean(bases)) / Math.max(spread, 1e-12);
}

function resampled(values: readonly number[], size: number, { uniform }: Dice): number[] {
  return Array.from({ length: size }, () => values[Math.floor(uniform() * values.length)] ?? 0);
}

const ownRule =
  (rule: Rule): Decide =>
  (pairs) => {
    const { verdict, pairs: needed } = ruleInOrder(pairs, rule);
    return { verdict: verdict === "same" ? "other" : verdict, runs: 2 * needed };
  };

export const OWN = "this rule";
export const RULES: Readonly<Record<string, Decide>> = {
  "pytest-benchmark compare-fail 10 %, 5 rounds": pytestBenchmark,
  "github-action-benchmark 110 %": actionBenchmark(1.1),
  "github-action-benchmark 200 %": actionBenchmark(2),
  "asv continuous, 12 samples": asv,
  "benchstat, n = 10": benchstat,
  "Bencher t-test 0.99, 30 stored": bencher,
  "criterion, 10 samples": criterion,
  "this rule, strict (certainty: strict)": ownRule({ ...DEFAULT_RULE, certainty: "strict" }),
  [OWN]: ownRule(DEFAULT_RULE),
};
