import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PLACES } from "../config/places.ts";
import { likelyEntry, type PythonFile, starterGateFile, starterWorkflow } from "../config/starter.ts";
import { GateError } from "../record/gate-error.ts";

const WORKFLOW = ".github/workflows/scalene-gate.yml";
/** Stands for the action until somebody names it: no commit can be known here. */
const NO_ACTION = "OWNER/scalene-gate@COMMIT";
const MOST_FILES = 2000;
const DEEPEST = 3;
const SKIPPED = /^(\.|_?build$|dist$|node_modules$|venv$|env$|site-packages$|__pycache__$)/;

/**
 * Writes a gate file and a workflow for the repository in `folder`; never over a file that is there. `action` is
 * "owner/repository@commit", or null. Returns what is to be printed.
 *
 * @throws GateError (file) when one of them cannot be written.
 */
export async function init(folder: string, action: string | null): Promise<string> {
  if (action !== null && !/^[\w.-]+\/[\w./-]+@[\w./-]+$/.test(action)) {
    throw new GateError({
      fault: "file",
      message: "--action does not name an action",
      next: "Write --action owner/repository@commit, with the whole commit.",
    });
  }
  const entry = likelyEntry(await pythonFiles(folder));
  const said: string[] = [];
  const existing = await firstThatExists(folder, PLACES);
  if (existing !== null) said.push(`kept   ${existing}: there is a gate file`);
  else if (await written(folder, PLACES[0], starterGateFile(entry))) {
    said.push(`wrote  ${PLACES[0]}: measures \`${entry.run}\``);
    if (!entry.found) said.push("       no program was found: put yours behind `run:`");
  }
  if (!(await written(folder, WORKFLOW, starterWorkflow(action ?? NO_ACTION))))
    said.push(`kept   ${WORKFLOW}: it exists`);
  else {
    said.push(`wrote  ${WORKFLOW}: runs the gate on every pull request`);
    if (action === null) said.push(`       put the action's repository and commit in place of ${NO_ACTION}`);
  }
  return `${said.join("\n")}\n`;
}

async function firstThatExists(folder: string, places: readonly string[]): Promise<string | null> {
  for (const place of places) {
    const found = await readFile(join(folder, place)).catch(() => null);
    if (found !== null) return place;
  }
  return null;
}

/** Whether the file was written: not when it was there already. */
async function written(folder: string, path: string, text: string): Promise<boolean> {
  const file = join(folder, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw new GateError(
      {
        fault: "file",
        message: `${path} could not be written: ${(error as Error).message}`,
        where: file,
        next: "Run init in a folder that can be written to.",
      },
      { cause: error },
    );
  }
}

/** Python files near the root, with the text that tells whether they can be run. */
async function pythonFiles(folder: string): Promise<PythonFile[]> {
  const paths = (await pathsIn(folder, "", 0)).slice(0, MOST_FILES);
  return Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(folder, path), "utf8").catch(() => "") })),
  );
}

async function pathsIn(folder: string, path: string, depth: number): Promise<string[]> {
  if (depth > DEEPEST) return [];
  const inside = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const one of inside.filter(({ name }) => !SKIPPED.test(name))) {
    const place = path === "" ? one.name : `${path}/${one.name}`;
    if (one.isDirectory()) found.push(...(await pathsIn(folder, place, depth + 1)));
    else if (one.isFile() && one.name.endsWith(".py")) found.push(place);
  }
  return found;
}
