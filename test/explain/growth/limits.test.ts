import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growthBetween } from "../../../src/explain/growth/growth.ts";
import { type Limit, limitAt } from "../../../src/explain/growth/limits.ts";
import { regressionClaims } from "../../../src/explain/regression.ts";
import type { Hunk } from "../../../src/record/comparison.ts";
import type { SourceFacts } from "../../../src/record/facts.ts";
import type { InFlight, Ledger, WaitPlace } from "../../../src/record/ledger.ts";
import { fileFacts, group, hunk, LINE, lineAt, row, said, waiting, waitsOf } from "../ledgers.ts";

const STOOD = lineAt(3, "take");

/** Seconds that some waits of a second each stand in line together when `limit` of them run at once. */
const inLine = (count: number, limit: number) =>
  Array.from({ length: count }, (_, index) => Math.floor(index / limit)).reduce((sum, one) => sum + one, 0);

function flight(count: number, limit: number, more: Partial<InFlight> = {}): InFlight {
  const seconds = inLine(count, limit);
  const line = { location: STOOD, call: "asyncio.Queue.get", timer: false, count: count - limit, seconds };
  const lines = seconds > 0 ? [line] : [];
  return { counted: count, peak: limit, span: Math.ceil(count / limit), every: null, lines, ...more };
}

/** `count` waits of a second each, of which `limit` run at once. */
const limited = (count: number, limit: number, more: Partial<WaitPlace> = {}) =>
  waitsOf(count, 1, Math.ceil(count / limit), { inFlight: flight(count, limit), ...more });

function found(
  base: Ledger,
  head: Ledger,
  facts: SourceFacts = {},
  hunks: Hunk[] | null = null,
): Limit | null {
  const growth = growthBetween(base, head, facts, hunks);
  return growth.waits.moreAt === null ? null : limitAt(growth, growth.waits.moreAt);
}
const claims = (base: Ledger, head: Ledger, facts: SourceFacts = {}, hunks: Hunk[] | null = null) =>
  regressionClaims(base, head, facts, hunks);

