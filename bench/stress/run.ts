import { mkdtempSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Target } from "../../src/entry/target.ts";
import { removeAtExit } from "../../src/files/remove-at-exit.ts";
import { requestOf } from "../../src/measure/request.ts";
import type { Runner } from "../../src/measure/runner.ts";
import { pythonFile } from "../../src/processes/python-files.ts";
import { Ledger } from "../../src/record/ledger.ts";
import type { End } from "./end.ts";
import type { Program } from "./program.ts";

/** Seconds: a run takes one at most, on a machine that has nothing else to do. */
const TIME_LIMIT = 120;
const FOLDER = join(import.meta.dirname, "programs");
/** Bytecode of all runs: compiling the standard library again would be most of a run. */
const BYTECODE = mkdtempSync(join(tmpdir(), "stress-bytecode-"));
removeAtExit(BYTECODE);

/** Runs a program once, bare or under the probe as the gate does, in a folder of its own; how it ended. */
export async function runOnce(
  program: Program,
  python: string,
  runner: Runner,
  instrument: "bare" | "probe",
): Promise<End> {
  const scratch = await mkdtemp(join(tmpdir(), "stress-"));
  const cwd = join(scratch, "cwd");
  const ledger = join(scratch, "ledger.json");
  try {
    await mkdir(cwd);
    const target = targetOf(program, python, cwd);
    const launcher = instrument === "bare" ? [] : [pythonFile("launch.py"), ledger, FOLDER, "--"];
    const request = requestOf(target, { launcher, timeLimit: TIME_LIMIT });
    const argv =
      program.shell === null ? request.argv : ["/bin/sh", "-c", program.shell, "sh", ...request.argv];
    const outcome = await runner.run({ ...request, argv, keepStdout: true });
    return {
      status: outcome.timedOut ? "time limit" : (outcome.signal ?? `status ${outcome.exit}`),
      stdout: outcome.stdoutTail ?? "",
      stderr: outcome.stderrTail,
      ledger: instrument === "probe" ? await faultOf(ledger, program.ledger) : null,
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function targetOf({ argv }: Program, python: string, cwd: string): Target {
  const [first = "", ...rest] = argv;
  return {
    side: "head",
    root: FOLDER,
    cwd: first === "-m" ? FOLDER : cwd,
    python,
    argv: first === "-m" ? argv : [join(FOLDER, first), ...rest],
    load: null,
    env: {
      PATH: process.env.PATH ?? "",
      PYTHONNOUSERSITE: "1",
      PYTHONPYCACHEPREFIX: BYTECODE,
    },
    timeLimit: TIME_LIMIT,
  };
}

/** What is wrong with a ledger, or with there being one or none; null for nothing. */
async function faultOf(file: string, wanted: boolean): Promise<string | null> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (!wanted) return text === null ? null : "there is one";
  const failure = await readFile(`${file}.error`, "utf8").catch(() => null);
  if (failure !== null) return `the probe failed: ${failure.slice(-800)}`;
  if (text === null) return "none";
  const parsed = Ledger.safeParse(JSON.parse(text));
  return parsed.success ? null : `not valid: ${parsed.error.message.slice(0, 300)}`;
}
