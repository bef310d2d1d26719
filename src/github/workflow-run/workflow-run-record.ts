import { MOST_RECORD_BYTES, parseRecord } from "../../files/record-file.ts";
import { GateError } from "../../record/gate-error.ts";
import type { GateRecord } from "../../record/record.ts";
import { type Client, createClient, failureOf } from "../comment/client.ts";
import { quotedFailure, REACH_IT } from "../comment/comment-error.ts";
import type { FollowedRun } from "../event.ts";
import type { CommentTarget } from "../publish.ts";
import { onlyFile } from "./zip.ts";

/** Name of the artifact that a measuring workflow hands over, and of the one file in it. */
const FILE = "record.json";

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/**
 * What a followed run handed over: its record, unless `artifact` is null, and the pull request it is about.
 *
 * @throws GateError (file) when what was handed over cannot be shown, (platform) when GitHub does not give it.
 */
export async function readFollowedRun(
  run: FollowedRun,
  repository: string | null,
  token: string,
  artifact: string | null,
): Promise<{ record: GateRecord | null; target: CommentTarget | null }> {
  const [owner = "", repo = ""] = (repository ?? "").split("/");
  if (token === "") throw unavailable("the input github-token is empty");
  const client = createClient(token);
  try {
    const record = artifact === null ? null : await downloadRecord(client, { owner, repo }, run, artifact);
    const target = run.event.startsWith("pull_request")
      ? await pullRequestOf(client, { owner, repo }, run)
      : null;
    return { record, target };
  } catch (error) {
    const failure = failureOf(error, "");
    if (failure === null) throw error;
    throw failure.answered
      ? unavailable(quotedFailure(failure))
      : unavailable(quotedFailure(failure), REACH_IT);
  }
}

const PERMISSIONS = "Give the job `permissions:` with `actions: read` and `pull-requests: write`.";

function unavailable(why: string, next = PERMISSIONS): GateError {
  return new GateError({
    fault: "platform",
    message: `what the measuring run left could not be read: ${why}`,
    where: "the reporting job",
    next,
  });
}

/**
 * The record that a followed run left as an artifact. That run may be a fork's, so everything in the artifact is
 * foreign: it is read in memory, within bounds, through the record's schema, and nothing in it says where it is shown.
 *
 * @throws GateError (file) when there is no such artifact, or something else in it.
 */
async function downloadRecord(
  client: Client,
  { owner, repo }: Repository,
  run: FollowedRun,
  name: string,
): Promise<GateRecord> {
  const where = `artifact ${name} of run ${run.id}`;
  const refused = (why: string) =>
    new GateError({
      fault: "file",
      message: `there is no record to show: ${why}`,
      where,
      next: "Upload the measuring step's output `record`, and nothing else, under this name.",
    });
  const listing = await client.rest.actions.listWorkflowRunArtifacts({ owner, repo, run_id: run.id, name });
  const [artifact, another] = listing.data.artifacts.filter((one) => one.name === name && !one.expired);
  if (artifact === undefined) throw refused("the run left no such artifact");
  if (another !== undefined) throw refused("there are two of this name");
  if (artifact.size_in_bytes > MOST_RECORD_BYTES) throw refused(`it has ${artifact.size_in_bytes} bytes`);
  const { data } = await client.rest.actions.downloadArtifact({
    owner,
    repo,
    artifact_id: artifact.id,
    archive_format: "zip",
  });
  if (!(data instanceof ArrayBuffer)) throw refused("the download is not an archive");
  try {
    return parseRecord(onlyFile(new Uint8Array(data), FILE, MOST_RECORD_BYTES), where);
  } catch (error) {
    if (error instanceof GateError) throw error;
    throw refused(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The open pull request whose present head the followed run measured, as GitHub knows it; null when there is not
 * exactly one, because it was closed or has moved on. A number in the artifact would be its author's claim.
 */
async function pullRequestOf(
  client: Client,
  { owner, repo }: Repository,
  { head, id, number, attempt, workflow }: FollowedRun,
): Promise<CommentTarget | null> {
  if (head.branch === null || head.repository === null) return null;
  const [from] = head.repository.split("/");
  const { data } = await client.rest.pulls.list({
    owner,
    repo,
    state: "open",
    head: `${from}:${head.branch}`,
    per_page: 100,
  });
  const [pull, another] = data.filter(
    (one) =>
      one.head.sha === head.sha &&
      one.head.repo?.full_name === head.repository &&
      one.base.repo.full_name === `${owner}/${repo}`,
  );
  if (pull === undefined || another !== undefined) return null;
  return { number: pull.number, head: head.sha, run: { id, number, attempt, workflow } };
}
