import { words } from "../../text/command-words.ts";
import { visible } from "../../text/escape.ts";
import { type Refused, withoutRunner } from "./runners.ts";

const SHELL = /^(\||\|\||&|&&|;|<|>|>>|\d>.*|`.*)$/;
const INTERPRETER = /^(python|python3)$/;

/** A name that an installed package can have given to a program of its own. */
const CONSOLE_SCRIPT = /^[A-Za-z0-9_][\w.-]*$/;

/** A command of the gate file. */
export interface ProgramWords {
  /** What follows the interpreter; of a console script its name and arguments. */
  readonly argv: readonly string[];
  readonly consoleScript: boolean;
  /** What stood before it and is taken off, such as "uv run"; null for nothing. */
  readonly runner: string | null;
}

/**
 * Reads a command of the gate file. It begins with `python` or `python3`, which stands for the interpreter of the check,
 * or with the name of a console script; no shell is involved. `uv run` and its like before it are taken off.
 */
export function readProgram(command: string): ProgramWords | Refused {
  if (unbalanced(command)) return { refused: "a quotation mark is not closed", next: "Close it." };
  const all = words(command);
  if (all[0] === undefined || all[0] === "")
    return { refused: "the command is empty", next: "Write it as in `python prog.py --rows 10`." };
  const shell = shellIn(all, "Put it into a Python script and run that");
  if (shell !== null) return shell;
  const inner = withoutRunner(all);
  if ("refused" in inner) return inner;
  const { runner } = inner;
  const [first = "", ...program] = inner.words;
  if (INTERPRETER.test(first)) {
    const argv = programOf(program);
    return "refused" in argv ? argv : { argv, consoleScript: false, runner };
  }
  if (!CONSOLE_SCRIPT.test(first) || NO_SCRIPT.test(first)) return notPython(first);
  return { argv: [first, ...program], consoleScript: true, runner };
}

/** Why a setup command of the gate file cannot be run as it stands; null when it can. No shell is involved either. */
export function refusedSetup(command: string): Refused | null {
  return shellIn(words(command), "Write each command as an item of its own");
}

function shellIn(all: readonly string[], instead: string): Refused | null {
  const shell = all.find((word) => SHELL.test(word));
  if (shell === undefined) return null;
  return {
    refused: `\`${shell.slice(0, 10)}\` is for a shell, and none is involved`,
    next: `${instead}, or quote it when it is an argument of the program.`,
  };
}

function programOf(program: string[]): string[] | Refused {
  const [first, second] = program;
  if (first === undefined)
    return { refused: "no program follows python", next: "Write `python prog.py` or `python -m package`." };
  if (first === "-m") {
    if (second !== undefined && !second.startsWith("-")) return program;
    return { refused: "no module follows -m", next: "Write `python -m package`." };
  }
  if (!first.startsWith("-")) return program;
  return {
    refused: `options of the interpreter such as ${visible(first, 20)} are not supported`,
    next: "Name a script or `-m` and a module; PYTHON... variables can be set under `env`.",
  };
}

function notPython(first: string): Refused {
  const refused = "the command does not begin with python, nor with the name of a console script";
  if (/^[A-Za-z_]\w*=/.test(first)) return { refused, next: "Set variables under `env`." };
  if (/(^|\/)python[\d.]+$|\/python3?$/.test(first))
    return {
      refused,
      next: "Write `python`; the interpreter is chosen by the input `python` or by --python.",
    };
  if (/\.pyw?$/.test(first)) return { refused, next: `Write \`python ${visible(first, 80)} ..\`.` };
  return {
    refused,
    next: "Name a script (`python prog.py ..`), a module (`python -m package ..`), or an installed console script without its path.",
  };
}

/** Interpreters and scripts, which no installed package gives a name to. */
const NO_SCRIPT = /^python[\d.]+$|\.pyw?$/;

/** Whether a quotation mark opens and nothing closes it, read as `words` reads. */
function unbalanced(command: string): boolean {
  return /["'\\]/.test(command.replace(/\\.|"(?:[^"\\]|\\.)*"|'[^']*'/g, ""));
}
