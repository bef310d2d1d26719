import { GateError } from "../record/gate-error.ts";
import {
  type Baseline,
  exactly,
  noCommonCommit,
  none,
  type Question,
  unreachable,
} from "./baseline-answer.ts";
import type { PullRequestEvent } from "./check-event.ts";
import type { Git } from "./git.ts";
import { commitOf, mergeBaseOf, newestTip, readCommit } from "./revision.ts";

/** Longest part of a commit's name in a sentence. */
const SHORT = 12;

/**
 * A pull request's checkout is, by default, the merge commit that GitHub made of it. What was merged into is the
 * merge's first parent: compared with it, only the pull request differs. The merge base of the two branches would
 * blame the pull request for what its base branch did since. Any other checkout lacks that merge: it is compared with
 * where it left the base branch. A merge whose second parent is not the event's head is such a checkout too: "Update
 * branch" merges the base branch into the pull request.
 *
 * @throws GateError (file) when the base branch is checked out, as `pull_request_target` does by default: compared with
 * itself it would always pass.
 */
export async function pullRequestBaseline(question: Question, event: PullRequestEvent): Promise<Baseline> {
  const { git, head } = question;
  const { headSha, baseSha, baseRef } = event;
  if (head === baseSha && head !== headSha) throw baseCheckedOut(question, event);
  const { parents, message } = await readCommit(git, head);
  const [first, second] = parents;
  if (head !== headSha && parents.length === 2 && first !== undefined && second === headSha) {
    if (await isMergedInto(git, first, message, event)) return exactly(question, baseRef, first, 2);
  }
  const tip = await newestTip(git, baseRef);
  if (tip.sha === null && (head !== headSha || parents.length > 1)) {
    // An older tip would charge the pull request with what was merged into it from the base branch.
    return none(unreachable(baseRef, tip.failure ?? "origin has no such branch", 0));
  }
  const found = await branchPoint(question, event, tip.sha);
  if (found.sha === null) return noCommonCommit(baseRef, tip.sha ?? baseSha, found.failure);
  if (found.sha === head) {
    if (head !== headSha) throw baseCheckedOut(question, event);
    return none(`${baseRef} already has all commits of this pull request: there is nothing to compare`);
  }
  return { ref: baseRef, sha: found.sha, notices: await notices(question, event, tip) };
}

/** Whether a checkout is the pull request's head or a merge of it, and not an earlier or later state of it. */
export async function isOfEvent(git: Git, head: string, headSha: string): Promise<boolean> {
  if (head === headSha) return true;
  const { parents } = await readCommit(git, head);
  return parents.length === 2 && parents[1] === headSha;
}

/** Whether what the pull request's head was merged into is the base branch, as far as this clone can tell. */
async function isMergedInto(
  git: Git,
  first: string,
  message: string,
  { headSha, baseSha }: PullRequestEvent,
): Promise<boolean> {
  if (first === baseSha || message.startsWith(`Merge ${headSha} into ${first}`)) return true;
  if ((await commitOf(git, first)) === null || (await commitOf(git, baseSha)) === null) return false;
  const common = (await git.ask(["merge-base", first, baseSha]))?.trim();
  return common === first || common === baseSha;
}

/** Where head left the base branch. A branch that has merged the pull request since has all of it. */
async function branchPoint({ git, head }: Question, event: PullRequestEvent, tip: string | null) {
  const { baseSha, headSha } = event;
  const found = await mergeBaseOf(git, head, tip === null ? [baseSha] : [...new Set([tip, baseSha])]);
  const merged = found.sha === head && head === headSha && tip !== baseSha;
  return merged ? mergeBaseOf(git, head, [baseSha]) : found;
}

async function notices(
  { git, head }: Question,
  { headSha, baseRef }: PullRequestEvent,
  tip: { readonly sha: string | null; readonly failure: string | null },
): Promise<string[]> {
  const told: string[] = [];
  if (!(await isOfEvent(git, head, headSha))) {
    told.push(
      `the checkout is ${head.slice(0, SHORT)}, and the event is about ${headSha.slice(0, SHORT)}: the pull request has moved on, or another commit was checked out. It was compared with where it left ${baseRef}`,
    );
  }
  if (tip.sha === null) {
    told.push(
      `origin could not be asked for ${baseRef}: base is where head left the branch that the event knew`,
    );
  }
  return told;
}

function baseCheckedOut({ git, head }: Question, { baseRef }: PullRequestEvent): GateError {
  return new GateError({
    fault: "file",
    message: `the checkout is ${baseRef} itself (${head.slice(0, SHORT)}), not the pull request: compared with itself it would always pass`,
    where: git.top,
    next:
      "Measure in on: pull_request, whose checkout is the pull request. pull_request_target checks the base branch out: " +
      "give actions/checkout the ref refs/pull/NUMBER/merge there, which runs the pull request's code with the job's token.",
  });
}
