import { existsSync } from "node:fs";
import { exec } from "../../processes/exec.ts";
import { runCommand } from "../../processes/run-command.ts";
import { GateError } from "../../record/gate-error.ts";

/** Milliseconds for a local answer of any length, for writing a tree, and for a remote that may not answer at all. */
export const LOCAL_LIMIT = 120_000;
export const CHECKOUT_LIMIT = 600_000;
export const FETCH_LIMIT = 300_000;
/** Characters of an answer whose length others decide: a diff, the messages of commits. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/**
 * Settings for every call, which win over those of every file: nothing is run that a setting could name (hooks,
 * fsmonitor, a command that lists an alternate's refs), and answers have one form everywhere.
 */
export const SETTINGS = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.attributesFile=/dev/null",
  "core.alternateRefsCommand=true",
  "core.quotePath=true",
  "core.pager=cat",
  "core.untrackedCache=false",
  "core.commitGraph=false",
  "core.useReplaceRefs=false",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  "fetch.prune=false",
  "fetch.pruneTags=false",
  "fetch.writeCommitGraph=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "advice.detachedHead=false",
  "log.showSignature=false",
];
/** No command that is to stay on this machine can leave it, whatever it finds missing. */
export const OFFLINE = ["protocol.allow=never"];
/** Ways to a remote that run no program of the remote's choosing; `ext::` and helpers of other names stay off. */
export const ONLINE = [
  "protocol.allow=never",
  ...["https", "http", "ssh", "git", "file"].map((name) => `protocol.${name}.allow=always`),
];
/** The caller's variables that lead to the remote. All others could point git at another repository. */
const WAY =
  /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT|SSL_.*|HTTP_.*|PROXY_.*|ASKPASS|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+))$/;

const ALWAYS = {
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_LFS_SKIP_SMUDGE: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  LC_ALL: "C",
};

/**
 * The environment of a command that asks nobody but this machine: no setting of the user's or the system's counts.
 * `home` is a folder without any: git below 2.32 knows no GIT_CONFIG_GLOBAL.
 */
export function localEnvironment(env: NodeJS.ProcessEnv, home: string): NodeJS.ProcessEnv {
  return {
    ...without(env, /^GIT_/),
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_NO_LAZY_FETCH: "1",
    ...ALWAYS,
  };
}

/**
 * The environment of a command that talks to a remote: the user's and the system's settings may hold the proxy, the
 * certificates and the credentials, and so may the caller's variables.
 */
export function remoteEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...without(env, /^GIT_/, WAY), ...ALWAYS };
}

function without(env: NodeJS.ProcessEnv, names: RegExp, but = /^$/): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.test(name) || but.test(name)));
}

/** What git said. */
export interface Answer {
  readonly stdout: string;
  /** What it wrote beside its answer. */
  readonly stderr: string;
  /** Exit status; null when it did not end by itself. */
  readonly exit: number | null;
  /** Why there is no answer, in git's own words or ours; null when it ended well. */
  readonly failure: string | null;
}

/**
 * Runs git without a shell, with a time limit and a bound on the answer.
 *
 * @throws GateError (platform) when there is no git.
 */
export async function runGit(command: {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds. */
  readonly timeLimit: number;
  readonly input?: string;
}): Promise<Answer> {
  const { cwd, timeLimit } = command;
  const outcome = await runCommand({
    ...command,
    argv: ["git", ...command.argv],
    ownGroup: false,
    mostAnswer: LARGEST_ANSWER,
  });
  const { exit, answer: stdout, output: stderr } = outcome;
  const answer = (failure: string | null): Answer => ({ stdout, stderr, exit, failure });
  if (outcome.startError !== null) {
    if (/\bENOENT\b/.test(outcome.startError) && existsSync(cwd)) throw noGit(cwd);
    return answer(outcome.startError);
  }
  if (outcome.timedOut) return answer(`ended after ${timeLimit / 1000} s: ${stderr}`);
  if (outcome.tooLong) return answer(`the answer is longer than ${LARGEST_ANSWER} characters`);
  return answer(exit === 0 ? null : stderr.trim() || `git ${command.argv[0]} failed`);
}

/**
 * Asks git a question whose answer is a line or two, without a time limit: where its files are, what is checked out.
 *
 * @throws GateError (platform) when there is no git.
 */
export async function askGit(argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Answer> {
  const outcome = await exec(["git", ...argv], { cwd, env });
  if (outcome === null) throw noGit(cwd);
  const { exit, stdout, stderr } = outcome;
  return { stdout, stderr, exit, failure: exit === 0 ? null : stderr.trim() || `git ${argv[0]} failed` };
}

/** Settings as options of the command line. */
export function asOptions(settings: readonly string[]): string[] {
  return settings.flatMap((setting) => ["-c", setting]);
}

function noGit(cwd: string): GateError {
  return new GateError({
    fault: "platform",
    message: "git was not found on the PATH",
    where: cwd,
    next: "Install git, or name two folders with --base and --head.",
  });
}

/** A command of git that failed, as an error; addresses in git's words are shown without what may be a password. */
export function gitError(argv: readonly string[], where: string, output: string): GateError {
  return new GateError({
    fault: "tool",
    message: `git ${argv.join(" ")} failed`,
    where,
    next: "Run the command in that folder to see more, or name the base as a folder.",
    output: withoutPasswords(output).slice(-2000) || null,
  });
}

/** Git's words without the user and password of an address. */
export function withoutPasswords(text: string): string {
  return text.replace(/(\/\/)[^/\s@]{1,500}@/g, "$1");
}
