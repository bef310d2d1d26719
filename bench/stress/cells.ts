import type { Interpreter } from "./interpreters.ts";
import { type Program, suits } from "./program.ts";

/** A program on an interpreter, and how often it is run under the probe. */
export interface Cell {
  readonly program: Program;
  readonly interpreter: Interpreter;
  readonly runs: number;
}

/**
 * Shares `total` probe runs out over all programs on all interpreters, by the programs' weights; exactly so many, and
 * at least one of each where there are enough.
 */
export function cellsOf(
  programs: readonly Program[],
  pythons: readonly Interpreter[],
  total: number,
): Cell[] {
  const pairs = programs.flatMap((program) =>
    pythons
      .filter((interpreter) => suits(program, interpreter))
      .map((interpreter) => ({ program, interpreter })),
  );
  const weights = pairs.reduce((sum, { program }) => sum + program.weight, 0);
  let given = 0;
  let weight = 0;
  const shared = pairs.map((pair) => {
    weight += pair.program.weight;
    const until = Math.round((total * weight) / weights);
    const runs = until - given;
    given = until;
    return { ...pair, runs };
  });
  return shared.filter(({ runs }) => runs > 0);
}
