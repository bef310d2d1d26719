import { describe, expect, test } from "vitest";
import { diceOf } from "../../bench/judge/noise.ts";
import { acceptedByCommit } from "../../src/judge/accepted.ts";
import { calibrate } from "../../src/judge/calibrate.ts";
import { instrumentMetrics } from "../../src/judge/instrument-metrics.ts";
import { deviationOf, judgeSamples, wantsPair } from "../../src/judge/judge.ts";
import { computesElsewhere, machineNotices } from "../../src/judge/machine-state.ts";
import { decide } from "../../src/judge/verdict.ts";
import type { Sample } from "../../src/record/sample.ts";
import { makeMetric, makeSamples } from "../factories.ts";

/** Where each threshold lies: a figure on either side of it. */

const paired = (count: number, change: (sample: Sample) => Partial<Sample>) =>
  makeSamples(count, { base: 1, head: 1 })
    .filter(({ pair }) => pair >= 0)
    .map((sample) => ({ ...sample, ...change(sample) }));

describe("a difference that nobody minds", () => {
  const decisionOf = (metric: string, base: Partial<Sample>, head: Partial<Sample>) =>
    judgeSamples(paired(12, ({ side }) => (side === "base" ? base : head))).find(
      (one) => one.metric === metric,
    )?.decision;

  test.each([
    ["wall-time", { wall: 0.1, delay: 0 }, { wall: 0.118 }, { wall: 0.122 }],
    ["cpu-time", { user: 0.2, system: 0 }, { user: 0.246, system: 0 }, { user: 0.254, system: 0 }],
    ["rss-peak", { rss: 40e6 }, { rss: 47.5e6 }, { rss: 48.5e6 }],
  ])("of %s is 20 ms, 50 ms or 8 MB", (metric, base, below, above) => {
    expect(decisionOf(metric, base, { ...base, ...below })).toBe("same");
    expect(decisionOf(metric, base, { ...base, ...above })).toBe("regressed");
  });
});

test("three pairs are measured at least", () => {
  expect([2, 3].map((count) => wantsPair(paired(count, () => ({}))))).toEqual([true, false]);
});

test("the deviation of a pair is 1.4826 times the median absolute deviation", () => {
  const pairs = [-1, 0, 1].map((log): [number, number] => [1, Math.exp(log)]);
  expect(deviationOf(pairs)).toBeCloseTo(1.4826, 12);
});

test("a program that ends within 50 ms is too short to judge", () => {
  const verdictOf = (wall: number) =>
    decide({
      metrics: [makeMetric({ base: wall, head: wall })],
      problems: [],
      limits: null,
      baseline: { state: "compared" },
    }).verdict;
  expect([verdictOf(0.049), verdictOf(0.051)]).toEqual(["no-data", "pass"]);
});

describe("what the machine did", () => {
  test("is wild when it took a quarter of the time more from one run of a pair", () => {
    const said = (delay: number) =>
      machineNotices(paired(4, ({ side }) => ({ wall: 1, delay: side === "head" ? delay : 0, steal: 0 })));
    expect(said(0.24).join()).not.toContain("far busier");
    expect(said(0.26).join()).toContain("In 4 of 4 pairs");
  });

  test("other threads compute where there is a tenth and 20 ms more processor time than one can have had", () => {
    const elsewhere = (cpu: number) =>
      computesElsewhere(paired(4, () => ({ wall: 1, delay: 0, user: cpu, system: 0 })));
    expect([elsewhere(1.11), elsewhere(1.13)]).toEqual([false, true]);
    const short = (cpu: number) =>
      computesElsewhere(paired(4, () => ({ wall: 0.1, delay: 0, user: cpu, system: 0 })));
    expect([short(0.125), short(0.135)]).toEqual([false, true]);
  });
});

test("a reason in a commit has 500 characters at most", () => {
  const [waiver] = acceptedByCommit(`Perf-Accepted: api wall-time ${"x".repeat(600)}`).waivers;
  expect(waiver?.reason).toHaveLength(500);
});

describe("figures of the instruments", () => {
  const profile = (systemRuns: number[], footprintRuns: number[]) => ({
    version: "1",
    runs: systemRuns.length,
    samples: 1000,
    python: 1,
    native: 0,
    system: 0,
    systemRuns,
    footprintMib: footprintRuns[0] ?? null,
    footprintRuns,
    footprintLocation: null,
    lines: [],
  });
  const metricsOf = (base: ReturnType<typeof profile>, head: ReturnType<typeof profile>) =>
    instrumentMetrics({ ledgers: [], profile: base }, { ledgers: [], profile: head });

  test("peaks of the heap repeat within 1 MiB", () => {
    const [peak] = metricsOf(profile([], [100]), profile([], [100]));
    expect(peak?.head).toBeCloseTo(104.8576, 9);
    expect(peak?.headLow).toBeCloseTo(104.8576 - 1.048576, 9);
    expect(peak?.headHigh).toBeCloseTo(104.8576 + 1.048576, 9);
  });

  test("a share below half a per cent is nothing that a ratio could be of", () => {
    const ratioOf = (base: number) =>
      metricsOf(profile([base, base], []), profile([0.5, 0.5], [])).find(
        ({ metric }) => metric === "system-time",
      )?.ratio;
    expect(ratioOf(0.0049)).toBeNull();
    expect(ratioOf(0.0051)).toBeCloseTo(98, 0);
  });
});

test("calibration proposes what it always did", () => {
  const proposals = [0.02, 0.08].map((variation, seed) => {
    const { normal } = diceOf(seed);
    const samples = paired(20, () => ({ wall: Math.exp(variation * normal()), delay: 0 }));
    const wall = calibrate(samples).find(({ metric }) => metric === "wall-time");
    return [wall?.limit, wall?.pairs];
  });
  expect(proposals).toMatchInlineSnapshot(`
    [
      [
        0.05,
        15,
      ],
      [
        0.15,
        15,
      ],
    ]
  `);
  expect(calibrate(paired(9, () => ({})))).toEqual([]);
  expect(calibrate(paired(10, () => ({})))).not.toEqual([]);
});
