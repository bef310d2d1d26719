import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";

const OLDEST = 9;
const NEWEST = 14;

/**
 * @typedef {object} Interpreter
 * @property {string} path absolute path of the executable
 * @property {string} version "3.11.7"
 * @property {number} minor 11
 */

/**
 * Finds CPython 3.9 to 3.14 on PATH and among pyenv's versions: the first of each minor version, oldest first.
 * @returns {Interpreter[]}
 */
export function interpreters() {
  const names = ["python3", "python"];
  for (let minor = OLDEST; minor <= NEWEST; minor += 1) names.unshift(`python3.${minor}`);
  /** @type {Map<number, Interpreter>} */
  const found = new Map();
  for (const path of folders().flatMap((folder) => names.map((name) => join(folder, name)))) {
    const interpreter = existsSync(path) ? ask(path) : undefined;
    if (interpreter && !found.has(interpreter.minor)) found.set(interpreter.minor, interpreter);
  }
  return [...found.values()].sort((a, b) => a.minor - b.minor);
}

/**
 * The interpreter that a user of this PATH gets, as the gate looks for it; the newest of all when that one is no CPython
 * 3.9 to 3.14.
 * @returns {Interpreter | undefined}
 */
export function usualInterpreter() {
  return ask("python") ?? ask("python3") ?? interpreters().at(-1);
}

/** PATH in its order; a folder of pyenv's shims stands for the versions behind it, then come pyenv's usual places. */
function folders() {
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = path.flatMap((folder) => (basename(folder) === "shims" ? pyenv(dirname(folder)) : [folder]));
  const usual = [process.env.PYENV_ROOT ?? "", join(homedir(), ".pyenv")].flatMap(pyenv);
  return [...new Set([...onPath, ...usual])];
}

/** @param {string} root */
function pyenv(root) {
  const versions = join(root, "versions");
  if (root === "" || !existsSync(versions)) return [];
  return readdirSync(versions).map((version) => join(versions, version, "bin"));
}

/**
 * What an executable says of itself; undefined when it does not start or is no CPython of the right age.
 * @param {string} path
 * @returns {Interpreter | undefined}
 */
function ask(path) {
  const question =
    "import sys; print(sys.implementation.name, sys.executable, *sys.version_info[:3], sep='\\n')";
  try {
    const answer = execFileSync(path, ["-I", "-c", question], {
      encoding: "utf8",
      stdio: "pipe",
      timeout: 20_000,
    });
    const [name, executable = path, ...version] = answer.trim().split("\n");
    const [major, minor] = version.map(Number);
    if (name !== "cpython" || major !== 3 || minor === undefined || minor < OLDEST || minor > NEWEST) return;
    return { path: executable, version: version.join("."), minor };
  } catch {
    return;
  }
}
