// ruff and mypy over all Python of the gate, from a private environment: nothing is installed on the machine.
import { spawnSync } from "node:child_process";
import { environment } from "./environments.mjs";
import { interpreters } from "./interpreters.mjs";

// Pinned: a new release of a linter must not break a build that nobody changed.
const TOOLS = ["ruff==0.17.6", "mypy==2.4.1"];
const FOLDERS = ["python", "scripts", "test/python", "test/e2e"];

/** @param {string} command @param {string[]} args */
function run(command, args) {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}

// mypy 2.4 itself needs Python 3.10.
const newest = interpreters().findLast(({ minor }) => minor >= 10);
if (newest === undefined) throw new Error("Linting needs CPython 3.10 or newer on PATH.");
const python = environment("lint-python", newest, TOOLS);
const results = [
  run(python, ["-m", "ruff", "check", "--quiet", ...FOLDERS]),
  run(python, ["-m", "ruff", "format", "--check", "--quiet", ...FOLDERS]),
  run(python, ["-m", "mypy", ...FOLDERS]),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
