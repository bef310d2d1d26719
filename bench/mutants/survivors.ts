// Survivors that are known, each with the reason why no test fails when its constant changes.
import { z } from "zod";
import type { Mutant } from "./mutate.ts";

export const Explained = z.array(
  z.strictObject({
    file: z.string(),
    name: z.string(),
    number: z.string().describe("as it is written in the source"),
    equivalent: z.boolean().describe("no test could tell, since nothing that comes out depends on it"),
    reason: z.string().min(1),
  }),
);
export type Explained = z.infer<typeof Explained>;

/** What is known of a mutant that survives; null when nobody has said why it may. */
export function explanationOf({ constant }: Mutant, explained: Explained): Explained[number] | null {
  const { file, name, raw } = constant;
  return explained.find((one) => one.file === file && one.name === name && one.number === raw) ?? null;
}

export interface Score {
  readonly noticed: number;
  /** All mutants but the equivalent ones, as mutation scores are counted. */
  readonly counted: number;
  readonly unexplained: number;
}

/** Counts the mutants that were noticed by a test, and the survivors without an explanation. */
export function scoreOf(
  fates: readonly { readonly mutant: Mutant; readonly failed: string | null }[],
  explained: Explained,
): Score {
  const survivors = fates.filter(({ failed }) => failed === null);
  const known = survivors.map(({ mutant }) => explanationOf(mutant, explained));
  return {
    noticed: fates.length - survivors.length,
    counted: fates.length - known.filter((one) => one?.equivalent).length,
    unexplained: known.filter((one) => one === null).length,
  };
}
