import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { removeAtExit } from "../files/remove-at-exit.ts";
import type { GateError } from "../record/gate-error.ts";
import { lastLine } from "../text/last-line.ts";
import { factsOfRepository, type RepositoryFacts } from "./repository/facts.ts";
import { inEnvironment, type OriginAccess, originOf, type Way } from "./repository/origin.ts";
import { isPartial, REMOTE, writePrivateRepository } from "./repository/private-repository.ts";
import {
  type Answer,
  asOptions,
  FETCH_LIMIT,
  gitError,
  LOCAL_LIMIT,
  localEnvironment,
  OFFLINE,
  remoteEnvironment,
  runGit,
  SETTINGS,
  withoutPasswords,
} from "./repository/run-git.ts";

/** How a command is run where that differs from the usual. */
interface Call {
  /** Written to its standard input. */
  readonly input?: string;
  /** Milliseconds. */
  readonly timeLimit?: number;
  /** Settings of this call. */
  readonly settings?: readonly string[];
  /** The folder of one of the repository's worktrees, in place of the checkout. */
  readonly worktree?: string;
}

/** A repository's working tree, and the only way to ask git about it. */
export interface Git {
  /** Absolute path of the working tree's top folder. */
  readonly top: string;
  /** The private repository that all commands run in. */
  readonly gitDir: string;
  /** The commit that is checked out; null when there is none yet. */
  readonly head: string | null;
  /** Folder of the checkout's repository that has `modules` and `lfs`. */
  readonly common: string;
  /** The patterns of a sparse checkout; null when the whole tree is checked out. */
  readonly sparse: string | null;
  /** Runs a local command; returns what it printed. @throws GateError (tool) when it fails or its answer is endless. */
  run(argv: readonly string[], call?: Call): Promise<string>;
  /** The same for a question that git answers with no by exit status 1: null then. @throws GateError (tool) when it fails. */
  ask(argv: readonly string[], call?: Call): Promise<string | null>;
  /** Runs a command that talks to the remote, whose name is `gate`; `failure` has git's words when it went wrong. */
  remote(argv: readonly string[], call?: Call): Promise<Pick<Answer, "stdout" | "failure">>;
  /**
   * Runs a local command for which objects may be missing that were left out of the clone: they are fetched then.
   * `failure` says why they could not be. @throws GateError (tool) when it fails in a clone that has them all.
   */
  fetching(argv: readonly string[], call?: Call): Promise<Pick<Answer, "stdout" | "failure">>;
  /** Removes the private repository, which also goes when this process exits. */
  close(): Promise<void>;
}

/**
 * Opens the repository whose working tree has its top at `top` (files/repository-top.ts). Commands run in a private repository that
 * shares its objects: no setting of the repository counts, it may belong to anybody, and it is never written to.
 *
 * @param access how its commits may be fetched with the job's token; null for what the checkout and the user have.
 * @throws GateError (tool) when there is a `.git` that git cannot read.
 */
