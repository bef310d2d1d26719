import { GateError } from "../record/gate-error.ts";
import type { CheckEvent } from "./check-event.ts";
import type { Git } from "./git.ts";
import { commitOf, isSha, mergeBaseOf, obtain, parentsOf, remoteCommitOf } from "./revision.ts";

/** The commit to compare with, or why there is none: one sentence with the cure. */
export type Baseline =
  | { readonly ref: string; readonly sha: string }
  | { readonly ref: null; readonly reason: string };

interface Question {
  readonly git: Git;
  /** The commit of the head side. */
  readonly head: string;
}

const NEW_BRANCH = /^0+$/;
const none = (reason: string): Baseline => ({ ref: null, reason });

/**
 * Finds the commit to compare head with: the one that was named, or the one that the event stands for.
 *
 * @throws GateError (file) when a named revision does not exist.
 */
export async function findBaseline(
  options: Question & { readonly base: string | null; readonly event: CheckEvent | null },
): Promise<Baseline> {
  const { base, event } = options;
  if (base !== null) return namedBaseline(options, base);
  if (event === null) return defaultBaseline(options);
  switch (event.kind) {
    case "pull_request":
      return pullRequestBaseline(options, event);
    case "push":
      return pushBaseline(options, event.before);
    case "merge_group":
      return exactly(options, event.baseSha, event.baseSha);
    default:
      return none(`a ${event.name} event has no earlier version to compare with: name one with base`);
  }
}

/**
 * A pull request's checkout is, by default, the merge commit that GitHub made of it. What was merged into is the
 * merge's first parent: compared with it, only the pull request differs. The merge base of the two branches would
 * blame the pull request for what its base branch did since. A checkout of the pull request's own head lacks that, and
 * so does the merge base.
 */
async function pullRequestBaseline(
  options: Question,
  event: CheckEvent & { readonly kind: "pull_request" },
): Promise<Baseline> {
  const { git, head } = options;
  const parents = head === event.headSha ? [] : await parentsOf(git, head);
  const [first] = parents;
  if (parents.length === 2 && first !== undefined) return exactly(options, event.baseRef, first, 2);
  return mergeBase(options, event.baseRef, event.baseSha);
}

async function pushBaseline(options: Question, before: string): Promise<Baseline> {
  if (NEW_BRANCH.test(before)) {
    return none("this push made a new branch, so that there is no earlier version of it: name one with base");
  }
  return exactly(options, before, before);
}

/** A branch stands for the place where head left it; anything else is taken as it is. */
async function namedBaseline(options: Question, name: string): Promise<Baseline> {
  const { git } = options;
  if (isSha(name)) return exactly(options, name, name);
  const local = await commitOf(git, name);
  if (local !== null) {
    const full = (await git.ask(["rev-parse", "--symbolic-full-name", "--end-of-options", name])) ?? "";
    const branch = /^refs\/(heads|remotes)\//m.test(full);
    return branch ? mergeBase(options, name, local) : { ref: name, sha: local };
  }
  const tracked = await commitOf(git, `refs/remotes/origin/${name}`);
  if (tracked !== null) return mergeBase(options, name, tracked);
  const { sha, branch, failure } = await remoteCommitOf(git, name);
  if (sha !== null) return branch ? mergeBase(options, name, sha) : exactly(options, name, sha);
  throw new GateError({
    fault: "file",
    message: `there is no revision ${name}`,
    where: git.top,
    next: "Write a branch, a tag or a SHA that this clone or its origin has, or a folder (./NAME).",
    output: failure,
  });
}

/** On the command line: where head left the branch that the remote calls its default. */
async function defaultBaseline(options: Question): Promise<Baseline> {
  const sha = await commitOf(options.git, "refs/remotes/origin/HEAD");
  if (sha !== null) return mergeBase(options, "origin/HEAD", sha);
  return none("nothing says what to compare with: name it with --base, for example --base main");
}

async function exactly(options: Question, ref: string, sha: string, depth = 0): Promise<Baseline> {
  const failure = await obtain(options.git, sha);
  return failure === null ? { ref, sha } : none(unreachable(sha, failure, depth));
}

async function mergeBase(options: Question, ref: string, tip: string): Promise<Baseline> {
  const { sha, failure } = await mergeBaseOf(options.git, tip, options.head);
  if (sha !== null) return { ref, sha };
  if (failure !== null) return none(unreachable(tip, failure, 0));
  return none(
    `${ref} and head have no common commit within reach: check out with fetch-depth: 0, or name a commit with base`,
  );
}

/** `depth`: the fetch-depth that would be enough; 0 for all of the history. */
function unreachable(sha: string, failure: string, depth: number): string {
  const said = failure.split("\n").at(-1)?.slice(0, 200) ?? "";
  return (
    `commit ${sha.slice(0, 12)} is not in this clone and could not be fetched (${said}): ` +
    `give actions/checkout fetch-depth: ${depth}, or name another base`
  );
}
