import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Runner, startRunner } from "../../src/measure/runner.ts";
import { findPython } from "../../src/python/interpreter.ts";
import { isRunning } from "../is-running.ts";

let runner: Runner;
let python: string;
beforeAll(async () => {
  python = (await findPython(null, process.env)).executable;
  runner = await startRunner(python);
});
afterAll(() => runner.close());

const run = (code: string, more: { timeLimit?: number; keepStdout?: boolean } = {}) =>
  runner.run({
    side: "head",
    argv: [python, "-I", "-c", code],
    cwd: "/",
    env: { PATH: "/usr/bin:/bin" },
    timeLimit: 30,
    ...more,
  });

describe("the runner", () => {
  test("says what a run took and how it ended", async () => {
    const outcome = await run("import time; time.sleep(0.2)");
    expect(outcome).toMatchObject({ exit: 0, signal: null, timedOut: false });
    expect(outcome.wall).toBeGreaterThan(0.2);
    expect(outcome.user + outcome.system).toBeLessThan(outcome.wall);
    // the floor is exact from Linux 6.16 on, the peak is not (kernel.own_peak): 1.5 % less was seen
    expect(outcome.rss).toBeGreaterThan(0.9 * outcome.rssFloor);
  });

  test("tells exit statuses and signals apart", async () => {
    expect(await run("raise SystemExit(3)")).toMatchObject({ exit: 3, signal: null });
    expect(await run("import os; os.kill(os.getpid(), 9)")).toMatchObject({ exit: null, signal: "SIGKILL" });
  });

  test("stops a program that never ends at its time limit", async () => {
    const outcome = await run("import time\nwhile True: time.sleep(1)", { timeLimit: 0.5 });
    expect(outcome).toMatchObject({ timedOut: true });
  });

  test("leaves nothing of a program running, not even what it put into a session of its own", async () => {
    const code = `import subprocess, sys
child = subprocess.Popen([sys.executable, "-I", "-c", "import time; time.sleep(60)"], start_new_session=True)
print(child.pid)`;
    const outcome = await run(code, { keepStdout: true });
    expect(isRunning(Number(outcome.stdoutTail))).toBe(process.platform !== "linux");
  });

  test("survives a program that prints a hundred megabytes, and keeps the end of it", async () => {
    const outcome = await run(
      "import sys\nfor n in range(100): sys.stderr.write('x' * 1_000_000)\nsys.stderr.write('the end')",
    );
    expect(outcome.exit).toBe(0);
    expect(outcome.stderrTail.endsWith("the end")).toBe(true);
    expect(outcome.stderrTail.length).toBeLessThan(70_000);
  });

  test("hands a program nothing but the given environment", async () => {
    const outcome = await run("import os; print(sorted(os.environ))", { keepStdout: true });
    expect(outcome.stdoutTail).toMatch(/^\['LC_CTYPE', 'PATH'\]|\['PATH'\]/);
  });

  test("says so when a program cannot be started", async () => {
    const request = { side: "head", argv: ["/no/such/program"], cwd: "/", env: {}, timeLimit: 5 } as const;
    await expect(runner.run(request)).rejects.toThrow(/could not be started/);
  });
});
