import { learnAccount } from "./account.ts";
import { type Client, failureOf } from "./client.ts";
import { isNewer, type Stamp, stampedMarker } from "./marker.ts";
import { type Comment, type CommentPlace, ownComments } from "./own-comments.ts";
import { mayHaveHappened } from "./retry.ts";

/** The comment that is to be on the pull request. */
export interface WantedComment extends CommentPlace {
  readonly stamp: Stamp;
  /** The text below the marker, in at most this many bytes. */
  readonly render: (mostBytes: number) => string;
  /** Whether a comment is made when there is none yet; one that exists is always brought up to date. */
  readonly create: boolean;
}

/** What was done, with the address of the comment where there is one. */
export interface Posted {
  readonly did: "created" | "updated" | "left to a newer run" | "nothing";
  readonly url: string | null;
}

/** GitHub takes 65,536 characters at least, markers included. */
const MOST_BYTES = 65_000;
/** For a server that takes less than GitHub says: a tenth, and no third try. */
const FEWER_BYTES = 6_500;

/**
 * Makes the gate's one comment say what this run found: creates it, or updates the oldest one and removes twins that
 * two runs at once have left. A comment of a newer run stays as it is. Where nobody tells whom the token writes as, it is
 * learned by creating a comment; that is removed again when an older one turns out to be ours.
 *
 * @throws the request's error when GitHub refuses or cannot be reached.
 */
export async function postComment(client: Client, wanted: WantedComment): Promise<Posted> {
  const { comments: found, perhaps } = await ownComments(client, wanted);
  if (found.length > 0) return bringUpToDate(client, wanted, found);
  if (!wanted.create && !perhaps) return { did: "nothing", url: null };
  const created = await create(client, wanted);
  // Two runs that both saw none have made two; and now it is known who we are.
  const { comments: all } = await ownComments(client, wanted);
  if (all.length > 1) return bringUpToDate(client, wanted, all);
  if (wanted.create) return { did: "created", url: created };
  for (const { id } of all) await remove(client, wanted, id);
  return { did: "nothing", url: null };
}

/** Updates the first of the comments, unless a newer run wrote one of them, and removes the others. */
async function bringUpToDate(
  client: Client,
  wanted: WantedComment,
  found: readonly Comment[],
): Promise<Posted> {
  const [first, ...twins] = found;
  if (first === undefined) return { did: "nothing", url: null };
  const newer = found.find((comment) => isNewer(comment.body, wanted.stamp));
  const left = newer !== undefined;
  if (newer === undefined) {
    try {
      await withShorter(wanted, (body) => update(client, wanted, first.id, body));
    } catch (error) {
      if (!isGone(error) || !wanted.create) throw error;
      return { did: "created", url: await create(client, wanted) };
    }
  } else if (newer.id !== first.id) {
    await update(client, wanted, first.id, newer.body);
  }
  for (const twin of twins) await remove(client, wanted, twin.id);
  return { did: left ? "left to a newer run" : "updated", url: first.url };
}

/** Somebody deleted it between our listing and our writing. */
function isGone(error: unknown): boolean {
  const status = failureOf(error, "")?.status;
  return status === 404 || status === 410;
}

async function update(
  client: Client,
  { owner, repo }: WantedComment,
  id: number,
  body: string,
): Promise<void> {
  await client.rest.issues.updateComment({ owner, repo, comment_id: id, body });
}

/** Removes a comment; one that is gone, as after a first attempt whose answer was lost, is removed. */
async function remove(client: Client, { owner, repo }: WantedComment, id: number): Promise<void> {
  try {
    await client.rest.issues.deleteComment({ owner, repo, comment_id: id });
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** Creates the comment. When no good answer came it may be there all the same: look before asking again, once. */
async function create(client: Client, wanted: WantedComment): Promise<string> {
  const { owner, repo, number } = wanted;
  const post = () =>
    withShorter(wanted, async (body) => {
      const made = await client.rest.issues.createComment({ owner, repo, issue_number: number, body });
      const { html_url, user } = made.data;
      if (user?.login !== undefined) learnAccount(client, user.login);
      return html_url;
    });
  try {
    return await post();
  } catch (error) {
    const failure = failureOf(error, "POST");
    if (failure === null || !mayHaveHappened(failure)) throw error;
    const [there] = (await ownComments(client, wanted)).comments;
    return there === undefined ? post() : there.url;
  }
}

/** Sends the text, and when GitHub says it is too long a much shorter one. */
async function withShorter<Answer>(
  wanted: WantedComment,
  send: (body: string) => Promise<Answer>,
): Promise<Answer> {
  const marker = stampedMarker(wanted.id, wanted.stamp);
  const body = (bytes: number) => `${marker}\n${wanted.render(bytes - marker.length - 1)}`;
  try {
    return await send(body(MOST_BYTES));
  } catch (error) {
    const failure = failureOf(error, "");
    if (failure?.status !== 422 || !/too long/i.test(failure.message)) throw error;
    return send(body(FEWER_BYTES));
  }
}
