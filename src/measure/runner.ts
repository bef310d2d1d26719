import { z } from "zod";
import { startLineProcess } from "../processes/line-process.ts";
import { fromSource } from "../processes/python-files.ts";
import { GateError } from "../record/gate-error.ts";
import type { Side } from "../record/location.ts";
import { RunFigures } from "../record/sample.ts";

/** A program to run: without a shell, in its own process group, with nothing but the given environment. */
export interface RunRequest {
  /** Whose program it is. */
  readonly side: Side;
  /** `argv[0]` is the absolute path of an executable. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly timeLimit: number;
  /** Keep the end of standard output, which is thrown away otherwise. */
  readonly keepStdout?: boolean;
  /** The program is a server (python/gate_runner/serving.py); `$PORT` in the words of both is its port. */
  readonly load?: Load | null;
}

/** What puts load on a server and ends. */
interface Load {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Seconds that the server gets to end after each signal. */
  readonly grace: number;
  /** File that gets the start and the end of the load, as `time.perf_counter` of Python counts; null for none. */
  readonly window: string | null;
}

const Ended = RunFigures.pick({ exit: true, signal: true, timedOut: true });

/**
 * How the run of a server went. `seconds`: from its start to its end. `asked`: it ended because it was asked to. `load` is
 * null when it never ran, because the server ended or did not listen in time.
 */
const Served = z.object({
  port: z.number().int(),
  seconds: z.number(),
  asked: z.boolean(),
  load: Ended.extend({ stderrTail: z.string() }).nullable(),
});

/**
 * How a run went: seconds and bytes, and the end of what the program wrote (foreign text, at most 64 KiB).
 * Of a server, `wall` is the duration of the load and `delay` the server's in this time; a server that ended when it
 * was asked to has exit status 0.
 */
export const RunOutcome = RunFigures.extend({
  stdoutTail: z.string().nullable(),
  stderrTail: z.string(),
  served: Served.nullable(),
});
export type RunOutcome = z.infer<typeof RunOutcome>;

/** Wall seconds that a run cost, the start and the end of a server included. */
export function secondsOf({ wall, served }: RunOutcome): number {
  return served?.seconds ?? wall;
}

const Answer = z.union([
  z.object({ id: z.number(), startError: z.object({ message: z.string() }) }),
  RunOutcome.extend({ id: z.number(), startError: z.null() }),
]);

/** The process that starts all measured programs. */
export interface Runner {
  /** Runs one program to its end; calls queue up. Throws GateError when it cannot be started at all. */
  run(request: RunRequest): Promise<RunOutcome>;
  /** Ends the runner, and with it whatever it still runs. */
  close(): Promise<void>;
}

/**
 * Starts python/runner.py, the small process that starts all measured programs. It gets an empty environment and no
 * site module: nothing of the caller reaches it, and its memory stays below that of any program.
 *
 * @throws GateError (platform) when the interpreter cannot be started.
 */
export async function startRunner(python: string): Promise<Runner> {
  // Its own program of the gate, which holds the time limits and the process groups of what it runs.
  const child = startLineProcess({
    argv: [python, "-I", "-S", "-X", "utf8", ...fromSource("runner.py")],
    env: {},
    onEnd: (why, output) =>
      new GateError({
        fault: "platform",
        message: `the runner ${why}`,
        where: python,
        next: "Check that this Python runs.",
        output,
      }),
  });
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  const run = async ({ side: _side, ...request }: RunRequest): Promise<RunOutcome> => {
    count += 1;
    const answer = Answer.parse(
      JSON.parse(await child.ask(JSON.stringify({ id: count, keepStdout: false, ...request }))),
    );
    if (answer.startError === null) return answer;
    throw new GateError({
      fault: "platform",
      message: `${request.argv[0]} could not be started: ${answer.startError.message}`,
      where: request.argv.join(" "),
      next: "Check the path and its permissions.",
    });
  };
  return {
    run: (request) => {
      const next = last.then(() => run(request));
      last = next.catch(() => undefined);
      return next;
    },
    close: child.close,
  };
}
