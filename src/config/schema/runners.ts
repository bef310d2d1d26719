import { visible } from "../../text/escape.ts";
import type { Refusal } from "./units.ts";

/** Why a command cannot be run as it stands, and how it can be written. */
export type Refused = Refusal & { readonly next: string };

/** Commands that start a program in an environment of the project, and what they take that changes nothing about it. */
const RUNNERS: Readonly<Record<string, readonly string[]>> = {
  uv: ["--frozen", "--locked", "--no-sync", "--active", "--offline", "--quiet", "-q"],
  poetry: [],
  pdm: [],
  hatch: [],
};
/** Tools that make environments, or start something in one of their own; nothing of them is to be measured. */
const TOOLS = /^(uv|uvx|poetry|pdm|hatch|pipenv|pipx|rye|tox|nox|conda|mamba|micromamba|pixi)$/;

/** The words of a command behind `uv run` and its like, and what was taken off. */
export function withoutRunner(
  words: readonly string[],
): { readonly words: readonly string[]; readonly runner: string | null } | Refused {
  const [tool = "", verb, ...rest] = words;
  const allowed = verb === "run" && Object.hasOwn(RUNNERS, tool) ? RUNNERS[tool] : undefined;
  if (allowed === undefined) return TOOLS.test(tool) ? noProgram(words) : { words, runner: null };
  const runner = `${tool} run`;
  const at = rest.findIndex((word) => !allowed.includes(word));
  const inner = at < 0 ? [] : rest.slice(rest[at] === "--" ? at + 1 : at);
  const [first] = inner;
  if (first === undefined)
    return { refused: `no program follows \`${runner}\``, next: `Write \`${runner} python prog.py\`.` };
  // uv takes these two for Python's
  if (tool === "uv" && (first === "-m" || /\.pyw?$/.test(first)))
    return { words: ["python", ...inner], runner };
  if (tool === "hatch" && first.includes(":"))
    return {
      refused: `\`${runner} ${visible(first, 40)}\` names an environment, and the gate makes its own`,
      next: "Write the command that it stands for, as in `python prog.py`, and choose the environment by --python.",
    };
  if (!first.startsWith("-")) return { words: inner, runner };
  return {
    refused: `\`${runner}\` has the option ${visible(first, 40)}, which is about an environment, and the gate makes its own`,
    next: `Prepare the environment before the gate or in \`setup:\`, and write the command without \`${runner}\`.`,
  };
}

function noProgram([tool = "", verb = ""]: readonly string[]): Refused {
  const said = visible(verb === "" ? tool : `${tool} ${verb}`, 60);
  return {
    refused: `\`${said}\` is no program of the project: each of its runs would prepare an environment, which would be measured`,
    next: "Write the command that it starts, as in `python prog.py`; prepare environments before the gate or in `setup:`.",
  };
}
