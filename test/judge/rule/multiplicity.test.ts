import { describe, expect, test } from "vitest";
import { diceOf } from "../../../bench/judge/noise.ts";
import { bonferroniOdds } from "../../../src/judge/rule/multiplicity.ts";

const ln = Math.log;

describe("figures judged together", () => {
  test("need odds in proportion to their number, and never less than one alone", () => {
    expect(bonferroniOdds(1)).toBe(100);
    expect(bonferroniOdds(5)).toBe(100);
    expect(bonferroniOdds(60)).toBe(1200);
  });

  test("any false failure among twenty e-values without a change comes in fewer than 5 of 100 checks", () => {
    // 1 / uniform is the largest of all e-values: it reaches k with a chance of exactly 1 / k
    const { uniform } = diceOf(4);
    const checks = 4000;
    let wrong = 0;
    for (let check = 0; check < checks; check += 1) {
      const odds = Array.from({ length: 20 }, () => -ln(uniform()));
      if (odds.some((one) => one >= ln(bonferroniOdds(20)))) wrong += 1;
    }
    // 0.05 and three of its standard deviations
    expect(wrong / checks).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / checks));
    expect(wrong / checks).toBeGreaterThan(0.03);
  });
});
