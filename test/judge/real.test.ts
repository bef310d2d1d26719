import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rateBounds } from "../../bench/judge/distributions.ts";
import { diceOf } from "../../bench/judge/noise.ts";
import { rateText } from "../../bench/judge/score.ts";
import type { Pair } from "../../src/judge/rule/likelihood.ts";
import { ruleInOrder } from "../../src/judge/rule/sequential.ts";

interface Real {
  readonly name: string;
  /** Seconds of base and head, with the run-queue delay taken out, and as they were. */
  readonly pairs: readonly Pair[];
  readonly plain: readonly Pair[];
}

/**
 * 24 series of 20 pairs of one program against itself, sleeping, computing or both, every second one beside three busy
 * neighbours on two processors that other work kept busy as well (load 8 to 12). Measured 2026-11-25 by the bare runner.
 */
const real: Real[] = readFileSync("test/judge/reference/real-pairs.jsonl", "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

/** Series drawn from the measured pairs, turned by a coin, with head `effect` times as slow. */
function rulings(of: "pairs" | "plain", effect: number) {
  const { uniform } = diceOf(12);
  return real.flatMap((series) =>
    Array.from({ length: 12 }, () => {
      const drawn = Array.from({ length: 30 }, (): Pair => {
        const [one, other] = series[of][Math.floor(uniform() * series[of].length)] ?? [1, 1];
        return uniform() < 0.5 ? [one, effect * other] : [other, effect * one];
      });
      return ruleInOrder(drawn);
    }),
  );
}

const shareOf = (all: ReturnType<typeof rulings>, verdict: string) =>
  all.filter((ruling) => ruling.verdict === verdict).length / all.length;

describe("real pairs of base against itself", () => {
  test("as they were measured, none of the series is called slower", () => {
    for (const { pairs } of real) expect(ruleInOrder(pairs).verdict).not.toBe("regressed");
  });

  test("drawn anew, at most one in a hundred is called slower; +20 % is found", () => {
    const [none, twenty] = [rulings("pairs", 1), rulings("pairs", 1.2)];
    const rate = shareOf(none, "regressed");
    console.log(
      `real pairs: false ${rateText(rate, none.length)}, +20 % found ${rateText(shareOf(twenty, "regressed"), none.length)}`,
    );
    expect(rateBounds(Math.round(rate * none.length), none.length).low).toBeLessThanOrEqual(0.01);
    expect(rate).toBeLessThanOrEqual(0.015);
    expect(shareOf(twenty, "regressed")).toBeGreaterThan(FOUND);
  });

  test("removing the run-queue delay takes fewer runs than plain wall time", () => {
    const runs = (of: "pairs" | "plain") =>
      rulings(of, 1).reduce((sum, { pairs }) => sum + 2 * pairs, 0) / (12 * real.length);
    console.log(`real pairs, unchanged: ${runs("pairs").toFixed(1)} runs, plain ${runs("plain").toFixed(1)}`);
    expect(runs("pairs")).toBeLessThan(runs("plain"));
  });
});

/** Below what was measured when these pairs were stored, by three standard deviations of the share. */
const FOUND = 0.95;
