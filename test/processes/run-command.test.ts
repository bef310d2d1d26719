import { describe, expect, test } from "vitest";
import { type CommandRequest, runCommand } from "../../src/processes/run-command.ts";

const node = (code: string, more: Partial<CommandRequest> = {}) =>
  runCommand({ argv: [process.execPath, "-e", code], env: {}, timeLimit: 50_000, ownGroup: true, ...more });

const FOR_EVER = "setInterval(() => undefined, 1000)";

describe("a command", () => {
  test("ends with its status, or with a signal, and what it wrote", async () => {
    expect(await node("console.log('out'); console.error('err'); process.exitCode = 3")).toMatchObject({
      exit: 3,
      signal: null,
      timedOut: false,
      answer: "",
      output: expect.stringMatching(/out/),
    });
    expect(await node("process.kill(process.pid, 'SIGKILL')")).toMatchObject({
      exit: null,
      signal: "SIGKILL",
    });
  });

  test("has an answer apart from its other words where one is wanted", async () => {
    const outcome = await node("process.stdin.pipe(process.stdout); console.error('err')", {
      input: "the question",
      mostAnswer: 100,
    });
    expect(outcome).toMatchObject({ exit: 0, answer: "the question", output: "err\n", tooLong: false });
  });

  test("is ended when it writes more than is wanted", async () => {
    const outcome = await node(`setInterval(() => console.log('x'.repeat(1000)))`, { mostAnswer: 5000 });
    expect(outcome).toMatchObject({ exit: null, signal: "SIGKILL", tooLong: true, timedOut: false });
  });

  test("that nobody wants an answer of keeps only the end of what it wrote", async () => {
    const { output } = await node("console.log('x'.repeat(1_000_000)); console.log('the end')");
    expect(output.endsWith("the end\n")).toBe(true);
    expect(output.length).toBe(64 * 1024);
  });

  test("is ended at its time limit, with what it started when it has a group of its own", async () => {
    // the child holds the same streams: they close, and the outcome comes, when nothing of the group runs any more
    const start = `require("child_process").spawn(process.execPath, ["-e", "${FOR_EVER}"], { stdio: "inherit" });
      ${FOR_EVER}`;
    const outcome = await node(start, { timeLimit: 2000 });
    expect(outcome).toMatchObject({ timedOut: true, exit: null, signal: "SIGKILL" });
  });

  test("that ends before it has read its input is no error", async () => {
    expect(await node("process.exit(0)", { input: "x".repeat(1_000_000) })).toMatchObject({ exit: 0 });
  });

  test("that cannot be started says why", async () => {
    const outcome = await runCommand({ argv: ["/no/such"], env: {}, timeLimit: 1000, ownGroup: false });
    expect(outcome).toMatchObject({ exit: null, startError: expect.stringContaining("ENOENT") });
  });
});
