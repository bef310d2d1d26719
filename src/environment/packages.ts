import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exists } from "../files/exists.ts";
import { runCommand } from "../processes/run-command.ts";
import type { Python } from "../python/interpreter.ts";
import { notInstalled, reasonOf } from "./pip-failure.ts";
import { toolSettings } from "./pip-settings.ts";

const TIME_LIMIT = 300_000;

/** Where tools are kept between runs: RUNNER_TOOL_CACHE, XDG_CACHE_HOME, ~/.cache, or the temporary folder. */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  const base =
    env.RUNNER_TOOL_CACHE ?? env.XDG_CACHE_HOME ?? (env.HOME ? join(env.HOME, ".cache") : tmpdir());
  return join(base, "scalene-gate");
}

/**
 * Installs requirements into a private folder of their own and returns its path.
 *
 * @throws GateError (platform) when pip cannot.
 */
export async function installPackages(
  python: Python,
  requirements: readonly string[],
  env: NodeJS.ProcessEnv,
  onInstall: () => void,
): Promise<string> {
  const folder = toolFolder(python, requirements, env);
  if (await exists(folder)) return folder;
  const failure = await installInto(folder, python, { requirements, constraints: [], env, onInstall });
  if (failure !== null) throw notInstalled(requirements.join(" "), reasonOf(failure, requirements), failure);
  return folder;
}

/** One folder for each set of requirements, interpreter and platform. */
export function toolFolder(python: Python, requirements: readonly string[], env: NodeJS.ProcessEnv): string {
  const key = [...requirements, python.implementation, python.version.split(".").slice(0, 2).join(".")];
  const name = `${key.join("-").replace(/[^\w.=-]/g, "_")}-${process.platform}-${process.arch}`;
  return join(cacheFolder(env), name);
}

/** Returns pip's words when it failed; then nothing is left behind. */
async function installInto(
  folder: string,
  python: Python,
  options: {
    readonly requirements: readonly string[];
    readonly constraints: readonly string[];
    readonly env: NodeJS.ProcessEnv;
    readonly onInstall: () => void;
  },
): Promise<string | null> {
  const { requirements, constraints, env, onInstall } = options;
  onInstall();
  return madeBeside(folder, (part) =>
    withConstraints(constraints, (file) =>
      pip(python, "install", ["--target", part, "-c", file, ...requirements], env),
    ),
  );
}

/**
 * Makes a folder beside the place that it is for and renames it when it is complete, so that two runs at once or a kill
 * leave no half of it. `make` returns why it failed, or null; what it returns is returned, and then nothing is left.
 */
export async function madeBeside(
  folder: string,
  make: (part: string) => Promise<string | null>,
): Promise<string | null> {
  const part = `${folder}.${process.pid}`;
  await mkdir(part, { recursive: true });
  try {
    const failure = await make(part);
    if (failure !== null) return failure;
    await rename(part, folder).catch(async (error) => {
      if (!(await exists(folder))) throw error; // another run was faster: its folder is as good
    });
    return null;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/** Writes pip's constraints, a line each, into a file that is there while `use` lasts. */
export async function withConstraints<Result>(
  constraints: readonly string[],
  use: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "scalene-gate-pip-"));
  try {
    const file = join(folder, "constraints.txt");
    await writeFile(file, constraints.map((line) => `${line}\n`).join(""));
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs one of pip's commands, with wheels alone; returns all it said when it failed. It has a time limit: an index may not answer. */
export async function pip(
  python: Python,
  command: "install" | "download",
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<string | null> {
  const start = ["-I", "-m", "pip", command, "--disable-pip-version-check", "--no-input"];
  const outcome = await runCommand({
    argv: [python.executable, ...start, "--progress-bar", "off", "--only-binary", ":all:", ...argv],
    cwd: tmpdir(),
    env: toolSettings(env, process.cwd()),
    timeLimit: TIME_LIMIT,
    ownGroup: false,
  });
  if (outcome.exit === 0) return null;
  if (outcome.timedOut) return `${outcome.output}\npip did not end within ${TIME_LIMIT / 1000} s`;
  return outcome.startError ?? outcome.output;
}
