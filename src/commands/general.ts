import { likelyGate } from "../config/likely-gate.ts";
import { errorRecord } from "../gate/error-record.ts";
import type { Outcome } from "../gate/gate.ts";
import type { SessionRequest } from "../gate/session.ts";
import { exitStatusOf, FAIL_ON_WORDS, type FailOn, failOnOf } from "../record/fail-on.ts";
import { type Command, command, type Given, wrongUsage } from "./command.ts";
import { publish, publishEvidence, writeAsked } from "./publish.ts";
import { terminalProgress } from "./terminal-progress.ts";

/** The general help, which also says the options of the commands that have no help of their own. */
export const HELP = `scalene-gate: did this change make a Python program slower or hungrier, by how much, and why?

  scalene-gate diagnose [options] -- prog.py args      name the bottleneck of one program
  scalene-gate compare --base DIR --head DIR [options] -- prog.py args
                                                       two versions of a program, and why head is slower
  scalene-gate check [--config FILE] [--base REF] [--head REF] [--entry NAME]...
                                                       all entries of the gate file, as the action runs them
  scalene-gate judge [--config FILE] RECORD...         decides stored records again, or --samples FILE; runs nothing
  scalene-gate explain EVIDENCE                        looks for the causes again in what a run measured; runs nothing
  scalene-gate report RECORD...                        shows stored records, several as one; runs nothing
  scalene-gate calibrate [--write]                     the noise on this machine, and limits that fit it
  scalene-gate demo                                    five programs, measured and explained
  scalene-gate init [--action OWNER/REPOSITORY@COMMIT] writes a gate file and a workflow for this repository
  scalene-gate schema                                  prints the JSON Schema of the gate file

What follows -- is what would follow python: prog.py a b, -m package.

Options
  --python NAME        the interpreter (default: python on the PATH)
  --config FILE        the gate file (default: scalene-gate.yml, then .github/scalene-gate.yml)
  --base, --head       for check: a revision or a folder (default: the merge base with the default branch, the checkout)
  --entry NAME         measure this entry of the gate file; may be repeated
  --fail-on WORDS      for check and compare: the least that fails it: fail (the default), warn, inconclusive or never; beside
                       it no-baseline, for when there is nothing to compare with: --fail-on fail,no-baseline
  --time-limit SECONDS end a run after this long (default: 60)
  --proof SECONDS      try this long to prove the cause (default: 30): undo parts of the change (compare), try remedies
                       (compare, diagnose). The gate file has it for check
  --no-proof           only measure and explain
  --no-scalene         leave Scalene out: no memory lines, no system-time ratio
  --json FILE          write the record, with everything that was concluded; beside it its evidence, of which causes can be
                       looked for again: record.json has record.evidence.json.gz
  --evidence FILE      write the evidence here (.json, or .json.gz packed)
  --markdown FILE      write the report in Markdown
  --html FILE          write the report as a page of HTML
  --help

Exit status: 0 passed, 1 a regression is confirmed (or what --fail-on names), 2 wrong usage, 3 it could not be measured, 4 a bug of the gate.

Example
  scalene-gate compare --base ../main --head . -- bench/import.py --rows 2000
`;

const OPTIONS = {
  base: { type: "string" },
  head: { type: "string" },
  config: { type: "string" },
  entry: { type: "string", multiple: true },
  python: { type: "string" },
  "fail-on": { type: "string" },
  "time-limit": { type: "string" },
  proof: { type: "string" },
  "no-proof": { type: "boolean" },
  "no-scalene": { type: "boolean" },
  json: { type: "string" },
  evidence: { type: "string" },
  markdown: { type: "string" },
  html: { type: "string" },
  action: { type: "string" },
} as const;

/** The options that the general help lists. */
export type Options = Given<typeof OPTIONS>["options"];

/** Makes a command with the general options and the general help. */
export function general(run: (given: Given<typeof OPTIONS>) => Promise<number>): Command {
  return command({ name: null, help: HELP, options: OPTIONS, takes: "a program", run });
}

/** An option's value in seconds. @throws GateError (file) unless it is a number above 0. */
export function secondsOf(option: "time-limit" | "proof", text: string): number {
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds > 0) return seconds;
  throw wrongUsage(null, `--${option} takes a number of seconds, not ${text}`);
}

/** What --fail-on chose. @throws GateError (file) for words that it does not know. */
function failOnOption(text: string): FailOn {
  const words = text.split(",").map((word) => word.trim());
  const failOn = failOnOf([...new Set(words.filter((word) => word !== ""))]);
  if (failOn !== null) return failOn;
  throw wrongUsage(null, `--fail-on does not take ${text}. ${FAIL_ON_WORDS}`);
}

/**
 * Measures with progress on the terminal, writes what the options ask for, and returns the exit status. What keeps it from
 * measuring is in the files that were asked for, too: one of an earlier run must not stand for this one.
 */
export async function measureAndPublish(
  command: "diagnose" | "compare" | "check",
  options: Options,
  measure: (session: SessionRequest) => Promise<Outcome>,
): Promise<number> {
  const failOn = failOnOption(options["fail-on"] ?? "");
  const { record, evidence } = await measuredWithProgress(options, measure).catch(async (error) => {
    const gate = command === "check" ? await likelyGate(".", options.config ?? null) : null;
    // the error itself says more than that its file cannot be written
    await writeAsked(errorRecord(error, { command, gate, env: process.env }), options).catch(() => undefined);
    throw error;
  });
  await publish(record, options);
  await publishEvidence(evidence, options);
  return exitStatusOf(record, failOn);
}

async function measuredWithProgress(
  options: Options,
  measure: (session: SessionRequest) => Promise<Outcome>,
): Promise<Outcome> {
  const progress = terminalProgress(process.stderr);
  return measure({
    python: options.python ?? null,
    scalene: options["no-scalene"] !== true,
    scaleneVersion: null,
    env: process.env,
    onProgress: progress.show,
  }).finally(progress.clear);
}
