import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readGateFile } from "../../src/config/read.ts";

test("the gate file of the examples is right, and names the five programs", async () => {
  const path = "examples/scalene-gate.yml";
  const { entries } = readGateFile(await readFile(path), path);
  expect(entries.map(({ name }) => name)).toEqual([
    "blocking-call",
    "sequential-awaits",
    "context-switching",
    "starvation",
    "memory",
  ]);
});
