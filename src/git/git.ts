import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { GateError } from "../record/gate-error.ts";

/** Local commands take milliseconds; a worktree of a very large repository may take a minute. */
const LOCAL_LIMIT = 120_000;
const FETCH_LIMIT = 300_000;
const LARGEST_ANSWER = 64 * 1024 * 1024;

/**
 * Settings for every call, which win over those of the repository: nothing that a program of the job may have written
 * into `.git/config` is run (hooks, fsmonitor, an upload-pack of its own), and answers have one form everywhere.
 */
const SETTINGS = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.quotePath=true",
  "core.pager=cat",
  "core.untrackedCache=false",
  "protocol.ext.allow=never",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "advice.detachedHead=false",
  "log.showSignature=false",
];
/** The caller's variables that reach git: the way to the remote. All others could point it at another repository. */
const KEPT =
  /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT|SSL_.*|HTTP_.*|PROXY_.*|ASKPASS|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+))$/;

/** A repository's working tree, and the only way to ask git about it. */
export interface Git {
  /** Absolute path of the working tree's top folder. */
  readonly top: string;
  /** Runs a local command; returns what it printed. @throws GateError (tool) when it fails. */
  run(argv: readonly string[]): Promise<string>;
  /** The same, but null when git answers with a failure: for questions. */
  ask(argv: readonly string[]): Promise<string | null>;
  /** Runs a command that talks to the remote; `failure` has git's own words when it went wrong. */
  remote(argv: readonly string[]): Promise<{ readonly stdout: string; readonly failure: string | null }>;
}

/** The folder at or above `folder` that holds a `.git`, or null when git knows nothing of it. */
export function topOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return null;
  }
}

/**
 * Opens the repository whose working tree has its top at `top` (see `topOf`). Git may belong to another user, as in a
 * job container; the caller named the folder, so that it is taken as safe.
 */
export async function openGit(top: string, env: NodeJS.ProcessEnv): Promise<Git> {
  const settings = [...SETTINGS, `safe.directory=${top}`].flatMap((setting) => ["-c", setting]);
  const local = { ...gitEnvironment(env), GIT_CONFIG_NOSYSTEM: "1" };
  const call = (argv: readonly string[]) => execGit([...settings, ...argv], top, local, LOCAL_LIMIT);
  // No filter of the repository's settings is run: which there are is asked once, then each is set to nothing.
  const names = await call(["config", "--name-only", "-z", "--get-regexp", "^filter\\..*"]);
  settings.push(...filtersOff(names.code === 0 ? names.stdout : ""));
  return {
    top,
    run: async (argv) => {
      const answer = await call(argv);
      if (answer.code === 0) return answer.stdout;
      throw gitError(argv, top, answer.stderr);
    },
    ask: async (argv) => {
      const answer = await call(argv);
      return answer.code === 0 ? answer.stdout : null;
    },
    remote: async (argv) => {
      // The system's settings may hold the proxy, the certificates and the credentials: here they count.
      const answer = await execGit([...settings, ...argv], top, gitEnvironment(env), FETCH_LIMIT);
      const failure = answer.code === 0 ? null : answer.stderr.trim() || `git ${argv[0]} failed`;
      return { stdout: answer.stdout, failure };
    },
  };
}

/** Runs git in a private repository of the gate's own, where no setting but the given ones counts. */
export async function runPrivateGit(
  argv: readonly string[],
  options: { readonly gitDir: string; readonly workTree?: string; readonly env: NodeJS.ProcessEnv },
): Promise<string> {
  const where = options.workTree === undefined ? [] : [`--work-tree=${options.workTree}`];
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  const env = { ...gitEnvironment(options.env), GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
  const command = [...settings, `--git-dir=${options.gitDir}`, ...where, ...argv];
  const answer = await execGit(command, options.workTree ?? dirname(options.gitDir), env, LOCAL_LIMIT);
  if (answer.code === 0) return answer.stdout;
  throw gitError(argv, options.workTree ?? options.gitDir, answer.stderr);
}

function filtersOff(names: string): string[] {
  const drivers = new Set(
    names
      .split("\0")
      .map((name) => /^filter\.(.+)\.[^.]+$/.exec(name)?.[1])
      .filter((driver) => driver !== undefined && !/[=\n]/.test(driver)),
  );
  const nothing = ["smudge=", "clean=", "process=", "required=false"];
  return [...drivers].flatMap((driver) => nothing.flatMap((value) => ["-c", `filter.${driver}.${value}`]));
}

function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith("GIT_") || KEPT.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_LFS_SKIP_SMUDGE: "1",
    LC_ALL: "C",
  };
}

interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function execGit(
  argv: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  timeout: number,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env, timeout, maxBuffer: LARGEST_ANSWER, killSignal: "SIGKILL" as const };
    execFile("git", argv, options, (error, stdout, stderr) => {
      if (error === null) return resolve({ code: 0, stdout, stderr });
      if (error.code === "ENOENT") return reject(noGit(cwd));
      const reason = error.killed ? `ended after ${timeout / 1000} s: ${stderr}` : stderr || error.message;
      resolve({ code: typeof error.code === "number" ? error.code : 1, stdout, stderr: reason });
    });
  });
}

function noGit(cwd: string): GateError {
  return new GateError({
    fault: "platform",
    message: "git was not found on the PATH",
    where: cwd,
    next: "Install git, or name two folders with --base and --head.",
  });
}

function gitError(argv: readonly string[], where: string, output: string): GateError {
  const next = /dubious ownership/.test(output)
    ? `Run git config --global --add safe.directory ${where} before.`
    : "Run the command in that folder to see more, or name the base as a folder.";
  return new GateError({
    fault: "tool",
    message: `git ${argv.join(" ")} failed`,
    where,
    next,
    output: output.slice(-2000) || null,
  });
}
