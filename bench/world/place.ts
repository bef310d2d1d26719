import { spawn } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { copyOfEnvironment, environment, isolated } from "../../scripts/environments.mjs";
import { usualInterpreter } from "../../scripts/interpreters.mjs";

/** Build backend of callers that need no network to build a project. */
const SETUPTOOLS = ["setuptools==84.2.1"];
/** What people install beside their project, as pipx would: in an environment of its own. */
const TOOLS = [
  "build==1.6.1",
  "hatch==1.18.2",
  "nox==2026.10.20",
  "poetry==2.5.1",
  "tox==4.67.15",
  "uv==0.13.9",
];
/** A command of a situation may build a compiler's worth of packages on a busy machine. */
const COMMAND_LIMIT = 15 * 60_000;

/** Files by their path below a folder; null removes one. */
export type Files = Readonly<Record<string, string | null>>;

/** Where one situation is built: a folder of its own with a home, a caller's Python, and a checkout. */
export interface Place {
  /** Real path; all else is below it. */
  readonly folder: string;
  /** The checkout that the gate is started in; the situation makes it. */
  readonly checkout: string;
  /** The caller's interpreter: first on PATH, in an environment that nothing else uses. */
  readonly python: string;
  /** The environment of everything that is started here. */
  readonly env: NodeJS.ProcessEnv;
  /** What measured programs write about themselves. */
  readonly witness: string;
  /** Folder of the gate that is driven: with `dist/` and `python/`. */
  readonly gate: string;
}

export interface Wanted {
  /** Folder of the gate that is driven. */
  readonly gate: string;
  /** Whether uv, tox, nox and their like are on PATH. */
  readonly tools: boolean;
}

/** Makes a place for one situation. Remove it with `closePlace`. */
export async function openPlace({ gate, tools }: Wanted): Promise<Place> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "world-")));
  const interpreter = usualInterpreter();
  if (interpreter === undefined) throw new Error("No CPython 3.9 to 3.14 was found on PATH.");
  const python = copyOfEnvironment(
    resolve(environment("world", interpreter, SETUPTOOLS)),
    join(folder, "caller"),
  );
  const beside = tools
    ? [await toolsIn(join(folder, "tools"), resolve(environment("world-tools", interpreter, TOOLS)))]
    : [];
  await mkdir(join(folder, "home"));
  // Programs of these repositories are hostile to everything in the temporary folder.
  await mkdir(join(folder, "tmp"));
  // As a checkout lies on a runner.
  const checkout = join(folder, "work", "shop", "shop");
  await mkdir(dirname(checkout), { recursive: true });
  const path = [dirname(python), ...beside, process.env.PATH].join(delimiter);
  const own = { PATH: path, HOME: join(folder, "home"), TMPDIR: join(folder, "tmp") };
  const env = { ...withoutRunner(isolated(process.env)), ...kept(), ...own };
  return { folder, checkout, python, env, witness: join(folder, "witness"), gate };
}

/**
 * Puts the tools on a folder for PATH, each as one command, as pipx does: nothing else of their environment.
 *
 * @returns the folder
 */
async function toolsIn(folder: string, python: string): Promise<string> {
  await mkdir(folder);
  const names = ["hatch", "nox", "poetry", "tox"].map((name) => [name, name]);
  for (const [name = "", module] of [...names, ["pyproject-build", "build"]]) {
    await writeFile(join(folder, name), `#!/bin/sh\nexec ${python} -m ${module} "$@"\n`, { mode: 0o755 });
  }
  await symlink(join(dirname(python), "uv"), join(folder, "uv"));
  return folder;
}

/** Removes all that a situation left. */
export async function closePlace({ folder }: Place): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** What is fetched or installed for the tools' own use stays from one situation to the next. */
function kept(): NodeJS.ProcessEnv {
  const cache = resolve(".cache/world");
  return {
    RUNNER_TOOL_CACHE: join(cache, "tool-cache"),
    PIP_CACHE_DIR: join(cache, "pip"),
    UV_CACHE_DIR: join(cache, "uv"),
    UV_PYTHON_DOWNLOADS: "never",
    CARGO_HOME: process.env.CARGO_HOME ?? join(homedir(), ".cargo"),
    RUSTUP_HOME: process.env.RUSTUP_HOME ?? join(homedir(), ".rustup"),
    GIT_TERMINAL_PROMPT: "0",
  };
}

/** The table itself may be made in a workflow. */
function withoutRunner(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const runners = /^(?:INPUT_|GITHUB_|RUNNER_|ACTIONS_|CI$|GIT_)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !runners.test(name)));
}

/** Writes files below a folder. */
export async function write(folder: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    if (text === null) await rm(path, { force: true });
    else await writeFile(path, text);
  }
}

/** A command of a situation, with variables of its own on top of the place's. */
export interface Command {
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a command in a folder as a step of a job would, and gives what it printed to standard output.
 *
 * @throws with the end of its output when it fails: the situation could not be built
 */
export async function step(place: Place, folder: string, { argv, env }: Command): Promise<string> {
  const [name = "", ...rest] = argv;
  const { status, said, stdout } = await ended(name, rest, { cwd: folder, env: { ...place.env, ...env } });
  if (status !== 0) throw new Error(`${argv.join(" ")} ended with ${status}:\n${said.slice(-2000)}`);
  return stdout.trim();
}

const NOBODY = ["-c", "user.name=Dora", "-c", "user.email=dora@shop.test", "-c", "commit.gpgsign=false"];
const ALONE = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };

/** Runs git as a person would, untouched by this machine's settings. */
export function git(place: Place, folder: string, ...argv: readonly string[]): Promise<string> {
  const settings = [...NOBODY, "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always"];
  return step(place, folder, { argv: ["git", ...settings, ...argv], env: ALONE });
}

/** Commits everything below a folder; gives the SHA. */
export async function commit(
  place: Place,
  folder: string,
  files: Files,
  message = "change",
): Promise<string> {
  await write(folder, files);
  await git(place, folder, "add", "--all");
  await git(place, folder, "commit", "--quiet", "--allow-empty", "--message", message);
  return git(place, folder, "rev-parse", "HEAD");
}

/** How a process ended, and what it printed: all of it in the order it came, and standard output alone. */
export interface Ended {
  readonly status: number | null;
  readonly said: string;
  readonly stdout: string;
}

/** Runs a program to its end. Rejects when it cannot be started. */
export function ended(
  command: string,
  argv: readonly string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(command, argv, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: COMMAND_LIMIT,
    });
    let said = "";
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.on("error", failed).on("close", (status) => done({ status, said, stdout }));
  });
}
