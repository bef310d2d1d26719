// All tests: vitest's, then the Python tests on every interpreter that is found. The last line is the one CI reads.
import { spawnSync } from "node:child_process";
import { startVitest } from "vitest/node";
import { environment } from "./environments.mjs";
import { interpreters } from "./interpreters.mjs";

const OTHERS = ["uvloop==0.23.0", "pytest==9.2.0", "pytest-asyncio==1.5.0", "anyio==4.16.0", "trio==0.35.0"];
const OTHERS_TESTS = ["UvloopTest", "test_frameworks"];

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/** @returns {Promise<Counts>} */
async function runVitest() {
  const vitest = await startVitest("test", [], { watch: false });
  const counts = { passed: 0, failed: vitest.state.getUnhandledErrors().length, skipped: 0, pending: 0 };
  for (const module of vitest.state.getTestModules()) {
    for (const test of module.children.allTests()) counts[test.result().state] += 1;
    // A file that cannot be imported has errors and no tests.
    counts.failed += module.errors().length;
  }
  await vitest.close();
  return { passed: counts.passed, failed: counts.failed, skipped: counts.skipped + counts.pending };
}

/**
 * @param {import("./interpreters.mjs").Interpreter} interpreter
 * @param {string[]} names parts of the names of the tests to run; all without
 * @returns {Counts}
 */
function runPython({ path, version }, names = []) {
  const start = performance.now();
  const { stdout } = spawnSync(path, ["-W", "error", "scripts/python_tests.py", ...names], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const counts = readCounts(stdout);
  const total = counts.passed + counts.failed + counts.skipped;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`Python ${version}: ${counts.passed} of ${total} tests passed in ${seconds} s`);
  return counts;
}

/**
 * The last line of a run's output. A run that died before it could print one counts as one failure.
 * @param {string} stdout
 * @returns {Counts}
 */
function readCounts(stdout) {
  try {
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const pythons = interpreters();
if (pythons.length === 0) {
  console.error("No CPython 3.9 to 3.14 was found on PATH: the tests need at least one.");
  process.exit(1);
}

// Loops and frameworks of other people, once: a wheel of uvloop is to be had for these.
const withOthers = pythons.findLast(({ minor }) => minor <= 13);
const others = withOthers && environment("test-python", withOthers, OTHERS);

const results = [
  await runVitest(),
  ...pythons.map((python) => runPython(python)),
  ...(withOthers && others ? [runPython({ ...withOthers, path: others }, OTHERS_TESTS)] : []),
];
/** @param {keyof Counts} state */
const sum = (state) => results.reduce((total, counts) => total + counts[state], 0);
const skipped = sum("skipped");
console.log(`${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = sum("failed") > 0 || results.some((counts) => counts.passed === 0) ? 1 : 0;
