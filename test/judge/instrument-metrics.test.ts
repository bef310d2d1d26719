import { describe, expect, test } from "vitest";
import { instrumentMetrics } from "../../src/judge/instrument-metrics.ts";
import { checkLimits } from "../../src/judge/limits.ts";
import type { Ledger } from "../../src/record/ledger.ts";
import { makeProfile } from "../factories.ts";

function ledger(tasks: number, imports = 0.2, blocked = 0.1): Ledger {
  const import_ = { account: "import", seconds: imports, count: 1, location: null, via: [], call: null };
  return {
    wall: 1,
    accounts: [{ ...import_, scope: "main", delayed: 0, native: null }],
    counters: { steps: 1, tasks, peakTasks: 1, waits: 1, pathWaits: 1, executorJobs: 0, collections: 0 },
    totals: { blocked },
  } as unknown as Ledger;
}

const side = (
  tasks: readonly number[],
  systemRuns: readonly number[] = [],
  footprintRuns: readonly number[] = [],
) => ({
  ledgers: tasks.map((count) => ledger(count)),
  profile:
    systemRuns.length + footprintRuns.length === 0
      ? null
      : makeProfile({ systemRuns: [...systemRuns], footprintRuns: [...footprintRuns] }),
});

const of = (name: string, ...sides: Parameters<typeof instrumentMetrics>) =>
  instrumentMetrics(...sides).find(({ metric }) => metric === name);

describe("metrics of the probe and of Scalene", () => {
  test("a count that three runs agree about is exact", () => {
    const metric = of("tasks", side([50, 50, 50]), side([51, 51, 51]));
    expect(metric).toMatchObject({ base: 50, head: 51, low: 1.02, high: 1.02, headLow: 51, headHigh: 51 });
    expect(of("tasks", side([50, 50]), side([51, 51]))).toMatchObject({ headLow: null, low: null });
  });

  test("a count that varies has an interval, which decides no close limit", () => {
    const metric = of("tasks", null, side([50, 53, 51]));
    const limit = { metric: "tasks", level: "fail", kind: "absolute", value: 50, text: "50" } as const;
    expect(metric?.headLow).toBeLessThan(50);
    expect(checkLimits([limit], metric === undefined ? [] : [metric])[0]?.outcome).toBe("undecided");
  });

  test("peaks of memory in MB, with one window of the sampling on both sides", () => {
    const metric = of("memory-peak", null, side([1], [0.5], [100, 100.1, 100.2]));
    expect(metric?.head).toBeCloseTo(100.1 * 1.048576, 6);
    expect((metric?.headHigh ?? 0) - (metric?.headLow ?? 0)).toBeCloseTo(2 * 1.048576, 6);
    const wide = of("memory-peak", null, side([1], [0.5], [100, 130, 101]));
    expect(wide?.headHigh).toBeCloseTo(131 * 1.048576, 6);
  });

  test("a share is held against a limit only as far as its spread allows", () => {
    const limit = {
      metric: "system-time",
      level: "fail",
      kind: "absolute",
      value: 0.6,
      text: "60%",
    } as const;
    const outcome = (runs: readonly number[]) => {
      const metric = of("system-time", null, side([1], runs));
      return checkLimits([limit], metric === undefined ? [] : [metric])[0]?.outcome;
    };
    expect(outcome([0.9, 0.91, 0.9])).toBe("broken");
    expect(outcome([0.2, 0.21, 0.2])).toBe("kept");
    expect(outcome([0.55, 0.7, 0.65])).toBe("undecided");
    expect(outcome([0.9])).toBe("undecided");
  });

  test("blocked time is a share of the wall time, and import time is in seconds", () => {
    expect(of("blocked-time", null, side([1, 1, 1]))).toMatchObject({ unit: "share", head: 0.1 });
    expect(of("import-time", side([1, 1, 1]), side([1, 1, 1]))).toMatchObject({
      unit: "s",
      base: 0.2,
      ratio: 1,
    });
  });
});
