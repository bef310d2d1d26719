import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Lock } from "../../src/scalene-install/lock.ts";
import { temporaryFolder } from "../git/repository.ts";

const MAKER = join(import.meta.dirname, "make_wheel.py");

/** A folder of wheels that pip finds in place of an index: a Scalene of one line, and two versions of what it needs. */
export interface Index {
  readonly folder: string;
  /** What leads pip there and nowhere else. */
  readonly env: NodeJS.ProcessEnv;
  /** Names scalene 2.4.0 and pydantic 2.11.0 as they are there. */
  readonly lock: Lock;
}

export async function makeIndex(): Promise<Index> {
  const folder = await temporaryFolder("scalene-index");
  await mkdir(join(folder, "wheels"));
  const wheels = join(folder, "wheels");
  for (const version of ["1.10.13", "2.11.0"]) {
    makeWheel(wheels, ["pydantic", version], { "pydantic/__init__.py": `version = "${version}"\n` });
  }
  for (const version of ["2.4.0", "2.4.1"]) {
    const files = { "scalene/__init__.py": "", "scalene/scalene_profiler.py": "import pydantic\n" };
    makeWheel(wheels, ["scalene", version, "pydantic"], files);
  }
  const pins = await Promise.all(
    ["pydantic-2.11.0", "scalene-2.4.0"].map(async (name) => {
      const bytes = await readFile(join(wheels, `${name}-py3-none-any.whl`));
      return [name.replace("-", "=="), createHash("sha256").update(bytes).digest("hex")] as const;
    }),
  );
  const file = join(folder, "lock.txt");
  await writeFile(file, pins.map(([pin, hash]) => `${pin} \\\n    --hash=sha256:${hash}\n`).join(""));
  const env = {
    PATH: process.env.PATH,
    PIP_NO_INDEX: "1",
    PIP_FIND_LINKS: wheels,
    RUNNER_TOOL_CACHE: join(folder, "cache"),
  };
  return { folder, env, lock: { file, hashes: pins.map(([, hash]) => hash) } };
}

/** Writes a wheel; `what` is its name, its version and what it requires. */
export function makeWheel(
  folder: string,
  what: readonly string[],
  files: Readonly<Record<string, string>>,
): void {
  execFileSync("python3", [MAKER, folder, ...what], { input: JSON.stringify(files) });
}
