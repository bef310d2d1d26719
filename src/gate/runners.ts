import type { EntrySpec } from "../config/gate-file.ts";
import type { Problem } from "../record/record.ts";

/** Where the environment of each tool is, as somebody finds it who has to name its interpreter. */
const INTERPRETERS: Readonly<Record<string, string>> = {
  "uv run": "after `uv sync`: .venv/bin/python",
  "pdm run": "after `pdm install`: .venv/bin/python",
  "poetry run": "after `poetry install`: what `poetry env info --executable` says",
  "hatch run": "bin/python in the folder that `hatch env find` says",
};

/**
 * Why a program behind `uv run` and its like is not run: the check's Python is not in an environment of the project, so
 * that another one would be measured than was meant. Null when it is, or when nothing stood before the program.
 */
export function refusedRunner(
  { runners }: Pick<EntrySpec, "runners">,
  ofProject: boolean,
  python: string,
): Problem | null {
  const [runner] = runners;
  if (runner === undefined || ofProject) return null;
  return {
    fault: "file",
    message: `\`${runner}\` is for the project's environment, and the Python of the check is not in one: the project is not installed there`,
    where: python,
    next:
      `Choose that environment's interpreter by the input python or --python (${INTERPRETERS[runner]}), ` +
      `prepare each side in \`setup:\`, or write the command without \`${runner}\`.`,
    output: null,
  };
}

/** What is done instead of starting such a command. */
export function runnerNotices(
  { name, runners }: Pick<EntrySpec, "name" | "runners">,
  ofProject: boolean,
): string[] {
  if (!ofProject) return [];
  return [...new Set(runners)].map(
    (runner) =>
      `${name}: \`${runner}\` is left out: each side's program is started in its own environment by the Python of the check`,
  );
}
