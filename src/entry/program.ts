import { askInterpreter, Checked } from "../python/ask-interpreter.ts";
import { GateError } from "../record/gate-error.ts";
import type { Problem } from "../record/record.ts";
import type { ConsoleScripts, Target } from "./target.ts";

/** A program to be checked: what follows the interpreter, and where and with what it would run. */
interface Program {
  readonly python: string;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly argv: readonly string[];
  /** The tree that it must lie in, or in the environment of its interpreter; null when it may lie anywhere. */
  readonly within: string | null;
}

/** What is wrong with a program: it is not there, or it is not valid Python. */
export interface Unusable {
  readonly state: "missing" | "broken";
  readonly problem: Problem;
}

/**
 * Checks programs before anything is run: scripts that exist and compile, modules that can be found. Interpreters are
 * asked once for all programs that they see alike, since starting one takes longer than all of its answers.
 *
 * @returns for each program what is wrong with it, or null.
 * @throws GateError (file) for words that name no program on any side.
 *
 * @internal for its tests
 */
export async function checkPrograms(programs: readonly Program[]): Promise<(Unusable | null)[]> {
  for (const { argv } of programs) checkWords(argv);
  const groups = new Map<string, { program: Program; index: number }[]>();
  for (const [index, program] of programs.entries()) {
    const key = JSON.stringify([program.python, program.env.PYTHONPATH, program.env.VIRTUAL_ENV]);
    groups.set(key, [...(groups.get(key) ?? []), { program, index }]);
  }
  const results: (Unusable | null)[] = programs.map(() => null);
  await Promise.all(
    [...groups.values()].map(async (group) => {
      const [first] = group;
      if (first === undefined) return;
      const question = {
        do: "check",
        programs: group.map(({ program: { cwd, argv, within } }) => ({ cwd, argv, root: within })),
      };
      const answers = await askInterpreter(first.program, question, Checked.array().length(group.length));
      for (const [place, { index }] of group.entries()) results[index] = unusable(answers[place] ?? null);
    }),
  );
  return results;
}

/**
 * Checks the program of each target, and the one that puts load on it. `within`: the tree that they must lie in.
 * `consoleScripts`: those of the two that stand for a console script have been found in the environment already.
 */
export async function checkTargets(
  targets: readonly {
    readonly target: Target;
    readonly within: string | null;
    readonly consoleScripts?: ConsoleScripts | undefined;
  }[],
): Promise<Map<Target, Unusable | null>> {
  const asked = targets.flatMap(({ target, within, consoleScripts }) => [
    ...(consoleScripts?.program ? [] : [{ target, program: { ...target, within } }]),
    ...(target.load === null || consoleScripts?.load
      ? []
      : [{ target, program: { ...target, ...target.load, within } }]),
  ]);
  const found = await checkPrograms(asked.map(({ program }) => program));
  const first = new Map<Target, Unusable | null>(targets.map(({ target }) => [target, null]));
  for (const [index, { target }] of asked.entries()) {
    first.set(target, first.get(target) ?? found[index] ?? null);
  }
  return first;
}

function unusable(found: Checked): Unusable | null {
  if (found === null) return null;
  const { state, message, path, line, column } = found;
  if (state === "refused") {
    const next =
      "Name a Python file of the repository, a module with -m, or a console script by its name alone, without python.";
    return { state: "broken", problem: { fault: "file", message, where: path, next, output: null } };
  }
  const problem: Problem =
    state === "broken"
      ? {
          fault: "program",
          message,
          where: `${path}:${line}:${column}`,
          next: "Mend the line.",
          output: null,
        }
      : {
          fault: "file",
          message,
          where: path,
          next: "Check the name and the working directory; a module must be installed or lie below it.",
          output: null,
        };
  return { state, problem };
}

/** @throws GateError (file) when the words cannot follow an interpreter. */
export function checkWords(argv: readonly string[]): void {
  const [first, second] = argv;
  if (first === undefined) {
    throw new GateError({
      fault: "file",
      message: "there is no program to run",
      next: "Write it after --, as it would follow python: -- prog.py --rows 10, or -- -m package.",
    });
  }
  if (first.startsWith("-") && first !== "-m") {
    throw new GateError({
      fault: "file",
      message: `the program cannot begin with the option ${first}`,
      where: argv.join(" "),
      next: "Name a script or -m and a module; options of the interpreter are not supported.",
    });
  }
  if (first === "-m" && (second === undefined || second.startsWith("-"))) {
    throw new GateError({
      fault: "file",
      message: "there is no module named after -m",
      where: argv.join(" "),
      next: "Write the module as python -m takes it: -m package.module.",
    });
  }
}
