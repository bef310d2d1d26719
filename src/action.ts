import { resolve } from "node:path";
import { getInput, setFailed } from "@actions/core";
import { problemText } from "./commands/problem-text.ts";
import { type CheckRequest, runCheck } from "./gate/check.ts";
import { endWhenCancelled } from "./github/cancel.ts";
import { factsOf } from "./github/event.ts";
import { readPayload } from "./github/event-file.ts";
import { checkInputs } from "./github/inputs.ts";
import { logProgress } from "./github/log-progress.ts";
import { publishRecord, targetOf } from "./github/publish.ts";
import { messageReader, withFreshLabels } from "./github/pull-request.ts";
import { stepFileNotices, withStepFiles } from "./github/step-files.ts";
import { masked, takeToken } from "./github/token.ts";
import { refuseStrangers } from "./github/workflow-run/trust.ts";
import { failsBy } from "./record/fail-on.ts";
import { headlineOf } from "./render/report/title.ts";

/** The action: reads the inputs and the event, checks, shows what came out, and fails last. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const token = masked(takeToken(env));
  endWhenCancelled(env);
  const inputs = checkInputs((name) => (name === "github-token" ? token : getInput(name)));
  const told = factsOf(await readPayload(env), env);
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
  await publishRecord(record, { evidence, inputs, event, target: targetOf(event), env });
  if (failsBy(record, inputs.failOn)) setFailed(headlineOf(record));
}

try {
  await main(process.env);
} catch (error) {
  setFailed(problemText(error));
}
