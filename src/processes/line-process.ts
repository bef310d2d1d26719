import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const KEPT_ERRORS = 4000;

/** A child process that answers each line on its standard input with one line. */
export interface LineProcess {
  /** Sends one line and gives the answer. One question at a time. @throws what `onEnd` made, when it ended. */
  ask(line: string): Promise<string>;
  /** Closes its input, upon which it ends, and waits for that. */
  close(): Promise<void>;
}

/**
 * Starts a child process that is talked to line by line for as long as it lives; it has no time limit of its own.
 *
 * @param options `env`: its whole environment. `onEnd` makes the error of all questions that it does not answer any more,
 * of why it ended and the end of what it wrote to standard error.
 */
export function startLineProcess(options: {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly onEnd: (why: string, errors: string) => Error;
}): LineProcess {
  const [command = "", ...rest] = options.argv;
  const child = spawn(command, rest, { env: options.env, stdio: "pipe" });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors = (errors + text).slice(-KEPT_ERRORS);
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let failure: Error | null = null;
  let waiting: { answer: (line: string) => void; fail: (error: Error) => void } | null = null;
  const stop = (why: string) => {
    failure ??= options.onEnd(why, errors);
    waiting?.fail(failure);
  };
  child.once("error", (error) => stop(`could not be started: ${error.message}`));
  child.once("close", (status, signal) => stop(`ended early (${signal ?? `exit status ${status}`})`));
  child.stdin.on("error", () => undefined); // the close event has the reason
  createInterface({ input: child.stdout }).on("line", (line) => waiting?.answer(line));
  return {
    ask: (line) =>
      new Promise((answer, fail) => {
        if (failure !== null) return fail(failure);
        waiting = { answer, fail };
        child.stdin.write(`${line}\n`);
      }),
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
