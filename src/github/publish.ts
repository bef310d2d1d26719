import { info, notice, setOutput, summary, warning } from "@actions/core";
import type { Evidence } from "../record/evidence.ts";
import type { GateRecord } from "../record/record.ts";
import { annotationsOf } from "../render/annotations/annotations.ts";
import type { SourceLinks } from "../render/document/links.ts";
import { codeBlock } from "../render/markdown/escape-markdown.ts";
import { renderMarkdown } from "../render/markdown/markdown.ts";
import { renderTerminal } from "../render/terminal/terminal.ts";
import { visibleOutput, visibleSentence, withoutCommands } from "../text/escape.ts";
import { annotate } from "./annotations.ts";
import { createClient } from "./comment/client.ts";
import { postComment } from "./comment/comment.ts";
import { commentErrorText, MOVED_ON } from "./comment/comment-error.ts";
import type { EventFacts } from "./event.ts";
import { writeReports } from "./files.ts";
import type { PublishInputs } from "./inputs.ts";
import { createsComment, outputsOf } from "./outputs.ts";
import { isUsuallyReadOnly } from "./workflow-run/trust.ts";

/** The pull request that a comment goes to, and the run whose figures it shows. */
export interface CommentTarget {
  readonly number: number;
  readonly head: string | null;
  readonly run: EventFacts["run"];
}

/** What an entry point knows beside the record. */
export interface Publication {
  /** What the record's causes were looked for with; null where the record was measured elsewhere. */
  readonly evidence: Evidence | null;
  readonly inputs: PublishInputs;
  readonly event: EventFacts;
  /** Null when there is no pull request to comment on. */
  readonly target: CommentTarget | null;
  readonly env: NodeJS.ProcessEnv;
}

/** Bytes of a job summary; above 1 MiB nothing of it is shown (FileCommandManager.cs of actions/runner). */
const MOST_SUMMARY_BYTES = 1_040_000;

/**
 * Shows a record everywhere a reader may look: log, outputs, files, job summary, annotations, comment. One that fails
 * takes none of the others with it and is told in one line; the verdict is the caller's.
 */
export async function publishRecord(record: GateRecord, publication: Publication): Promise<void> {
  const { event, env, evidence } = publication;
  const links = linksOf(record, event);
  info(withoutCommands(renderTerminal(record, { color: false, width: 100 })));
  for (const [name, value] of Object.entries(outputsOf(record))) setOutput(name, value);
  await guarded("The report's files", async () => {
    const files = await writeReports(record, evidence, links, env);
    for (const [name, path] of Object.entries(files)) setOutput(name, path);
    if (files.evidence !== undefined) info(`Evidence: ${files.evidence}`);
  });
  await guarded("The job summary", async () => {
    await summary.addRaw(renderMarkdown(record, MOST_SUMMARY_BYTES, links), true).write();
  });
  annotate(annotationsOf(record, record.gate?.folder ?? ""));
  for (const text of event.notices) notice(visibleSentence(text));
  await comment(record, links, publication);
}

/** Where the event itself says that a comment goes. */
export function targetOf({ pullRequest, run }: EventFacts): CommentTarget | null {
  return pullRequest === null ? null : { number: pullRequest.number, head: pullRequest.head.sha, run };
}

function linksOf(
  record: GateRecord,
  { serverUrl, repository, head, followed }: EventFacts,
): SourceLinks | null {
  // a fork's commit can be seen in the repository that its pull request is for
  const headSha = followed?.head.sha ?? head;
  if (repository === null || headSha === null) return null;
  return { server: serverUrl, repository, headSha, folder: record.gate?.folder ?? "" };
}

async function guarded(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    warning(`${what} could not be written: ${visibleSentence(said)}`);
  }
}

async function comment(
  record: GateRecord,
  links: SourceLinks | null,
  { inputs: { token, comment: mode }, event, target }: Publication,
): Promise<void> {
  const [owner, repo] = (event.repository ?? "").split("/");
  if (mode === "never" || owner === undefined || repo === undefined) return;
  if (target === null) {
    if (event.followed?.event.startsWith("pull_request")) await tellNoComment(MOVED_ON);
    return;
  }
  if (token === "") return tellNoComment("There is no comment: the input github-token is empty.");
  try {
    const posted = await postComment(createClient(token), {
      owner,
      repo,
      number: target.number,
      id: record.gate?.id ?? "default",
      stamp: { run: target.run, head: target.head },
      render: (mostBytes) => renderMarkdown(record, mostBytes, links),
      create: createsComment(record, mode),
    });
    info(`Comment: ${posted.did}${posted.url === null ? "" : ` ${posted.url}`}`);
    if (posted.url !== null) setOutput("comment-url", posted.url);
  } catch (error) {
    await tellNoComment(commentErrorText(error, isUsuallyReadOnly(event)));
  }
}

/** In the log, and at the end of the summary, which is what is left to read on the pull request's page. */
async function tellNoComment(text: string): Promise<void> {
  notice(text);
  await guarded("The job summary", async () => {
    await summary.addRaw(`\n${codeBlock(visibleOutput(text, 20, 800), "text")}\n`).write();
  });
}
