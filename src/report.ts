import { getInput, setFailed } from "@actions/core";
import { factsOf } from "./github/event.ts";
import { readPayload } from "./github/event-file.ts";
import { publishInputs } from "./github/inputs.ts";
import { failsStep } from "./github/outputs.ts";
import { publishRecord } from "./github/publish.ts";
import { readRecord } from "./github/stored-record.ts";
import { problemText } from "./problem-text.ts";

/** The reporting action: shows a record that another job measured, and runs nothing. */
async function main(): Promise<void> {
  const inputs = publishInputs(getInput);
  const event = factsOf(await readPayload(process.env), process.env);
  const record = await readRecord(getInput("record", { required: true }));
  await publishRecord(record, { inputs, event, env: process.env });
  if (failsStep(record, inputs.failOn)) setFailed(`Scalene gate: ${record.verdict}`);
}

try {
  await main();
} catch (error) {
  setFailed(problemText(error));
}
