import { describe, expect, test } from "vitest";
import { executorSaturation } from "../../../src/explain/classes/executor-saturation.ts";
import { externalWait } from "../../../src/explain/classes/external-wait.ts";
import { growthBetween } from "../../../src/explain/growth/growth.ts";
import { regressionClaims } from "../../../src/explain/regression.ts";
import { ledger, lineAt, row } from "../ledgers.ts";

/** Jobs of `each` seconds on the path, behind a queue of `queued` seconds, in a program of ten seconds at least. */
const pool = (queued: number, jobs: number, each: number, otherCpu = 0) =>
  ledger(
    [
      row("executor-queue", queued, { location: lineAt(12, "submit") }),
      row("executor-run", jobs * each, { count: jobs, location: lineAt(30, "fetch"), call: "time.sleep" }),
    ],
    { counters: { executorJobs: jobs }, totals: { otherCpu } },
  );
const claimed = (base: ReturnType<typeof pool>, head: ReturnType<typeof pool>) =>
  Object.fromEntries(
    [executorSaturation, externalWait]
      .flatMap((one) => one.claims?.(growthBetween(base, head), null)[0] ?? [])
      .map((claim) => [claim.class, Math.round(1000 * claim.value) / 1000]),
  );

describe("time in an executor's queue", () => {
  test("is saturation where jobs of the same length stand in it for longer", () => {
    expect(claimed(pool(0.1, 4, 0.2), pool(2.1, 4, 0.2))).toEqual({
      "executor-saturation": 2,
      "external-wait": 0,
    });
  });

  test("is saturation where nothing queued before, even when the jobs take longer now", () => {
    expect(claimed(pool(0, 4, 0.2), pool(2, 4, 0.6))["executor-saturation"]).toBe(2);
  });

  test("is the jobs' where it was full before and each job takes longer", () => {
    expect(claimed(pool(1, 4, 0.2), pool(3, 4, 0.6))).toEqual({
      "executor-saturation": 0,
      "external-wait": 2,
    });
  });

  test("is divided where it grew by more than its jobs did", () => {
    expect(claimed(pool(1, 4, 0.2), pool(5, 4, 0.4))).toEqual({
      "executor-saturation": 3,
      "external-wait": 1,
    });
  });

  test("is saturation where fewer jobs run at once than did, each as long as before, whatever part the path goes through", () => {
    const of = (queued: number, each: number, peakJobs: number) => {
      const made = pool(queued, 4, each);
      const { counters, totals } = made;
      return { ...made, counters: { ...counters, peakJobs }, totals: { ...totals, jobs: 0.8 } };
    };
    expect(claimed(of(1, 0.1, 12), of(3, 0.3, 3))).toEqual({ "executor-saturation": 2, "external-wait": 0 });
    expect(claimed(of(1, 0.1, 12), of(3, 0.3, 12))["external-wait"]).toBe(2);
  });

  test("counts as full before from a fifth of the wall time on", () => {
    const wall = 4 * 0.2;
    const full = (0.2 / 0.8) * wall;
    expect(claimed(pool(full + 0.01, 4, 0.2), pool(3, 4, 0.6))["external-wait"]).toBeGreaterThan(0);
    expect(claimed(pool(full - 0.01, 4, 0.2), pool(3, 4, 0.6))["external-wait"]).toBe(0);
  });
});

describe("what runs in a worker thread", () => {
  const classes = (base: ReturnType<typeof pool>, head: ReturnType<typeof pool>) =>
    regressionClaims(base, head, {}).map((claim) => claim.class);

  test("is no blocking call: time.sleep and getaddrinfo there are waits", () => {
    expect(classes(pool(0, 1, 0.2), pool(0, 1, 1.2))).toEqual(["external-wait"]);
  });

  test("is computing where the worker threads used the processor for at least half of it", () => {
    expect(classes(pool(0, 1, 0.2), pool(0, 1, 1.2, 0.6))).toEqual(["cpu-bound"]);
    expect(classes(pool(0, 1, 0.2), pool(0, 1, 1.2, 0.4))).toEqual(["external-wait"]);
  });

  test("is a blocking call only where the loop itself is held", () => {
    const held = ledger([row("blocked-step", 1, { call: "time.sleep" })]);
    expect(regressionClaims(ledger([]), held, {})[0]).toMatchObject({
      class: "blocking-call",
      call: "time.sleep",
    });
  });

  test("one job after another, that ran together before, is awaits in turn", () => {
    const together = pool(0, 1, 0.2);
    const jobs = { ...together, counters: { ...together.counters, executorJobs: 8 } };
    expect(classes(jobs, pool(0, 8, 0.2))).toEqual(["sequential-awaits"]);
  });

  test("one job after another, each of which stood in the queue, is saturation although base queued as long", () => {
    const batch = pool(0.9, 1, 0.2);
    const base = { ...batch, counters: { ...batch.counters, executorJobs: 8 } };
    const queued = (times: number) => {
      const head = pool(0.8, 8, 0.2);
      return {
        ...head,
        accounts: head.accounts.map((one, at) => (at === 0 ? { ...one, count: times } : one)),
      };
    };
    expect(regressionClaims(base, queued(8), {})[0]).toMatchObject({
      class: "executor-saturation",
      location: lineAt(12, "submit"),
    });
    expect(classes(base, queued(1))).toContain("sequential-awaits");
  });
});
