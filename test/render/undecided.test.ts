import { expect, test } from "vitest";
import { morePairs, undecidedSection } from "../../src/render/sections/undecided.ts";
import { makeEntry, makeLimit, makeMetric } from "../factories.ts";

test("the noisier the machine, the more pairs are missing: with the square of the noise", () => {
  const quiet = morePairs(1.1, 0.05, 0, 1.1) ?? 0;
  const noisy = morePairs(1.1, 0.1, 0, 1.1) ?? 0;
  expect(noisy / quiet).toBeGreaterThan(3.5);
  expect(noisy / quiet).toBeLessThan(4.5);
});

test("pairs that were measured count, but some more are always asked for", () => {
  expect(morePairs(1.1, 0.1, 10, 1.1)).toBe((morePairs(1.1, 0.1, 0, 1.1) ?? 0) - 10);
  expect(morePairs(1.5, 0.02, 30, 1.1)).toBe(15);
});

test("a slowdown is as far from no change as a gain of the same size", () => {
  expect(morePairs(1 / 1.1, 0.1, 0, 1.1)).toBe(morePairs(1.1, 0.1, 0, 1.1));
});

test("half-way between no change and the limit no number of runs decides", () => {
  expect(morePairs(Math.sqrt(1.1), 0.05, 0, 1.1)).toBeNull();
});

const textOf = (metric: Parameters<typeof makeMetric>[0]) => {
  const entry = makeEntry({ verdict: "inconclusive", metrics: [makeMetric(metric)] });
  const block = undecidedSection(entry)?.blocks[0];
  return block?.kind === "list" ? block.items.map((item) => item.map(({ text }) => text).join("")) : [];
};

test("an undecided entry is told what to do, in numbers where there are some", () => {
  expect(textOf({ ratio: 1.09, noise: 0.1, runs: 30, decision: "inconclusive" })).toEqual([
    expect.stringMatching(
      /^wall time: two runs of one pair differ by 10 % by chance\. To tell a change of 10 % from none, about \d+ more pairs of runs are needed; or run it on a quieter machine/u,
    ),
  ]);
  expect(textOf({ ratio: 1.049, noise: 0.1, runs: 30, decision: "inconclusive" })[0]).toContain(
    "half-way to 10 %",
  );
  expect(textOf({ noise: null, runs: 30, decision: "inconclusive" })[0]).toContain(
    "allow more pairs than 30",
  );
  expect(textOf({ decision: null })).toEqual(["Run the check again when the machine has less to do."]);
});

test("a figure that lies across its limit is told so", () => {
  const limits = [makeLimit({ metric: "system-time", outcome: "undecided" })];
  const [block] = undecidedSection(makeEntry({ verdict: "inconclusive", limits }))?.blocks ?? [];
  expect(JSON.stringify(block)).toMatch(/system share.*lies too close to its limit/u);
});

test("nothing is to be done about an entry that was decided", () => {
  expect(undecidedSection(makeEntry({ verdict: "pass" }))).toBeNull();
});
