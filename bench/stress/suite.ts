import { type Runner, startRunner } from "../../src/measure/runner.ts";
import type { Cell } from "./cells.ts";
import { agree, differences, type End } from "./end.ts";
import { pythonWith } from "./interpreters.ts";
import { runOnce } from "./run.ts";

/** Bare runs of each program on each interpreter: what the others are compared with. */
const BARE = 1;
/** Further ones where a run under the probe ended otherwise: a program may end in several ways by itself. */
const MORE_BARE = 6;

/** What came out of one program on one interpreter. */
export interface Outcome {
  readonly cell: Cell;
  readonly bareRuns: number;
  /** One for each run under the probe that ended as no bare run did: what differed. */
  readonly differing: readonly (readonly string[])[];
  /** How bare runs ended in several ways; null when they did not. */
  readonly varies: string | null;
}

/** Runs all cells, `jobs` at a time; `seen` is called as each ends. */
export async function runCells(
  cells: readonly Cell[],
  jobs: number,
  seen: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const left = [...cells.entries()];
  const outcomes: Outcome[] = [];
  const [first] = cells;
  if (first === undefined) return [];
  const worker = async () => {
    const runner = await startRunner(first.interpreter.path);
    try {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const outcome = await runCell(next[1], runner);
        outcomes[next[0]] = outcome;
        seen(outcome);
      }
    } finally {
      await runner.close();
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return outcomes;
}

async function runCell(cell: Cell, runner: Runner): Promise<Outcome> {
  let python: string;
  try {
    python = pythonWith(cell.program.packages, cell.interpreter);
  } catch (error) {
    return { cell, bareRuns: 0, differing: [[`not run: ${error}`]], varies: null };
  }
  const run = (instrument: "bare" | "probe") => runOnce(cell.program, python, runner, instrument);
  const bare: End[] = [];
  const addBare = async (count: number) => {
    for (let one = 0; one < count; one += 1) bare.push(await run("bare"));
  };
  await addBare(BARE);
  const differing: string[][] = [];
  for (let one = 0; one < cell.runs; one += 1) {
    const end = await run("probe");
    if (differences(end, bare).length > 0 && bare.length === BARE) await addBare(MORE_BARE);
    const found = differences(end, bare);
    if (found.length > 0) differing.push(found);
  }
  const varies = agree(bare)
    ? null
    : [...new Set(bare.map((end) => JSON.stringify(end).slice(0, 300)))].join("\n");
  return { cell, bareRuns: bare.length, differing, varies };
}
