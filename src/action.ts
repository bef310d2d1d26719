import { resolve } from "node:path";
import { getInput, setFailed } from "@actions/core";
import { problemText } from "./commands/problem-text.ts";
import { type CheckRequest, runCheck } from "./gate/check.ts";
import { endWhenCancelled } from "./github/cancel.ts";
import { type EventFacts, factsOf } from "./github/event.ts";
import { readPayload } from "./github/event-file.ts";
import { checkInputs, type Read } from "./github/inputs.ts";
import { logProgress } from "./github/log-progress.ts";
import { type Publication, publishRecord, targetOf } from "./github/publish.ts";
import { publishFailure } from "./github/publish-failure.ts";
import { messageReader, withFreshLabels } from "./github/pull-request.ts";
import { stepFileNotices, withStepFiles } from "./github/step-files.ts";
import { masked, takeToken } from "./github/token.ts";
import { refuseStrangers } from "./github/workflow-run/trust.ts";
import { failsBy } from "./record/fail-on.ts";
import type { GateRecord } from "./record/record.ts";
import { headlineOf } from "./render/report/title.ts";

/** The action: reads the inputs and the event, checks, shows what came out, and fails last. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const token = masked(takeToken(env));
  endWhenCancelled(env);
  const read: Read = (name) => (name === "github-token" ? token : getInput(name));
  const told = factsOf(await readPayload(env), env);
  const { record, ...publication } = await check(read, told, env).catch(async (error) => {
    await publishFailure(error, { read, event: told, env });
    throw error;
  });
  await publishRecord(record, publication);
  if (failsBy(record, publication.inputs.failOn)) setFailed(headlineOf(record));
}

/** Measures what the inputs and the event say. @throws what keeps it from measuring. */
async function check(
  read: Read,
  told: EventFacts,
  env: NodeJS.ProcessEnv,
): Promise<Publication & { readonly record: GateRecord }> {
  const inputs = checkInputs(read);
  const { token } = inputs;
  refuseStrangers(told);
  const event = await withFreshLabels(told, token);
  const request: CheckRequest = {
    folder: resolve(inputs.folder),
    config: inputs.config,
    name: inputs.name,
    base: inputs.base,
    head: null,
    entries: inputs.entries,
    event: event.name === "" ? null : event.sides,
    labels: event.pullRequest?.labels ?? [],
    access:
      event.repository === null ? null : { server: event.serverUrl, repository: event.repository, token },
    readMessages: messageReader(event, token),
    python: inputs.python,
    scalene: true,
    scaleneVersion: inputs.scaleneVersion,
    env,
    onProgress: logProgress(),
  };
  const { result, changed } = await withStepFiles(env, () => runCheck(request));
  const { evidence } = result;
  const record = { ...result.record, notices: [...result.record.notices, ...stepFileNotices(changed)] };
  return { record, evidence, inputs, event, target: targetOf(event), env };
}

try {
  await main(process.env);
} catch (error) {
  setFailed(problemText(error));
}
