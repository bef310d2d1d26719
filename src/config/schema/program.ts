import { words } from "../../text/command-words.ts";
import { visible } from "../../text/escape.ts";
import type { Refusal } from "./units.ts";

const SHELL = /^(\||\|\||&|&&|;|<|>|>>|\d>.*|`.*)$/;
const INTERPRETER = /^(python|python3)$/;

export type Refused = Refusal & { readonly next: string };

/**
 * Splits a command of the gate file into what follows the interpreter. It begins with `python` or `python3`, which
 * stands for the interpreter of the check; no shell is involved.
 */
export function readProgram(command: string): string[] | Refused {
  if (unbalanced(command)) return { refused: "a quotation mark is not closed", next: "Close it." };
  const [first = "", ...program] = words(command);
  if (first === "")
    return { refused: "the command is empty", next: "Write it as in `python prog.py --rows 10`." };
  const shell = shellIn([first, ...program], "Put it into a Python script and run that");
  if (shell !== null) return shell;
  if (!INTERPRETER.test(first)) return notPython(first);
  return programOf(program);
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
  const refused = "the command does not begin with python";
  if (/^[A-Za-z_]\w*=/.test(first)) return { refused, next: "Set variables under `env`." };
  if (/(^|\/)python[\d.]+$|\/python3?$/.test(first))
    return {
      refused,
      next: "Write `python`; the interpreter is chosen by the input `python` or by --python.",
    };
  if (/\.pyw?$/.test(first)) return { refused, next: `Write \`python ${visible(first, 80)} ..\`.` };
  return { refused, next: `When it is a Python package, write \`python -m ${visible(first, 80)} ..\`.` };
}

/** Whether a quotation mark opens and nothing closes it, read as `words` reads. */
function unbalanced(command: string): boolean {
  return /["'\\]/.test(command.replace(/\\.|"(?:[^"\\]|\\.)*"|'[^']*'/g, ""));
}
