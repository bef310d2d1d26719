import { accountOf } from "./account.ts";
import type { Client } from "./client.ts";
import { isMarked } from "./marker.ts";

/** Where comments are looked for, and of which gate. */
export interface CommentPlace {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  /** Gate id: one comment for each. */
  readonly id: string;
}

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string | null;
  readonly url: string;
  /** Written by an app. */
  readonly bot: boolean;
}

/** The gate's comments, the oldest first. */
export interface OwnComments {
  readonly comments: readonly Comment[];
  /** There are some that may be ours: it is not known whom the token writes as, and they are an app's. */
  readonly perhaps: boolean;
}

/** Whom the token of a workflow writes as. */
const WORKFLOW_BOT = "github-actions[bot]";
const MOST_PAGES = 50;

/**
 * The comments of this gate by this token's own account. Anybody can write our marker, so what another account wrote is
 * never ours, and never touched.
 */
export async function ownComments(client: Client, place: CommentPlace): Promise<OwnComments> {
  const marked = await markedComments(client, place);
  if (marked.length === 0) return { comments: [], perhaps: false };
  const bots = marked.filter(({ bot }) => bot);
  const self = (await accountOf(client)) ?? likelyAccount(bots);
  const comments = marked
    .filter(({ author }) => author === self && self !== null)
    .sort((one, other) => one.id - other.id);
  return { comments, perhaps: self === null && bots.length > 0 };
}

/**
 * Whom we write as where nobody tells: the workflow's own token is by far the most usual, but where another app's comment
 * has our marker, we may be that app.
 */
function likelyAccount(bots: readonly Comment[]): string | null {
  return bots.length > 0 && bots.every(({ author }) => author === WORKFLOW_BOT) ? WORKFLOW_BOT : null;
}

async function markedComments(client: Client, { owner, repo, number, id }: CommentPlace): Promise<Comment[]> {
  const marked: Comment[] = [];
  let page = 0;
  const pages = client.paginate.iterator(client.rest.issues.listComments, {
    owner,
    repo,
    issue_number: number,
    per_page: 100,
  });
  for await (const { data } of pages) {
    for (const { id: number, body, user, html_url } of data) {
      if (body === undefined || !isMarked(body, id)) continue;
      marked.push({
        id: number,
        body,
        author: user?.login ?? null,
        url: html_url,
        bot: user?.type === "Bot",
      });
    }
    page += 1;
    if (page === MOST_PAGES) break;
  }
  return marked;
}
