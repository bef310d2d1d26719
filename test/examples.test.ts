import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { interpreters } from "../scripts/interpreters.mjs";
import { CauseClass } from "../src/record/cause.ts";

const examples = fileURLToPath(new URL("../examples", import.meta.url));
const run = promisify(execFile);
/** Longest wait for a server to be gone (ms): a busy machine takes its time. */
const WAIT = 60_000;

const Expected = z.record(
  z.string(),
  z.object({ class: CauseClass, file: z.string(), lines: z.tuple([z.int(), z.int()]) }),
);
const expected = Object.entries(Expected.parse(JSON.parse(source("expected.json"))));

/** The text of a file below examples/. */
function source(...path: string[]): string {
  return readFileSync(join(examples, ...path), "utf8");
}

const packages = mkdtempSync(join(tmpdir(), "examples-packages-"));

beforeAll(async () => {
  await run("python3", ["-m", "pip", "install", "-q", "--target", packages, "aiohttp==3.13.2"]);
});
afterAll(() => rmSync(packages, { recursive: true, force: true }));

/** Runs one example as a reader would, in its folder; a wrong exit status rejects. */
async function outputOf(folder: string, file: string): Promise<string> {
  const env = { ...process.env, PYTHONPATH: packages, PYTHONDONTWRITEBYTECODE: "1" };
  const { stdout } = await run("python3", [file], { cwd: join(examples, folder), env });
  return stdout;
}

test("there is one example for each of the five classes of the article", () => {
  expect(expected.map(([, { class: name }]) => name)).toEqual([
    "blocking-call",
    "sequential-awaits",
    "context-switching",
    "starvation",
    "memory",
  ]);
});

describe.each(expected)("%s", (folder, { file, lines: [first, last] }) => {
  test("the expected lines exist and hold code that only the unsound program has", () => {
    const culprit = source(folder, file)
      .split("\n")
      .slice(first - 1, last);
    expect(culprit).toHaveLength(last - first + 1);
    const sound = new Set(source(folder, "sound.py").split("\n"));
    expect(culprit.filter((line) => line.trim() !== "" && !sound.has(line))).not.toEqual([]);
  });

  test("both programs end well and print the same result", async () => {
    const [unsound, sound] = await Promise.all([outputOf(folder, file), outputOf(folder, "sound.py")]);
    expect(unsound).not.toBe("");
    expect(sound).toBe(unsound);
  });
});

test("without aiohttp the program that needs it ends with the command that installs it", async () => {
  const ended = run("python3", ["-S", "unsound.py"], { cwd: join(examples, "sequential-awaits") });
  const stderr = expect.stringContaining("pip install aiohttp");
  await expect(ended).rejects.toMatchObject({ code: 1, stderr });
});

test("the local web site answers, and ends with its program even when that is killed", async () => {
  const code = `
import http.client, os, signal
from site_server import running_site
manager = running_site()
site = manager.__enter__()
connection = http.client.HTTPConnection(site[len("http://"):])
connection.request("GET", "/")
print(site, connection.getresponse().status, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
`;
  const ended = await run("python3", ["-c", code], { cwd: join(examples, "sequential-awaits") }).catch(
    (error: { stdout: string; signal: string }) => error,
  );
  expect(ended).toMatchObject({ signal: "SIGKILL", stdout: expect.stringMatching(/ 200\n$/) });
  const site = ended.stdout.split(" ")[0] ?? "";
  await expect
    .poll(
      () =>
        fetch(site).then(
          () => "up",
          () => "down",
        ),
      { timeout: WAIT },
    )
    .toBe("down");
});

const files = expected.flatMap(([folder]) => [`${folder}/unsound.py`, `${folder}/sound.py`]);

const versions = interpreters().map(({ version, path }) => [version, path] as const);

test.each(versions)("the source of all examples fits Python %s", (_, path) => {
  const code =
    "import sys; from pathlib import Path; [compile(Path(f).read_text(), f, 'exec') for f in sys.argv[1:]]";
  const sources = [...files, "sequential-awaits/site_server.py"];
  const ended = spawnSync(path, ["-I", "-W", "error", "-c", code, ...sources], {
    cwd: examples,
    encoding: "utf8",
  });
  expect(ended.stderr).toBe("");
  expect(ended.status).toBe(0);
});
