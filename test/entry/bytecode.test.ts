import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { fillBytecode } from "../../src/entry/bytecode.ts";
import { findPython } from "../../src/python/interpreter.ts";
import { temporaryFolder } from "../git/repository.ts";

const start = promisify(execFile);

test("a side's folder of bytecode has the standard library's, and the interpreter reads it there", async () => {
  const python = await findPython(null, process.env);
  const prefix = await temporaryFolder("bytecode");
  fillBytecode(python, prefix);
  const before = await readdir(prefix, { recursive: true });
  const env = { ...process.env, PYTHONPYCACHEPREFIX: prefix };
  const { stderr } = await start(python.executable, ["-v", "-c", "import asyncio"], { env });
  const read = stderr.split("\n").filter((line) => line.startsWith("# code object from"));
  const ofAsyncio = read.filter((line) => line.includes(`${join("asyncio", "base_events")}.`));
  expect(ofAsyncio).toHaveLength(1);
  expect(ofAsyncio[0]).toContain(join(prefix, ""));
  // nothing of it had to be compiled again
  const after = await readdir(prefix, { recursive: true });
  const written = after.filter((path) => !before.includes(path) && path.endsWith(".pyc"));
  expect(written.filter((path) => path.includes(join("", "asyncio", "")))).toEqual([]);
});

test("without bytecode beside the standard library the folder stays empty", async () => {
  const standardLibrary = await temporaryFolder("library");
  const prefix = await temporaryFolder("bytecode");
  fillBytecode({ standardLibrary }, prefix);
  expect(await readdir(prefix)).toEqual([]);
});
