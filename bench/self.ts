// Real checks on this machine: base against itself, half of them beside busy neighbours, and real slowdowns.
//   npm run bench:self [-- --checks N] [--slow N] [--python NAME] [--samples FILE] [--replay FILE]
// --samples keeps every series as a line of JSON; --replay decides such a file again and measures nothing.
import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Target } from "../src/entry/target.ts";
import { judgeSamples, wantsPair } from "../src/judge/judge.ts";
import { measurePairs } from "../src/measure/bare.ts";
import { type Runner, startRunner } from "../src/measure/runner.ts";
import { findPython } from "../src/python/interpreter.ts";
import type { Sample } from "../src/record/sample.ts";
import { type Series, selfTables } from "./judge/self-tables.ts";
import { PROGRAM, programArguments, SLOWDOWNS, WAYS, type Way } from "./judge/slow-program.ts";

const { values } = parseArgs({
  options: {
    checks: { type: "string", default: "300" },
    slow: { type: "string", default: "4" },
    python: { type: "string" },
    samples: { type: "string" },
    replay: { type: "string" },
  },
});

/** As many pairs for plain wall time as that rule wants: the series ends when both rules have decided. */
function bothWantPair(samples: readonly Sample[]): boolean {
  return wantsPair(samples) || wantsPair(plainly(samples));
}

/** The samples as they look without a count of the run-queue delay. */
function plainly(samples: readonly Sample[]): Sample[] {
  return samples.map((sample) => ({ ...sample, delay: null }));
}

interface Kind {
  readonly way: Way;
  /** 0.1 is +10 %; 0: base against itself. */
  readonly slowdown: number;
  readonly busy: boolean;
}

async function measure(
  runner: Runner,
  target: Omit<Target, "side" | "argv">,
  file: string,
  kind: Kind,
): Promise<Series> {
  const side = (name: Target["side"], slowdown: number): Target => ({
    ...target,
    side: name,
    argv: [file, ...programArguments(kind.way, slowdown, kind.slowdown === 0 ? 1 : 4)],
  });
  const { samples, problem } = await measurePairs({
    runner,
    base: side("base", 0),
    head: side("head", kind.slowdown),
    nextPair: bothWantPair,
    random: Math.random,
    onSample: () => undefined,
  });
  if (problem !== null) throw new Error(problem.message);
  return { ...kind, samples };
}

/** Ends by itself when the bench does. */
const NEIGHBOUR = "import os\nparent = os.getppid()\nwhile os.getppid() == parent: sum(range(10000))";

/** Neighbours that compute until they are told to stop: one more than there are processors. */
function neighbours(python: string): () => void {
  const count = availableParallelism() + 1;
  const children = Array.from(
    { length: count },
    (): ChildProcess => spawn(python, ["-c", NEIGHBOUR], { stdio: "ignore" }),
  );
  return () => {
    for (const child of children) child.kill("SIGKILL");
  };
}

async function measureAll(): Promise<Series[]> {
  const python = await findPython(values.python ?? null, process.env);
  const runner = await startRunner(python.executable);
  const folder = mkdtempSync(join(tmpdir(), "bench-self-"));
  const file = join(folder, "program.py");
  writeFileSync(file, PROGRAM);
  const target = { root: folder, cwd: folder, python: python.executable, env: {}, timeLimit: 60, load: null };
  const kinds: Kind[] = [
    ...Array.from(
      { length: Number(values.checks) },
      (_, check): Kind => ({
        way: WAYS[check % WAYS.length] ?? "mixed",
        slowdown: 0,
        busy: check % 2 === 1,
      }),
    ),
    ...Array.from({ length: Number(values.slow) }).flatMap(() =>
      SLOWDOWNS.flatMap((slowdown) =>
        WAYS.flatMap((way) => [false, true].map((busy): Kind => ({ way, slowdown, busy }))),
      ),
    ),
  ];
  const found: Series[] = [];
  try {
    for (const kind of kinds) {
      const stop = kind.busy ? neighbours(python.executable) : () => undefined;
      const series = await measure(runner, target, file, kind).finally(stop);
      found.push(series);
      if (values.samples !== undefined) appendFileSync(values.samples, `${JSON.stringify(series)}\n`);
      process.stderr.write(`\r${found.length} of ${kinds.length} checks`);
    }
    process.stderr.write("\n");
    return found;
  } finally {
    await runner.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function replayed(path: string): Series[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Series);
}

const series = values.replay === undefined ? await measureAll() : replayed(values.replay);
const decided = series.map(({ samples, ...kind }) => {
  const judged = (of: readonly Sample[]) => {
    const pairs = of.filter(({ pair }) => pair >= 0).length / 2;
    for (let count = 3; count < pairs; count += 1) {
      const first = of.filter(({ pair }) => pair < count);
      if (!wantsPair(first)) return { metrics: judgeSamples(first), runs: 2 * count };
    }
    return { metrics: judgeSamples(of), runs: 2 * pairs };
  };
  return { ...kind, removed: judged(samples), plain: judged(plainly(samples)) };
});
console.log(selfTables(decided));
