import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/private-tmp.ts", "test/own-python.ts"],
    // Many tests start real Python processes: on two busy cores a second of work can take twenty.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most of a test that starts programs is waiting: twice as many workers as cores keep the cores busy.
    maxWorkers: 2 * availableParallelism(),
  },
});
