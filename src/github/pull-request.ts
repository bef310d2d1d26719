import type { ReadMessages } from "../gate/accepted-commits.ts";
import { createClient, failureOf } from "./comment/client.ts";
import { quotedFailure } from "./comment/comment-error.ts";
import type { EventFacts } from "./event.ts";

/** Of a hundred commits: GitHub lists 250 of a pull request. */
const MOST_PAGES = 3;

/**
 * The event with the labels that its pull request has now. The event of a run that is repeated is the first one's: a label
 * that was put on since is not in it. Where GitHub does not tell, the event's labels stay, and a notice says so.
 */
export async function withFreshLabels(event: EventFacts, token: string): Promise<EventFacts> {
  const { pullRequest, run } = event;
  const asked = questionOf(event, token);
  if (asked === null || pullRequest === null || run.attempt < 2) return event;
  const { owner, repo, number } = asked;
  try {
    // all of them: an issue has a hundred at most
    const request = { owner, repo, issue_number: number, per_page: 100 };
    const { data } = await createClient(token).rest.issues.listLabelsOnIssue(request);
    return { ...event, pullRequest: { ...pullRequest, labels: data.map(({ name }) => name) } };
  } catch (error) {
    const notice = `The labels of this pull request could not be asked for again (${said(error)}): those of the first run count.`;
    return { ...event, notices: [...event.notices, notice] };
  }
}

/** How the messages of the event's commits are read where the clone lacks the commits; null when there is no way. */
export function messageReader(event: EventFacts, token: string): ReadMessages | null {
  const { messages } = event;
  if (messages !== null) return async () => ({ messages, failure: null });
  const asked = questionOf(event, token);
  if (asked === null) return null;
  const { owner, repo, number } = asked;
  return async () => {
    const client = createClient(token);
    const found: string[] = [];
    try {
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const request = { owner, repo, pull_number: number, per_page: 100, page };
        const { data } = await client.rest.pulls.listCommits(request);
        found.push(...data.map(({ commit }) => commit.message));
        if (data.length < request.per_page) break;
      }
      return { messages: found, failure: null };
    } catch (error) {
      return { messages: [], failure: said(error) };
    }
  };
}

function questionOf({ repository, pullRequest }: EventFacts, token: string) {
  const [owner, repo] = (repository ?? "").split("/");
  if (owner === undefined || repo === undefined || pullRequest === null || token === "") return null;
  return { owner, repo, number: pullRequest.number };
}

function said(error: unknown): string {
  const failure = failureOf(error, "GET");
  if (failure !== null) return quotedFailure({ ...failure, message: failure.message.slice(0, 200) });
  return error instanceof Error ? error.message : String(error);
}
