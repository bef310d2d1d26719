import { parseArgs } from "node:util";
import { schemaText } from "../config/json-schema.ts";
import { GateError } from "../errors.ts";
import { runCheck } from "../gate/check.ts";
import { runGate } from "../gate/gate.ts";
import { programs } from "../gate/programs.ts";
import { terminalProgress } from "../progress.ts";
import { publish } from "../publish.ts";
import { exitStatusOf } from "../record/entry.ts";
import { calibrateCommand } from "./calibrate.ts";
import { demo } from "./demo.ts";
import { init } from "./init.ts";
import { judgeCommand } from "./judge.ts";
import { reportCommand } from "./report.ts";

export const HELP = `scalene-gate: did this change make a Python program slower or hungrier, by how much, and why?

  scalene-gate diagnose [options] -- prog.py args      name the bottleneck of one program
  scalene-gate compare --base DIR --head DIR [options] -- prog.py args
                                                       two versions of a program, and why head is slower
  scalene-gate check [--config FILE] [--base REF] [--head REF] [--entry NAME]...
                                                       all entries of the gate file, as the action runs them
  scalene-gate judge [--config FILE] RECORD...         decides stored records again, or --samples FILE; runs nothing
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
  --time-limit SECONDS end a run after this long (default: 60)
  --proof SECONDS      try this long to prove the cause: undo hunks, try remedies (compare); try remedies (diagnose)
  --no-scalene         leave Scalene out: no memory lines, no system-time ratio
  --json FILE          write the record, with everything measured
  --markdown FILE      write the report in Markdown
  --html FILE          write the report as a page of HTML
  --help

Exit status: 0 passed, 1 a regression is confirmed, 2 wrong usage, 3 it could not be measured, 4 a bug of the gate.

Example
  scalene-gate compare --base ../main --head . -- bench/import.py --rows 2000
`;

type Command = (argv: readonly string[]) => Promise<number>;

const OPTIONS = {
  base: { type: "string" },
  head: { type: "string" },
  config: { type: "string" },
  entry: { type: "string", multiple: true },
  python: { type: "string" },
  "time-limit": { type: "string" },
  proof: { type: "string" },
  "no-scalene": { type: "boolean" },
  json: { type: "string" },
  markdown: { type: "string" },
  html: { type: "string" },
  action: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const COMMANDS: Readonly<Record<string, Command>> = {
  diagnose,
  compare,
  check,
  judge: judgeCommand,
  calibrate: calibrateCommand,
  demo: runDemo,
  init: runInit,
  report: reportCommand,
  schema: printSchema,
};

/** The command with this name. @throws GateError (file) for any other word. */
export function commandOf(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command;
  throw wrongUsage(`there is no command ${name}`);
}

function wrongUsage(message: string): GateError {
  return new GateError({ fault: "file", message, next: "See scalene-gate --help." });
}

/** Splits the words at --, and reads the options before it. */
function read(argv: readonly string[]) {
  const mark = argv.indexOf("--");
  const before = mark < 0 ? argv : argv.slice(0, mark);
  const program = mark < 0 ? [] : argv.slice(mark + 1);
  try {
    return {
      program,
      options: parseArgs({ args: [...before], options: OPTIONS, allowPositionals: false }).values,
    };
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error));
  }
}

type Options = ReturnType<typeof read>["options"];

function timeLimitOf(options: Options): number {
  return secondsOf("time-limit", options["time-limit"] ?? "60");
}

function secondsOf(option: string, text: string): number {
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds > 0) return seconds;
  throw wrongUsage(`--${option} takes a number of seconds, not ${text}`);
}

async function diagnose(argv: readonly string[]): Promise<number> {
  const { program, options } = read(argv);
  if (options.help) return help();
  return measure("diagnose", program, options, { base: null, head: options.head ?? "." });
}

async function compare(argv: readonly string[]): Promise<number> {
  const { program, options } = read(argv);
  if (options.help) return help();
  if (options.base === undefined)
    throw wrongUsage("compare needs --base, the folder with the earlier version");
  return measure("compare", program, options, { base: options.base, head: options.head ?? "." });
}

async function check(argv: readonly string[]): Promise<number> {
  const { options } = read(argv);
  if (options.help) return help();
  const progress = terminalProgress(process.stderr);
  const record = await runCheck({
    folder: ".",
    config: options.config ?? null,
    base: options.base ?? null,
    head: options.head ?? null,
    entries: options.entry ?? [],
    event: null,
    labels: [],
    python: options.python ?? null,
    scalene: options["no-scalene"] !== true,
    scaleneVersion: null,
    env: process.env,
    onProgress: progress.show,
  }).finally(progress.clear);
  await publish(record, options);
  return exitStatusOf(record.verdict);
}

async function measure(
  command: string,
  program: readonly string[],
  options: Options,
  sides: { base: string | null; head: string },
): Promise<number> {
  const progress = terminalProgress(process.stderr);
  const record = await runGate({
    command,
    plan: programs(
      [{ name: program.join(" "), argv: program, ...sides, timeLimit: timeLimitOf(options), env: {} }],
      options.proof === undefined ? null : { seconds: secondsOf("proof", options.proof) },
    ),
    python: options.python ?? null,
    scalene: options["no-scalene"] !== true,
    scaleneVersion: null,
    env: process.env,
    onProgress: progress.show,
  }).finally(progress.clear);
  await publish(record, options);
  return exitStatusOf(record.verdict);
}

async function runDemo(argv: readonly string[]): Promise<number> {
  const { options } = read(argv);
  if (options.help) return help();
  return demo({
    python: options.python ?? null,
    ...(options.json === undefined ? {} : { json: options.json }),
  });
}

async function runInit(argv: readonly string[]): Promise<number> {
  const { options } = read(argv);
  if (options.help) return help();
  process.stdout.write(await init(".", options.action ?? null));
  return 0;
}

async function printSchema(argv: readonly string[]): Promise<number> {
  if (read(argv).options.help) return help();
  process.stdout.write(schemaText());
  return 0;
}

async function help(): Promise<number> {
  process.stdout.write(HELP);
  return 0;
}
