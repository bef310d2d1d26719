// All tests: vitest's, and beside them the Python tests on every interpreter that is found. The last line is the one CI reads.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { text } from "node:stream/consumers";
import { startVitest } from "vitest/node";
import { environment, isolated } from "./environments.mjs";
import { interpreters } from "./interpreters.mjs";
import usePrivateTmp from "./private-tmp.mjs";

// What test/python/with_packages needs: loops and frameworks of other people.
const PACKAGES = [
  "uvloop==0.23.0",
  "pytest==9.2.0",
  "pytest-asyncio==1.5.0",
  "anyio==4.16.0",
  "trio==0.35.0",
];

/**
 * What one run of tests gave.
 * @typedef {object} Outcome
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {{[reason: string]: number}} skipped how many for each reason
 */

/** @returns {Promise<Outcome>} */
async function runVitest() {
  const vitest = await startVitest("test", [], { watch: false });
  let passed = 0;
  let failed = vitest.state.getUnhandledErrors().length;
  /** @type {Outcome["skipped"]} */
  const skipped = {};
  for (const module of vitest.state.getTestModules()) {
    for (const test of module.children.allTests()) {
      const result = test.result();
      if (result.state === "passed") passed += 1;
      else if (result.state === "failed") failed += 1;
      else {
        const reason = (result.state === "skipped" && result.note) || `no reason given (${test.fullName})`;
        skipped[reason] = (skipped[reason] ?? 0) + 1;
      }
    }
    // A file that cannot be imported has errors and no tests.
    failed += module.errors().length;
  }
  await vitest.close();
  return { name: "vitest", passed, failed, skipped };
}

/**
 * Runs Python tests to their end; what they print is shown in one piece.
 * @param {string} name
 * @param {string} python path of the interpreter
 * @param {string[]} options
 * @returns {Promise<Outcome>}
 */
async function runPython(name, python, options = []) {
  const start = performance.now();
  const child = spawn(python, ["-I", "-W", "error", "scripts/python_tests.py", ...options], {
    env: isolated(environmentOfTests),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const { repeated, ...counts } = readOutcome(stdout);
  const outcome = { name, ...counts };
  const total = outcome.passed + outcome.failed + sumOf(outcome.skipped);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (outcome.failed > 0) process.stderr.write(stderr);
  console.log(`${name}: ${outcome.passed} of ${total} tests passed in ${seconds} s`);
  for (const test of repeated ?? []) console.log(`${name}: repeated, and right both times: ${test}`);
  return outcome;
}

/**
 * The last line of a run's output. A run that died before it could print one counts as one failure.
 * @param {string} stdout
 * @returns {Omit<Outcome, "name"> & {repeated?: string[]}}
 */
function readOutcome(stdout) {
  try {
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  } catch {
    return { passed: 0, failed: 1, skipped: {} };
  }
}

/**
 * Does jobs with one more at a time than there are cores, beside vitest's workers: most of a Python test is waiting.
 * @param {(() => Promise<Outcome>)[]} jobs
 * @returns {Promise<Outcome[]>} in the order in which they ended
 */
async function atATime(jobs) {
  const left = [...jobs];
  /** @type {Outcome[]} */
  const outcomes = [];
  const worker = async () => {
    for (let job = left.shift(); job !== undefined; job = left.shift()) outcomes.push(await job());
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
  return outcomes;
}

/** @param {Outcome["skipped"]} skipped */
function sumOf(skipped) {
  return Object.values(skipped).reduce((sum, count) => sum + count, 0);
}

/**
 * A line for each reason for which tests were not run.
 * @param {Outcome[]} outcomes
 */
function skips(outcomes) {
  /** @type {Map<string, {count: number, names: string[]}>} */
  const found = new Map();
  for (const { name, skipped } of outcomes) {
    for (const [reason, count] of Object.entries(skipped)) {
      const { count: before, names } = found.get(reason) ?? { count: 0, names: [] };
      found.set(reason, { count: before + count, names: [...names, name] });
    }
  }
  return [...found].map(([reason, { count, names }]) => `Skipped ${count} (${names.join(", ")}): ${reason}`);
}

const pythons = interpreters();
if (pythons.length === 0) {
  console.error("No CPython 3.9 to 3.14 was found on PATH: the tests need at least one.");
  process.exit(1);
}
/** @type {Outcome[]} */
const lacking = [];
const jobs = pythons.map(
  ({ version, path }) =>
    () =>
      runPython(`Python ${version}`, path),
);
// Tests that need packages, once: on the newest interpreter for which all of these have wheels.
const newest = pythons.findLast(({ minor }) => minor >= 10 && minor <= 13);
if (newest === undefined) {
  const skipped = { "test/python/with_packages needs CPython 3.10 to 3.13": 1 };
  lacking.push({ name: "with packages", passed: 0, failed: 0, skipped });
} else {
  const path = environment("test-python", newest, PACKAGES);
  jobs.unshift(() => runPython(`Python ${newest.version} with packages`, path, ["--with-packages"]));
}

const removeTmp = usePrivateTmp();
// Vitest has a folder of its own inside of this one, and removes it when it ends.
const environmentOfTests = { ...process.env };
const [vitest, python] = await Promise.all([runVitest(), atATime(jobs)]);
removeTmp();
const outcomes = [vitest, ...python, ...lacking];
/** @param {"passed" | "failed"} state */
const sum = (state) => outcomes.reduce((total, outcome) => total + outcome[state], 0);
for (const line of skips(outcomes)) console.log(line);
const skipped = outcomes.reduce((total, outcome) => total + sumOf(outcome.skipped), 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = sum("failed") > 0 || [vitest, ...python].some(({ passed }) => passed === 0) ? 1 : 0;
