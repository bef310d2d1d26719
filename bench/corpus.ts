// Runs a corpus of program pairs through the built command line and scores the answers from the record alone.
//   npm run corpus -- FOLDER [--python NAME] [--cases 01,02] [--json FILE]
// A case is a folder with base/, head/ and case.json (run, service, expect, class, accept, culprit).
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Entry, Record as GateRecord } from "../src/record/record.ts";
import { freePort, startService } from "./service.ts";

/** What case.json says. */
interface Case {
  readonly run: string[];
  readonly service: string[] | null;
  readonly expect: "regressed" | "same" | "improved";
  readonly class: string | null;
  readonly accept: string[];
  readonly culprit: { readonly file: string; readonly lines: readonly [number, number] } | null;
}

interface Result {
  readonly id: string;
  readonly expected: Case;
  readonly entry: Entry | null;
  readonly error: string | null;
  readonly answer: string | null;
  readonly right: boolean;
  readonly lineRight: boolean | null;
}

const { values, positionals } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    cases: { type: "string" },
    json: { type: "string" },
  },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? ".");
const wanted = values.cases?.split(",");
const cli = resolve(new URL(".", import.meta.url).pathname, "../dist/cli.js");

async function runCase(id: string): Promise<Result> {
  const path = join(folder, id);
  const expected = JSON.parse(readFileSync(join(path, "case.json"), "utf8")) as Case;
  const scratch = mkdtempSync(join(tmpdir(), "corpus-"));
  const env = { ...process.env, PORT: String(await freePort()) };
  const stop = expected.service
    ? await startService(values.python, path, expected.service, env)
    : () => undefined;
  const record = join(scratch, "record.json");
  const argv = [
    cli,
    "compare",
    "--base",
    join(path, "base"),
    "--head",
    join(path, "head"),
    "--python",
    values.python,
  ];
  try {
    const ended = spawnSync(process.execPath, [...argv, "--json", record, "--", ...expected.run], {
      env,
      encoding: "utf8",
    });
    const entry = existsSync(record)
      ? (GateRecord.parse(JSON.parse(readFileSync(record, "utf8"))).entries[0] ?? null)
      : null;
    return {
      id,
      expected,
      entry,
      error: entry === null ? ended.stderr.slice(-300) : null,
      ...scoreOf(expected, entry),
    };
  } finally {
    stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Whether the class and the line of the first cause are right; the line counts only where something regressed. */
function scoreOf(expected: Case, entry: Entry | null): Pick<Result, "answer" | "right" | "lineRight"> {
  const cause = entry?.cause ?? null;
  const answer = cause?.class ?? null;
  const place = cause?.location ?? null;
  if (expected.expect !== "regressed") return { answer, right: answer === null, lineRight: null };
  const { file, lines } = expected.culprit ?? { file: "", lines: [0, 0] };
  const inside = place !== null && place.file === file && lines[0] <= place.line && place.line <= lines[1];
  return { answer, right: answer !== null && expected.accept.includes(answer), lineRight: inside };
}

function row({ id, expected, entry, error, answer, right, lineRight }: Result): string {
  const wall = entry?.metrics.find((metric) => metric.metric === "wall-time");
  const place = entry?.cause?.location;
  return [
    right ? "right" : "WRONG",
    (lineRight === false ? "LINE" : "").padEnd(4),
    id.padEnd(34),
    `want ${expected.class ?? expected.expect}`.padEnd(25),
    `got ${answer ?? entry?.verdict ?? error}`.padEnd(24),
    (entry?.cause?.confidence ?? "").padEnd(6),
    place ? `${place.file}:${place.line}` : "",
    `[${entry?.verdict}, x${wall?.ratio?.toFixed(2)}, ${entry?.cost.runs} runs, ${entry?.cost.seconds.toFixed(0)} s]`,
    entry?.causes.map((cause) => `${cause.class} ${cause.share.toFixed(2)}`).join(" + ") ?? "",
  ].join(" ");
}

const found: Result[] = [];
for (const id of readdirSync(folder).sort()) {
  if (!existsSync(join(folder, id, "case.json"))) continue;
  if (wanted && !wanted.some((start) => id.startsWith(start))) continue;
  const result = await runCase(id);
  found.push(result);
  console.log(row(result));
}

const positives = found.filter((one) => one.expected.expect === "regressed");
const negatives = found.filter((one) => one.expected.expect !== "regressed");
/** An answer that is accepted counts as the expected class. */
const label = (one: Result) =>
  one.right && one.expected.class ? one.expected.class : (one.answer ?? "none");
const classes = [...new Set(positives.map((one) => one.expected.class ?? ""))].sort();
const scores = classes.map((name) => {
  const truly = positives.filter((one) => one.expected.class === name);
  const said = found.filter((one) => label(one) === name);
  const hits = truly.filter((one) => label(one) === name).length;
  return hits === 0 ? 0 : (2 * hits) / (truly.length + said.length);
});
const part = (some: readonly unknown[], all: readonly unknown[]) => `${some.length} of ${all.length}`;
console.log("\nconfusion (expected -> answers)");
for (const name of [...classes, "none"]) {
  const rows = name === "none" ? negatives : positives.filter((one) => one.expected.class === name);
  const counts = new Map<string, number>();
  for (const one of rows) counts.set(label(one), (counts.get(label(one)) ?? 0) + 1);
  const answers = [...counts].map(([answer, count]) => `${answer} ${count}`).join(", ");
  if (rows.length > 0) console.log(`  ${name.padEnd(20)} ${answers}`);
}
const f1 = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
console.log(`macro-averaged F1 over classes: ${f1.toFixed(3)}`);
console.log(
  `line inside the culprit's range: ${part(
    positives.filter((one) => one.lineRight),
    positives,
  )}`,
);
console.log(
  `findings on negatives: ${part(
    negatives.filter((one) => !one.right),
    negatives,
  )}`,
);
console.log(
  `unknown: ${part(
    positives.filter((one) => one.answer === "unknown"),
    positives,
  )}`,
);
if (values.json) writeFileSync(values.json, JSON.stringify(found, null, 1));
