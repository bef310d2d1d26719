import { spawn } from "node:child_process";
import { pythonFile } from "./python-files.ts";

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
 * does not start, is ended or dies, the answer is what it had said until then, and the errors say why.
 */
export function askPython(
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
  const { file, flags, question, ...options } = asked;
  return new Promise((resolve) => {
    const child = spawn(python, [...flags, pythonFile(file)], { env, ...options });
    const said = { answer: "", errors: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said.answer += text;
      if (said.answer.length > LARGEST_ANSWER) child.kill("SIGKILL");
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said.errors = (said.errors + text).slice(-KEPT_ERRORS);
    });
    child.on("error", (error) => resolve({ ...said, errors: error.message }));
    child.on("close", () => resolve(said));
    child.stdin.on("error", () => undefined); // it may end before it has read everything
    child.stdin.end(JSON.stringify(question));
  });
}
