// What the numbers of the judge are for. Each test fails when one of them becomes noticeably larger or smaller.
import { describe, expect, test } from "vitest";
import { acceptedByCommit } from "../../src/judge/accepted.ts";
import { instrumentMetrics } from "../../src/judge/instrument-metrics.ts";
import { smallestEffect } from "../../src/judge/limits.ts";
import { ALONE, ruleFor, WALL } from "../../src/judge/quantities.ts";
import type { Pair } from "../../src/judge/rule/likelihood.ts";
import { ratioOf } from "../../src/judge/rule/ratio.ts";
import { DEFAULT_RULE, ruleInOrder } from "../../src/judge/rule/sequential.ts";
import { answerTo } from "../../src/judge/sample-line.ts";
import type { Ledger } from "../../src/record/ledger.ts";
import { stopWords } from "../../src/render/vocabulary/judged.ts";

describe("an entry without a gate file", () => {
  test("has to show a change of 10 %, at odds of 100 : 1, within thirty pairs", () => {
    expect(ruleFor(ALONE, WALL)).toMatchObject({ odds: 100, mostPairs: 30 });
    expect(ruleFor(ALONE, WALL).smallest).toBeCloseTo(1.1, 10);
  });
});

test("a limit below 1 % is looked for as 1 %: no number of pairs that anybody would wait for shows less", () => {
  const limit = (value: number) =>
    ({ metric: "wall-time", level: "fail", kind: "ratio", value, text: "" }) as const;
  expect(smallestEffect([limit(0.001)], "wall-time")).toBeCloseTo(1.01, 10);
  expect(smallestEffect([limit(0.012)], "wall-time")).toBeCloseTo(1.012, 10);
});

describe("a trailer of a commit", () => {
  test("that is wrong is quoted no farther than it takes to find it", () => {
    const [unknown] = acceptedByCommit(`Perf-Accepted: api ${"x".repeat(200)} why`).notices;
    expect(unknown).toContain(`${"x".repeat(60)} is no metric`);
    expect(unknown).not.toContain("x".repeat(61));
    const [bare] = acceptedByCommit(`Perf-Accepted: ${"y".repeat(200)} wall-time`).notices;
    expect(bare).toContain(`${"y".repeat(100)} wall-time`);
    expect(bare).not.toContain("y".repeat(101));
  });
});

describe("metrics of the instruments", () => {
  const ledger = (blocked: number, tasks: number) =>
    ({ wall: 1, accounts: [], counters: { tasks }, totals: { blocked } }) as unknown as Ledger;
  const side = (blocked: number, tasks: readonly number[]) => ({
    ledgers: tasks.map((count) => ledger(blocked, count)),
    profile: null,
  });
  const of = (metric: string, base: ReturnType<typeof side>, head: ReturnType<typeof side>) =>
    instrumentMetrics(base, head).find((one) => one.metric === metric);

  test("a count that was once nothing has an interval all the same, as if it were a half", () => {
    const tasks = of("tasks", side(0, [1, 1, 1]), side(0, [0, 1, 2]));
    // Student's t of the logarithms of 0.5, 1 and 2 with the four degrees of freedom of both sides
    const deviation = Math.sqrt((2 * Math.log(2) ** 2) / 2);
    expect(tasks?.headHigh).toBeCloseTo(Math.exp((9.9248 * deviation) / Math.sqrt(3)), 6);
  });
});

describe("the interval of few pairs", () => {
  const pairs = (logRatios: readonly number[]): Pair[] => logRatios.map((log) => [1, Math.exp(log)]);

  test("is that of the rule's model, whose coverage was measured", () => {
    const { low, high } = ratioOf(pairs([0.05, 0.08, 0.12]));
    expect([low, high].map((one) => one.toFixed(4))).toEqual(["0.9905", "1.1919"]);
  });

  test("has a width even where all pairs are equal", () => {
    const { low, high } = ratioOf(pairs([0.1, 0.1, 0.1]));
    expect([low, high].map((one) => one.toFixed(4))).toEqual(["1.0882", "1.1224"]);
  });

  test("is not by their order up to seven of them; from eight on their range has 99 %", () => {
    const logs = [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08];
    const seven = ratioOf(pairs(logs.slice(0, 7)));
    expect(Math.log(seven.high)).not.toBeCloseTo(0.07, 3);
    const eight = ratioOf(pairs(logs));
    expect([Math.log(eight.low), Math.log(eight.high)].map((one) => one.toFixed(6))).toEqual([
      "0.010000",
      "0.080000",
    ]);
  });
});

