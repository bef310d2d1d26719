import { getInput, notice, setFailed } from "@actions/core";
import { problemText } from "./commands/problem-text.ts";
import { readRecord } from "./files/record-file.ts";
import { type EventFacts, factsOf } from "./github/event.ts";
import { readPayload } from "./github/event-file.ts";
import { publishInputs } from "./github/inputs.ts";
import { type CommentTarget, publishRecord, targetOf } from "./github/publish.ts";
import { masked } from "./github/token.ts";
import { readFollowedRun } from "./github/workflow-run/workflow-run-record.ts";
import { failsBy } from "./record/fail-on.ts";
import { GateError } from "./record/gate-error.ts";
import type { GateRecord } from "./record/record.ts";
import { headlineOf } from "./render/report/title.ts";

/** The reporting action: shows a record that another job or workflow measured, and runs nothing of the change's. */
async function main(event: EventFacts): Promise<void> {
  const inputs = publishInputs((name) => (name === "github-token" ? masked(getInput(name)) : getInput(name)));
  const shown = await recordAndTarget(event, inputs.token);
  const { record, target } = shown;
  await publishRecord(record, { evidence: null, inputs, event, target, env: process.env });
  if (failsBy(shown.record, inputs.failOn)) setFailed(headlineOf(shown.record));
}

async function recordAndTarget(
  event: EventFacts,
  token: string,
): Promise<{ record: GateRecord; target: CommentTarget | null }> {
  const path = getInput("record");
  if (event.followed === null) return { record: await readRecord(path), target: targetOf(event) };
  const artifact = path === "" ? getInput("artifact") || "scalene-gate" : null;
  const { record, target } = await readFollowedRun(event.followed, event.repository, token, artifact);
  return { record: record ?? (await readRecord(path)), target };
}

const event = factsOf(await readPayload(process.env), process.env);
try {
  await main(event);
} catch (error) {
  // What a fork hands over must not turn the base repository's workflows red.
  if (event.followed !== null && error instanceof GateError) notice(problemText(error));
  else setFailed(problemText(error));
}
