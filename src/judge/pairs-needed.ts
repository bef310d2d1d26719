import { mulberry32 } from "../statistics/random.ts";
import type { Pair } from "./rule/likelihood.ts";
import { type Rule, ruleInOrder } from "./rule/sequential.ts";

/** From fewer pairs nothing can be foretold. */
const FEWEST = 5;
/** Nobody waits for more pairs than this. */
export const MOST_PAIRS_NEEDED = 300;
/** The middle one of so many ways to go on is told; an odd number. */
const SERIES = 9;
const HALF = (SERIES - 1) / 2;

/**
 * How many pairs, those that were measured included, the rule will need to decide: it is played on, with pairs drawn from
 * the measured ones (Efron's bootstrap, Annals of Statistics 7, 1979), and the median of where it stops is taken.
 *
 * @returns "never" when most ways to go on are open after `MOST_PAIRS_NEEDED` pairs; null where there are too few pairs to
 * draw from.
 */
export function pairsNeeded(pairs: readonly Pair[], rule: Rule): number | "never" | null {
  if (pairs.length < FEWEST) return null;
  const random = mulberry32(1);
  const longer = { ...rule, mostPairs: MOST_PAIRS_NEEDED };
  const stops: number[] = [];
  let open = 0;
  for (let series = 0; series < SERIES && open <= HALF; series += 1) {
    const drawn = Array.from(
      { length: Math.max(0, MOST_PAIRS_NEEDED - pairs.length) },
      () => pairs[Math.floor(random() * pairs.length)] as Pair,
    );
    const ruling = ruleInOrder([...pairs, ...drawn], longer);
    if (ruling.verdict === "inconclusive") open += 1;
    else stops.push(ruling.pairs);
  }
  // those that stay open stop after all others
  return open > HALF ? "never" : (stops.sort((one, other) => one - other)[HALF] ?? "never");
}
