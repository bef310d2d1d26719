import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/private-tmp.ts", "test/own-python.ts"],
    // Many tests start real Python processes: on two busy cores a second of work can take twenty.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // More workers than cores would only make the measured programs wait for one another.
    maxWorkers: 2,
  },
});
