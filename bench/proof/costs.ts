import { ddmin } from "../../src/experiments/search/ddmin.ts";

/** What the same proof would cost by other ways, in program runs: simulated from what is known of the hunks. */
export interface Costs {
  readonly plainDdmin: number;
  readonly everyHunk: number;
}

/**
 * Plain delta debugging over all hunks, and the trial of every single hunk. Each trial is measured by the sequential
 * rule, which here takes `pairs` pairs after one run that checks the answer.
 */
export async function otherCosts(count: number, guilty: readonly number[], pairs: number): Promise<Costs> {
  const trial = 1 + 2 * pairs;
  let runs = trial; // all hunks
  await ddmin(
    Array.from({ length: count }, (_, index) => index),
    async (set) => {
      const held = guilty.filter((one) => set.includes(one)).length;
      runs += trial;
      return held === guilty.length ? "yes" : "no";
    },
  );
  return { plainDdmin: runs, everyHunk: count * trial };
}
