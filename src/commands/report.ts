import { readRecord } from "../files/record-file.ts";
import { rejudge } from "../judge/rejudge.ts";
import { exitStatusOfVerdict } from "../record/entry.ts";
import { mergeRecords } from "../record/merge.ts";
import { JUDGE_WORDS } from "../render/vocabulary/judged.ts";
import { command, wrongUsage } from "./command.ts";
import { publish } from "./publish.ts";

const HELP = `scalene-gate report: shows stored records; runs nothing

  scalene-gate report [--json FILE] [--markdown FILE] [--html FILE] RECORD...
        several records, as the jobs of a matrix leave them, become one; their entries are then judged together, so that
        the chance of any false failure stays below 5 %

Exit status: as of the check.

Example
  scalene-gate report --html report.html records/*.json
`;

/** The command `report`. @throws GateError for wrong usage, and for records that cannot be read or merged. */
export const reportCommand = command({
  name: "report",
  help: HELP,
  options: { json: { type: "string" }, markdown: { type: "string" }, html: { type: "string" } },
  takes: "files",
  run: async ({ files, options }) => {
    const records = await Promise.all(files.map(readRecord));
    const { record, twice } = mergeRecords(records);
    if (twice !== null) throw wrongUsage("report", `two records have an entry named ${twice}`);
    if (record === null) throw wrongUsage("report", "report needs a record");
    const today = new Date().toISOString().slice(0, 10);
    const shown = records.length > 1 ? rejudge(record, null, today, JUDGE_WORDS) : record;
    await publish(shown, options);
    return exitStatusOfVerdict(shown.verdict);
  },
});
