import type { Cause } from "../../record/cause.ts";
import { type Hunk, wrote } from "../../record/comparison.ts";
import type { GateRecord } from "../../record/record.ts";

/** The change under review, as far as the words of a report need it. */
export interface Review {
  readonly what: "this pull request" | "this change";
  /** Changed lines of Python files; null when they are not known. */
  readonly hunks: readonly Hunk[] | null;
}

export const UNREVIEWED: Review = { what: "this change", hunks: null };

/** A pull request is known by the ref that GitHub builds for it. */
export function reviewOf({ comparison }: Pick<GateRecord, "comparison">): Review {
  if (comparison === null) return UNREVIEWED;
  const ofPullRequest = /^refs\/pull\//u.test(comparison.head.ref);
  return { what: ofPullRequest ? "this pull request" : "this change", hunks: comparison.hunks };
}

/**
 * What the change under review has to do with the line of a cause, as the end of a sentence that named the line:
 * ", which this pull request added"; empty when it is not known.
 */
export function touched(cause: Cause, { what, hunks }: Review): string {
  const { changed, location } = cause;
  if (changed === null || location === null || location.line <= 0) return "";
  if (!changed) return `, a line that ${what} did not touch`;
  const hunk = hunks?.find((one) => wrote(one, location));
  return hunk?.base.length === 0 ? `, which ${what} added` : `, which ${what} changed`;
}

/** Lines of context that a diff shows around a hunk, on which GitHub takes comments as well. */
const CONTEXT = 3;

/**
 * Whether a diff of the change shows all these lines of head.
 */
export function isInDiff(
  { file, from, to }: { file: string; from: number; to: number },
  { hunks }: Review,
): boolean {
  const shows = ({ head }: Hunk) => from >= head.start - CONTEXT && to < head.start + head.length + CONTEXT;
  return hunks?.some((hunk) => hunk.file === file && shows(hunk)) ?? false;
}
