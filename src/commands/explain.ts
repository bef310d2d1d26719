import { writeFile } from "node:fs/promises";
import { readEvidence } from "../files/evidence-file.ts";
import { causesOf } from "../gate/causes.ts";
import type { Evidence } from "../record/evidence.ts";
import { explanationOf } from "../render/report/explanation.ts";
import { renderReport } from "../render/terminal/terminal.ts";
import { command, wrongUsage } from "./command.ts";
import { terminalPage } from "./publish.ts";

const HELP = `scalene-gate explain: looks for the causes again in stored evidence; runs nothing

  scalene-gate explain [--entry NAME]... [--json FILE] EVIDENCE
        the causes that the run named, from what it had measured; a version that explains otherwise shows what it changes
        Evidence is what a measuring command writes beside its record: record.json has record.evidence.json.gz.
        Experiments are not repeated: what a proof or a remedy showed is in the evidence.

Options
  --entry NAME         only this entry; may be repeated
  --json FILE          write the causes
  --help

Exit status: 0, and 2 when the evidence cannot be used.

Example
  scalene-gate explain --entry nightly-import record.evidence.json.gz
`;

/** The command `explain`. @throws GateError for wrong usage, and for evidence that cannot be read. */
export const explainCommand = command({
  name: "explain",
  help: HELP,
  options: { entry: { type: "string", multiple: true }, json: { type: "string" } },
  takes: "files",
  run: async ({ files, options }) => {
    const [path, another] = files;
    if (path === undefined) throw wrongUsage("explain", "explain needs evidence");
    if (another !== undefined) throw wrongUsage("explain", "explain takes the evidence of one record");
    const evidence = await readEvidence(path);
    const explained = chosen(evidence, options.entry ?? []).map((entry) => ({
      name: entry.name,
      alone: entry.question?.base == null,
      causes: causesOf(entry),
    }));
    if (options.json !== undefined) {
      const entries = explained.map(({ name, causes }) => ({ name, causes }));
      const { tool, created } = evidence;
      const text = JSON.stringify({ schema: "scalene-gate/causes@1", tool, created, entries }, null, 1);
      await writeFile(options.json, `${text}\n`);
    }
    process.stdout.write(renderReport(explanationOf(explained, evidence.notices), terminalPage()));
    return 0;
  },
});

function chosen({ entries }: Evidence, names: readonly string[]): Evidence["entries"] {
  const known = entries.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw wrongUsage("explain", `the evidence has no entry ${unknown}; it has: ${known.join(", ")}`);
  return entries.filter(({ name }) => names.length === 0 || names.includes(name));
}