describe("a limit on how many run at once", () => {
  const base = waiting([limited(48, 24)]);
  const head = waiting([limited(48, 4)]);

  test("takes what the path waits longer, with the numbers of both sides and where the others stood", () => {
    const [claim] = claims(base, head);
    expect(claim).toMatchObject({ class: "lock-contention", kind: "limit", location: LINE, via: [STOOD] });
    expect(claim?.value).toBeCloseTo(10, 9);
    expect(said(claim)).toEqual([
      "at most 4 of the 48 at main.py:7 run at once (base 24)",
      "the others stood in line for that at main.py:3, together for 264 s (base 24.0 s)",
    ]);
  });

  test("is found at any numbers, and in any unit of time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 2, max: 5 }), (limit, times) => {
        const wide = limit * times;
        const limits = found(waiting([limited(4 * wide, wide)]), waiting([limited(4 * wide, limit)]));
        expect(limits).toMatchObject({ peak: limit, base: wide, line: { head: { location: STOOD } } });
        expect(found(waiting([limited(4 * wide, limit)]), waiting([limited(4 * wide, limit)]))).toBeNull();
      }),
    );
  });

  test("is none where nobody stands in line: awaits in turn, or a group that shares unevenly", () => {
    const alone = flight(48, 1, { lines: [] });
    expect(found(base, waiting([limited(48, 1, { inFlight: alone, tasks: 1 })]))).toBeNull();
    const uneven = flight(48, 4, { span: 40 });
    expect(found(base, waiting([limited(48, 4, { inFlight: uneven })]))).toBeNull();
  });

  test("is none where there is more to do, or as many run at once as before", () => {
    expect(found(base, waiting([limited(96, 4)]))).toBeNull();
    expect(found(base, waiting([limited(48, 20)]))).toBeNull();
  });

  test("is none in ledgers of earlier versions, which do not know", () => {
    const unknown = waiting([limited(48, 4, { inFlight: null })]);
    expect(found(base, unknown)).toBeNull();
    expect(found(waiting([limited(48, 24, { inFlight: null })]), head)).toBeNull();
  });

  test("is found at the client where the server in the same process does the work", () => {
    const served = { location: lineAt(40, "serve"), call: "asyncio.sleep" };
    const peer = (limit: number) =>
      limited(48, limit, { ...served, inFlight: flight(48, limit, { lines: [] }) });
    const client = (limit: number) =>
      limited(48, limit, { location: lineAt(9, "get"), call: "Session.get", pathCount: 0, pathSeconds: 0 });
    const limits = found(waiting([peer(24), client(24)]), waiting([peer(4), client(4)]));
    expect(limits).toMatchObject({ place: { head: served }, peak: 4, line: { head: { location: STOOD } } });
  });

  test("is the number of workers where a smaller group takes what lies in a queue", () => {
    const workers = (size: number) => {
      const place = limited(48, size, { inFlight: flight(48, size, { lines: [] }), tasks: size });
      return waiting([place], { groups: [group({ size, pathSeconds: 48 / size })] });
    };
    expect(found(workers(12), workers(3))).toMatchObject({ workers: { head: 3, base: 12 }, line: null });
    expect(said(claims(workers(12), workers(3))[0])).toContain("3 workers share the work (base 12)");
    // as many workers as before, of which some have nothing to do
    const idle = { ...workers(3), groups: [group({ size: 12, pathSeconds: 16 })] };
    expect(found(workers(12), idle)).toBeNull();
  });

  test("is the number of threads where fewer of them wait for as long together", () => {
    const threads = (size: number, seconds = 48) => {
      const all = {
        account: "main-waiting",
        tasks: size,
        seconds,
        typical: seconds,
        longest: seconds,
      } as const;
      const place = waitsOf(2, seconds / 2, 1, { ...all, pathSeconds: 48 / size });
      return waiting([place], { groups: [group({ size, pathSeconds: 48 / size })] });
    };
    expect(found(threads(12), threads(3))).toMatchObject({ workers: { head: 3, base: 12 } });
    expect(found(threads(12), threads(3, 100))).toBeNull();
  });

  test("is a window where the change wrote the number that run at once, and not where it wrote none", () => {
    const window = (limit: number) =>
      waiting([limited(48, limit, { inFlight: flight(48, limit, { lines: [] }) })]);
    const facts = { "main.py": fileFacts({ numbers: [{ line: 5, name: "at_once", value: 4 }] }) };
    expect(found(window(24), window(4), facts, [hunk(5)])).toMatchObject({
      peak: 4,
      line: null,
      workers: null,
    });
    expect(found(window(24), window(4), facts, [hunk(6)])).toBeNull();
    expect(found(window(24), window(4), facts)).toBeNull();
  });

  test("is a pace where what was done at once begins evenly now, and the tasks stood before a timer", () => {
    const line = { location: LINE, call: "asyncio.sleep", timer: true, count: 90, seconds: 400 };
    const ask = (limit: number, more: Partial<InFlight> = {}) =>
      limited(48, limit, {
        location: lineAt(9, "ask"),
        pathCount: 1,
        pathSeconds: 1,
        inFlight: flight(48, limit, more),
      });
    const limiter = waitsOf(90, 0.5, 40, { call: "Bucket.acquire" });
    const paced = (every: number | null) => waiting([limiter, ask(6, { every, span: 40, lines: [line] })]);
    const before = waiting([ask(48, { lines: [] })]);
    expect(found(before, paced(0.8))).toMatchObject({ peak: 6, base: 48, every: 0.8 });
    expect(said(claims(before, paced(0.8))[0])).toContain("one begins every 0.80 s");
    expect(found(before, paced(null))).toBeNull();
  });

  test("has a kind of its own where the number is that of a semaphore", () => {
    const held = (limit: number) => {
      const place = limited(48, limit, { pathCount: 0, pathSeconds: 0 });
      const path = limited(48, limit, { account: "lock-wait", inFlight: null, count: 0, seconds: 0 });
      return waiting([place, path], {}, [row("computing-step", 0.1)]);
    };
    const [claim] = claims(held(24), held(4));
    expect(claim).toMatchObject({ class: "lock-contention", kind: "limit" });
    expect(said(claim)[0]).toBe("at most 4 of the 48 at main.py:7 run at once (base 24)");
    expect(claims(held(24), held(1))[0]).toMatchObject({ class: "lock-contention", kind: null });
  });
});
