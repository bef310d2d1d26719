import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Where pip finds packages and how it gets there: the one thing in which machines may differ. */
const WHERE_FROM =
  /^PIP_(?:INDEX_URL|EXTRA_INDEX_URL|FIND_LINKS|NO_INDEX|TRUSTED_HOST|CONFIG_FILE|CERT|CLIENT_CERT|PROXY|KEYRING_PROVIDER|CACHE_DIR|(?:DEFAULT_)?TIMEOUT|RETRIES)$/;

/**
 * Takes out of an environment all that would lead Python or pip to packages, folders or habits of this machine. Where
 * pip finds its packages stays.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv} a new one
 */
export function isolated(env) {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(?:PYTHON|PIP_|PYENV_|VIRTUAL_ENV|CONDA_)/.test(name) || WHERE_FROM.test(name),
  );
  return { ...Object.fromEntries(kept), PYTHONNOUSERSITE: "1", PIP_DISABLE_PIP_VERSION_CHECK: "1" };
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const env = isolated(process.env);
  return spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], env }).status === 0;
}

/**
 * Makes a private environment: with pip, and nothing of what is installed for its interpreter.
 * @param {string} folder must not exist
 * @param {import("./interpreters.mjs").Interpreter} python
 * @returns {string} path of its Python
 */
export function newEnvironment(folder, python) {
  if (!run(python.path, ["-I", "-m", "venv", folder])) {
    throw new Error(`${python.path} could not make an environment: has it the modules venv and ensurepip?`);
  }
  return join(folder, "bin/python");
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
    if (!run(newEnvironment(unfinished, python), ["-m", "pip", "install", "--quiet", ...packages])) {
      throw new Error(`Could not install ${packages.join(", ")}: is the package index reachable?`);
    }
    renameSync(unfinished, folder);
  }
  return join(folder, "bin/python");
}
