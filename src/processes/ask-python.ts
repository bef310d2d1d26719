import { lastLine } from "../text/last-line.ts";
import { fromSource } from "./python-files.ts";
import { runCommand } from "./run-command.ts";

/** More than any answer has, in characters; a program that says more is ended. */
const LARGEST_ANSWER = 64 * 1024 * 1024;
const KEPT_ERRORS = 4000;

/** The interpreter that answers, and its whole environment. */
export interface Interpreter {
  readonly python: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Asks one of the gate's Python programs a question, as JSON on its standard input. Never fails: where the program
 * does not start, is ended or dies, the answer is what it had said until then, and the errors say why. It has a time
 * limit because the user's own site module runs first.
 */
export async function askPython(
  { python, env }: Interpreter,
  asked: {
    /** Name in python/. */
    readonly file: string;
    /** Options of the interpreter. */
    readonly flags: readonly string[];
    readonly cwd?: string;
    readonly question: object;
    /** Milliseconds after which it is ended. */
    readonly timeout: number;
  },
): Promise<{ answer: string; errors: string }> {
  const { answer, ...outcome } = await runCommand({
    argv: [python, ...asked.flags, ...fromSource(asked.file)],
    cwd: asked.cwd,
    env,
    timeLimit: asked.timeout,
    ownGroup: false,
    input: JSON.stringify(asked.question),
    mostAnswer: LARGEST_ANSWER,
  });
  return { answer, errors: errorsOf(outcome, asked.timeout) };
}

/** Why there is no answer that can be used, in one clause: the last thing that was said. */
export function whyNoAnswer(errors: string): string {
  return lastLine(errors.trimEnd()) || "its answer has another form";
}

function errorsOf(
  outcome: {
    readonly startError: string | null;
    readonly output: string;
    readonly timedOut: boolean;
    readonly tooLong: boolean;
  },
  timeout: number,
): string {
  if (outcome.startError !== null) return outcome.startError;
  const said = outcome.output.slice(-KEPT_ERRORS);
  if (outcome.timedOut) return `${said}\nit did not answer within ${timeout / 1000} s`.trimStart();
  if (outcome.tooLong) return `${said}\nits answer is longer than ${LARGEST_ANSWER} characters`.trimStart();
  return said;
}
