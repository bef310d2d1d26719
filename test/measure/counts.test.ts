import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countSide } from "../../src/measure/counts.ts";
import { type Runner, startRunner } from "../../src/measure/runner.ts";
import { findPython } from "../../src/python/interpreter.ts";

let runner: Runner;
let python: string;
beforeAll(async () => {
  python = (await findPython(null, process.env)).executable;
  runner = await startRunner(python);
});
afterAll(() => runner.close());

async function counted(text: string, runs: 1 | 2 = 2, bare: number | null = 10) {
  const folder = await mkdtemp(join(tmpdir(), "counts-"));
  await writeFile(join(folder, "main.py"), text);
  const env = { PATH: process.env.PATH ?? "" };
  const plain = { side: "head", root: folder, cwd: folder, python, argv: ["main.py"] } as const;
  const target = { ...plain, load: null, env, timeLimit: 60 };
  return countSide({ target, runner, runs, bare, scratch: folder });
}

describe("a counted run", () => {
  test("gives calls by caller, and says what repeats in the second run", async () => {
    const { counts, summary, notices, runs } = await counted(
      "import os\ndef take(things):\n    while things:\n        things.pop(0)\ntake(list(range(500)))\nid(os.getpid() % 7 or abs(1))\n",
    );
    expect([notices, runs]).toEqual([[], 2]);
    const names = counts?.functions.map(({ name }) => name) ?? [];
    const pops = counts?.edges.find(({ callee }) => names[callee] === "list.pop");
    expect(pops).toMatchObject({ calls: 500, lines: [4], repeats: true });
    expect(names[pops?.caller ?? -1]).toBe("take");
    expect(summary).toMatchObject({ runs: 2, complete: true });
  });

  test("of a program that is not the same twice is not said to repeat", async () => {
    const { counts, summary } = await counted(
      "import os\nfor _ in range(200 + os.path.exists('again')):\n    len('')\nopen('again', 'w').close()\n",
    );
    const names = counts?.functions.map(({ name }) => name) ?? [];
    expect(counts?.edges.find(({ callee }) => names[callee] === "len")).toMatchObject({
      calls: 200,
      repeats: false,
    });
    expect(summary?.repeats).toBe(false);
  });

  test("is given up when it takes too long, and says so", async () => {
    const { counts, notices, runs } = await counted("import time\ntime.sleep(50)\n", 2, 0);
    expect([counts, runs]).toEqual([null, 1]);
    expect(notices).toEqual([
      "no counts of calls of head: with the counting it took more than 2.0 s, and was given up",
    ]);
  });

  test("of a program that leaves by os._exit, or ends otherwise than without, gives none", async () => {
    expect((await counted("import os\nos._exit(0)\n")).notices[0]).toContain("left no counts");
    expect((await counted("import sys\nsys.exit('gate_counts' in str(sys.modules))\n")).notices[0]).toContain(
      "exit status 1",
    );
  });

  test("is told apart from what the program wrote itself", async () => {
    const forged = (text: string) =>
      `import os\nfile = next(word for word in open("/proc/self/cmdline").read().split("\\0") if word.endswith(".json"))\nopen(file, "w").write(${text})\nos._exit(0)\n`;
    if (process.platform !== "linux") return;
    expect((await counted(forged("'[1]'"))).notices[0]).toContain("another form");
    expect((await counted(forged("'x' * 17_000_000"))).notices[0]).toContain("has 17000000 bytes");
  });

  test("of a server lasts until it is interrupted, and has what the load made it do", async () => {
    const folder = await mkdtemp(join(tmpdir(), "counts-"));
    const port = "int(sys.argv[1])";
    const server = `import socket, sys
def answer(client):
    client.sendall(b"x")
    client.close()
listener = socket.create_server(("127.0.0.1", ${port}))
while True: answer(listener.accept()[0])
`;
    const load = `import socket, sys\nfor _ in range(20): assert socket.create_connection(("127.0.0.1", ${port})).recv(9)\n`;
    await writeFile(join(folder, "server.py"), server);
    await writeFile(join(folder, "load.py"), load);
    const env = { PATH: process.env.PATH ?? "" };
    const plain = { side: "head", root: folder, cwd: folder, python, env, timeLimit: 60 } as const;
    const target = { ...plain, argv: ["server.py", "$PORT"], load: { argv: ["load.py", "$PORT"] } };
    const found = await countSide({ target, runner, runs: 2, bare: 10, scratch: folder });
    expect(found.notices).toEqual([]);
    // one connection is the runner's own
    expect(found.counts?.functions.find(({ name }) => name === "answer")).toMatchObject({
      calls: 21,
      repeats: true,
    });
  });

  test("of a program that profiles itself is said to be a part", async () => {
    const { counts, notices } = await counted("import cProfile\ncProfile.run('len([])', '/dev/null')\n");
    expect(counts?.complete).toBe(false);
    expect(notices).toEqual(["calls of head were not all counted: the program sets a profiler itself"]);
  });
});
