import { describe, expect, test } from "vitest";
import type { Claim } from "../../../src/explain/claim.ts";
import { contextSwitching } from "../../../src/explain/classes/context-switching.ts";
import { growthBetween } from "../../../src/explain/growth/growth.ts";
import type { Counters, Ledger } from "../../../src/record/ledger.ts";
import { ledger, lineAt, row, said } from "../ledgers.ts";

const counted = (
  seconds: Partial<Record<"scheduling" | "garbage-collection" | "computing-step", number>>,
) => {
  const rows = Object.entries(seconds).map(([account, value]) =>
    row(account as "scheduling", value, {
      location: account === "garbage-collection" ? null : lineAt(account === "scheduling" ? 5 : 9),
    }),
  );
  return (counters: Partial<Counters>, totals: Partial<Ledger["totals"]> = {}) =>
    ledger(rows, { counters, totals });
};
function switching(base: Ledger, head: Ledger) {
  const growth = growthBetween(base, head);
  const [claim] = contextSwitching.claims?.(growth, null) ?? [];
  return { claim: claim as Claim, computing: growth.tiny.computing, garbage: growth.tiny.garbage };
}
const nothing = ledger([], { counters: { steps: 0, executorJobs: 0 } });

describe("many tiny steps", () => {
  const head = counted({ scheduling: 1, "garbage-collection": 0.4, "computing-step": 1.3 });
  const tiny = head({ steps: 100_000, tasks: 50_000 }, { loopCpu: 3 });

  test("claim scheduling, collecting the tasks, and making them", () => {
    const found = switching(nothing, tiny);
    expect(found.claim).toMatchObject({ class: "context-switching", location: lineAt(5) });
    expect(found.claim.value).toBeCloseTo(2.7, 9);
    expect(found).toMatchObject({ computing: 1.3, garbage: 0 });
  });

  test("claim no more computing than making tasks can cost", () => {
    const found = switching(nothing, counted({ scheduling: 0.1, "computing-step": 2 })({ steps: 100_000 }));
    expect(found.claim.value).toBeCloseTo(0.5, 9);
    expect(found.computing).toBeCloseTo(0.4, 9);
  });

  test("claim scheduling alone where each step does real work, and leave garbage to the computing", () => {
    const busy = head({ steps: 100_000 }, { loopCpu: 5.1 });
    expect(switching(nothing, busy)).toMatchObject({ claim: { value: 1 }, computing: 0, garbage: 0.4 });
    const light = head({ steps: 100_000 }, { loopCpu: 4.9 });
    expect(switching(nothing, light).computing).toBeGreaterThan(0);
  });

  test("are never fewer than a thousand more than before", () => {
    expect(switching(nothing, head({ steps: 999 })).computing).toBe(0);
    expect(switching(nothing, head({ steps: 1000 })).computing).toBeGreaterThan(0);
    const asBefore = head({ steps: 100_000 });
    expect(switching(counted({})({ steps: 99_500 }), asBefore).computing).toBe(0);
  });

  test("are shown with how many there were, and how many before", () => {
    const base = counted({ scheduling: 0.1 })({ steps: 50, tasks: 5 });
    expect(said(switching(base, tiny).claim)[0]).toBe(
      "100000 loop steps for 50000 tasks (at most 1 at once), base 50 steps for 5 tasks",
    );
  });
});

describe("many tiny jobs", () => {
  const handed = counted({ scheduling: 0.2, "computing-step": 1.5 });

  test("claim the handing over, wherever the loop computed it", () => {
    const found = switching(nothing, handed({ executorJobs: 20_000 }, { processCpu: 2.5 }));
    expect(found.claim).toMatchObject({ class: "context-switching", location: lineAt(9) });
    expect(found.claim.value).toBeCloseTo(1.7, 9);
    expect(said(found.claim)).toContain("20000 jobs were handed to executors (base 0)");
  });

  test("are not tiny when they do real work", () => {
    expect(switching(nothing, handed({ executorJobs: 20_000 }, { processCpu: 3.5 })).computing).toBe(0);
  });
});
