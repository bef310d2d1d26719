import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { waitGrowth } from "../../../src/explain/growth/wait-growth.ts";
import type { WaitPlace } from "../../../src/record/ledger.ts";
import { ledger, lineAt, row, waiting, waitsOf } from "../ledgers.ts";

const parts = (base: WaitPlace[], head: WaitPlace[]) => {
  const { longer, locked, more } = waitGrowth(waiting(base), waiting(head));
  return { longer: rounded(longer), locked: rounded(locked), more: rounded(more) };
};
const rounded = (value: number) => Math.round(1e6 * value) / 1e6 + 0;

describe("the growth of the waits on the path", () => {
  const together = waitsOf(10, 0.2, 1);

  test("is longer where each wait is, however many of them overlap", () => {
    expect(parts([together], [waitsOf(10, 0.5, 1)])).toEqual({ longer: 0.3, locked: 0, more: 0 });
  });

  test("is more where as many as before, each as long, follow one another", () => {
    expect(parts([together], [waitsOf(10, 0.2, 10)])).toEqual({ longer: 0, locked: 0, more: 1.8 });
  });

  test("is more where there are more of them altogether", () => {
    expect(parts([waitsOf(5, 0.2, 5)], [waitsOf(15, 0.2, 15)])).toEqual({ longer: 0, locked: 0, more: 2 });
  });

  test("is divided where they are longer and follow one another", () => {
    expect(parts([waitsOf(10, 0.2, 2)], [waitsOf(10, 0.4, 4)])).toEqual({
      longer: 0.8,
      locked: 0,
      more: 0.4,
    });
  });

  test("is more where some are longer and others shorter: the same work is shared unevenly", () => {
    const even = waitsOf(4, 0.5, 1, { tasks: 4 });
    const uneven = { ...even, typical: 1.4, longest: 1.5, pathSeconds: 1.5 };
    expect(parts([even], [uneven])).toEqual({ longer: 0, locked: 0, more: 1 });
  });

  test("is longer for one new wait, and more for several in a row", () => {
    expect(parts([], [waitsOf(1, 0.4, 1)])).toEqual({ longer: 0.4, locked: 0, more: 0 });
    expect(parts([], [waitsOf(4, 0.1, 4)])).toEqual({ longer: 0, locked: 0, more: 0.4 });
  });

  test("is nothing for waits beside the path: heartbeats, and tasks that nobody joins", () => {
    expect(parts([waitsOf(5, 0.1, 0)], [waitsOf(500, 0.9, 0)])).toEqual({ longer: 0, locked: 0, more: 0 });
  });

  test("is nothing where code only moved", () => {
    const moved = { ...together, location: lineAt(90, "main", "elsewhere.py") };
    expect(parts([together], [moved])).toEqual({ longer: 0, locked: 0, more: 0 });
  });
});

describe("waits while a lock is held that others want", () => {
  const free = waitsOf(10, 0.1, 1);
  const held = (each: number) => waitsOf(10, each, 10, { account: "lock-wait" });

  test("are the lock's where they overlapped before", () => {
    expect(parts([free], [held(0.1)])).toEqual({ longer: 0, locked: 0.9, more: 0 });
  });

  test("are longer waits where the lock was held before just as often", () => {
    expect(parts([held(0.1)], [held(0.3)])).toEqual({ longer: 2, locked: 0, more: 0 });
  });

  test("are both where they are longer, and the lock is new", () => {
    expect(parts([free], [held(0.2)])).toEqual({ longer: 1, locked: 0.9, more: 0 });
  });
});

describe("jobs of executors", () => {
  const jobs = (seconds: number) => ledger([row("executor-run", seconds)], { counters: { executorJobs: 1 } });

  test("are waits of those who submitted them, unless they compute", () => {
    expect(waitGrowth(jobs(0.2), jobs(0.6)).longer).toBeCloseTo(0.4, 9);
    expect(waitGrowth(jobs(0.2), jobs(0.6), false).longer).toBe(0);
  });
});

describe("on any pair of ledgers", () => {
  const places = fc.array(
    fc
      .record({
        line: fc.integer({ min: 1, max: 5 }),
        count: fc.integer({ min: 1, max: 50 }),
        each: fc.double({ min: 0.001, max: 1, noNaN: true }),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
        lock: fc.boolean(),
      })
      .map(({ line, count, each, part, lock }) =>
        waitsOf(count, each, Math.ceil(part * count), {
          location: lineAt(line, `f${line}`),
          account: lock ? "lock-wait" : "timer-wait",
        }),
      ),
    { maxLength: 6 },
  );
  const onPath = (waits: WaitPlace[]) => waits.reduce((sum, { pathSeconds }) => sum + pathSeconds, 0);

  test("the parts add up to the growth on the path, where nothing vanished", () => {
    fc.assert(
      fc.property(places, places, (before, added) => {
        const now = [...before, ...added];
        const { longer, locked, more } = waitGrowth(waiting(before), waiting(now));
        expect(longer + locked + more).toBeCloseTo(onPath(now) - onPath(before), 6);
      }),
    );
  });

  test("the parts of one place have the sign of its growth, and none is larger than it", () => {
    fc.assert(
      fc.property(places, places, (before, now) => {
        const { longerAt, moreAt, lockedAt } = waitGrowth(waiting(before), waiting(now));
        for (const found of [longerAt, moreAt, lockedAt]) {
          if (found === null) continue;
          const growth = found.head.pathSeconds - (found.base?.pathSeconds ?? 0);
          for (const part of [found.longer, found.locked, found.more]) {
            expect(part * Math.sign(growth)).toBeGreaterThanOrEqual(-1e-9);
            expect(Math.abs(part)).toBeLessThanOrEqual(Math.abs(growth) + 1e-9);
          }
        }
      }),
    );
  });
});
