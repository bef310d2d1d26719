// Runs a corpus of program pairs through the built command line and scores the answers from the records alone.
//   npm run corpus -- FOLDER [--python NAME] [--cases GLOB,GLOB] [--records DIR] [--recordings DIR]
//   npm run corpus -- FOLDER --from DIR                scores stored records without running anything
// Goals, of which a missed one makes the exit status 1: --at-least F1, --lines-at-least SHARE, --unknown-at-most SHARE,
// --false-findings-at-most N, --confidently-wrong-at-most N.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { GateRecord } from "../src/record/record.ts";
import { Case, fits } from "./case.ts";
import { missedGoals } from "./goals.ts";
import { writeRecording } from "./recording.ts";
import { lacking, readIfThere, runCase } from "./run-case.ts";
import { type Scored, scoreCase, scoresOf } from "./score.ts";
import { lineOf, summaryOf } from "./score-text.ts";

const { values, positionals } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    cases: { type: "string", default: "*" },
    records: { type: "string" },
    recordings: { type: "string" },
    from: { type: "string" },
    "at-least": { type: "string" },
    "lines-at-least": { type: "string" },
    "unknown-at-most": { type: "string" },
    "false-findings-at-most": { type: "string" },
    "confidently-wrong-at-most": { type: "string" },
  },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? ".");

function goal(
  name: "at-least" | "lines-at-least" | `${"unknown" | "false-findings" | "confidently-wrong"}-at-most`,
) {
  const text = values[name];
  if (text === undefined) return null;
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new Error(`--${name}: ${text} is not a number`);
  return value;
}

const goals = {
  macroF1: goal("at-least"),
  linesInside: goal("lines-at-least"),
  unknown: goal("unknown-at-most"),
  falseFindings: goal("false-findings-at-most"),
  confidentlyWrong: goal("confidently-wrong-at-most"),
};

/** The entry in a record's text, or null when the text is no record. */
function entryIn(text: string | null) {
  if (text === null) return null;
  const record = GateRecord.safeParse(JSON.parse(text));
  return record.success ? (record.data.entries[0] ?? null) : null;
}

/** The text of a case's record, stored or new; `skipped` says why there is nothing to score. */
async function recordOf(id: string, expected: Case): Promise<{ record: string | null; skipped?: string }> {
  if (values.from !== undefined) {
    const record = readIfThere(join(values.from, `${id}.json`));
    return record === null ? { record, skipped: "no record is stored" } : { record };
  }
  const missing = lacking(values.python, expected.requires);
  if (missing.length > 0) return { record: null, skipped: `${values.python} lacks ${missing.join(", ")}` };
  const { record, evidence, said } = await runCase(join(folder, id), expected, values.python);
  if (record === null) console.log(`        ${id}: the gate left no record: ${said}`);
  if (values.records !== undefined) {
    mkdirSync(values.records, { recursive: true });
    writeFileSync(join(values.records, `${id}.json`), record ?? JSON.stringify({ said }));
  }
  const entry = entryIn(record);
  if (values.recordings !== undefined && entry !== null) {
    mkdirSync(values.recordings, { recursive: true });
    const question = evidence?.entries[0]?.question ?? null;
    writeRecording(values.recordings, { case: { ...expected, id }, verdict: entry.verdict, question });
  }
  return { record };
}

const scored: Scored[] = [];
const inOrder = new Intl.Collator("en", { numeric: true });
for (const id of readdirSync(folder).sort(inOrder.compare)) {
  const described = fits(id, values.cases) ? readIfThere(join(folder, id, "case.json")) : null;
  if (described === null) continue;
  const expected = Case.parse(JSON.parse(described));
  const { record, skipped } = await recordOf(id, expected);
  if (skipped === undefined) {
    const one = scoreCase(expected, entryIn(record));
    scored.push(one);
    console.log(lineOf(one));
  } else console.log(`skipped ${id}: ${skipped}`);
}

const scores = scoresOf(scored);
console.log(summaryOf(scores));
const missed = missedGoals(scores, goals);
for (const clause of missed) console.log(`MISSED: ${clause}`);
if (missed.length > 0 || scored.length === 0) process.exitCode = 1;
