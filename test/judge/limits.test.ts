import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkLimits, isWorse, smallestEffect } from "../../src/judge/limits.ts";
import type { Metric } from "../../src/record/record.ts";
import type { Limit, MetricName } from "../../src/record/rules/limit.ts";
import { makeMetric } from "../factories.ts";

function limit(kind: Limit["kind"], value: number, text: string, metric: MetricName = "wall-time"): Limit {
  return { metric, level: "fail", kind, value, text };
}

const check = (one: Limit, metric: Partial<Metric>) => checkLimits([one], [makeMetric(metric)])[0];

describe("an absolute limit", () => {
  const bound = limit("absolute", 1.5, "1.5 s");
  const head = (value: number, headLow: number | null, headHigh: number | null) =>
    check(bound, { head: value, headLow, headHigh });

  test("is broken only when the interval of head clears it, and gives the figures of both", () => {
    expect(head(1.93, 1.9, 1.97)).toMatchObject({
      outcome: "broken",
      figures: { unit: "s", base: null, head: 1.93, bound: 1.5, interval: { low: 1.9, high: 1.97 } },
      lacks: null,
    });
    expect(head(1.93, 1.4, 1.97)?.outcome).toBe("undecided");
    expect(head(1.45, 1.4, 1.6)?.outcome).toBe("undecided");
    expect(head(1.45, 1.4, 1.5)?.outcome).toBe("kept");
  });

  test("is undecided while the spread of a time is not known", () => {
    expect(check(bound, { head: 9, runs: 1, headLow: null, headHigh: null })).toMatchObject({
      outcome: "undecided",
      figures: { head: 9, bound: 1.5, interval: null, runs: 1 },
      lacks: "spread",
    });
  });

  test("in MB is held against Scalene's MiB, with its window of 1 MiB", () => {
    const memory = limit("absolute", 104.8576, "100 MiB", "memory-peak");
    const peak = (mib: number) =>
      check(memory, { metric: "memory-peak", unit: "MiB", head: mib, decision: null });
    expect([peak(98.9), peak(99.5), peak(100.9), peak(101.1)].map((one) => one?.outcome)).toEqual([
      "kept",
      "undecided",
      "undecided",
      "broken",
    ]);
    expect(peak(120)).toMatchObject({ figures: { unit: "MiB", head: 120, interval: null }, lacks: null });
    expect(peak(120)?.figures?.bound).toBeCloseTo(100, 9);
  });

  test("on tasks is exact", () => {
    const tasks = (head: number) =>
      check(limit("absolute", 1000, "1000", "tasks"), {
        metric: "tasks",
        unit: "tasks",
        head,
        decision: null,
      });
    expect([tasks(1000)?.outcome, tasks(1001)?.outcome]).toEqual(["kept", "broken"]);
  });
});

describe("a relative limit", () => {
  const slower = {
    base: 1.05,
    head: 1.72,
    ratio: 1.64,
    low: 1.58,
    high: 1.71,
    decision: "regressed",
  } as const;

  test("is broken when a slowdown is confirmed and its ratio clears the limit", () => {
    expect(check(limit("ratio", 0.1, "+10%"), slower)).toMatchObject({
      outcome: "broken",
      figures: { base: 1.05, head: 1.72, bound: 0.1, ratio: 1.64, interval: { low: 1.58, high: 1.71 } },
      lacks: null,
    });
    expect(check(limit("ratio", 1, "+100%"), slower)?.outcome).toBe("kept");
  });

  test("is undecided when the confirmed slowdown is below it and may reach above it", () => {
    const near = { ...slower, ratio: 1.08, low: 1.05, high: 1.12 };
    expect(check(limit("ratio", 0.1, "+10%"), near)?.outcome).toBe("undecided");
    expect(check(limit("ratio", 0.15, "+15%"), near)?.outcome).toBe("kept");
  });

  test("is kept when the rule saw no slowdown, whatever the ratio", () => {
    for (const decision of ["same", "improved"] as const)
      expect(check(limit("ratio", 0.1, "+10%"), { ...slower, decision })?.outcome).toBe("kept");
  });

  test("is undecided when the rule could not tell and the interval reaches above it", () => {
    const open = { ...slower, decision: "inconclusive", ratio: 1.02, low: 0.9 } as const;
    expect(check(limit("ratio", 0.1, "+10%"), { ...open, high: 1.2 })?.outcome).toBe("undecided");
    expect(check(limit("ratio", 0.1, "+10%"), { ...open, high: 1.09 })?.outcome).toBe("kept");
  });

  test("as a difference is in the metric's unit", () => {
    const broken = check(limit("difference", 0.5, "+0.5 s"), slower);
    expect(broken).toMatchObject({
      outcome: "broken",
      figures: { unit: "s", base: 1.05, head: 1.72, bound: 0.5, ratio: null },
    });
    expect(broken?.figures?.interval?.low).toBeCloseTo(0.609, 12);
    expect(broken?.figures?.interval?.high).toBeCloseTo(0.7455, 12);
    expect(check(limit("difference", 0.8, "+0.8 s"), slower)?.outcome).toBe("kept");
    const share = { metric: "system-time", unit: "share", base: 0.2, head: 0.42, ratio: 2.1, decision: null };
    expect(
      check(limit("difference", 0.05, "+5 points", "system-time"), { ...share, low: 1.9, high: 2.3 }),
    ).toMatchObject({ outcome: "broken", figures: { unit: "share", base: 0.2, head: 0.42 } });
  });

  test("without a rule needs the whole interval above it", () => {
    const share = { metric: "system-time", unit: "share", base: 0.3, head: 0.4, ratio: 1.33, decision: null };
    const bound = limit("ratio", 0.1, "+10%", "system-time");
    expect(check(bound, { ...share, low: 1.2, high: 1.5 })?.outcome).toBe("broken");
    expect(check(bound, { ...share, low: 1.05, high: 1.5 })?.outcome).toBe("undecided");
    expect(check(bound, { ...share, low: null, high: null })).toMatchObject({
      outcome: "undecided",
      lacks: "spread",
    });
  });

  test("says so where there is no base, no figure, or a base of nothing", () => {
    const bound = limit("ratio", 0.1, "+10%", "tasks");
    expect(checkLimits([bound], [])[0]).toMatchObject({
      outcome: "not-measured",
      figures: null,
      lacks: "head",
    });
    const tasks = {
      metric: "tasks",
      unit: "tasks",
      head: 5,
      ratio: null,
      low: null,
      high: null,
      decision: null,
    };
    expect(check(bound, { ...tasks, base: null })).toMatchObject({
      outcome: "not-measured",
      figures: null,
      lacks: "base",
    });
    expect(check(bound, { ...tasks, base: 0 })).toMatchObject({
      outcome: "undecided",
      figures: { base: 0, head: 5, ratio: null },
      lacks: "positive-base",
    });
    expect(check({ ...bound, kind: "difference", value: 4 }, { ...tasks, base: 0 })).toMatchObject({
      outcome: "broken",
      figures: { base: 0, head: 5, bound: 4, ratio: null },
      lacks: null,
    });
  });
});

