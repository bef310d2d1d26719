import { parseArgs } from "node:util";
import { GateError } from "../errors.ts";
import { judgeAgain } from "../judge/again.ts";
import { publish } from "../publish.ts";
import { exitStatusOf } from "../record/entry.ts";
import { mergeRecords } from "../record/merge.ts";
import { readRecord } from "../record-file.ts";

const HELP = `scalene-gate report: shows stored records; runs nothing

  scalene-gate report [--json FILE] [--markdown FILE] [--html FILE] RECORD...
        several records, as the jobs of a matrix leave them, become one; their entries are then judged together, so that
        the chance of any false failure stays below 5 %

Exit status: as of the check.

Example
  scalene-gate report --html report.html records/*.json
`;

const OPTIONS = {
  json: { type: "string" },
  markdown: { type: "string" },
  html: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** The command `report`. @throws GateError for wrong usage, and for records that cannot be read or merged. */
export async function reportCommand(argv: readonly string[]): Promise<number> {
  const { values, positionals } = read(argv);
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const records = await Promise.all(positionals.map(readRecord));
  const { record, twice } = mergeRecords(records);
  if (twice !== null) throw wrongUsage(`two records have an entry named ${twice}`);
  if (record === null) throw wrongUsage("report needs a record");
  const shown = records.length > 1 ? judgeAgain(record, null, new Date().toISOString().slice(0, 10)) : record;
  await publish(shown, values);
  return exitStatusOf(shown.verdict);
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function wrongUsage(message: string): GateError {
  return new GateError({ fault: "file", message, next: "See scalene-gate report --help." });
}
