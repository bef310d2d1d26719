import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Target } from "../../src/entry/target.ts";
import { failureOf } from "../../src/measure/failure.ts";
import { type Launch, requestOf } from "../../src/measure/request.ts";
import { type Runner, startRunner } from "../../src/measure/runner.ts";
import { findPython } from "../../src/python/interpreter.ts";
import { isRunning } from "../is-running.ts";

let runner: Runner;
let python: string;
let folder: string;
beforeAll(async () => {
  python = (await findPython(null, process.env)).executable;
  runner = await startRunner(python);
  folder = await mkdtemp(join(tmpdir(), "serve-"));
  for (const [name, text] of Object.entries(PROGRAMS)) await writeFile(join(folder, name), text);
});
afterAll(() => runner.close());

const LISTEN = `import os, socket, sys
listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
`;
const ANSWER = `while True:
    client, _ = listener.accept()
    client.sendall(os.environ["PORT"].encode())
    client.close()
`;
const IGNORE =
  "import signal\nfor number in (signal.SIGINT, signal.SIGTERM): signal.signal(number, signal.SIG_IGN)\n";

const PROGRAMS: { [name: string]: string } = {
  "plain.py": LISTEN + ANSWER,
  "streams.py": `import asyncio, os, sys
async def answer(reader, writer):
    writer.write(os.environ["PORT"].encode())
    writer.close()
async def main():
    async with await asyncio.start_server(answer, "127.0.0.1", int(sys.argv[1])) as server:
        await server.serve_forever()
asyncio.run(main())
`,
  "threads.py": `import os, socketserver, sys
class Answer(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(os.environ["PORT"].encode())
socketserver.ThreadingTCPServer(("127.0.0.1", int(sys.argv[1])), Answer).serve_forever()
`,
  "slow-start.py": `import time\ntime.sleep(0.7)\n${LISTEN}${ANSWER}`,
  "computes-first.py": `sum(n for n in range(3_000_000))\n${LISTEN}${ANSWER}`,
  "ends-early.py": "print('bye')\n",
  "crashes.py": "import sys\nsys.exit('no database')\n",
  "deaf.py": "import time\ntime.sleep(60)\n",
  "dies.py": `${LISTEN}listener.accept()\nlistener.accept()\nsys.exit("out of beans")\n`,
  "stubborn.py": IGNORE + LISTEN + ANSWER,
  "only-term.py": `import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n${LISTEN}${ANSWER}`,
  "forks.py": `import subprocess
${LISTEN}
child = subprocess.Popen([sys.executable, "-c", """${IGNORE}import time; time.sleep(60)"""])
with open("pid", "w") as file: file.write(str(child.pid))
${ANSWER}`,
  "quits.py": `${LISTEN}listener.accept()\nlistener.accept()\n`,
  "load.py": `import os, socket, sys, time
client = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
assert client.recv(100).decode() == os.environ["PORT"] == sys.argv[1]
`,
  "slow-load.py": "import time\ntime.sleep(0.3)\n",
  "tries.py": `import socket, sys, time
while True:
    try: socket.create_connection(("127.0.0.1", int(sys.argv[1]))).close()
    except OSError: pass
    time.sleep(0.01)
`,
  "last-load.py": `import socket, sys
try:
    while True: socket.create_connection(("127.0.0.1", int(sys.argv[1]))).recv(1)
except OSError: pass
`,
  "failing-load.py": "import sys\nsys.exit('3 of 100 answers were wrong')\n",
  "endless-load.py": "import time\ntime.sleep(60)\n",
};

const BRACED = "$".concat("{PORT}");

const targetOf = (server: string, load = "load.py", timeLimit = 20): Target => ({
  side: "head",
  root: folder,
  cwd: folder,
  python,
  argv: [server, "$PORT"],
  load: { argv: [load, BRACED] },
  env: { PATH: "/usr/bin:/bin" },
  timeLimit,
});

async function serve(target: Target, more: Partial<Launch> = {}) {
  const outcome = await runner.run(requestOf(target, { launcher: [], timeLimit: target.timeLimit, ...more }));
  return { outcome, problem: failureOf(outcome, target) };
}

/** Content of a file, once there is some. */
async function appeared(path: string): Promise<string> {
  for (;;) {
    const text = await readFile(path, "utf8").catch(() => "");
    if (text !== "") return text;
    await new Promise((done) => setTimeout(done, 10));
  }
}

const listens = (port: number | undefined) =>
  new Promise<boolean>((done) => {
    const client = connect(port ?? 0, "127.0.0.1");
    client.once("error", () => done(false));
    client.once("connect", () => {
      client.destroy();
      done(true);
    });
  });

