import { spawn } from "node:child_process";

/** Characters kept of what a command writes, where nobody asks for all of it. */
const LONGEST_TAIL = 64 * 1024;

/** A command: its length, duration and children are not ours to know. */
export interface CommandRequest {
  readonly argv: readonly string[];
  readonly cwd?: string | undefined;
  /** The whole environment of the command. */
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds after which it is ended. */
  readonly timeLimit: number;
  /**
   * Whether it gets a process group of its own, which is ended as a whole. One that stays in ours keeps the terminal: ssh
   * may have to ask there, and Ctrl-C reaches it.
   */
  readonly ownGroup: boolean;
  /** Written to its standard input, which is empty otherwise. */
  readonly input?: string;
  /** Characters of standard output that are wanted whole; a command that writes more is ended. None when left out. */
  readonly mostAnswer?: number;
}

/** How a command ended. */
export interface CommandOutcome {
  readonly exit: number | null;
  readonly signal: string | null;
  readonly timedOut: boolean;
  /** It wrote more than was wanted. */
  readonly tooLong: boolean;
  /** The system's words when it could not be started at all, null otherwise. */
  readonly startError: string | null;
  /** Standard output, where it was wanted whole; cut off when it was too long. */
  readonly answer: string;
  /** The end of all else it wrote to both streams: foreign text. */
  readonly output: string;
}

/** Runs a command without a shell, with a time limit and a bound on what is kept of its output. */
export function runCommand(request: CommandRequest): Promise<CommandOutcome> {
  const { argv, cwd, env, timeLimit, input = "", mostAnswer } = request;
  const [command = "", ...rest] = argv;
  return new Promise((resolve) => {
    const group = request.ownGroup && process.platform !== "win32";
    const child = spawn(command, rest, { cwd, env, stdio: "pipe", detached: group });
    const said = { answer: "", output: "" };
    let timedOut = false;
    let tooLong = false;
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
    const keepTail = (text: string) => {
      said.output = (said.output + text).slice(-LONGEST_TAIL);
    };
    const keepAnswer = (text: string) => {
      if (tooLong) return;
      said.answer += text;
      tooLong = said.answer.length > (mostAnswer ?? 0);
      if (tooLong) end();
    };
    child.stdout.setEncoding("utf8").on("data", mostAnswer === undefined ? keepTail : keepAnswer);
    child.stderr.setEncoding("utf8").on("data", keepTail);
    child.stdin.on("error", () => undefined); // it may end before it has read everything
    child.stdin.end(input);
    const done = (ending: Pick<CommandOutcome, "exit" | "signal" | "startError">) => {
      clearTimeout(timer);
      process.off("exit", end);
      resolve({ ...ending, timedOut, tooLong, ...said });
    };
    child.on("error", (error) => done({ exit: null, signal: null, startError: error.message }));
    child.on("close", (exit, signal) => done({ exit, signal, startError: null }));
  });
}