export async function openGit(
  top: string,
  env: NodeJS.ProcessEnv,
  access: OriginAccess | null = null,
): Promise<Git> {
  const gitDir = await realpath(await mkdtemp(join(tmpdir(), "scalene-gate-git-")));
  const keep = removeAtExit(gitDir);
  const close = async () => {
    await rm(gitDir, { recursive: true, force: true });
    keep();
  };
  try {
    const facts = await factsOfRepository(top, localEnvironment(env, gitDir));
    const { url, ways } = originOf(facts, access);
    await writePrivateRepository(gitDir, facts, url);
    return await gitIn({ top, gitDir, facts, env, url, ways, close });
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens a repository for one use, and closes it whatever happens. @throws GateError (tool) as `openGit` does. */
export async function withGit<Result>(
  top: string,
  env: NodeJS.ProcessEnv,
  use: (git: Git) => Promise<Result>,
): Promise<Result> {
  const git = await openGit(top, env);
  try {
    return await use(git);
  } finally {
    await git.close();
  }
}

async function gitIn(opened: {
  readonly top: string;
  readonly gitDir: string;
  readonly facts: RepositoryFacts;
  readonly env: NodeJS.ProcessEnv;
  readonly url: string | null;
  readonly ways: readonly Way[];
  readonly close: () => Promise<void>;
}): Promise<Git> {
  const { top, gitDir, facts, env, url, ways, close } = opened;
  const local = localEnvironment(env, gitDir);
  const partial = await isPartial(facts.objects);
  const lazy = partial
    ? [`remote.${REMOTE}.promisor=true`, `remote.${REMOTE}.partialCloneFilter=blob:none`]
    : [];
  const wordsOf = (argv: readonly string[], settings: readonly string[], call: Call) => [
    ...asOptions([...SETTINGS, ...settings, ...(call.settings ?? [])]),
    ...(call.worktree === undefined ? [`--git-dir=${gitDir}`, `--work-tree=${top}`] : []),
    ...argv,
  ];
  const callLocal = (argv: readonly string[], call: Call) =>
    runGit({
      argv: wordsOf(argv, OFFLINE, call),
      cwd: call.worktree ?? top,
      env: local,
      timeLimit: call.timeLimit ?? LOCAL_LIMIT,
      ...(call.input === undefined ? {} : { input: call.input }),
    });
  const remote: Git["remote"] = async (argv, call = {}) => {
    const failures: string[] = [];
    for (const { settings, secrets } of url === null ? [] : ways) {
      const { stdout, failure } = await runGit({
        argv: wordsOf(argv, [...settings, ...lazy], call),
        cwd: call.worktree ?? top,
        env: inEnvironment(remoteEnvironment(env), secrets),
        timeLimit: call.timeLimit ?? FETCH_LIMIT,
      });
      if (failure === null) return { stdout, failure };
      failures.push(withoutPasswords(failure));
    }
    return { stdout: "", failure: failures[0] ?? "the checkout has no remote named origin" };
  };
  const run: Git["run"] = async (argv, call = {}) => {
    const answer = await callLocal(argv, call);
    if (answer.failure === null) return answer.stdout;
    throw gitError(argv, top, answer.failure);
  };
  const { head, common, sparse } = facts;
  return {
    ...{ top, gitDir, head, common, sparse, run, remote, close },
    fetching: async (argv, call = {}) => {
      if (!partial) return { stdout: await run(argv, call), failure: null };
      // Here the user's settings count, for the way to the remote: what they name as a filter must not run.
      const attributes = join(gitDir, "info", "attributes");
      await writeFile(attributes, "* -filter\n");
      return remote(argv, call).finally(() => rm(attributes));
    },
    ask: async (argv, call = {}) => {
      const answer = await callLocal(argv, call);
      if (answer.failure === null) return answer.stdout;
      if (answer.exit === 1 && !/^(error|fatal):/m.test(answer.stderr)) return null;
      throw gitError(argv, top, answer.failure);
    },
  };
}

/** Runs git in a repository that the gate made empty, where no setting but the given ones counts. */
export async function runPrivateGit(
  argv: readonly string[],
  options: { readonly gitDir: string; readonly workTree?: string; readonly env: NodeJS.ProcessEnv },
): Promise<string> {
  const { gitDir, workTree } = options;
  const where = workTree === undefined ? [] : [`--work-tree=${workTree}`];
  const answer = await runGit({
    argv: [...asOptions([...SETTINGS, ...OFFLINE]), `--git-dir=${gitDir}`, ...where, ...argv],
    cwd: workTree ?? dirname(gitDir),
    env: localEnvironment(options.env, gitDir),
    timeLimit: LOCAL_LIMIT,
  });
  if (answer.failure === null) return answer.stdout;
  throw gitError(argv, workTree ?? gitDir, answer.failure);
}

/** Why git failed, in one clause: the last line of what it said. */
export function whyGitFailed({ problem }: GateError): string {
  return lastLine(problem.output?.trimEnd() ?? "") || problem.message;
}
