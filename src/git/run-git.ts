import { existsSync } from "node:fs";
import { exec } from "../processes/exec.ts";
import { runCommand } from "../processes/run-command.ts";
import { GateError } from "../record/gate-error.ts";

/** Milliseconds for a local answer of any length, and for a remote that may not answer at all. */
export const LOCAL_LIMIT = 120_000;
export const FETCH_LIMIT = 300_000;
/** Characters of an answer whose length others decide: a diff, the messages of commits. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/**
 * Settings for every call, which win over those of the repository: nothing that a program of the job may have written
 * into `.git/config` is run (hooks, fsmonitor, an upload-pack of its own), and answers have one form everywhere.
 */
export const SETTINGS = [
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

/** The caller's variables without those that could point git elsewhere, and what keeps it quiet and untranslated. */
export function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith("GIT_") || KEPT.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_LFS_SKIP_SMUDGE: "1",
    LC_ALL: "C",
  };
}

/** What git said. */
export interface Answer {
  readonly stdout: string;
  /** Git's own words when it went wrong, null otherwise. */
  readonly failure: string | null;
}

/** @throws GateError (platform) when there is no git. */
export async function localGit(
  argv: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Answer> {
  const output = await exec(["git", ...argv], { cwd, env });
  if (output === null) throw noGit(cwd);
  return { stdout: output.stdout, failure: output.exit === 0 ? null : output.stderr };
}

/**
 * The same with a time limit and a bound on the answer: for what comes from the network or has a length that others decide.
 *
 * @throws GateError (platform) when there is no git.
 */
export async function boundedGit(command: {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds. */
  readonly timeLimit: number;
}): Promise<Answer> {
  const { cwd, timeLimit } = command;
  const outcome = await runCommand({
    ...command,
    argv: ["git", ...command.argv],
    ownGroup: false,
    mostAnswer: LARGEST_ANSWER,
  });
  const { exit, answer: stdout, output } = outcome;
  if (outcome.startError !== null) {
    if (/\bENOENT\b/.test(outcome.startError) && existsSync(cwd)) throw noGit(cwd);
    return { stdout, failure: outcome.startError };
  }
  if (outcome.timedOut) return { stdout, failure: `ended after ${timeLimit / 1000} s: ${output}` };
  if (outcome.tooLong) return { stdout, failure: `the answer is longer than ${LARGEST_ANSWER} characters` };
  return { stdout, failure: exit === 0 ? null : output };
}

function noGit(cwd: string): GateError {
  return new GateError({
    fault: "platform",
    message: "git was not found on the PATH",
    where: cwd,
    next: "Install git, or name two folders with --base and --head.",
  });
}
