import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { GateRecord } from "../../src/record/record.ts";
import { temporaryFolder, write } from "../git/repository.ts";
import { gate } from "./command-line.ts";

const GATE = `version: 1
defaults: { pairs: 8 }
entries:
  api:
    serve: python server.py --port $PORT
    load: python bench/load.py 127.0.0.1:$PORT
    wall-time: { fail: +20% }
`;

/** Answers ten requests on each of four connections; what it does for each request is left open. */
const server = (work: string) => `import asyncio, sys, time

async def price(name):
    ${work}
    return len(name)

async def answer(reader, writer):
    while name := await reader.readline():
        writer.write(b"%d\\n" % await price(name))
        await writer.drain()
    writer.close()

async def main():
    async with await asyncio.start_server(answer, "127.0.0.1", int(sys.argv[2])) as server:
        await server.serve_forever()

asyncio.run(main())
`;

const LOAD = `import asyncio, sys

async def client(host, port):
    reader, writer = await asyncio.open_connection(host, int(port))
    for _ in range(10):
        writer.write(b"beans\\n")
        assert await reader.readline() == b"6\\n"
    writer.close()

async def main():
    await asyncio.gather(*(client(*sys.argv[1].split(":")) for _ in range(4)))

asyncio.run(main())
`;

async function check(base: { [name: string]: string }, head: { [name: string]: string }) {
  const folder = await temporaryFolder("served");
  await write(join(folder, "base"), base);
  await write(join(folder, "head"), { "scalene-gate.yml": GATE, ...head });
  const argv = [
    "check",
    "--base",
    join(folder, "base"),
    "--no-scalene",
    "--json",
    join(folder, "record.json"),
  ];
  const { status, stdout, stderr } = await gate(argv, { cwd: join(folder, "head") });
  const output = stdout + stderr;
  const text = await readFile(join(folder, "record.json"), "utf8").catch(() => {
    throw new Error(output);
  });
  return { status, output, entry: GateRecord.parse(JSON.parse(text)).entries[0] };
}

describe("a server entry", () => {
  const base = { "server.py": server("await asyncio.sleep(0.02)"), "bench/load.py": LOAD };

  test("whose handler now holds the loop fails, with the class and the line", async () => {
    const { status, entry } = await check(base, { ...base, "server.py": server("time.sleep(0.02)") });
    expect(entry).toMatchObject({
      verdict: "fail",
      cause: { class: "blocking-call", location: { file: "server.py", line: 4 } },
    });
    expect(status).toBe(1);
    expect(entry?.problems).toEqual([]);
    expect(entry?.samples.every(({ exit, signal }) => exit === 0 && signal === null)).toBe(true);
  });

  test("each side runs the load of its own tree, and base may lack it", async () => {
    const { entry } = await check({ "server.py": base["server.py"] }, base);
    expect(entry?.verdict).toBe("new");
  });

  test("whose load says that answers are wrong could not be measured, by its own words", async () => {
    const wrong = base["server.py"].replace("len(name)", "len(name) + 1");
    const { status, entry, output } = await check(base, { ...base, "server.py": wrong });
    expect(status).toBe(3);
    expect(entry).toMatchObject({ verdict: "error", cause: null });
    expect(entry?.problems[0]?.message).toBe("the load program of the head side ended with exit status 1");
    expect(output).toContain("AssertionError");
  });

  test("is measured against itself by calibrate, by the duration of the load", async () => {
    const folder = await temporaryFolder("served");
    await write(folder, { "scalene-gate.yml": GATE, ...base });
    const { status, stdout, stderr } = await gate(["calibrate", "--pairs", "10"], { cwd: folder });
    expect(status, stdout + stderr).toBe(0);
    expect(stdout).toMatch(/^api\b.*10 pairs[\s\S]*wall-time/m);
  });
});
