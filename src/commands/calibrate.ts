import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findGateFile } from "../config/find.ts";
import type { GateFile } from "../config/gate-file.ts";
import { limitsText, type WantedLimits, withLimits } from "../config/set-limits.ts";
import { type EntryPlan, planEntries } from "../entry/entry-plan.ts";
import { openSession, type Session } from "../gate/session.ts";
import { calibrate, type Proposal } from "../judge/calibrate.ts";
import { measurePairs } from "../measure/bare.ts";
import { GateError } from "../record/gate-error.ts";
import { percent, setChange } from "../text/quantity.ts";
import { command, wrongUsage } from "./command.ts";
import { terminalProgress } from "./terminal-progress.ts";

const HELP = `scalene-gate calibrate: how noisy this machine is for these programs, and limits that fit it

  scalene-gate calibrate [options]                     the entries of the gate file, each against itself
  scalene-gate calibrate [options] -- prog.py args     one program

Options
  --config FILE        the gate file (default: the usual places)
  --entry NAME         only this entry; may be repeated
  --pairs NUMBER       pairs to measure for each entry, at least 10 (default: 20)
  --python NAME        the interpreter (default: python on the PATH)
  --write              write the limits into the gate file, in place of the entry's own
  --help

Example
  scalene-gate calibrate --entry nightly-import --pairs 30
`;

const FEWEST = 10;
const TIME_LIMIT = 60;

/** A program to be measured against itself. */
interface Subject {
  readonly name: string;
  readonly argv: readonly string[];
  readonly load?: readonly string[] | null;
  readonly workingDirectory?: string;
  readonly timeLimit: number;
  readonly env: Readonly<Record<string, string>>;
}

/** The command `calibrate`. @throws GateError for wrong usage, and for what keeps it from measuring. */
export const calibrateCommand = command({
  name: "calibrate",
  help: HELP,
  options: {
    config: { type: "string" },
    entry: { type: "string", multiple: true },
    pairs: { type: "string", default: "20" },
    python: { type: "string" },
    write: { type: "boolean" },
  },
  takes: "a program",
  run: async ({ options, program }) => {
    const pairs = Number(options.pairs);
    if (!Number.isInteger(pairs) || pairs < FEWEST)
      throw wrongUsage("calibrate", `--pairs takes a number from ${FEWEST} on`);
    if (program.length > 0 && options.write)
      throw wrongUsage("calibrate", "--write needs a gate file, and no program after --");
    const found = program.length > 0 ? null : await findGateFile(".", options.config ?? null);
    const subjects =
      found === null
        ? [{ name: program.join(" "), argv: program, timeLimit: TIME_LIMIT, env: {} }]
        : subjectsOf(found.gate, options.entry ?? null);
    if (subjects.length === 0) throw wrongUsage("calibrate", "no entry of the gate file has this name");
    const wanted = await measured(subjects, found?.folder ?? ".", pairs, options.python ?? null);
    process.stdout.write(
      options.write && found !== null ? await writtenTo(found.gate.path, wanted) : `\n${limitsText(wanted)}`,
    );
    return 0;
  },
});

/** The programs and servers of a gate file, without entries that are not among the names. */
function subjectsOf({ entries }: GateFile, names: readonly string[] | null): Subject[] {
  return entries
    .filter(({ name }) => (names ?? [name]).includes(name))
    .map(({ name, program, serve, load, workingDirectory, timeLimit, env }) => ({
      name,
      argv: serve ?? program,
      load,
      ...(workingDirectory === null ? {} : { workingDirectory }),
      timeLimit,
      env,
    }));
}

/** Writes limits into a gate file, and returns what is to be printed: the limits where the file has no place for them. */
async function writtenTo(path: string, wanted: readonly WantedLimits[]): Promise<string> {
  const text = withLimits(await readFile(path, "utf8"), wanted);
  if (text === null)
    return `\nThe gate file has no place of their own for these limits. Copy them:\n${limitsText(wanted)}`;
  await writeFile(path, text);
  return `\nwrote  ${path}\n`;
}

/** Measures each program against itself, says what was found, and returns the limits that fit. */
async function measured(
  subjects: readonly Subject[],
  folder: string,
  count: number,
  python: string | null,
): Promise<WantedLimits[]> {
  const progress = terminalProgress(process.stderr);
  const request = {
    python,
    scalene: false,
    scaleneVersion: null,
    env: process.env,
    onProgress: progress.show,
  };
  const session = await openSession(request);
  try {
    const requests = subjects.map((subject) => ({ ...subject, base: folder, head: folder }));
    const plans = await planEntries(
      requests,
      session.interpreter,
      session.env,
      join(session.scratch, "bytecode"),
    );
    const wanted: WantedLimits[] = [];
    for (const plan of plans) {
      const proposals = await againstItself(plan, session, count).finally(progress.clear);
      process.stdout.write(proposalText(plan.name, count, proposals));
      wanted.push(wantedOf(plan.name, proposals));
    }
    return wanted;
  } finally {
    await session.close();
  }
}

async function againstItself(plan: EntryPlan, session: Session, count: number): Promise<Proposal[]> {
  if (plan.headProblem !== null) throw new GateError(plan.headProblem);
  if (plan.base === null) throw new GateError({ fault: "gate", message: `${plan.name} has no base` });
  let done = 0;
  const bare = await measurePairs({
    runner: session.runner,
    base: plan.base,
    head: plan.head,
    nextPair: (samples) => samples.filter(({ pair, side }) => pair >= 0 && side === "head").length < count,
    random: Math.random,
    onSample: () => {
      done += 1;
      session.onProgress({ entry: plan.name, stage: "runs", done, total: 2 * count + 2 });
    },
  });
  if (bare.problem !== null) throw new GateError(bare.problem);
  return calibrate(bare.samples);
}

function proposalText(name: string, count: number, proposals: readonly Proposal[]): string {
  const rows = proposals.map(({ metric, noise, plainNoise, limit, pairs }) => {
    const plain = plainNoise === null ? "" : `, ${percent(plainNoise)} with run-queue delay`;
    const fits =
      limit === null
        ? "no limit below +100 % can be held here"
        : `${setChange(limit)} can be held with ${pairs} pairs`;
    return `  ${metric.padEnd(10)} noise of a pair ${percent(noise)}${plain}: ${fits}\n`;
  });
  return `${name}, ${count} pairs against itself\n${rows.join("")}`;
}

/** Limits that can be held; the pairs are those of the metric that needs most. */
function wantedOf(entry: string, proposals: readonly Proposal[]): WantedLimits {
  const held = proposals.filter(({ limit }) => limit !== null);
  const fail = Object.fromEntries(
    held.map(({ metric, limit }) => [metric, `+${Math.round(100 * (limit ?? 0))}%`]),
  );
  return { entry, fail, pairs: Math.max(FEWEST, ...held.map(({ pairs }) => pairs)) };
}
