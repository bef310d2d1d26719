import { dirname, join } from "node:path";
import { askInterpreter, Scripts } from "../python/ask-interpreter.ts";
import type { Problem } from "../record/record.ts";
import type { Unusable } from "./program.ts";
import type { ConsoleScripts, Target } from "./target.ts";

/** A target, and which of its programs is named by a console script. */
interface Named {
  readonly target: Target;
  readonly consoleScripts?: ConsoleScripts | undefined;
}

/** A target whose console scripts are replaced by Python files; what is wrong with one of them, or null. */
interface Found {
  readonly target: Target;
  readonly unusable: Unusable | null;
}

/**
 * Finds the console scripts that targets name, each in its own side's environment, as what a Python file runs there: so
 * each side calls its own code, whoever's interpreter an installer wrote into the script. Targets that name none are left
 * out of the answer. `caller`: the caller's interpreter, beside which scripts without an entry point may lie; `folder`:
 * the private folder of bytecode, in which each side's own part gets the files.
 */
export async function findConsoleScripts(
  all: readonly Named[],
  { caller, folder }: { readonly caller: string; readonly folder: string },
): Promise<ReadonlyMap<Target, Found>> {
  const named = all.flatMap(({ target, consoleScripts }) => {
    const ofProgram = consoleScripts?.program ? [target.argv[0] ?? ""] : [];
    const ofLoad = consoleScripts?.load && target.load !== null ? [target.load.argv[0] ?? ""] : [];
    const names = [...ofProgram, ...ofLoad];
    return names.length === 0 ? [] : [{ target, names, program: ofProgram.length > 0 }];
  });
  const found = await Promise.all(
    named.map(async ({ target, names, program }, number): Promise<[Target, Found]> => {
      const question = {
        do: "scripts",
        folder: join(folder, target.side, "console-scripts", String(number)),
        bins: [...new Set([dirname(target.python), dirname(caller)])],
        names,
      };
      const answers = await askInterpreter(target, question, Scripts.length(names.length));
      const files = answers.map(({ file }) => file);
      const wrong = answers.find(({ problem }) => problem !== null)?.problem ?? null;
      const unusable: Unusable | null =
        wrong === null
          ? null
          : { state: wrong.state === "missing" ? "missing" : "broken", problem: problemOf(wrong) };
      return [target, { target: withFiles(target, files, program), unusable }];
    }),
  );
  return new Map(found);
}

/** `files`: of the program when that is a console script, then of the load; null for one that was not found. */
function withFiles(target: Target, files: readonly (string | null)[], program: boolean): Target {
  const put = (argv: readonly string[], file: string | null | undefined) =>
    file == null ? argv : [file, ...argv.slice(1)];
  const load = files[program ? 1 : 0];
  return {
    ...target,
    argv: program ? put(target.argv, files[0]) : target.argv,
    load: target.load === null ? null : { argv: put(target.load.argv, load) },
  };
}

function problemOf(wrong: NonNullable<Scripts[number]["problem"]>): Problem {
  const { state, message, path, line, column } = wrong;
  return {
    fault: line > 0 ? "program" : "file",
    message,
    where: line > 0 ? `${path}:${line}:${column}` : path,
    next:
      line > 0
        ? "Mend the line."
        : state === "missing"
          ? "Install what has it into the Python of the check (before the gate, or by the entry's setup:), choose another " +
            "with the input python or --python, or write `python` before the path of a script."
          : "Name a script of the repository, as in `python prog.py`, or a module, as in `python -m package`.",
    output: null,
  };
}
