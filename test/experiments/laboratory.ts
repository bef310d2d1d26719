import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { type EntryPlan, planEntry } from "../../src/entry/entry-plan.ts";
import { judgeSamples } from "../../src/judge/judge.ts";
import { measurePairs } from "../../src/measure/bare.ts";
import { type Runner, startRunner } from "../../src/measure/runner.ts";
import { findPython, type Python } from "../../src/python/interpreter.ts";
import type { Metric } from "../../src/record/record.ts";
import type { Sample } from "../../src/record/sample.ts";
import { metricInWords } from "../../src/render/vocabulary/judged.ts";
import { makeMetric } from "../factories.ts";

/** The files of a program, by their path. */
export type Tree = Readonly<Record<string, string>>;

/** A program in two versions, ready to be measured. */
export interface Pair {
  readonly plan: EntryPlan;
  readonly base: string;
  readonly head: string;
  /** A folder for scratch copies, to be empty afterwards. */
  readonly scratch: string;
  readonly runner: Runner;
}

export async function writeTree(root: string, tree: Tree): Promise<void> {
  for (const [name, text] of Object.entries(tree)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
}

/** A runner for all tests of a file, and a folder for each test that is removed behind it. */
export function laboratory() {
  let python: Python;
  let runner: Runner;
  let folder: string;
  beforeAll(async () => {
    python = await findPython(null, process.env);
    runner = await startRunner(python.executable);
  });
  afterAll(() => runner.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "experiment-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  return async (base: Tree | null, head: Tree, timeLimit = 30): Promise<Pair> => {
    const [baseRoot, headRoot] = [join(folder, "base"), join(folder, "head")];
    if (base !== null) await writeTree(baseRoot, base);
    await writeTree(headRoot, head);
    const sides = { base: base === null ? null : baseRoot, head: headRoot };
    const request = { name: "job", argv: ["main.py"], ...sides, timeLimit, env: {} };
    const plan = await planEntry(request, python, process.env, join(folder, "bytecode"));
    return { plan, base: baseRoot, head: headRoot, scratch: join(folder, "scratch"), runner };
  };
}

/** Wall time of both sides, from three pairs. */
export async function measured({ plan: { base, head }, runner }: Pair): Promise<Metric> {
  if (base === null) throw new Error("there is a base");
  const nextPair = (samples: readonly Sample[]) => samples.length < 8;
  const onSample = () => undefined;
  const bare = await measurePairs({ base, head, runner, nextPair, random: Math.random, onSample });
  return judgeSamples(bare.samples).map(metricInWords)[0] ?? makeMetric();
}
