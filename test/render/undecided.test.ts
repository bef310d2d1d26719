import { expect, test } from "vitest";
import { undecidedSection } from "../../src/render/sections/undecided.ts";
import { makeEntry, makeLimit, makeMetric } from "../factories.ts";

const textOf = (metric: Parameters<typeof makeMetric>[0]) => {
  const entry = makeEntry({ verdict: "inconclusive", metrics: [makeMetric(metric)] });
  const block = undecidedSection(entry)?.blocks[0];
  return block?.kind === "list" ? block.items.map((item) => item.map(({ text }) => text).join("")) : [];
};

test("an undecided entry is told what to do, in numbers where there are some", () => {
  const open = { noise: 0.1, runs: 30, decision: "inconclusive" } as const;
  expect(textOf({ ...open, pairsNeeded: 42 })).toEqual([
    expect.stringMatching(
      /^wall time: two runs of one pair differ by 10 % by chance\. To tell a change of 10 % from none, about 12 more pairs of runs are needed; or run it on a quieter machine/u,
    ),
  ]);
  expect(textOf({ ...open, pairsNeeded: "never" })[0]).toContain(
    "even 300 pairs of runs would hardly tell a change of 10 % from none",
  );
  expect(textOf({ ...open, pairsNeeded: null })[0]).toContain("allow more pairs than 30");
  expect(textOf({ decision: null })).toEqual(["Run the check again when the machine has less to do."]);
});

test("the change that is to be told from none is the entry's smallest relative limit", () => {
  const limits = [{ metric: "wall-time", level: "fail", kind: "ratio", value: 0.05, text: "+5%" } as const];
  const entry = makeEntry({
    verdict: "inconclusive",
    metrics: [makeMetric({ noise: 0.1, runs: 30, decision: "inconclusive", pairsNeeded: 60 })],
    settings: { limits, certainty: "usual", mostPairs: 30 },
  });
  expect(JSON.stringify(undecidedSection(entry))).toContain("To tell a change of ");
  expect(JSON.stringify(undecidedSection(entry))).toContain("5 %");
});

test("a figure that lies across its limit is told so", () => {
  const limits = [makeLimit({ metric: "system-time", outcome: "undecided" })];
  const [block] = undecidedSection(makeEntry({ verdict: "inconclusive", limits }))?.blocks ?? [];
  expect(JSON.stringify(block)).toMatch(/system share.*lies too close to its limit/u);
});

test("nothing is to be done about an entry that was decided", () => {
  expect(undecidedSection(makeEntry({ verdict: "pass" }))).toBeNull();
});
