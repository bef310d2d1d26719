import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Target } from "../entry/target.ts";
import { pythonFile } from "../processes/python-files.ts";
import { Ledger } from "../record/ledger.ts";
import type { Problem } from "../record/record.ts";
import { failureOf } from "./failure.ts";
import { requestOf } from "./request.ts";
import { type Runner, type RunOutcome, secondsOf } from "./runner.ts";

/** A ledger is a few hundred kB; a program could write anything in its place. */
const LARGEST_LEDGER = 64 * 1024 * 1024;
/** The probe makes a program with very many tiny steps up to 1.5 times as slow; the rest is for a noisy machine. */
const SLOWER_AT_MOST = 4;
/** Seconds for a server to end: the ledger of some hundred thousand steps is written then. */
const GRACE = 30;

/** What the probe writes beside the ledger: it is asked about once, and not kept. */
const Imported = z.object({
  modules: z.array(z.tuple([z.string().max(256), z.string().max(4096), z.string().max(4096)])).max(20_000),
  modulesLeftOut: z.number().int().min(0),
});
type Imported = z.infer<typeof Imported>;

export interface ProbeResult {
  readonly ledgers: Ledger[];
  /** (name, path as the interpreter sees it, real path) of each module that any run imported, but the standard library. */
  readonly modules: [string, string, string][];
  /** Modules that are not listed, there being too many. */
  modulesLeftOut: number;
  readonly problems: Problem[];
  /** What limits the ledgers: a run that the probe did harm to, where the others are enough. */
  readonly notices: string[];
  readonly runs: number;
  /** Wall seconds of all runs. */
  readonly seconds: number;
}

/**
 * Runs one side under the loop probe and reads the ledgers. A run that fails, or whose ledger cannot be read, gives
 * a problem in place of a ledger; nothing is thrown for what the program does. One run that is spoilt by the gate's
 * fault is a notice where the others gave ledgers; a single run is repeated then. `scratch` is a private folder.
 */
export async function probeSide(options: {
  readonly target: Target;
  readonly runner: Runner;
  readonly runs: number;
  readonly scratch: string;
  readonly onRun?: (done: number) => void;
}): Promise<ProbeResult> {
  const { target, runner, runs, scratch } = options;
  const result = {
    ledgers: [] as Ledger[],
    modules: [] as [string, string, string][],
    modulesLeftOut: 0,
    problems: [] as Problem[],
    notices: [] as string[],
    runs: 0,
    seconds: 0,
  };
  const spoilt: Problem[] = [];
  const wanted = () => (runs === 1 ? 1 + spoilt.length : runs);
  for (let number = 0; number < wanted(); number += 1) {
    const file = join(scratch, `ledger-${target.side}-${number}.json`);
    const window = `${file}.window`;
    const outcome = await runner.run(
      requestOf(target, {
        launcher: [
          pythonFile("launch.py"),
          file,
          target.root,
          ...(target.load === null ? [] : [window]),
          "--",
        ],
        timeLimit: target.timeLimit * SLOWER_AT_MOST,
        grace: GRACE,
        window,
      }),
    );
    result.runs += 1;
    result.seconds += secondsOf(outcome);
    await rm(window, { force: true });
    const read = await readLedger(file, target, outcome);
    if ("ledger" in read) {
      result.ledgers.push(read.ledger);
      const known = new Set(result.modules.map(([, path]) => path));
      result.modules.push(...read.imported.modules.filter(([, path]) => !known.has(path)));
      result.modulesLeftOut += read.imported.modulesLeftOut;
    } else spoilt.push(read.problem);
    options.onRun?.(Math.min(number + 1, runs));
    if ("problem" in read && (spoilt.length > 1 || read.problem.fault !== "gate")) break;
  }
  const [first, ...more] = spoilt;
  if (first === undefined) return result;
  if (first.fault === "gate" && more.length === 0 && result.ledgers.length > 0)
    result.notices.push(noticeOf(first, target, result));
  else result.problems.push(first);
  return result;
}

/** One run of the probe was spoilt, and what is left of its runs. */
function noticeOf(
  { message }: Problem,
  { side }: Target,
  { runs, ledgers }: Pick<ProbeResult, "runs" | "ledgers">,
): string {
  const rest = ledgers.length === 1 ? "the other one is used" : `the other ${ledgers.length} are used`;
  return `one of ${runs} probe runs of ${side} is left out, by a fault of the gate: ${message.slice(0, 200)}; ${rest}`;
}

async function readLedger(
  file: string,
  target: Target,
  outcome: RunOutcome,
): Promise<{ ledger: Ledger; imported: Imported } | { problem: Problem }> {
  const problem = (fault: Problem["fault"], message: string, next: string): { problem: Problem } => ({
    problem: {
      fault,
      message,
      where: `${target.side}: ${target.argv.join(" ")}`,
      next,
      output: outcome.stderrTail,
    },
  });
  try {
    const failed = target.load === null ? null : failureOf(outcome, target, SLOWER_AT_MOST);
    if (failed !== null) {
      // It is run under the probe only when its bare runs ended well: no program dies of itself only then.
      const fault = outcome.signal === null ? failed.fault : "gate";
      return { problem: { ...failed, fault, message: `under the probe ${failed.message}` } };
    }
    const failure = await readFile(`${file}.error`, "utf8").catch(() => null);
    const ended = endOf(outcome);
    if (target.load === null && ended !== null && failure === null) {
      return problem(
        "gate",
        `under the probe the program ${ended}, which its bare runs did not`,
        "Please report this, unless the program ends so by chance.",
      );
    }
    const { size } = await stat(file);
    if (size > LARGEST_LEDGER) {
      return problem("program", `the ledger is ${size} bytes long`, "Run less work in one entry.");
    }
    const text = await readFile(file, "utf8");
    const json: unknown = JSON.parse(text);
    const parsed = Ledger.and(Imported).safeParse(json);
    if (!parsed.success)
      return problem(
        "gate",
        `the probe wrote a ledger that is not valid: ${parsed.error.message.slice(0, 300)}`,
        "Please report this.",
      );
    return { ledger: Ledger.parse(json), imported: Imported.parse(json) };
  } catch (error) {
    return problem(...(await reasonOf(file, outcome, error)));
  } finally {
    await rm(file, { force: true });
  }
}

/** Why there is no ledger: the probe failed, the program was killed, or something unknown. */
async function reasonOf(
  file: string,
  outcome: RunOutcome,
  error: unknown,
): Promise<[Problem["fault"], string, string]> {
  const failure = await readFile(`${file}.error`, "utf8").catch(() => null);
  await rm(`${file}.error`, { force: true });
  if (failure !== null) return ["gate", `the probe failed: ${failure.slice(-500)}`, "Please report this."];
  if (outcome.timedOut) {
    return [
      "program",
      "under the probe the program did not end within its time limit",
      "Raise the time limit.",
    ];
  }
  const text = error instanceof Error ? error.message : String(error);
  const left = `under the probe the program left no ledger (exit status ${outcome.exit}), though its bare runs ended well`;
  return ["gate", `${left}: ${text}`, "Please report this."];
}

/** How a run ended that did not end well; null for one that did, or that was stopped at its time limit. */
function endOf({ exit, signal, timedOut }: RunOutcome): string | null {
  if (timedOut || exit === 0) return null;
  return signal === null ? `ended with exit status ${exit}` : `was ended by ${signal}`;
}
