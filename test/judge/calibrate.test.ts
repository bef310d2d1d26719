import { describe, expect, test } from "vitest";
import { diceOf } from "../../bench/judge/noise.ts";
import { readGateFile } from "../../src/config/read.ts";
import { limitsText, withLimits } from "../../src/config/set-limits.ts";
import { calibrate } from "../../src/judge/calibrate.ts";
import type { Sample } from "../../src/record/sample.ts";
import { makeSamples } from "../factories.ts";

/** Base against itself, with log-normal noise of a variation, and a run-queue delay that varies more. */
function againstItself(variation: number, pairs = 20): Sample[] {
  const { normal, uniform } = diceOf(3);
  return makeSamples(pairs, { base: 1, head: 1 }).map((sample) => {
    const wall = Math.exp(variation * normal());
    const delay = 0.3 * uniform();
    return { ...sample, wall: wall + delay, delay };
  });
}

const wallOf = (samples: readonly Sample[]) =>
  calibrate(samples).find(({ metric }) => metric === "wall-time");

describe("calibration", () => {
  test("reports the noise of a pair, with and without the run-queue delay", () => {
    const wall = wallOf(againstItself(0.03, 60));
    // two runs of 3 % each: a pair's log ratio varies by 3 % times the root of two
    expect(wall?.noise).toBeGreaterThan(0.028);
    expect(wall?.noise).toBeLessThan(0.06);
    expect(wall?.plainNoise).toBeGreaterThan(2 * (wall?.noise ?? 1));
  });

  test("proposes wider limits and more pairs where there is more noise", () => {
    const [quiet, noisy] = [wallOf(againstItself(0.01)), wallOf(againstItself(0.15))];
    expect(quiet?.limit).toBeLessThanOrEqual(0.05);
    expect(noisy?.limit ?? 9).toBeGreaterThan(0.15);
    expect(quiet?.pairs).toBeGreaterThanOrEqual(10);
  });

  test("proposes nothing where not even a doubling could be told, or from too few pairs", () => {
    expect(wallOf(againstItself(1.5))?.limit).toBeNull();
    expect(calibrate(againstItself(0.01, 9))).toEqual([]);
  });

  test("the same samples give the same proposal", () => {
    expect(calibrate(againstItself(0.05))).toEqual(calibrate(againstItself(0.05)));
  });
});

describe("limits written into a gate file", () => {
  const text =
    "# the gate\nversion: 1\nentries:\n  job:\n    run: python job.py # nightly\n    wall-time: { fail: +50% } # loose\n  other:\n    run: python other.py\n";
  const wanted = [{ entry: "job", fail: { "wall-time": "+10%" }, pairs: 15 }] as const;

  test("take the place of the entry's own, and comments and other entries stay", () => {
    const written = withLimits(text, wanted) ?? "";
    expect(written).toContain("# the gate");
    expect(written).toContain("# nightly");
    expect(written).toContain("# loose");
    const gate = readGateFile(new TextEncoder().encode(written), "gate.yml");
    expect(gate.entries[0]).toMatchObject({ name: "job", mostPairs: 15 });
    expect(gate.entries[0]?.limits).toEqual([
      { metric: "wall-time", level: "fail", kind: "ratio", value: 0.1, text: "+10%" },
    ]);
    expect(gate.entries[1]).toMatchObject({ name: "other", mostPairs: 30 });
  });

  test("need an entry that is written out", () => {
    expect(withLimits(text, [{ ...wanted[0], entry: "nobody" }])).toBeNull();
    expect(limitsText(wanted)).toBe("entries:\n  job:\n    wall-time: { fail: +10% }\n    pairs: 15\n");
  });
});
