import { describe, expect, test } from "vitest";
import { CountedRun, Counts } from "../../../src/record/counts/counts.ts";
import { mergedCounts, summaryOf } from "../../../src/record/counts/merged.ts";
import { SideEvidence } from "../../../src/record/evidence.ts";

function runOf(pops: number, starts = 3, functions = 2): CountedRun {
  const one = { own: true, resumed: false, callsOwn: false, self: 0.1 };
  return CountedRun.parse({
    version: 1,
    python: "3.11.7",
    threads: 0,
    complete: true,
    mixed: false,
    functions: [
      { ...one, name: "take", file: "app.py", line: 3, calls: 1 },
      { ...one, name: "list.pop", file: null, line: 0, own: false, calls: pops },
    ].slice(0, functions),
    edges: [{ caller: 0, callee: 1, calls: pops, self: 0.1, total: 0.1, lines: [4] }],
    events: [
      {
        event: "process",
        name: "git",
        count: starts,
        location: { file: "app.py", line: 4, function: "take" },
      },
    ],
    leftOut: { edges: 0, events: 0 },
  });
}

describe("counts of two runs", () => {
  test("repeat where both have the same, whatever the times are", () => {
    const counts = mergedCounts(runOf(40), runOf(40), 2);
    expect(counts.edges[0]?.repeats).toBe(true);
    expect(counts.events[0]?.repeats).toBe(true);
    expect(counts.functions.map(({ repeats }) => repeats)).toEqual([true, true]);
    expect(summaryOf(counts, 4.1, 1)).toMatchObject({
      runs: 2,
      seconds: 4.1,
      ratio: 2,
      calls: 41,
      repeats: true,
    });
  });

  test("do not where a call or a start more was made", () => {
    const counts = mergedCounts(runOf(40), runOf(41, 4), 2);
    expect(counts.edges[0]?.repeats).toBe(false);
    expect(counts.events[0]?.repeats).toBe(false);
    expect(counts.functions.map(({ repeats }) => repeats)).toEqual([true, false]);
    expect(summaryOf(counts, 4, null)).toMatchObject({ ratio: null, repeats: false });
  });

  test("of one run alone are not said to repeat", () => {
    const counts = mergedCounts(runOf(40), null, 2);
    expect([counts.runs, counts.edges[0]?.repeats, summaryOf(counts, 2, 1).repeats]).toEqual([1, null, null]);
  });

  test("are valid in evidence, which may be older and have none", () => {
    const counts = mergedCounts(runOf(40), runOf(40), 2);
    expect(Counts.parse(JSON.parse(JSON.stringify(counts)))).toEqual(counts);
    const older = { ledgers: [], facts: {}, profile: null, bare: null };
    expect(SideEvidence.parse(older).counts).toBeNull();
  });
});

test("what a program wrote in the place of counts is refused", () => {
  const good = runOf(1);
  for (const bad of [
    { ...good, events: [{ ...good.events[0], event: "anything" }] },
    { ...good, edges: [{ ...good.edges[0], calls: -1 }] },
    { ...good, functions: [{ ...good.functions[0], name: "x".repeat(1000) }] },
    { ...good, edges: Array.from({ length: 5000 }, () => good.edges[0]) },
    { ...good, version: 2 },
  ])
    expect(CountedRun.safeParse(bad).success).toBe(false);
});
