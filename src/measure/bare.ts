import type { Target } from "../entry/target.ts";
import type { Side } from "../record/location.ts";
import type { Problem } from "../record/record.ts";
import { RunFigures, type Sample } from "../record/sample.ts";
import { failureOf } from "./failure.ts";
import { requestOf } from "./request.ts";
import { type Runner, secondsOf } from "./runner.ts";

/** What bare runs gave; `problem` is set when one of them failed, and then the samples end before it. */
export interface Bare {
  readonly samples: Sample[];
  readonly problem: Problem | null;
  /** The side whose run failed. */
  readonly failed: Side | null;
  readonly runs: number;
  /** Wall seconds of all runs, warm-ups included. */
  readonly seconds: number;
}

interface Common {
  readonly runner: Runner;
  readonly onSample: (sample: Sample) => void;
}

/**
 * Runs base and head in pairs, the order inside a pair by coin, after a warm-up run of each that is not judged (it
 * fills the bytecode caches). After each pair `nextPair` says whether another one is wanted. A run that fails ends
 * the measurement; what was measured until then is kept.
 */
export async function measurePairs(
  options: Common & {
    readonly base: Target;
    readonly head: Target;
    readonly nextPair: (samples: readonly Sample[]) => boolean;
    /** A number in [0, 1): the coin. */
    readonly random: () => number;
  },
): Promise<Bare> {
  const { base, head, nextPair, random } = options;
  const series = seriesOf(options);
  for (const target of [base, head]) if (!(await series.run(target, -1, 0))) return series.result();
  for (let pair = 0; ; pair += 1) {
    const pairOf = random() < 0.5 ? [base, head] : [head, base];
    for (const [order, target] of pairOf.entries()) {
      if (!(await series.run(target, pair, order))) return series.result();
    }
    if (!nextPair(series.result().samples)) return series.result();
  }
}

/** Runs one side alone, after one warm-up run. */
export async function measureSide(
  options: Common & { readonly target: Target; readonly runs: number },
): Promise<Bare> {
  const series = seriesOf(options);
  for (let pair = -1; pair < options.runs; pair += 1) {
    if (!(await series.run(options.target, pair, 0))) break;
  }
  return series.result();
}

function seriesOf({ runner, onSample }: Common) {
  const samples: Sample[] = [];
  let problem: Problem | null = null;
  let failed: Side | null = null;
  let runs = 0;
  let seconds = 0;
  const run = async (target: Target, pair: number, order: number): Promise<boolean> => {
    const outcome = await runner.run(requestOf(target, { launcher: [], timeLimit: target.timeLimit }));
    runs += 1;
    seconds += secondsOf(outcome);
    problem = failureOf(outcome, target);
    if (problem !== null) {
      failed = target.side;
      return false;
    }
    const sample: Sample = { side: target.side, pair, order, ...RunFigures.parse(outcome) };
    samples.push(sample);
    onSample(sample);
    return true;
  };
  return { run, result: (): Bare => ({ samples, problem, failed, runs, seconds }) };
}
