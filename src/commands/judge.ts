import { once } from "node:events";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { findGateFile } from "../config/find.ts";
import type { GateFile } from "../config/gate-file.ts";
import { GateError } from "../errors.ts";
import { judgeAgain } from "../judge/again.ts";
import { answerTo } from "../judge/sample-line.ts";
import { DEFAULT_RULE, type Rule } from "../judge/sequential.ts";
import { publish } from "../publish.ts";
import { exitStatusOf, worstOf } from "../record/entry.ts";
import { Record as GateRecord } from "../record/record.ts";

const HELP = `scalene-gate judge: decides again from what was stored; runs nothing

  scalene-gate judge [--config FILE] [--json FILE] [--markdown FILE] RECORD...
        records, by the limits stored in them, or by those of a gate file
  scalene-gate judge --samples FILE [--certainty proof]
        samples of any harness, a line of JSON each: {"name": "parse", "unit": "s", "pairs": [[1.02, 1.13], ...]}
        with base and head of each pair in the order they were measured; answers a line of JSON each. - is standard input

Exit status: as of the stored check; with --samples 0, and 2 when a line could not be read.

Example
  scalene-gate judge --config stricter.yml record.json
`;

const OPTIONS = {
  samples: { type: "string" },
  certainty: { type: "string", default: "usual" },
  config: { type: "string" },
  json: { type: "string" },
  markdown: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** The command `judge`. @throws GateError for wrong usage, and for files that cannot be read. */
export async function judgeCommand(argv: readonly string[]): Promise<number> {
  const { values, positionals } = read(argv);
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (values.samples !== undefined) {
    if (positionals.length > 0) throw wrongUsage("--samples takes one file, and no records");
    return judgeLines(values.samples, { ...DEFAULT_RULE, certainty: certaintyOf(values.certainty) });
  }
  if (positionals.length === 0) throw wrongUsage("judge needs a record, or --samples");
  if (positionals.length > 1 && (values.json ?? values.markdown) !== undefined) {
    throw wrongUsage("--json and --markdown take the answer to one record");
  }
  const gate = values.config === undefined ? null : await findGateFile(".", values.config);
  return judgeRecords(positionals, gate, values);
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function wrongUsage(message: string): GateError {
  return new GateError({ fault: "file", message, next: "See scalene-gate judge --help." });
}

function certaintyOf(word: string): Rule["certainty"] {
  if (word === "usual" || word === "proof") return word;
  throw wrongUsage(`--certainty is usual or proof, not ${word}`);
}

async function judgeRecords(
  paths: readonly string[],
  gate: GateFile | null,
  files: { json?: string | undefined; markdown?: string | undefined },
): Promise<number> {
  const verdicts: GateRecord["verdict"][] = [];
  for (const path of paths) {
    const record = judgeAgain(await readRecord(path), gate, new Date().toISOString().slice(0, 10));
    await publish(record, {
      ...(files.json === undefined ? {} : { json: files.json }),
      ...(files.markdown === undefined ? {} : { markdown: files.markdown }),
    });
    verdicts.push(record.verdict);
  }
  return exitStatusOf(worstOf(verdicts));
}

/** @throws GateError (file) when there is no valid record in the file. */
async function readRecord(path: string): Promise<GateRecord> {
  const next = "Give a record that --json wrote, or the artifact of a check.";
  try {
    return GateRecord.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 300) : String(error);
    throw new GateError({ fault: "file", message: `this is not a record: ${why}`, where: path, next });
  }
}

/** Answers line by line, so that a file of any length needs little memory. */
async function judgeLines(path: string, rule: Rule): Promise<number> {
  const input = path === "-" ? process.stdin : createReadStream(path);
  let number = 0;
  let bad = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim() === "") continue;
      const answer = answerTo(line, rule);
      if ("error" in answer) bad += 1;
      const said = "error" in answer ? { line: number, error: `line ${number}: ${answer.error}` } : answer;
      if (!process.stdout.write(`${JSON.stringify(said)}\n`)) await once(process.stdout, "drain");
    }
  } catch (error) {
    throw new GateError({
      fault: "file",
      message: `the samples cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      where: path,
      next: "Name a file with a line of JSON for each series.",
    });
  }
  return bad > 0 ? 2 : 0;
}