test("a looser limit is never broken where a tighter one is kept", () => {
  const rank = { kept: 0, undecided: 1, broken: 2, "not-measured": 3 };
  const figure = fc.record({
    base: fc.double({ min: 0.1, max: 10, noNaN: true }),
    ratio: fc.double({ min: 0.5, max: 3, noNaN: true }),
    spread: fc.double({ min: 0, max: 0.5, noNaN: true }),
    decision: fc.constantFrom("regressed", "same", "improved", "inconclusive", null),
  });
  fc.assert(
    fc.property(
      figure,
      fc.constantFrom("absolute", "ratio", "difference"),
      fc.double({ min: 0.01, max: 5, noNaN: true }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      ({ base, ratio, spread, decision }, kind, value, more) => {
        const metric = {
          base,
          head: base * ratio,
          ratio,
          low: ratio * (1 - spread),
          high: ratio * (1 + spread),
          headLow: base * ratio * (1 - spread),
          headHigh: base * ratio * (1 + spread),
          decision,
        };
        const outcome = (bound: number) => check(limit(kind, bound, "x"), metric)?.outcome ?? "not-measured";
        expect(rank[outcome(value + more)]).toBeLessThanOrEqual(rank[outcome(value)]);
      },
    ),
  );
});

test("the rule must find the smallest relative limit of the metric, and +10 % without one", () => {
  const limits = [limit("ratio", 0.2, "+20%"), limit("ratio", 0.05, "+5%"), limit("absolute", 0.01, "10 ms")];
  expect(smallestEffect(limits, "wall-time")).toBeCloseTo(1.05, 12);
  expect(smallestEffect(limits, "cpu-time")).toBe(1.1);
  expect(smallestEffect([limit("ratio", 0.0001, "+0.01%")], "wall-time")).toBe(1.01);
});

describe("a metric is worse by what the team minds", () => {
  const outcomes = (text: string, value: number, metric: Metric) =>
    checkLimits([{ metric: "wall-time", level: "fail", kind: "ratio", value, text }], [metric]);
  const slower = (ratio: number, low: number, high: number, decision: Metric["decision"] = "regressed") =>
    makeMetric({ base: 1, head: ratio, ratio, low, high, decision });

  test.each([
    ["a slowdown above the limit", slower(1.3, 1.25, 1.35), true],
    ["one below it whose interval reaches above", slower(1.08, 1.04, 1.13), true],
    ["one that is small for certain", slower(1.04, 1.01, 1.08), false],
    ["none that the rule confirmed", slower(1.3, 0.9, 1.8, "inconclusive"), false],
  ])("%s", (_, metric, worse) => expect(isWorse(metric, outcomes("+10%", 0.1, metric))).toBe(worse));

  test("without a relative limit every confirmed slowdown is", () => {
    expect(isWorse(slower(1.04, 1.01, 1.08), [])).toBe(true);
  });
});
