import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { installPackages } from "../environment/packages.ts";
import { runPrograms } from "../gate/programs.ts";
import { findPython } from "../python/interpreter.ts";
import type { Entry } from "../record/record.ts";
import { publish, publishEvidence } from "./publish.ts";
import { terminalProgress } from "./terminal-progress.ts";

const Expected = z.record(
  z.string(),
  z.object({ class: z.string(), file: z.string(), lines: z.tuple([z.number(), z.number()]) }),
);
/** What the second example needs; installed into a private folder, not into the user's Python. */
const PACKAGES = ["aiohttp==3.13.2"];

/** The folder of the examples: beside dist/. */
function examplesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "examples", "expected.json"))) folder = dirname(folder);
  return join(folder, "examples");
}

/**
 * Runs the article's five programs: each sound version as base, the unsound one as head. Returns 0 when every one of
 * them got the name and the line that examples/expected.json says, else 1. `interpreter` is null for the one on the
 * PATH; `json` is where the record is written, if anywhere.
 */
export async function demo(interpreter: string | null, json: string | undefined): Promise<number> {
  const examples = examplesFolder();
  const expected = Expected.parse(JSON.parse(await readFile(join(examples, "expected.json"), "utf8")));
  const python = await findPython(interpreter, process.env);
  const progress = terminalProgress(process.stderr);
  const onInstall = () => progress.show({ entry: "aiohttp", stage: "install", done: 0, total: null });
  const site = await installPackages(python, PACKAGES, process.env, onInstall);
  const scratch = await mkdtemp(join(tmpdir(), "scalene-gate-demo-"));
  try {
    const entries = await Promise.all(
      Object.keys(expected).map(async (name) => ({ name, ...(await sidesOf(examples, name, scratch)) })),
    );
    const { record, evidence } = await runPrograms({
      command: "compare",
      programs: entries.map((entry) => ({
        ...entry,
        argv: ["program.py"],
        timeLimit: 60,
        env: { PYTHONPATH: site },
      })),
      proof: null,
      python: interpreter,
      scalene: true,
      scaleneVersion: null,
      env: process.env,
      onProgress: progress.show,
    }).finally(progress.clear);
    await publish(record, { json });
    await publishEvidence(evidence, { json });
    const right = record.entries.filter((entry) => isRight(entry, expected[entry.name]));
    process.stdout.write(
      `\n${right.length} of ${record.entries.length} programs got their right name and line.\n`,
    );
    return right.length === record.entries.length ? 0 : 1;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Copies the two versions of an example into trees of their own, in which the program has the same name. */
async function sidesOf(examples: string, name: string, scratch: string) {
  const sides = { base: join(scratch, name, "base"), head: join(scratch, name, "head") };
  for (const [side, file] of [
    [sides.base, "sound.py"],
    [sides.head, "unsound.py"],
  ] as const) {
    await cp(join(examples, name), side, { recursive: true });
    await cp(join(side, file), join(side, "program.py"));
  }
  return sides;
}

function isRight(entry: Entry, expected: z.infer<typeof Expected>[string] | undefined): boolean {
  const { cause } = entry;
  const line = cause?.location?.line ?? 0;
  return (
    expected !== undefined &&
    cause?.class === expected.class &&
    expected.lines[0] <= line &&
    line <= expected.lines[1]
  );
}
