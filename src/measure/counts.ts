import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Target } from "../entry/target.ts";
import { pythonFile } from "../processes/python-files.ts";
import { CountedRun, type Counts, type CountsSummary } from "../record/counts/counts.ts";
import { mergedCounts, summaryOf } from "../record/counts/merged.ts";
import { requestOf } from "./request.ts";
import { type Runner, type RunOutcome, secondsOf } from "./runner.ts";

/** Four thousand pairs of functions with their names. */
const LARGEST = 16 * 1024 * 1024;
/** A run that takes more than this many bare ones is given up: it is not worth it. */
const SLOWER_AT_MOST = 3;
/** Seconds on top of that, for a start on a crowded machine and for writing. */
const START = 2;
/** Seconds for a server to end: what was counted is written then. */
const GRACE = 30;

/** What was counted on one side, and what it took. */
export interface SideCounts {
  readonly counts: Counts | null;
  readonly summary: CountsSummary | null;
  /** Why there is nothing, or not all. */
  readonly notices: readonly string[];
  readonly runs: number;
  /** Wall seconds of all runs. */
  readonly seconds: number;
}

export const NOT_COUNTED: SideCounts = { counts: null, summary: null, notices: [], runs: 0, seconds: 0 };

/**
 * Runs one side while its calls are counted: `runs` times, to see what repeats exactly. Nothing that goes wrong is thrown:
 * without counts the causes have their other facts, and a notice says why. `bare`: seconds of a bare run, null when unknown.
 */
export async function countSide(options: {
  readonly target: Target;
  readonly runner: Runner;
  readonly runs: 1 | 2;
  readonly bare: number | null;
  readonly scratch: string;
  readonly onRun?: (done: number) => void;
}): Promise<SideCounts> {
  const { target, runner, bare, scratch } = options;
  const limit = bare === null ? target.timeLimit : Math.min(target.timeLimit, SLOWER_AT_MOST * bare + START);
  const found: CountedRun[] = [];
  let [runs, seconds, longest] = [0, 0, 0];
  let why: string | null = null;
  while (why === null && runs < options.runs) {
    const file = join(scratch, `counts-${target.side}-${runs}.json`);
    const launcher = [pythonFile("counts.py"), file, target.root, "--"];
    const outcome = await runner.run(requestOf(target, { launcher, timeLimit: limit, grace: GRACE }));
    runs += 1;
    seconds += secondsOf(outcome);
    if (runs === 1) longest = outcome.wall;
    const read = await readCounts(file, outcome, limit);
    if (typeof read === "string") why = read;
    else found.push(read);
    options.onRun?.(runs);
  }
  const [first, second] = found;
  const notices = why === null ? [] : [noticeOf(target, why, first !== undefined)];
  if (first === undefined) return { ...NOT_COUNTED, notices, runs, seconds };
  const counts = mergedCounts(first, second ?? null, longest);
  if (!counts.complete)
    notices.push(`calls of ${target.side} were not all counted: the program sets a profiler itself`);
  return { counts, summary: summaryOf(counts, seconds, bare), notices, runs, seconds };
}

function noticeOf({ side }: Target, why: string, some: boolean): string {
  return some
    ? `calls of ${side} were counted once only, so that nothing of them is called exact: ${why}`
    : `no counts of calls of ${side}: ${why}`;
}

/** What a run counted; a text says in plain words why there is nothing. */
async function readCounts(file: string, outcome: RunOutcome, limit: number): Promise<CountedRun | string> {
  const failure = await readFile(`${file}.error`, "utf8").catch(() => null);
  try {
    if (failure !== null) return `the counter failed, please report this: ${failure.trimEnd().slice(-300)}`;
    if (outcome.timedOut || outcome.served?.load?.timedOut)
      return `with the counting it took more than ${limit.toFixed(1)} s, and was given up`;
    const load = outcome.served?.load ?? null;
    if (outcome.served !== null && (load === null || load.exit !== 0)) return "the load on the server failed";
    if (outcome.exit !== 0) return `the program ended with ${endOf(outcome)}, as its bare runs did not`;
    const { size } = await stat(file);
    if (size > LARGEST) return `what was counted has ${size} bytes`;
    const parsed = CountedRun.safeParse(JSON.parse(await readFile(file, "utf8")));
    if (!parsed.success) return "what was counted has another form than the counter writes";
    const { functions, edges } = parsed.data;
    const known = edges.every(({ caller, callee }) => Math.max(caller, callee) < functions.length);
    return known ? parsed.data : "what was counted names functions that it does not have";
  } catch {
    return "the program left no counts: it ended by os._exit, or by itself";
  } finally {
    for (const left of [file, `${file}.error`, `${file}.part`]) await rm(left, { force: true });
  }
}

function endOf({ exit, signal }: RunOutcome): string {
  return signal === null ? `exit status ${exit}` : `the signal ${signal}`;
}
