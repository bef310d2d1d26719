import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

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
 * The interpreter of a private environment with these packages, made on first use in node_modules: nothing is installed
 * on the machine. Its name changes with the packages and the interpreter.
 * @param {string} name
 * @param {import("./interpreters.mjs").Interpreter} python
 * @param {string[]} packages pinned requirements; none for pip alone
 * @returns {string} path of its Python
 */
export function environment(name, python, packages) {
  const folder = join("node_modules/.cache", name, [python.version, ...packages].join("+"));
  if (!existsSync(folder)) {
    // its own name: two runs may begin at the same time
    const unfinished = `${folder}.${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    if (!run(python.path, ["-I", "-m", "venv", unfinished])) {
      throw new Error(
        `${python.path} could not make an environment: does it have the modules venv and ensurepip?`,
      );
    }
    const install = ["-m", "pip", "install", "--quiet", ...packages];
    if (packages.length > 0 && !run(join(unfinished, "bin/python"), install)) {
      throw new Error(`Could not install ${packages.join(", ")}: is the package index reachable?`);
    }
    if (existsSync(folder)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, folder);
  }
  return join(folder, "bin/python");
}

/**
 * Copies an environment to where it can be changed.
 * @param {string} python path of its Python
 * @param {string} folder absolute; must not exist
 * @returns {string} path of the copy's Python
 */
export function copyOfEnvironment(python, folder) {
  const options = { recursive: true, preserveTimestamps: true, verbatimSymlinks: true };
  cpSync(dirname(dirname(python)), folder, options);
  const own = join(folder, "bin/python");
  // what pip wrote beside it starts with the path of the first
  for (const script of readdirSync(dirname(own)).filter((name) => name.startsWith("pip"))) {
    const path = join(folder, "bin", script);
    writeFileSync(path, readFileSync(path, "utf8").replace(/^#!.*/, `#!${own}`));
  }
  return own;
}
