// ruff and mypy over all Python of the gate, from a private environment: nothing is installed on the machine.
import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { interpreters } from "./interpreters.mjs";

// Pinned: a new release of a linter must not break a build that nobody changed.
const TOOLS = ["ruff==0.17.6", "mypy==2.4.1"];
const FOLDERS = ["python", "scripts", "test/python", "test/e2e"];

/** @param {string} command @param {string[]} args */
function run(command, args) {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}

/** Folder of the environment's programs, made on first use; its name changes with the tools and the interpreter. */
function environment() {
  // mypy 2.4 itself needs Python 3.10.
  const python = interpreters().findLast(({ minor }) => minor >= 10);
  if (python === undefined) throw new Error("Linting needs CPython 3.10 or newer on PATH.");
  const folder = join("node_modules/.cache/lint-python", [python.version, ...TOOLS].join("+"));
  if (!existsSync(folder)) {
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    const made =
      run(python.path, ["-m", "venv", unfinished]) &&
      run(join(unfinished, "bin/python"), ["-m", "pip", "install", "--quiet", ...TOOLS]);
    if (!made) throw new Error(`Could not install ${TOOLS.join(" and ")}: is the package index reachable?`);
    renameSync(unfinished, folder);
  }
  return join(folder, "bin/python");
}

const python = environment();
const results = [
  run(python, ["-m", "ruff", "check", "--quiet", ...FOLDERS]),
  run(python, ["-m", "ruff", "format", "--check", "--quiet", ...FOLDERS]),
  run(python, ["-m", "mypy", ...FOLDERS]),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
