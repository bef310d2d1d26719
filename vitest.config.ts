import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/private-tmp.ts", "test/own-python.ts"],
    // No test is decided by a time: a limit is there only to end what hangs. On two busy cores a second of work was
    // seen to take forty.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // Most of a test that starts programs is waiting: twice as many workers as cores keep the cores busy.
    maxWorkers: 2 * availableParallelism(),
  },
});
