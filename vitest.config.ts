import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type ProjectConfig, type TestSpecification } from "vitest/node";

/** Rooms whose tests start real programs for minutes: they begin first, so that none is left alone at the end. */
const LONG = ["/e2e/", "/world/", "/environment/", "/experiments/", "/gate/", "/judge/", "/git/"];

/** Tests of modules that read the environment when they are loaded. */
const ALONE = ["client", "comment", "pull-request"].map((name) => `test/github/${name}.test.ts`);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const room = LONG.findIndex((name) => moduleId.includes(name));
      return room === -1 ? LONG.length : room;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

// No test is decided by a time: a limit is there only to end what hangs. On two busy cores a second of work was seen to
// take forty.
const MOST = 900_000;

function project(name: string, test: ProjectConfig): { test: ProjectConfig } {
  return { test: { name, testTimeout: MOST, hookTimeout: MOST, ...test } };
}

export default defineConfig({
  test: {
    globalSetup: ["scripts/private-tmp.mjs", "test/own-python.ts"],
    // Most of a test that starts programs is waiting: twice as many workers as cores keep the cores busy.
    maxWorkers: 2 * availableParallelism(),
    sequence: { sequencer: LongFirst },
    projects: [
      // Most tests replace no module and take back what they set: a worker reads every module once.
      project("together", { include: ["test/**/*.test.ts"], exclude: ALONE, isolate: false }),
      project("alone", { include: ALONE }),
    ],
  },
});
