import { info, notice, setOutput, summary, warning } from "@actions/core";
import type { Record as GateRecord } from "../record/record.ts";
import { visibleSentence, withoutCommands } from "../render/inert.ts";
import { renderMarkdown } from "../render/markdown.ts";
import { renderTerminal } from "../render/terminal.ts";
import { createClient } from "./client.ts";
import { postComment } from "./comment.ts";
import type { EventFacts } from "./event.ts";
import { writeReports } from "./files.ts";
import type { PublishInputs } from "./inputs.ts";
import { createsComment, outputsOf } from "./outputs.ts";
import { MOVED_ON, READ_ONLY, refusalOf } from "./refusal.ts";
import { isReadOnly } from "./trust.ts";

/** The pull request that a comment goes to, and the run whose figures it shows. */
export interface Target {
  readonly number: number;
  readonly head: string | null;
  readonly run: EventFacts["run"];
}

export interface Publication {
  readonly inputs: PublishInputs;
  readonly event: EventFacts;
  /** Null when there is no pull request to comment on. */
  readonly target: Target | null;
  readonly env: NodeJS.ProcessEnv;
}

/** Bytes of a job summary; above 1 MiB nothing of it is shown (FileCommandManager.cs of actions/runner). */
const MOST_SUMMARY_BYTES = 1_040_000;

/**
 * Shows a record everywhere a reader may look: log, files, outputs, job summary, comment. One that fails takes none
 * of the others with it and is told in one line; the verdict is the caller's.
 */
export async function publishRecord(
  record: GateRecord,
  { inputs, event, target, env }: Publication,
): Promise<void> {
  info(withoutCommands(renderTerminal(record, { color: false, width: 100 })));
  for (const [name, value] of Object.entries(outputsOf(record))) setOutput(name, value);
  await guarded("The report's files", async () => {
    const files = await writeReports(record, env);
    for (const [name, path] of Object.entries(files)) setOutput(name, path);
  });
  await guarded("The job summary", async () => {
    await summary.addRaw(renderMarkdown(record, MOST_SUMMARY_BYTES), true).write();
  });
  for (const text of event.notices) notice(visibleSentence(text));
  await comment(record, inputs, event, target);
}

/** Where the event itself says that a comment goes. */
export function targetOf({ pullRequest, run }: EventFacts): Target | null {
  return pullRequest === null ? null : { number: pullRequest.number, head: pullRequest.head.sha, run };
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
  { token, comment: mode }: PublishInputs,
  event: EventFacts,
  target: Target | null,
): Promise<void> {
  const [owner, repo] = (event.repository ?? "").split("/");
  if (mode === "never" || owner === undefined || repo === undefined) return;
  if (target === null) {
    if (event.followed?.event.startsWith("pull_request")) notice(MOVED_ON);
    return;
  }
  if (isReadOnly(event)) return notice(READ_ONLY);
  if (token === "") return notice("There is no comment: the input github-token is empty.");
  try {
    const posted = await postComment(createClient(token), {
      owner,
      repo,
      number: target.number,
      id: record.gate ?? "default",
      stamp: { run: target.run, head: target.head },
      render: (mostBytes) => renderMarkdown(record, mostBytes),
      create: createsComment(record, mode),
    });
    info(`Comment: ${posted.did}${posted.url === null ? "" : ` ${posted.url}`}`);
    if (posted.url !== null) setOutput("comment-url", posted.url);
  } catch (error) {
    notice(refusalOf(error));
  }
}
