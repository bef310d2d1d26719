import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getInput, info, setFailed, setOutput, summary } from "@actions/core";
import { runGate } from "./gate.ts";
import { problemText } from "./problem-text.ts";
import { programs } from "./programs.ts";
import { publish } from "./publish.ts";
import { exitStatusOf } from "./record/entry.ts";
import { renderMarkdown } from "./render/markdown.ts";
import { words } from "./words.ts";

/** The action: reads the inputs, measures, writes the summary and the files, and fails last. */
async function main(): Promise<void> {
  const program = words(getInput("run", { required: true }));
  const base = getInput("base");
  const record = await runGate({
    command: base === "" ? "diagnose" : "compare",
    plan: programs([
      {
        name: program.join(" "),
        argv: program,
        base: base === "" ? null : base,
        head: getInput("working-directory") || ".",
        timeLimit: 60,
        env: {},
      },
    ]),
    python: getInput("python") || null,
    scalene: true,
    scaleneVersion: null,
    env: process.env,
    onProgress: ({ entry, stage, done }) => done <= 1 && info(`${entry}: ${stage}`),
  });
  const folder = await mkdtemp(join(process.env.RUNNER_TEMP ?? tmpdir(), "scalene-gate-report-"));
  const files = { json: join(folder, "record.json"), markdown: join(folder, "report.md") };
  await publish(record, files);
  setOutput("verdict", record.verdict);
  setOutput("record", files.json);
  setOutput("markdown", files.markdown);
  await summary.addRaw(renderMarkdown(record), true).write();
  if (exitStatusOf(record.verdict) !== 0) setFailed(`Scalene gate: ${record.verdict}`);
}

try {
  await main();
} catch (error) {
  setFailed(problemText(error));
}
