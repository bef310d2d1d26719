import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { installPackages } from "../../src/environment/packages.ts";
import { findPython } from "../../src/python/interpreter.ts";
import { type Entry, GateRecord } from "../../src/record/record.ts";
import { gate } from "./command-line.ts";

const EXPECTED: { [name: string]: { class: string; file: string; lines: [number, number] } } = {};
const FAULTS = ["blocking-call", "sequential-awaits", "context-switching", "starvation", "memory"];
let folder: string;
let site: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "examples-"));
  Object.assign(EXPECTED, JSON.parse(await readFile("examples/expected.json", "utf8")));
  const python = await findPython(null, process.env);
  site = await installPackages(python, ["aiohttp==3.13.2"], process.env, () => undefined);
});

function diagnose(program: string, ...options: string[]): Promise<Entry> {
  return diagnoseFrom(".", program, ...options);
}

async function diagnoseFrom(cwd: string, program: string, ...options: string[]): Promise<Entry> {
  const file = join(folder, `${program.replace(/\W/g, "_")}.json`);
  const argv = ["diagnose", ...options, "--json", file, "--", program];
  await gate(argv, { cwd, env: { ...process.env, PYTHONPATH: site } });
  const entry = GateRecord.parse(JSON.parse(await readFile(file, "utf8"))).entries[0];
  if (entry === undefined) throw new Error(`no entry in the record of ${program}`);
  return entry;
}

describe("diagnose on the article's five programs", () => {
  test.each(FAULTS)("names %s with its line, and not for the sound twin", async (name) => {
    const expected = EXPECTED[name];
    const unsound = await diagnose(`examples/${name}/unsound.py`);
    expect(unsound.cause?.class).toBe(expected?.class);
    expect(unsound.cause?.location?.file).toBe(`examples/${name}/${expected?.file}`);
    expect(unsound.cause?.location?.line).toBeGreaterThanOrEqual(expected?.lines[0] ?? 0);
    expect(unsound.cause?.location?.line).toBeLessThanOrEqual(expected?.lines[1] ?? 0);
    const sound = await diagnose(`examples/${name}/sound.py`);
    expect(sound.causes.map((cause) => cause.class).filter((one) => FAULTS.includes(one))).toEqual([]);
    for (const { ledger } of [unsound, sound]) {
      const total = ledger.head?.accounts.reduce((sum, row) => sum + row.seconds, 0) ?? 0;
      expect(total / (ledger.head?.wall ?? 1)).toBeCloseTo(1, 2);
    }
  });

  test("counts the same steps, tasks and waits each time", async () => {
    const counters = async () => {
      const { steps, tasks, peakTasks, waits, pathWaits } =
        (await diagnose("examples/starvation/unsound.py", "--no-scalene")).ledger.head?.counters ?? {};
      return { steps, tasks, peakTasks, waits, pathWaits };
    };
    expect(await counters()).toEqual(await counters());
  });
});

describe("diagnose from another folder", () => {
  const other = process.env.FROM_ANOTHER_FOLDER === "all" ? FAULTS : ["blocking-call", "starvation"];

  test.each(other)("names %s with the line that it has from inside", async (name) => {
    const expected = EXPECTED[name];
    // the line of memory is Scalene's to tell
    const without = name === "memory" ? [] : ["--no-scalene"];
    const unsound = await diagnoseFrom(folder, resolve(`examples/${name}/unsound.py`), ...without);
    expect(unsound.cause?.class).toBe(expected?.class);
    expect(unsound.cause?.location?.file).toBe(`examples/${name}/${expected?.file}`);
    expect(unsound.cause?.location?.line).toBeGreaterThanOrEqual(expected?.lines[0] ?? 0);
    expect(unsound.cause?.location?.line).toBeLessThanOrEqual(expected?.lines[1] ?? 0);
    const sound = await diagnoseFrom(folder, resolve(`examples/${name}/sound.py`), ...without);
    expect(sound.causes.map((cause) => cause.class).filter((one) => FAULTS.includes(one))).toEqual([]);
  });
});

describe("on a machine kept busy by three spinning processes", () => {
  test("a blocking call is still named, and a sound program is not called one", async () => {
    const python = (await findPython(null, process.env)).executable;
    const busy: ChildProcess[] = [1, 2, 3].map(() =>
      spawn(
        python,
        ["-I", "-c", "import os\nparent = os.getppid()\nwhile os.getppid() == parent: sum(range(10000))"],
        { stdio: "ignore" },
      ),
    );
    try {
      const unsound = await diagnose("examples/blocking-call/unsound.py", "--no-scalene");
      const sound = await diagnose("examples/blocking-call/sound.py", "--no-scalene");
      expect(unsound.cause?.class).toBe("blocking-call");
      expect(sound.causes.map((cause) => cause.class)).not.toContain("blocking-call");
    } finally {
      for (const process of busy) process.kill("SIGKILL");
    }
  });
});
