import { failureOf } from "./client.ts";
import { type Failure, isRateLimit } from "./retry.ts";

/** What is to be done where the network failed. */
export const REACH_IT =
  "Look whether the runner may reach this address (network, proxy, firewall, GITHUB_API_URL), then run the job again.";

/** The lines to add to a workflow, as they stand in a job. */
const PERMISSIONS =
  "permissions:\n  contents: read # to check the code out\n  pull-requests: write # to comment";

/** What a workflow whose token is read-only does instead. */
const READ_ONLY =
  "There is no comment on this pull request: the token may not write, as is usual in a run from a fork (or by Dependabot). " +
  "The verdict and the job summary are not affected. To comment on such pull requests, use two workflows: " +
  "examples/workflows/fork-safe.yml.";

/** What a report about an earlier state of a pull request says. */
export const MOVED_ON =
  "There is no comment: no open pull request has the commit that was measured as its head any more.";

/**
 * Why there is no comment, in one notice with the cure; what GitHub said is quoted. Never about the verdict, which
 * stands whatever GitHub answers. `usuallyReadOnly`: GitHub gives such runs a token that cannot write, so that no
 * permission in the workflow helps.
 */
export function commentErrorText(error: unknown, usuallyReadOnly: boolean): string {
  const failure = failureOf(error, "");
  if (failure === null) return `The comment could not be written: ${said(error)}`;
  const { status, message, headers } = failure;
  const quoted = quotedFailure(failure);
  if (!failure.answered) return `The comment could not be written: ${quoted}. ${REACH_IT}`;
  if (isRateLimit(failure)) return `The comment was left out: GitHub's rate limit was reached. ${quoted}`;
  if (/locked/i.test(message)) {
    return `The comment was left out: the conversation of this pull request is locked. ${quoted}`;
  }
  if (status === 401) return `The comment could not be written: the github-token is not valid. ${quoted}`;
  if ((status === 403 && /not accessible/i.test(message)) || status === 404) {
    if (usuallyReadOnly) return `${READ_ONLY} ${quoted}`;
    const needed = headers["x-accepted-github-permissions"];
    const named = needed === undefined ? "" : ` It needs: ${needed}.`;
    return `The comment could not be written: the token may not. ${quoted}.${named} Add to the job:\n${PERMISSIONS}`;
  }
  return `The comment could not be written. ${quoted}`;
}

/** What GitHub said; where the network failed, that, since nobody said the status that Octokit gives it. */
export function quotedFailure({ answered, status, host, message }: Failure): string {
  if (answered) return `GitHub said ${status}: ${message}`;
  return `no good answer came from ${host ?? "GitHub"} (${message})`;
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