describe("a server under load", () => {
  test.each(["plain.py", "streams.py", "threads.py"])(
    "%s is ended by an interrupt, which is no failure",
    async (name) => {
      const { outcome, problem } = await serve(targetOf(name));
      expect(problem).toBeNull();
      expect(outcome).toMatchObject({
        exit: 0,
        signal: null,
        timedOut: false,
        served: { asked: true, load: { exit: 0 } },
      });
      expect(await listens(outcome.served?.port)).toBe(false);
    },
  );

  test("takes as long as its load does: its own start is not in it", async () => {
    const { outcome } = await serve(targetOf("slow-start.py", "slow-load.py"));
    expect(outcome.wall).toBeGreaterThan(0.3);
    expect(outcome.delay ?? 0).toBeLessThan(outcome.wall);
    expect((outcome.served?.seconds ?? 0) - outcome.wall).toBeGreaterThan(0.7);
  });

  test("has the processor time and memory of its whole life", async () => {
    const short = await serve(targetOf("plain.py"));
    const long = await serve(targetOf("computes-first.py"));
    expect(long.outcome.user).toBeGreaterThan(short.outcome.user);
    // exact and inexact counts of pages: see the same of the runner
    expect(short.outcome.rss).toBeGreaterThan(0.9 * short.outcome.rssFloor);
  });

  test("only $PORT as a whole word is replaced, and no other variable", async () => {
    await writeFile(
      join(folder, "echo.py"),
      `import json, os, sys\nwith open("words", "w") as file: json.dump(sys.argv[2:], file)\n${LISTEN}${ANSWER}`,
    );
    const words = ["$PORTAL", "$HOME", "a:$PORT/b", "$$PORT", `${BRACED}0`, "PORT"];
    const { outcome } = await serve({ ...targetOf("echo.py"), argv: ["echo.py", "$PORT", ...words] });
    const port = outcome.served?.port;
    expect(JSON.parse(await readFile(join(folder, "words"), "utf8"))).toEqual([
      "$PORTAL",
      "$HOME",
      `a:${port}/b`,
      `$${port}`,
      `${port}0`,
      "PORT",
    ]);
  });
});

describe("what goes wrong with a server", () => {
  const failure = async (...words: Parameters<typeof targetOf>) => {
    const { outcome, problem } = await serve(targetOf(...words), { grace: 0.3 });
    expect(await listens(outcome.served?.port)).toBe(false);
    return { outcome, problem };
  };

  test("it ends before it listens, with status 0", async () => {
    const { problem } = await failure("ends-early.py");
    expect(problem).toMatchObject({ fault: "program", where: "python ends-early.py $PORT (in head)" });
    expect(problem?.message).toBe("the server of the head side ended before it listened");
    expect(problem?.next).toContain("127.0.0.1");
  });

  test("it fails before it listens: its own words are quoted", async () => {
    const { problem } = await failure("crashes.py");
    expect(problem?.message).toBe("the server of the head side ended with exit status 1 before it listened");
    expect(problem?.output).toBe("no database");
  });

  test("its port is in use: its own words say so", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => taken.once("listening", done));
    const { port } = taken.address() as { port: number };
    const target = { ...targetOf("plain.py"), argv: ["plain.py", String(port)] };
    const { problem } = await serve(target);
    taken.close();
    expect(problem?.message).toContain("before it listened");
    expect(problem?.output).toMatch(/Address already in use/);
  });

  test("it never listens: it is ended at the time limit", async () => {
    const { problem } = await failure("deaf.py", "load.py", 0.5);
    expect(problem?.message).toBe(
      "the server of the head side did not listen within its time limit of 0.5 s",
    );
  });

  test("it dies under the load: the load is ended, and the fault is the server's", async () => {
    const { problem, outcome } = await failure("dies.py", "tries.py");
    expect(problem?.message).toBe("the server of the head side ended with exit status 1 while the load ran");
    expect(problem?.output).toBe("out of beans");
    expect(outcome.served?.load?.timedOut).toBe(false);
  });

  test("the load fails: the fault is the load's, with its words", async () => {
    const { problem } = await failure("plain.py", "failing-load.py");
    expect(problem).toMatchObject({
      message: "the load program of the head side ended with exit status 1",
      where: `python failing-load.py ${BRACED} (in head)`,
      output: "3 of 100 answers were wrong",
    });
  });

  test("the load never ends: it is stopped at the time limit", async () => {
    const { problem } = await failure("plain.py", "endless-load.py", 0.5);
    expect(problem?.message).toBe(
      "the load program of the head side did not end within its time limit of 0.5 s and was stopped",
    );
  });

  test("the load asks it to end: no failure", async () => {
    const { problem, outcome } = await failure("quits.py", "last-load.py");
    expect(problem).toBeNull();
    expect(outcome).toMatchObject({ exit: 0, signal: null, served: { load: { exit: 0 } } });
  });
});

describe("what a server leaves behind: nothing", () => {
  test.each(["only-term.py", "stubborn.py"])(
    "%s is ended by other means, which is no failure",
    async (name) => {
      const { outcome, problem } = await serve(targetOf(name), { grace: 0.3 });
      expect(problem).toBeNull();
      expect(await listens(outcome.served?.port)).toBe(false);
    },
  );

  test("not the processes that it started, whatever signals they ignore", async () => {
    const { problem } = await serve(targetOf("forks.py"), { grace: 0.3 });
    expect(problem).toBeNull();
    expect(isRunning(Number(await readFile(join(folder, "pid"), "utf8")))).toBe(false);
  });

  test("nor when the runner is ended", async () => {
    const other = await startRunner(python);
    const target = targetOf("forks.py", "endless-load.py");
    await rm(join(folder, "pid"), { force: true });
    const run = other
      .run(requestOf(target, { launcher: [], timeLimit: 60 }))
      .catch((error: Error) => error.message);
    const pid = await appeared(join(folder, "pid"));
    await other.close();
    expect(await run).toContain("the runner ended early");
    expect(isRunning(Number(pid))).toBe(false);
  });

  test("and the end of the load is told to the probe before the server is ended", async () => {
    const window = join(folder, "window");
    const { outcome } = await serve(targetOf("plain.py"), { window });
    const [start, end] = JSON.parse(await readFile(window, "utf8")) as number[];
    expect((end ?? 0) - (start ?? 0)).toBeCloseTo(outcome.wall, 5);
  });
});
