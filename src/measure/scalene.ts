import { readFile, rm, stat } from "node:fs/promises";
import { join, posix, relative, sep } from "node:path";
import type { Target } from "../entry/target.ts";
import { pythonFile } from "../processes/python-files.ts";
import type { Profile } from "../record/profile.ts";
import type { Problem } from "../record/record.ts";
import { median } from "../statistics/median.ts";
import { failureOf } from "./failure.ts";
import { type Launch, requestOf } from "./request.ts";
import { type Runner, type RunOutcome, secondsOf } from "./runner.ts";
import { readRun, ScaleneJson, type ScaleneRun } from "./scalene-json.ts";

const LARGEST_PROFILE = 64 * 1024 * 1024;
/** Scalene makes programs up to seven times as slow (docs/scalene.md), and needs a second to start. */
const SLOWER = 8;
const START = 10;
/** Seconds for a server to end: the profile is written then. */
const GRACE = 30;
/** Fewer sampled stacks than this say little about shares. */
const FEW_SAMPLES = 100;
const MOST_LINES = 50;

export interface Profiled {
  readonly profile: Profile | null;
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
  readonly runs: number;
  readonly seconds: number;
}

/**
 * Runs one side under Scalene and reads what it says. Nothing that goes wrong is thrown: without a profile the gate
 * works on, and the notice says why there is none.
 */
export async function profileSide(options: {
  readonly target: Target;
  readonly scaleneInstall: { readonly sitePath: string; readonly version: string };
  readonly runner: Runner;
  readonly runs: number;
  readonly scratch: string;
}): Promise<Profiled> {
  const { target, scaleneInstall, runner, runs, scratch } = options;
  const found: ScaleneRun[] = [];
  const notices: string[] = [];
  let seconds = 0;
  let count = 0;
  for (; count < runs; count += 1) {
    const file = join(scratch, `scalene-${target.side}-${count}.json`);
    await rm(file, { force: true });
    const outcome = await runner.run(requestOf(target, launchOf(target, scaleneInstall.sitePath, file)));
    seconds += secondsOf(outcome);
    const read = await readProfile(file, target, outcome);
    if (typeof read === "string") {
      notices.push(`no Scalene profile of ${target.side}: ${read}`);
      count += 1;
      break;
    }
    found.push(read);
  }
  const profile = merge(found, scaleneInstall.version);
  if (profile !== null && profile.samples < FEW_SAMPLES) {
    notices.push(
      `Scalene took only ${profile.samples === 1 ? "1 sample" : `${profile.samples} samples`} of the ${target.side} side: its shares say little`,
    );
  }
  return { profile, problems: [], notices, runs: count, seconds };
}

/** The command of one run. Asynchronous mode stays off: it does not end with many tasks, and the probe knows more. */
function launchOf(target: Target, site: string, file: string): Launch {
  const scalene = ["run", "--memory", "--no-async", "--program-path", target.root, "-o", file, "---"];
  const preload =
    process.platform === "darwin"
      ? {}
      : {
          LD_PRELOAD: "libscalene.so",
          LD_LIBRARY_PATH: join(site, "scalene"),
          SCALENE_ALLOCATION_SAMPLING_WINDOW: "1048576",
        };
  return {
    launcher: [pythonFile("scalene_launch.py"), site, ...scalene],
    env: preload,
    timeLimit: target.timeLimit * SLOWER + START,
    grace: GRACE,
  };
}

/** The checks of docs/scalene.md in their order; a string says in plain words why there is nothing to read. */
async function readProfile(file: string, target: Target, outcome: RunOutcome): Promise<ScaleneRun | string> {
  const failed = target.load === null ? null : failureOf(outcome, target, SLOWER);
  if (failed !== null) return failed.message;
  if (outcome.timedOut) return "the program did not end within its time limit under Scalene";
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return `Scalene left no file (exit status ${outcome.exit ?? outcome.signal})`;
  if (size > LARGEST_PROFILE) return `the profile is ${size} bytes long`;
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, "utf8"));
  } catch {
    return "the profile is not valid JSON";
  } finally {
    await rm(file, { force: true });
  }
  if (json !== null && typeof json === "object" && Object.keys(json).length === 0) {
    return "the program did not run for long enough, or none of its files was traced";
  }
  const parsed = ScaleneJson.safeParse(json);
  if (!parsed.success) return "the profile has another form than Scalene 2.4 writes";
  const run = readRun(parsed.data, (path) => {
    const inside = relative(target.root, path);
    return inside.startsWith("..") || inside === path ? null : inside.split(sep).join(posix.sep);
  });
  if (run.samples === 0) return "the profile has files but no processor samples";
  return run;
}

function merge(runs: readonly ScaleneRun[], version: string): Profile | null {
  if (runs.length === 0) return null;
  const share = (run: ScaleneRun, part: "python" | "native" | "system") =>
    run.lines.reduce((sum, line) => sum + line[part], 0);
  const footprints = runs.map((run) => run.footprintMib);
  const middle = runs[Math.floor(runs.length / 2)] ?? runs[0];
  const weight = (line: ScaleneRun["lines"][number]) => line.python + line.native + line.system;
  const lines = [...(middle?.lines ?? [])]
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, MOST_LINES);
  return {
    version,
    runs: runs.length,
    samples: runs.reduce((sum, run) => sum + run.samples, 0),
    python: median(runs.map((run) => share(run, "python"))),
    native: median(runs.map((run) => share(run, "native"))),
    system: median(runs.map((run) => share(run, "system"))),
    systemRuns: runs.map((run) => share(run, "system")),
    footprintMib: median(footprints),
    footprintRuns: footprints,
    footprintLocation: middle?.footprintLocation ?? null,
    lines: lines.map((line) => ({ ...line })),
  };
}
