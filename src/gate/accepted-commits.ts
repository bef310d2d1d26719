import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Git, whyGitFailed } from "../git/git.ts";
import type { Sides } from "../git/sides.ts";
import { type Accepted, acceptedByCommit } from "../judge/accepted.ts";
import { GateError } from "../record/gate-error.ts";

/** More commits than a pull request has. */
const MOST_COMMITS = 250;

/** Asks where the commits come from for their messages; `failure` says why there are none. */
export type ReadMessages = () => Promise<{
  readonly messages: readonly string[];
  readonly failure: string | null;
}>;

/**
 * What the commits between base and head accept by their trailers. A shallow clone lacks some of them: then their messages
 * are asked for. Where nobody can tell, nothing is accepted, and a notice says so.
 */
export async function acceptedByCommits(
  { git, comparison, head }: Pick<Sides, "git" | "comparison" | "head">,
  readMessages: ReadMessages | null,
): Promise<Accepted> {
  const base = comparison.base?.sha ?? null;
  const tip = head.own ? comparison.head.sha : (git?.head ?? null);
  if (git === null || base === null || tip === null || (head.top !== git.top && !head.own))
    return accepted([], []);
  try {
    const log = await messagesBetween(git, base, tip);
    if (!log.cutOff) return accepted(log.messages, []);
    if (readMessages === null)
      return accepted(log.messages, [unread("its commits are not in this shallow clone")]);
    const { messages, failure } = await readMessages();
    if (failure !== null) return accepted(log.messages, [unread(failure)]);
    return accepted([...new Set([...log.messages, ...messages])], []);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return accepted([], [unread(whyGitFailed(error))]);
  }
}

function accepted(messages: readonly string[], notices: readonly string[]): Accepted {
  const found = messages.map(acceptedByCommit);
  return {
    waivers: found.flatMap(({ waivers }) => waivers),
    notices: [...notices, ...found.flatMap((one) => one.notices)],
  };
}

function unread(why: string): string {
  return `the commits between base and head could not be read (${why}): what their Perf-Accepted trailers accept does not count. Check out with fetch-depth: 0`;
}

/** The messages of the commits above base; `cutOff` when the history ends among them. */
async function messagesBetween(git: Git, base: string, tip: string) {
  const range = ["--end-of-options", `${base}..${tip}`];
  const log = await git.run(["log", `--max-count=${MOST_COMMITS}`, "--format=%H %B%x00", ...range]);
  const commits = log
    .split("\0")
    .map((commit) => commit.trimStart())
    .filter((commit) => commit !== "");
  const edge = new Set((await edgeOf(git)).split("\n"));
  return {
    messages: commits.map((commit) => commit.slice(commit.indexOf(" ") + 1)),
    cutOff: commits.some((commit) => edge.has(commit.slice(0, commit.indexOf(" ")))),
  };
}

/** The commits of a shallow clone whose parents it lacks. */
async function edgeOf(git: Git): Promise<string> {
  return readFile(join(git.gitDir, "shallow"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
}
