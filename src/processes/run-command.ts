import { spawn } from "node:child_process";

const LONGEST_OUTPUT = 64 * 1024;

/** How a command of the user's ended. */
export interface CommandOutcome {
  readonly exit: number | null;
  readonly signal: string | null;
  readonly timedOut: boolean;
  /** Its own words when it could not be started at all. */
  readonly startError: string | null;
  /** The end of what it wrote to both streams, foreign text. */
  readonly output: string;
}

/** Runs a command without a shell in a process group of its own, which is ended as a whole at the time limit (ms). */
export function runCommand(options: {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeLimit: number;
}): Promise<CommandOutcome> {
  const { argv, cwd, env, timeLimit } = options;
  const [command = "", ...rest] = argv;
  return new Promise((resolve) => {
    const group = process.platform !== "win32";
    const child = spawn(command, rest, { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: group });
    let output = "";
    let timedOut = false;
    const end = () => {
      try {
        if (group && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
        else child.kill("SIGKILL");
      } catch {
        // it ended by itself
      }
    };
    const timer = setTimeout(() => {
      timedOut = true;
      end();
    }, timeLimit);
    process.once("exit", end);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output = (output + text).slice(-LONGEST_OUTPUT);
      });
    }
    const done = (outcome: Omit<CommandOutcome, "timedOut" | "output">) => {
      clearTimeout(timer);
      process.off("exit", end);
      resolve({ ...outcome, timedOut, output });
    };
    child.on("error", (error) => done({ exit: null, signal: null, startError: error.message }));
    child.on("close", (exit, signal) => done({ exit, signal, startError: null }));
  });
}
