import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { findGateFile } from "../config/find.ts";
import type { GateFile } from "../config/gate-file.ts";
import { readRecord } from "../files/record-file.ts";
import { rejudge } from "../judge/rejudge.ts";
import { DEFAULT_RULE, type Rule } from "../judge/rule/sequential.ts";
import { type Answer, answerTo } from "../judge/sample-line.ts";
import { exitStatusOfVerdict, worstOf } from "../record/entry.ts";
import { GateError } from "../record/gate-error.ts";
import type { Verdict } from "../record/record.ts";
import { certaintyOf } from "../record/rules/limit.ts";
import { JUDGE_WORDS, stopWords } from "../render/vocabulary/judged.ts";
import { command, wrongUsage } from "./command.ts";
import { publish, type ReportFiles } from "./publish.ts";

const HELP = `scalene-gate judge: decides again from what was stored; runs nothing

  scalene-gate judge [--config FILE] [--json FILE] [--markdown FILE] RECORD...
        records, by the limits stored in them, or by those of a gate file
  scalene-gate judge --samples FILE [--certainty strict]
        samples of any harness, a line of JSON each: {"name": "parse", "unit": "s", "pairs": [[1.02, 1.13], ...]}
        with base and head of each pair in the order they were measured; answers a line of JSON each. - is standard input

Exit status: as of the stored check; with --samples 0, and 2 when a line could not be read.

Example
  scalene-gate judge --config stricter.yml record.json
`;

/** The command `judge`. @throws GateError for wrong usage, and for files that cannot be read. */
export const judgeCommand = command({
  name: "judge",
  help: HELP,
  options: {
    samples: { type: "string" },
    certainty: { type: "string", default: "usual" },
    config: { type: "string" },
    json: { type: "string" },
    markdown: { type: "string" },
  },
  takes: "files",
  run: async ({ files, options }) => {
    const { samples, certainty, config, json, markdown } = options;
    if (samples !== undefined) {
      if (files.length > 0) throw wrongUsage("judge", "--samples takes one file, and no records");
      return judgeLines(samples, { ...DEFAULT_RULE, certainty: certaintyIn(certainty) });
    }
    if (files.length === 0) throw wrongUsage("judge", "judge needs a record, or --samples");
    if (files.length > 1 && (json ?? markdown) !== undefined)
      throw wrongUsage("judge", "--json and --markdown take the answer to one record");
    const gate = config === undefined ? null : (await findGateFile(".", config)).gate;
    return judgeRecords(files, gate, { json, markdown });
  },
});

function certaintyIn(word: string): Rule["certainty"] {
  if (word === "usual" || word === "strict" || word === "proof") return certaintyOf(word);
  throw wrongUsage("judge", `--certainty is usual or strict, not ${word}`);
}

async function judgeRecords(
  paths: readonly string[],
  gate: GateFile | null,
  files: ReportFiles,
): Promise<number> {
  const verdicts: Verdict[] = [];
  for (const path of paths) {
    const record = rejudge(await readRecord(path), gate, new Date().toISOString().slice(0, 10), JUDGE_WORDS);
    await publish(record, files);
    verdicts.push(record.verdict);
  }
  return exitStatusOfVerdict(worstOf(verdicts));
}

function inWords({ stop, ...answer }: Answer) {
  return { ...answer, reason: stopWords(stop) };
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
      const said =
        "error" in answer ? { line: number, error: `line ${number}: ${answer.error}` } : inWords(answer);
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
