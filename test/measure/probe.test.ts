import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Target } from "../../src/entry/target.ts";
import { probeSide } from "../../src/measure/probe.ts";
import { type Runner, startRunner } from "../../src/measure/runner.ts";
import { findPython } from "../../src/python/interpreter.ts";

let runner: Runner;
let python: string;
beforeAll(async () => {
  python = (await findPython(null, process.env)).executable;
  runner = await startRunner(python);
});
afterAll(() => runner.close());

/** Counts its runs in a file, and ends in some way in those of the probe's runs that are listed. */
const PROGRAM = `import os, signal, sys
with open("runs.txt", "a") as runs:
    runs.write("x")
    number = runs.tell()
ending, *spoilt = sys.argv[1:]
if str(number) in spoilt and "gate_probe" in sys.modules:
    if ending.isdigit():
        sys.exit(int(ending))
    os.kill(os.getpid(), getattr(signal, ending))
`;

async function probed(runs: number, ending: string, ...spoilt: number[]) {
  const folder = await mkdtemp(join(tmpdir(), "probe-"));
  await writeFile(join(folder, "main.py"), PROGRAM);
  const target: Target = {
    side: "head",
    root: folder,
    cwd: folder,
    python,
    argv: ["main.py", ending, ...spoilt.map(String)],
    load: null,
    env: { PATH: process.env.PATH ?? "" },
    timeLimit: 60,
  };
  const result = await probeSide({ target, runner, runs, scratch: folder });
  return { ...result, ran: (await readFile(join(folder, "runs.txt"), "utf8")).length };
}

describe("a run that dies under the probe", () => {
  test("once of three times is told, and the other two ledgers are used", async () => {
    for (const spoilt of [1, 3]) {
      const { ledgers, problems, notices, ran } = await probed(3, "SIGSEGV", spoilt);
      expect([ledgers.length, problems, ran]).toEqual([2, [], 3]);
      expect(notices).toHaveLength(1);
      expect(notices[0]).toMatch(
        /one of 3 probe runs of head .*fault of the gate.*SIGSEGV.*other 2 are used/,
      );
    }
  });

  test("a second time is a problem, which is the gate's fault, and ends the runs", async () => {
    const { ledgers, problems, notices, ran } = await probed(3, "SIGSEGV", 1, 2);
    expect([ledgers.length, notices, ran]).toEqual([0, [], 2]);
    expect(problems).toMatchObject([{ fault: "gate", message: expect.stringContaining("SIGSEGV") }]);
  });

  test("is run again where only one run was wanted", async () => {
    const { ledgers, problems, notices, runs, ran } = await probed(1, "SIGABRT", 1);
    expect([ledgers.length, problems, runs, ran]).toEqual([1, [], 2, 2]);
    expect(notices[0]).toMatch(/SIGABRT.*the other one is used/);
  });
});

test("a run with an exit status that the bare runs did not have is no ledger of the program", async () => {
  const { ledgers, problems } = await probed(3, "3", 1, 2, 3);
  expect(ledgers).toEqual([]);
  expect(problems).toMatchObject([{ fault: "gate", message: expect.stringContaining("exit status 3") }]);
});

test("runs that end well have nothing to tell", async () => {
  const { ledgers, problems, notices, ran } = await probed(2, "SIGSEGV");
  expect([ledgers.length, problems, notices, ran]).toEqual([2, [], [], 2]);
});
