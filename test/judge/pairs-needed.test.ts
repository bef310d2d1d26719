import { expect, test } from "vitest";
import { diceOf } from "../../bench/judge/noise.ts";
import { MOST_PAIRS_NEEDED, pairsNeeded } from "../../src/judge/pairs-needed.ts";
import type { Pair } from "../../src/judge/rule/likelihood.ts";
import { DEFAULT_RULE, ruleInOrder } from "../../src/judge/rule/sequential.ts";

/** Pairs with a deviation of `noise` (of a pair's log ratio) around a true ratio. */
function pairsOf(count: number, ratio: number, noise: number, seed = 3): Pair[] {
  const { normal } = diceOf(seed);
  const run = () => Math.exp((noise / Math.SQRT2) * normal());
  return Array.from({ length: count }, () => [run(), ratio * run()]);
}

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const needed = (ratio: number, noise: number, rule = DEFAULT_RULE) =>
  seeds.map((seed) => pairsNeeded(pairsOf(8, ratio, noise, seed), rule));
const middle = (values: readonly (number | "never" | null)[]) =>
  values.map(Number).sort((one, other) => one - other)[values.length / 2] ?? Number.NaN;

test("what the rule has decided needs the pairs that decided it", () => {
  const pairs = pairsOf(8, 1.5, 0.03);
  expect(pairsNeeded(pairs, DEFAULT_RULE)).toBe(ruleInOrder(pairs).pairs);
});

test("an open series needs more pairs than it has, and more where the odds are higher", () => {
  const series = Array.from({ length: 20 }, (_, seed) => pairsOf(8, 1.1, 0.14, seed));
  const open = series.find((pairs) => ruleInOrder(pairs).verdict === "inconclusive") ?? [];
  expect(open).toHaveLength(8);
  const usual = Number(pairsNeeded(open, DEFAULT_RULE));
  expect(usual).toBeGreaterThan(8);
  expect(usual).toBeLessThan(100);
  expect(Number(pairsNeeded(open, { ...DEFAULT_RULE, odds: 1e6 }))).toBeGreaterThan(usual);
});

test("the noisier the machine, the more pairs", () => {
  expect(middle(needed(1.1, 0.2))).toBeGreaterThan(1.5 * middle(needed(1.1, 0.05)));
});

test("is what the rule then takes, in the middle: neither half nor twice", () => {
  const taken = seeds.map(
    (seed) => ruleInOrder(pairsOf(300, 1.1, 0.14, seed), { ...DEFAULT_RULE, mostPairs: 300 }).pairs,
  );
  const ratio = middle(needed(1.1, 0.14)) / middle(taken);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});

test("where hundreds of pairs would not decide, it says never", () => {
  const [base, head] = [1, Math.sqrt(1.1)];
  // half of the pairs say nothing changed, half that it doubled or halved: no odds come together
  const wild: Pair[] = Array.from({ length: 12 }, (_, index) => [base, head * (index % 2 === 0 ? 6 : 1 / 5)]);
  expect(MOST_PAIRS_NEEDED).toBe(300);
  expect(pairsNeeded(wild, { ...DEFAULT_RULE, odds: 1e300 })).toBe("never");
});

test("fewer than five pairs foretell nothing", () => {
  expect(pairsNeeded(pairsOf(4, 1.1, 0.1), DEFAULT_RULE)).toBeNull();
  expect(pairsNeeded(pairsOf(5, 1.1, 0.1), DEFAULT_RULE)).not.toBeNull();
});
