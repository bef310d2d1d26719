import type { Target } from "../entry/target.ts";
import { requestOf } from "../measure/request.ts";
import { type Runner, type RunOutcome, secondsOf } from "../measure/runner.ts";
import { RunFigures, type Sample } from "../record/sample.ts";
import { BudgetEnded } from "./search/experiments.ts";
import { compareAnswers, differInNumbers, type Ending } from "./search/output.ts";

/** Runs of a changed copy and of what it is measured beside, within a budget. */
export interface TrialRuns {
  /** One run of head and one of the reference, which also show how the two answer. */
  sides(): Promise<{ readonly head: Sample; readonly reference: Sample }>;
  /** One run of the reference. */
  reference(): Promise<Sample>;
  /** One run of the changed copy; null when it does not end or answer as head or base do. */
  changed(): Promise<Sample | null>;
  /** What is left of the budget. */
  secondsLeft(): number;
  /** Seconds that the last run of the reference took, and the longest of either side. */
  seconds(): { readonly reference: number; readonly longest: number };
  /** Why the last null was one; empty when there was none. */
  readonly refusal: string;
}

/** Program runs, and their wall seconds. */
export interface Spent {
  runs: number;
  seconds: number;
}

/** What is run, and for how long. */
export interface TrialRunsOptions {
  readonly head: Target;
  /** What a changed copy is measured beside: base, or head when there is none. */
  readonly reference: Target;
  readonly runner: Runner;
  readonly budgetSeconds: number;
  /** Is added to with every run, so that it is known also when the budget ends. */
  readonly spent: Spent;
  readonly onRun: (done: number) => void;
}

/** A changed program may take this many times as long as the slower side, and some seconds, before it is stopped. */
const PATIENCE = 3;
const GRACE = 2;
/** So many runs of a side show which numbers vary by themselves. */
const MOST_ANSWERS = 8;
/** The runner keeps this much of what a program writes; the first line of a full tail may be cut. */
const TAIL = 64 * 1024;

/** Runs of a copy of head and of the reference; each throws BudgetEnded when the time is over. */
export function runsOf(options: TrialRunsOptions, copy: Target): TrialRuns {
  const { head, reference } = options;
  const answers: { base: Ending[]; head: Ending[] } = { base: [], head: [] };
  const { spent } = options;
  const started = Date.now();
  const secondsLeft = () => options.budgetSeconds - (Date.now() - started) / 1000;
  let longest = 0;
  let lastReference = 0;
  let refusal = "";

  const run = async (target: Target): Promise<{ sample: Sample; ending: Ending }> => {
    const remaining = secondsLeft();
    if (remaining <= 0) throw new BudgetEnded();
    const patience =
      longest === 0 ? target.timeLimit : Math.min(target.timeLimit, PATIENCE * longest + GRACE);
    const timeLimit = Math.min(patience, remaining);
    const request = requestOf(target, { launcher: [], timeLimit });
    const outcome = await options.runner.run({ ...request, keepStdout: true });
    spent.runs += 1;
    spent.seconds += secondsOf(outcome);
    options.onRun(spent.runs);
    const sample = sampleOf(outcome);
    if (target === reference) lastReference = sample.wall;
    if (sample.timedOut && remaining < patience) throw new BudgetEnded();
    return { sample, ending: endingOf(outcome, [copy.root, head.root, reference.root]) };
  };
  const learn = async (side: "base" | "head"): Promise<Sample> => {
    const { sample, ending } = await run(side === "head" ? head : reference);
    longest = Math.max(longest, sample.wall);
    answers[side].push(ending);
    return sample;
  };
  const sides = async () => {
    const sample = await learn("head");
    return { head: sample, reference: reference === head ? sample : await learn("base") };
  };
  const refused = (why: string) => {
    refusal = why;
    return null;
  };

  const changed = async (): Promise<Sample | null> => {
    const { sample, ending } = await run(copy);
    if (sample.timedOut) return refused("it did not end in time");
    if (compareAnswers(ending, answers) === "same") return sample;
    if (ending.exit !== answers.head[0]?.exit)
      return refused(`it ended with ${sample.signal ?? ending.exit}`);
    // a second run of each side, once: what differs between two runs of one side is not the change's doing
    if (answers.head.length === 1) await sides();
    const wrong = saidOf(compareAnswers(ending, answers));
    return wrong === null ? sample : refused(wrong);
  };
  return {
    sides,
    reference: async () => {
      const { sample, ending } = await run(reference);
      const known = answers[reference === head ? "head" : "base"];
      const alike = known[0] !== undefined && differInNumbers(known[0], ending);
      if (alike && known.length < MOST_ANSWERS) known.push(ending);
      return sample;
    },
    changed,
    secondsLeft,
    seconds: () => ({ reference: lastReference, longest }),
    get refusal() {
      return refusal;
    },
  };
}

function saidOf(comparison: ReturnType<typeof compareAnswers>): string | null {
  if (comparison === "same") return null;
  return comparison === "varies"
    ? "head itself answers differently from run to run"
    : "it answers differently";
}

function sampleOf(outcome: RunOutcome): Sample {
  const timedOut = outcome.timedOut || (outcome.served?.load?.timedOut ?? false);
  return { side: "head", pair: 0, order: 0, ...RunFigures.parse(outcome), timedOut };
}

/**
 * What a run wrote, with the roots of the trees masked: a program may name its own path. Of a server it is what the load
 * wrote, which checks the answers.
 */
function endingOf(outcome: RunOutcome, roots: readonly string[]): Ending {
  const plain = (text: string) => {
    const whole = Buffer.byteLength(text) < TAIL - 4 ? text : text.slice(text.indexOf("\n") + 1);
    return roots.reduce((found, root) => found.replaceAll(root, "<tree>"), whole);
  };
  if (outcome.served === null) {
    return { exit: outcome.exit, stdout: plain(outcome.stdoutTail ?? ""), stderr: plain(outcome.stderrTail) };
  }
  const { load } = outcome.served;
  const exit = outcome.exit === 0 ? (load?.exit ?? null) : outcome.exit;
  return { exit, stdout: "", stderr: plain(load?.stderrTail ?? outcome.stderrTail) };
}
