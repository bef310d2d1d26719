import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { GateError } from "../record/gate-error.ts";
import {
  type Answer,
  boundedGit,
  FETCH_LIMIT,
  gitEnvironment,
  LOCAL_LIMIT,
  localGit,
  SETTINGS,
} from "./run-git.ts";

/** A repository's working tree, and the only way to ask git about it. */
export interface Git {
  /** Absolute path of the working tree's top folder. */
  readonly top: string;
  /** Runs a local command; returns what it printed. @throws GateError (tool) when it fails. */
  run(argv: readonly string[]): Promise<string>;
  /** The same for an answer whose length others decide; one that is longer than any of use counts as a failure. */
  read(argv: readonly string[]): Promise<string>;
  /** Runs a local command, but null when git answers with a failure: for questions. */
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
  const call = (argv: readonly string[]) => localGit([...settings, ...argv], top, local);
  const stdoutOf = (argv: readonly string[], answer: Answer) => {
    if (answer.failure === null) return answer.stdout;
    throw gitError(argv, top, answer.failure);
  };
  // No filter of the repository's settings is run: which there are is asked once, then each is set to nothing.
  const names = await call(["config", "--name-only", "-z", "--get-regexp", "^filter\\..*"]);
  settings.push(...filtersOff(names.failure === null ? names.stdout : ""));
  return {
    top,
    run: async (argv) => stdoutOf(argv, await call(argv)),
    read: async (argv) => {
      const command = { argv: [...settings, ...argv], cwd: top, env: local, timeLimit: LOCAL_LIMIT };
      return stdoutOf(argv, await boundedGit(command));
    },
    ask: async (argv) => {
      const answer = await call(argv);
      return answer.failure === null ? answer.stdout : null;
    },
    remote: async (argv) => {
      // The system's settings may hold the proxy, the certificates and the credentials: here they count.
      const remote = gitEnvironment(env);
      const { stdout, failure } = await boundedGit({
        argv: [...settings, ...argv],
        cwd: top,
        env: remote,
        timeLimit: FETCH_LIMIT,
      });
      return { stdout, failure: failure === null ? null : failure.trim() || `git ${argv[0]} failed` };
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
  const cwd = options.workTree ?? dirname(options.gitDir);
  const answer = await boundedGit({ argv: command, cwd, env, timeLimit: LOCAL_LIMIT });
  if (answer.failure === null) return answer.stdout;
  throw gitError(argv, options.workTree ?? options.gitDir, answer.failure);
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

/** Why git failed, in one clause: the last line of what it said. */
export function whyGitFailed({ problem }: GateError): string {
  return problem.output?.trimEnd().split("\n").at(-1)?.slice(0, 200) || problem.message;
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
