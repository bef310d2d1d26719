import { lastLine } from "../text/last-line.ts";
import type { Git } from "./git.ts";
import { isSha, mergeBaseOf, obtain } from "./revision.ts";

/** The commit to compare with and what is to be said of it, or why there is none: one sentence with the cure. */
export type Baseline =
  | { readonly ref: string; readonly sha: string; readonly notices: readonly string[] }
  | { readonly ref: null; readonly reason: string };

/** What a commit to compare with is looked for. */
export interface Question {
  readonly git: Git;
  /** The commit of the head side. */
  readonly head: string;
}

/** No base, and why. */
export function none(reason: string): Baseline {
  return { ref: null, reason };
}

/** This very commit. `depth`: the fetch-depth that would be enough; 0 for all of the history. */
export async function exactly(question: Question, ref: string, sha: string, depth = 0): Promise<Baseline> {
  const failure = await obtain(question.git, sha);
  return failure === null ? { ref, sha, notices: [] } : none(unreachable(sha, failure, depth));
}

/** Where head left a branch, whose tip this is. */
export async function mergeBase(question: Question, ref: string, tip: string): Promise<Baseline> {
  const { sha, failure } = await mergeBaseOf(question.git, question.head, [tip]);
  return sha !== null ? { ref, sha, notices: [] } : noCommonCommit(ref, tip, failure);
}

/** Why there is no merge base: a fetch that failed, or histories that do not meet. */
export function noCommonCommit(ref: string, tip: string, failure: string | null): Baseline {
  if (failure !== null) return none(unreachable(tip, failure, 0));
  return none(
    `${ref} and head have no common commit within reach: check out with fetch-depth: 0, or name a commit with base`,
  );
}

/** Why a commit or a branch could not be had. `depth` as for `exactly`. */
export function unreachable(what: string, failure: string, depth: number): string {
  const said = lastLine(failure);
  const name = isSha(what) ? `commit ${what.slice(0, 12)}` : what;
  return (
    `${name} is not in this clone and could not be fetched (${said}): ` +
    `give actions/checkout fetch-depth: ${depth}, or name another base`
  );
}
