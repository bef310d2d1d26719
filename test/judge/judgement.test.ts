import { describe, expect, test } from "vitest";
import { judgement, toExplain } from "../../src/judge/judgement.ts";
import type { Limit, Settings } from "../../src/record/rules/limit.ts";
import { makeMetric, makeProblem } from "../factories.ts";

const slower = makeMetric({ base: 1, head: 1.3, ratio: 1.3, low: 1.25, high: 1.35, decision: "regressed" });
const larger = { ...slower, metric: "rss-peak", unit: "MB" };
const peak = makeMetric({ metric: "memory-peak", unit: "MB", head: 300, headLow: 299, headHigh: 301 });

const limit = (overrides: Partial<Limit>): Limit => ({
  metric: "wall-time",
  level: "fail",
  kind: "ratio",
  value: 0.1,
  text: "+10%",
  ...overrides,
});
const settings = (...limits: Limit[]): Settings => ({ limits, certainty: "usual", mostPairs: 30 });

describe("a judgement", () => {
  test("has an outcome for each limit, and none at all without settings", () => {
    expect(judgement([slower], settings(limit({}))).limits).toMatchObject([{ outcome: "broken" }]);
    expect(judgement([slower], settings()).limits).toEqual([]);
    expect(judgement([slower], null).limits).toBeNull();
  });

  test("a confirmed slowdown is worse unless its relative limits are kept", () => {
    expect(judgement([slower], null).worse("wall-time")).toBe(true);
    expect(judgement([slower], settings(limit({ value: 0.5 }))).worse("wall-time")).toBe(false);
    expect(judgement([slower], null).worse("cpu-time")).toBe(false);
    expect(judgement([makeMetric()], null).worse("wall-time")).toBe(false);
  });

  test("says of which metric a limit is broken, for a warning as well", () => {
    const absolute = limit({ metric: "memory-peak", level: "warn", kind: "absolute", value: 200 });
    const judged = judgement([peak, slower], settings(absolute));
    expect(judged.broken("memory-peak")).toBe(true);
    expect(judged.broken("wall-time")).toBe(false);
  });
});

describe("what is to be explained", () => {
  const nothing = { time: false, cpu: false, memory: false };

  test("of a comparison: what is worse, and memory also for a limit on the heap", () => {
    const compared = { state: "compared" } as const;
    expect(toExplain(judgement([makeMetric()], null), compared)).toEqual(nothing);
    expect(toExplain(judgement([slower], null), compared)).toEqual({ ...nothing, time: true });
    expect(toExplain(judgement([larger], null), compared)).toEqual({ ...nothing, memory: true });
    const heap = settings(limit({ metric: "memory-peak", kind: "absolute", value: 200 }));
    expect(toExplain(judgement([peak], heap), compared)).toEqual({ ...nothing, memory: true });
  });

  test.each([
    { state: "new" } as const,
    { state: "none" } as const,
    { state: "alone" } as const,
    { state: "broken", problem: makeProblem() } as const,
  ])("of head alone ($state): everything it spends", (baseline) => {
    const all = { time: true, cpu: true, memory: true };
    expect(toExplain(judgement([makeMetric()], null), baseline)).toEqual(all);
  });
});
