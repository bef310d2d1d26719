import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** @param {string} command @param {string[]} args */
function run(command, args) {
  return spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

/**
 * The interpreter of a private environment with these packages, made on first use in node_modules: nothing is installed
 * on the machine. Its name changes with the packages and the interpreter.
 * @param {string} name
 * @param {import("./interpreters.mjs").Interpreter} python
 * @param {string[]} packages pinned requirements
 * @returns {string} path of its Python
 */
export function environment(name, python, packages) {
  const folder = join("node_modules/.cache", name, [python.version, ...packages].join("+"));
  if (!existsSync(folder)) {
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    const made =
      run(python.path, ["-m", "venv", unfinished]) &&
      run(join(unfinished, "bin/python"), ["-m", "pip", "install", "--quiet", ...packages]);
    if (!made) throw new Error(`Could not install ${packages.join(", ")}: is the package index reachable?`);
    renameSync(unfinished, folder);
  }
  return join(folder, "bin/python");
}
