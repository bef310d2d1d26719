import { describe, expect, test } from "vitest";
import {
  errorOf,
  type Goal,
  goalOf,
  goalOfCause,
  isBack,
  isOpen,
  pairsToExplore,
  shareAt,
} from "../../../src/experiments/search/goal.ts";
import { bringsAnother, questionOf } from "../../../src/experiments/search/remedy.ts";
import { locationOf, makeCause, makeMetric } from "../../factories.ts";

describe("what is asked for a cause", () => {
  const cause = makeCause({
    class: "blocking-call",
    location: locationOf("sdk.py:10 Client.__init__"),
    lines: [
      { location: locationOf("sdk.py:10 Client.__init__"), text: "connect()" },
      { location: locationOf("main.py:4 main"), text: "Client()" },
    ],
  });

  test("names the lines inside out, each once, and the files that may hold a caller", () => {
    const hunk = {
      file: "new.py",
      oldFile: null,
      base: { start: 1, length: 1 },
      head: { start: 1, length: 1 },
    };
    expect(questionOf(cause, [hunk], ["run.py", "x.py"])).toEqual({
      class: "blocking-call",
      files: ["sdk.py", "main.py", "new.py", "run.py"],
      places: [
        ["sdk.py", 10, "Client.__init__"],
        ["main.py", 4, "main"],
      ],
    });
  });

  test("is nothing where no cure is mechanical or no line is known", () => {
    for (const name of ["external-wait", "cpu-bound", "starvation", "unknown"] as const) {
      expect(questionOf({ ...cause, class: name }, null, [])).toBeNull();
    }
    expect(questionOf({ ...cause, location: null }, null, [])).toBeNull();
  });
});

describe("the goal", () => {
  const metric = makeMetric({
    base: 1,
    head: 2,
    ratio: 2,
    low: 1.9,
    high: 2.1,
    runs: 4,
    decision: "regressed",
  });
  const goal = goalOf(metric) as Goal;
  const measured = (ratio: number, low: number, high: number, decision: "same" | null = null) =>
    isBack(goal, { ratio, low, high, decision });

  test("is to come back to base, as far as head is worse", () => {
    expect(shareAt(goal, 2)).toBeCloseTo(0);
    expect(shareAt(goal, 1)).toBeCloseTo(1);
    expect(goalOf({ ...metric, ratio: 0.9 })).toBeNull();
    expect(goalOf({ ...metric, ratio: null })).toBeNull();
  });

  test("without a base is that what the cause costs is gone", () => {
    const alone = makeMetric({ base: null, ratio: null, low: null, high: null, head: 2 });
    const cost = (value: number, unit: "s" | "MB") => goalOfCause(alone, { amount: { value, unit } });
    expect(cost(1.5, "s")).toMatchObject({ from: 1, to: 0.25 });
    expect(cost(1.5, "MB")).toBeNull();
    expect(cost(0, "s")).toBeNull();
  });

  test("is reached by 80 %, half of it for certain", () => {
    expect(measured(1.1, 1.05, 1.2)).toBe("yes");
    expect(measured(1.1, 1, 1.6)).toBeNull();
    expect(measured(1.25, 1.2, 1.3)).toBeNull();
    expect(measured(1.5, 1.45, 1.55)).toBe("no");
  });

  test("is reached when the rule sees no difference, and most of a small regression is gone", () => {
    expect(measured(1.3, 0.9, 1.7, "same")).toBe("yes");
    expect(measured(1.5, 1.2, 1.8, "same")).toBeNull();
  });

  test("takes its noise from the interval where the judge has none", () => {
    const wide = { ...metric, noise: null, low: 1, high: Math.exp(0.52), runs: 16 };
    expect(goalOf(wide)?.noise).toBeCloseTo(0.4, 9);
    expect(goalOf({ ...wide, runs: 4 })?.noise).toBeCloseTo(0.3, 9);
    expect(goalOf({ ...wide, low: null })?.noise).toBe(0.05);
  });

  test("leaves something open when even the better bound is worse than base", () => {
    expect(isOpen(goal, 1.1)).toBe(true);
    expect(isOpen(goal, 1.01)).toBe(false);
  });

  test("needs one run to explore a large regression, more for one near the noise, and never many", () => {
    expect(pairsToExplore({ ...goal, noise: 0.03 })).toBe(1);
    expect(pairsToExplore({ ...goal, from: 1.12, noise: 0.03 })).toBe(4);
    expect(errorOf(goal, 4)).toBeCloseTo(errorOf(goal, 1) / 2);
  });
});

describe("a remedy", () => {
  const cpu = (ratio: number) => [makeMetric({ metric: "cpu-time", ratio, decision: "regressed" })];

  test("may not make another metric worse, but need not mend it either", () => {
    expect(bringsAnother(cpu(1.5), "wall-time", new Map())?.metric).toBe("cpu-time");
    expect(bringsAnother(cpu(2.1), "wall-time", new Map([["cpu-time", 2]]))).toBeNull();
    expect(bringsAnother(cpu(2.6), "wall-time", new Map([["cpu-time", 2]]))?.metric).toBe("cpu-time");
    expect(bringsAnother(cpu(1.5), "cpu-time", new Map())).toBeNull();
    expect(bringsAnother(cpu(1.15), "wall-time", new Map())).toBeNull();
  });
});
