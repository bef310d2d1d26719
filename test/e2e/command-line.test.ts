import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { findPython } from "../../src/python/interpreter.ts";
import { GateRecord } from "../../src/record/record.ts";
import { gate as gateIn } from "./command-line.ts";
import { writeQuickPython } from "./quick-python.ts";

let folder: string;

const PROGRAMS: { [name: string]: string } = {
  "fails.py": "import sys, time\ntime.sleep(0.1)\nsys.exit('the shop is closed')\n",
  "killed.py": "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n",
  "endless.py": "import time\nwhile True:\n    time.sleep(0.1)\n",
  "loud.py":
    "import sys, time\nfor _ in range(300):\n    sys.stdout.write('x' * 1_000_000)\ntime.sleep(0.2)\n",
  "short.py": "print('done')\n",
  "broken.py": "def f(:\n",
  "needy.py": "import no_such_module_at_all\n",
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "e2e-"));
  await mkdir(join(folder, "empty"));
  for (const [name, text] of Object.entries(PROGRAMS)) await writeFile(join(folder, name), text);
});

const gate = (argv: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
  gateIn(argv, { cwd: folder, env });

async function diagnose(program: readonly string[], ...options: string[]) {
  const file = join(folder, `record-${program.join("-").replace(/\W/g, "_")}.json`);
  const ended = await gate([
    "diagnose",
    "--no-scalene",
    "--no-proof",
    "--json",
    file,
    ...options,
    "--",
    ...program,
  ]);
  const text = await readFile(file, "utf8").catch(() => null);
  return { ...ended, record: text === null ? null : GateRecord.parse(JSON.parse(text)) };
}

describe("a program that cannot be measured", () => {
  test.each([
    ["fails.py", "ended with exit status 1", "the shop is closed"],
    ["killed.py", "was ended by SIGKILL", ""],
    ["needy.py", "needs the module no_such_module_at_all", "No module named"],
  ])("%s: the program's fault, its own words, exit status 3, and a record", async (name, message, said) => {
    const { status, stdout, record } = await diagnose([name]);
    expect(status).toBe(3);
    expect(stdout).toContain(name);
    const problem = record?.entries[0]?.problems[0];
    expect(problem?.message).toContain(message);
    expect(problem).toMatchObject({ fault: "program" });
    expect(problem?.next).not.toBeNull();
    expect(problem?.output ?? "").toContain(said);
    expect(record?.entries[0]).toMatchObject({ verdict: "error", cause: null });
  });

  test("one that never ends is stopped at its time limit", async () => {
    const { status, record } = await diagnose(["endless.py"], "--time-limit", "0.5");
    expect(status).toBe(3);
    expect(record?.entries[0]?.problems[0]?.message).toContain("did not end within its time limit of 0.5 s");
  });

  test("one that is too short to judge says so, and its runs are in the record", async () => {
    const quick = join(folder, "quick-python");
    await writeQuickPython(quick, (await findPython(null, process.env)).executable);
    const { status, record } = await diagnose(["short.py"], "--python", quick);
    expect(status).toBe(3);
    expect(record?.entries[0]).toMatchObject({ verdict: "no-data", cause: { class: "insufficient-data" } });
    expect(record?.entries[0]?.samples.length).toBe(4);
  });

  test("one that prints three hundred megabytes is measured as any other", async () => {
    const { status, record } = await diagnose(["loud.py"]);
    expect(status).toBe(0);
    expect(record?.entries[0]?.verdict).toBe("pass");
  });
});

describe("wrong usage ends with status 2 before anything is run", () => {
  test.each([
    [["diagnose", "--", "none.py"], "the program none.py does not exist"],
    [["diagnose", "--", "empty"], "is a folder without a __main__.py"],
    [["diagnose"], "there is no program to run"],
    [["diagnose", "--tme-limit", "3", "--", "short.py"], "--tme-limit"],
    [["diagnose", "--time-limit", "soon", "--", "short.py"], "takes a number of seconds"],
    [["compare", "--", "short.py"], "compare needs --base"],
    [["compare", "--base", "nowhere", "--", "short.py"], "does not exist"],
    [["dance"], "there is no command dance"],
    [["diagnose", "--python", "no-such-python", "--", "short.py"], "no Python was found as no-such-python"],
  ])("%j", async (argv, message) => {
    const { status, stderr, stdout } = await gate(argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/next: {2}\S/);
  });

  test("the record that was asked for says so, in place of one of an earlier run", async () => {
    await writeFile(
      join(folder, "scalene-gate.yml"),
      "version: 1\nid: shop\nentries: { a: { rum: python short.py } }\n",
    );
    await writeFile(join(folder, "earlier.json"), "{}");
    const argv = ["check", "--json", "earlier.json", "--markdown", "earlier.md"];
    const { status, stderr } = await gate(argv);
    expect(status).toBe(2);
    expect(stderr).toContain("`rum` is not a key here");
    const record = GateRecord.parse(JSON.parse(await readFile(join(folder, "earlier.json"), "utf8")));
    expect(record).toMatchObject({ command: "check", verdict: "error", gate: { id: "shop" }, entries: [] });
    expect(record.problems[0]).toMatchObject({ where: expect.stringMatching(/^scalene-gate\.yml:3:/) });
    expect(await readFile(join(folder, "earlier.md"), "utf8")).toContain("nothing was measured");
    await rm(join(folder, "scalene-gate.yml"));
  });

  test("a syntax error is the program's fault, with its place", async () => {
    const { status, stderr } = await gate(["diagnose", "--", "broken.py"]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/In the program: broken\.py is not valid Python[\s\S]*broken\.py:1:/);
  });

  test("no Python on the PATH is this environment's fault", async () => {
    const { status, stderr } = await gate(["diagnose", "--", "short.py"], { ...process.env, PATH: folder });
    expect(status).toBe(3);
    expect(stderr).toContain("no Python was found on the PATH");
  });
});

describe("evidence", () => {
  const SLEEPY = "import asyncio, time\nasync def main():\n    time.sleep(0.3)\nasyncio.run(main())\n";

  test("is written beside the record, and gives the same causes without running anything", async () => {
    await writeFile(join(folder, "held.py"), SLEEPY);
    const { status, stdout, record } = await diagnose(["held.py"]);
    expect(status).toBe(0);
    const evidence = "record-held_py.evidence.json.gz";
    expect(stdout).toContain(evidence);
    // nothing is run: there is no Python to be found
    const nowhere = { ...process.env, PATH: folder };
    const causes = join(folder, "causes.json");
    const again = await gate(["explain", join(folder, evidence), "--json", causes], nowhere);
    expect(again.status).toBe(0);
    expect(again.stdout).toContain("held.py:3");
    expect(JSON.parse(await readFile(causes, "utf8")).entries).toEqual([
      { name: "held.py", causes: record?.entries[0]?.causes },
    ]);
  });

  test("goes where it is told to, also without a record", async () => {
    await writeFile(join(folder, "held.py"), SLEEPY);
    const argv = ["diagnose", "--no-scalene", "--evidence", "why.json", "--", "held.py"];
    expect((await gate(argv)).stdout).toContain("Evidence: why.json");
    expect(JSON.parse(await readFile(join(folder, "why.json"), "utf8")).entries[0].name).toBe("held.py");
  });

  test("that cannot be used ends with status 2", async () => {
    const { status, stderr } = await gate(["explain", "held.py"]);
    expect(status).toBe(2);
    expect(stderr).toContain("this is not evidence that can be read: it is not JSON");
  });
});

describe("a comparison", () => {
  const MAIN = "import time\nfrom settings import pause\nprint('begin')\ntime.sleep(pause())\n";
  const settings = (seconds: number) => `"""Settings."""\n\n\ndef pause():\n    return ${seconds}\n`;

  /** One hunk of the diff: other names, annotations and docstrings, and a pause that is longer. */
  const refactored = `"""Settings of the job."""

UNIT = 1.0


def pause() -> float:
    """How long to wait."""
    factor = 1.0
    return factor * UNIT
`;
  const before = `"""Settings."""


def pause():
    scale = 0.05
    return scale
`;

  async function compared(...options: string[]) {
    return comparedWith([settings(0.05), settings(0.4)], ...options);
  }

  async function comparedWith(texts: readonly [string, string], ...options: string[]) {
    const file = join(folder, "compared.json");
    for (const [side, text, pause] of [
      ["before", MAIN, texts[0]],
      ["after", MAIN.replace("begin", "start"), texts[1]],
    ] as const) {
      await mkdir(join(folder, side), { recursive: true });
      await writeFile(join(folder, side, "main.py"), text);
      await writeFile(join(folder, side, "settings.py"), pause);
    }
    const sides = ["--base", "before", "--head", "after"];
    const { status } = await gate([
      "compare",
      ...sides,
      "--no-scalene",
      "--json",
      file,
      ...options,
      "--",
      "main.py",
    ]);
    expect(status).toBe(1);
    return GateRecord.parse(JSON.parse(await readFile(file, "utf8"))).entries[0]?.cause;
  }

  test("undoes parts of the change by itself, and the line of its cause is one that was proved", async () => {
    const cause = await compared();
    expect(cause?.proof).toMatchObject({
      outcome: "proved",
      hunks: [{ file: "settings.py", from: 5, to: 5 }],
    });
    expect(cause?.location).toMatchObject({ file: "settings.py", line: 5 });
    expect(cause?.lines[0]?.text.trim()).toBe("return 0.4");
  });

  test("undoes single statements of a hunk, and shows those of the fault alone", async () => {
    const cause = await comparedWith([before, refactored], "--proof", "90");
    expect(cause?.proof).toMatchObject({
      outcome: "proved",
      hunks: [{ file: "settings.py", from: 8, to: 8 }],
    });
    expect(cause?.proof?.change).toMatch(/^- {4}factor = 0\.05\n\+ {4}factor = 1\.0$/m);
    expect(cause?.location).toMatchObject({ file: "settings.py", line: 8 });
  });

  test("only measures and explains with --no-proof", async () => {
    expect(await compared("--no-proof")).toMatchObject({ proof: null, remedy: null });
  });
});

describe("without Scalene", () => {
  test("the gate works on and says what is missing", async () => {
    await writeFile(
      join(folder, "sleepy.py"),
      "import asyncio, time\nasync def main():\n    time.sleep(0.3)\nasyncio.run(main())\n",
    );
    const file = join(folder, "offline.json");
    // an index that is not there: as on a machine without a network, and with an empty cache
    const env = {
      ...process.env,
      PIP_INDEX_URL: "http://127.0.0.1:9/simple",
      PIP_RETRIES: "0",
      XDG_CACHE_HOME: join(folder, "cache"),
    };
    delete (env as NodeJS.ProcessEnv).RUNNER_TOOL_CACHE;
    const ended = await gate(["diagnose", "--json", file, "--", "sleepy.py"], {
      ...env,
      PIP_CONFIG_FILE: "/dev/null",
    });
    expect(ended.status).toBe(0);
    const record = GateRecord.parse(JSON.parse(await readFile(file, "utf8")));
    expect(record.problems[0]).toMatchObject({ fault: "platform" });
    expect(record.problems[0]?.message).toContain("Scalene could not be installed");
    expect(record.entries[0]?.cause).toMatchObject({
      class: "blocking-call",
      location: { file: "sleepy.py", line: 3 },
    });
  });
});

test("the help shows every command and an example", async () => {
  const { status, stdout } = await gate(["--help"]);
  expect(status).toBe(0);
  for (const command of ["diagnose", "compare", "explain", "demo", "Example"])
    expect(stdout).toContain(command);
});
