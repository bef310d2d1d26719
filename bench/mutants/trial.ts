// Runs test files against a mutant. The mutant exists in vitest's memory only: no file of the repository is written.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestModule, TestSpecification, Vitest } from "vitest/node";
import { createVitest } from "vitest/node";
import { type Mutant, mutated } from "./mutate.ts";

const ROOT = join(import.meta.dirname, "../..");
/** Far longer than all tests of a room take on a busy machine: a mutant that runs on has been noticed. */
const LONGEST_SECONDS = 600;

export interface Trial {
  /** Seconds that each test file took, by path. */
  readonly seconds: ReadonlyMap<string, number>;
  /** The test that failed, with its file; null when all passed; "time" when they did not end. */
  readonly failed: string | null;
}

/** One vitest that is kept, because starting it costs more than running a test file. */
export class Trials {
  #vitest: Vitest | null = null;
  #specifications: TestSpecification[] = [];
  #mutant: Mutant | null = null;
  /** Test files of the current run. Vitest's own answer holds what earlier runs left as well. */
  #ended: TestModule[] = [];

  /**
   * Runs test files in the given order until one fails.
   *
   * @param mutant null for the source as it is
   * @param paths of test files, relative to the repository
   */
  async run(mutant: Mutant | null, paths: readonly string[]): Promise<Trial> {
    const vitest = await this.#started();
    this.#mutant = mutant;
    this.#ended = [];
    const chosen = paths.flatMap((path) =>
      this.#specifications.filter(({ moduleId }) => moduleId === join(ROOT, path)),
    );
    if (mutant !== null) vitest.invalidateFile(join(ROOT, mutant.constant.file));
    const inTime = await endsInTime(vitest.runTestSpecifications(chosen));
    if (mutant !== null) vitest.invalidateFile(join(ROOT, mutant.constant.file));
    this.#mutant = null;
    // what does not end can only be stopped with the process that it runs in
    if (!inTime) await this.close();
    return inTime ? trialOf(this.#ended) : { seconds: new Map(), failed: "time" };
  }

  async close(): Promise<void> {
    await this.#vitest?.close();
    this.#vitest = null;
  }

  async #started(): Promise<Vitest> {
    if (this.#vitest !== null) return this.#vitest;
    const transform = (code: string, id: string) =>
      this.#mutant !== null && id === join(ROOT, this.#mutant.constant.file)
        ? mutated(code, this.#mutant)
        : null;
    this.#vitest = await createVitest(
      "test",
      {
        root: ROOT,
        watch: false,
        // shared modules are loaded once for all files of a run, which makes a mutant cheap
        isolate: false,
        pool: "threads",
        maxWorkers: 1,
        bail: 1,
        update: "none",
        // that a machine is busy must not look as if a mutant had been noticed
        testTimeout: 1000 * LONGEST_SECONDS,
        reporters: [{ onTestModuleEnd: (module) => void this.#ended.push(module) }],
        sequence: { sequencer: AsGiven },
      },
      { plugins: [{ name: "mutant", enforce: "pre", transform }] },
    );
    this.#specifications = await this.#vitest.globTestSpecifications();
    return this.#vitest;
  }
}

/** Keeps the order that the caller chose: quick files first. */
class AsGiven {
  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }

  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

async function endsInTime(run: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), 1000 * LONGEST_SECONDS);
  });
  const ended = await Promise.race([run.then(() => true), over]);
  clearTimeout(timer);
  return ended;
}

function trialOf(modules: readonly TestModule[]): Trial {
  const seconds = modules.map((one): [string, number] => {
    const { collectDuration, duration } = one.diagnostic();
    return [one.relativeModuleId, (collectDuration + duration) / 1000];
  });
  const failed = modules.find((one) => one.state() === "failed");
  return { seconds: new Map(seconds), failed: failed === undefined ? null : nameOf(failed) };
}

function nameOf(module: TestModule): string {
  const [first] = module.children.allTests("failed");
  const { message } = module.errors()[0] ?? first?.result().errors?.[0] ?? { message: "" };
  return `${module.relativeModuleId}: ${first?.fullName ?? message}`;
}

/** The text of a file of the repository. */
export const textOf = (path: string) => readFileSync(join(ROOT, path), "utf8");