describe("the sequential rule", () => {
  /** Figures like those of a normal law; head takes them from a number of places on, or in an order of its own. */
  const WAVE = [0.3, -1.1, 0.8, -0.2, 1.6, -0.7, 0.1, -1.5, 1.2, -0.4, 0.6, -0.9];
  const wavy = (pairs: number, noise: number, effect: number, stride = 5) =>
    Array.from({ length: pairs }, (_, index): Pair => {
      const [one, other] = [WAVE[index % 12] ?? 0, WAVE[(stride * index + 3) % 12] ?? 0];
      return [Math.exp(noise * one), effect * Math.exp(noise * other)];
    });

  test("believes a change after three pairs at the earliest, and sameness after two", () => {
    expect(ruleInOrder(Array.from({ length: 9 }, (): Pair => [1, 3])).pairs).toBe(3);
    expect(ruleInOrder(Array.from({ length: 9 }, (): Pair => [1, 1])).pairs).toBe(2);
  });

  test("believes sameness at odds of 5.7 : 1 against the smallest effect", () => {
    const pairsIn = (noise: number) => ruleInOrder(wavy(30, noise, 1)).pairs;
    // the third pair brings them to 6 : 1 in a noise of 5 %, and only to 5 : 1 in one of 5.4 %
    expect([pairsIn(0.05), pairsIn(0.054)]).toEqual([3, 4]);
  });

  test("gives the odds that it stopped at", () => {
    const { stop, logOdds } = ruleInOrder(wavy(3, 0.05, 1.98, 1));
    expect(stop).toEqual({ why: "change", of: "slowdown", logOdds });
    expect(Math.floor(Math.exp(logOdds))).toBe(8443);
  });

  test("gives the smallest effect that it did not see", () => {
    const same = Array.from({ length: 20 }, (): Pair => [1, 1]);
    const { stop } = ruleInOrder(same, { ...DEFAULT_RULE, smallest: 1.03 });
    expect(stop.why === "no-change" && stopWords(stop)).toContain("slowdown of 1.5 %");
  });

  test("in strict mode begins with odds of 1 : 1 in both directions, and doubles them at most", () => {
    const pairs = Array.from({ length: 9 }, (): Pair => [1, 3]);
    const strict = (effect: readonly Pair[]) => ruleInOrder(effect, { ...DEFAULT_RULE, certainty: "strict" });
    const slower = strict(pairs);
    const faster = strict(pairs.map(([base, head]): Pair => [head, base]));
    expect([slower.verdict, faster.verdict]).toEqual(["regressed", "improved"]);
    expect(faster.logOdds).toBeCloseTo(slower.logOdds, 6);
    // seven bets, the first from the second pair on
    expect(slower.pairs).toBe(8);
    expect(slower.logOdds).toBeLessThanOrEqual(7 * Math.LN2);
    expect(slower.logOdds).toBeGreaterThan(6.9 * Math.LN2);
  });
});

describe("a line of samples", () => {
  const answer = (name: number, unit: number, pairs: number) =>
    answerTo(
      JSON.stringify({
        name: "n".repeat(name),
        unit: "u".repeat(unit),
        pairs: Array.from({ length: pairs }, () => [1, 1]),
      }),
    );

  test("has a name, a unit and a series of bounded length, for lines come from anywhere", () => {
    expect(answer(1000, 100, 3)).toMatchObject({ verdict: "same" });
    expect(answer(1001, 1, 3)).toHaveProperty("error");
    expect(answer(1, 101, 3)).toHaveProperty("error");
    expect(answer(1, 1, 100_000)).toMatchObject({ verdict: "same" });
    expect(answer(1, 1, 100_001)).toHaveProperty("error");
  });
});
