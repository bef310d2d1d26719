import { GateError } from "../record/gate-error.ts";
import {
  type Baseline,
  exactly,
  mergeBase,
  noCommonCommit,
  none,
  type Question,
  unreachable,
} from "./baseline-answer.ts";
import type { CheckEvent, PushEvent } from "./check-event.ts";
import { pullRequestBaseline } from "./pull-request-baseline.ts";
import { commitOf, isSha, isShallow, mergeBaseOf, newestTip, remoteCommitOf } from "./revision.ts";

const NOTHING = /^0+$/;

/**
 * Finds the commit to compare head with: the one that was named, or the one that the event stands for. It is never head
 * itself where the event stands for it: what is compared with itself always passes.
 *
 * @throws GateError (file) when a named revision does not exist, or the base branch is checked out in place of a pull
 * request; (tool) when git fails.
 */
export async function findBaseline(
  options: Question & { readonly base: string | null; readonly event: CheckEvent | null },
): Promise<Baseline> {
  const { base, event, head } = options;
  if (base !== null) return namedBaseline(options, base);
  if (event === null) return defaultBaseline(options);
  const found = await eventBaseline(options, event);
  if (found.ref === null || found.sha !== head) return found;
  return none(
    `head is ${head.slice(0, 12)}, which is what this event would compare it with: there is nothing to compare. ` +
      "Check out what the event is about, or name another commit with base",
  );
}

async function eventBaseline(question: Question, event: CheckEvent): Promise<Baseline> {
  switch (event.kind) {
    case "pull_request":
      return pullRequestBaseline(question, event);
    case "push":
      return pushBaseline(question, event);
    case "merge_group":
      return exactly(question, event.baseSha, event.baseSha);
    default:
      return none(`a ${event.name} event has no earlier version to compare with: name one with base`);
  }
}

/** A push is compared with what the branch was before it; one that replaced commits with what it did not replace. */
async function pushBaseline(question: Question, event: PushEvent): Promise<Baseline> {
  const { before, ref, deleted } = event;
  if (deleted) return none("this push deleted the branch, so that there is nothing to compare");
  if (ref?.startsWith("refs/tags/") === true) {
    return none(
      "this push is of a tag, and nothing says which version came before it: name one with base (base: v1.0)",
    );
  }
  if (NOTHING.test(before)) {
    return none("this push made a new branch, so that there is no earlier version of it: name one with base");
  }
  const forced = event.forced ?? (await replaced(question, before));
  return forced ? forcedBaseline(question, event) : exactly(question, before, before);
}

/**
 * What a push by force brought is what neither the branch had before it nor the default branch has: base is the newest
 * commit below that. Against what was replaced, a change that was amended would be compared with itself; against the last
 * commit that both states have, a branch that was rebased would be blamed for what the default branch got since.
 */
async function forcedBaseline(
  question: Question,
  { before, ref, defaultBranch }: PushEvent,
): Promise<Baseline> {
  if (defaultBranch === null || ref === `refs/heads/${defaultBranch}`) {
    return mergeBase(question, before, before);
  }
  const { git, head } = question;
  const tip = await newestTip(git, defaultBranch);
  if (tip.sha === null) {
    return none(unreachable(defaultBranch, tip.failure ?? "origin has no such branch", 0));
  }
  const found = await mergeBaseOf(git, head, [tip.sha, before]);
  if (found.sha === null) return noCommonCommit(defaultBranch, tip.sha, found.failure);
  const ofDefault = (await git.ask(["merge-base", "--is-ancestor", found.sha, tip.sha])) !== null;
  return { ref: ofDefault ? defaultBranch : before, sha: found.sha, notices: [] };
}

/** Whether a commit is known not to be below head. */
async function replaced({ git, head }: Question, before: string): Promise<boolean> {
  if (!isSha(before) || (await isShallow(git)) || (await commitOf(git, before)) === null) return false;
  return (await git.ask(["merge-base", "--is-ancestor", before, head])) === null;
}

/** A branch stands for the place where head left it; anything else is taken as it is. */
async function namedBaseline(question: Question, name: string): Promise<Baseline> {
  const { git } = question;
  if (isSha(name)) return exactly(question, name, name);
  const local = await commitOf(git, name);
  if (local !== null) {
    const full = await git.run(["rev-parse", "--symbolic-full-name", "--end-of-options", name]);
    const branch = /^refs\/(heads|remotes)\//m.test(full);
    return branch ? mergeBase(question, name, local) : { ref: name, sha: local, notices: [] };
  }
  const tracked = await commitOf(git, `refs/remotes/origin/${name}`);
  if (tracked !== null) return mergeBase(question, name, tracked);
  const { sha, branch, failure } = await remoteCommitOf(git, name);
  if (sha !== null) return branch ? mergeBase(question, name, sha) : exactly(question, name, sha);
  throw new GateError({
    fault: "file",
    message: `there is no revision ${name}`,
    where: git.top,
    next: "Write a branch, a tag or a SHA that this clone or its origin has, or a folder (./NAME).",
    output: failure,
  });
}

/** On the command line: where head left the branch that the remote calls its default. */
async function defaultBaseline(question: Question): Promise<Baseline> {
  const sha = await commitOf(question.git, "refs/remotes/origin/HEAD");
  if (sha !== null) return mergeBase(question, "origin/HEAD", sha);
  return none("nothing says what to compare with: name it with --base, for example --base main");
}
