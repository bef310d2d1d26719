import { describe, expect, test } from "vitest";
import { blamedLine } from "../../../src/explain/blame/blame.ts";
import type { CauseClass, Fact } from "../../../src/record/cause/classes.ts";
import { call, fileFacts, functionFacts, hunk, lineAt } from "../ledgers.ts";

/** settings: a time-out on 2, a limit on 3; `open` (5-9) makes a pool on 7, over two lines; `main` (11-20) uses it on 15. */
const FACTS = {
  "main.py": fileFacts({
    functions: [functionFacts(5, 9, "open"), functionFacts(11, 20, "main")],
    statements: [{ line: 2, endLine: 3 }],
    calls: [{ ...call(7, "library.ConnectionPool"), endLine: 8 }, call(15, "open")],
    numbers: [
      { line: 2, name: "TIMEOUT", value: 5 },
      { line: 3, name: "CONNECTIONS", value: 5 },
      { line: 8, name: "size", value: 1 },
      { line: 16, name: "share", value: 5 },
    ],
  }),
};
const USE = lineAt(15, "main");
const atOnce = (peak: number): Fact => ({ fact: "at-once", location: USE, count: 48, peak, base: 24 });

const limitLine = (peak: number, lines: number[], kind: string | null = "limit") => {
  const claim = {
    class: "lock-contention" as CauseClass,
    kind,
    location: USE,
    via: [],
    facts: [atOnce(peak)],
  };
  return blamedLine(
    claim,
    lines.map((line) => hunk(line)),
    FACTS,
  )?.line;
};

describe("the line of a limit is", () => {
  test("the changed number that was measured, and not a time or another number like it", () => {
    expect(limitLine(5, [2, 3, 15, 16])).toBe(3);
  });

  test("the only changed number of that value, whatever its name is", () => {
    expect(limitLine(5, [15, 16])).toBe(16);
  });

  test("where an argument is missing now: the call that makes what lets them through", () => {
    const removed = { ...hunk(8), head: { start: 8, length: 0 } };
    const claim = { class: "lock-contention" as CauseClass, kind: "limit", location: USE, via: [] };
    expect(blamedLine({ ...claim, facts: [atOnce(1)] }, [removed, hunk(15)], FACTS)?.line).toBe(7);
  });

  test("the changed line of the waits, where no number and no pool was changed", () => {
    expect(limitLine(7, [15])).toBe(15);
    expect(limitLine(5, [2, 15])).toBe(15);
  });

  test("that of the lock, for a lock that is no limit", () => {
    expect(limitLine(5, [3, 15], null)).toBe(15);
  });
});

test("the line of a full pool is the replaced number of jobs that ran at once, and not one that was added", () => {
  const claim = { class: "executor-saturation" as CauseClass, kind: null, location: USE, via: [] };
  const facts: Fact[] = [{ fact: "jobs-at-once", count: 48, peak: 5, base: 24 }];
  const line = (length: number) =>
    blamedLine({ ...claim, facts }, [{ ...hunk(3), base: { start: 3, length } }, hunk(15)], FACTS)?.line;
  expect(line(1)).toBe(3);
  expect(line(0)).toBe(15);
});
