// Runs one case of a corpus through the built command line.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { readEvidence } from "../src/files/evidence-file.ts";
import type { Evidence } from "../src/record/evidence.ts";
import type { Case } from "./case.ts";
import { freePort, startService } from "./service.ts";

const cli = resolve(import.meta.dirname, "../dist/cli.js");

/** Runs the built command line to its end; returns what it printed on standard error, and why it could not be run. */
export function gate(argv: readonly string[], env: NodeJS.ProcessEnv): string {
  const options = { env, encoding: "utf8", maxBuffer: 64 * 1024 ** 2 } as const;
  const { stderr, error } = spawnSync(process.execPath, [cli, ...argv], options);
  return `${stderr}${error ?? ""}`.trim();
}

/** The required packages that an interpreter cannot import. */
export function lacking(python: string, requires: readonly string[]): string[] {
  return requires.filter((name) => spawnSync(python, ["-c", `import ${name}`]).status !== 0);
}

/**
 * Compares the two sides of a case, in a copy so that the corpus stays clean.
 *
 * @returns the text of the record and what its causes were looked for with, or what the gate said last when it left none.
 */
export async function runCase(
  path: string,
  expected: Case,
  python: string,
): Promise<{ record: string | null; evidence: Evidence | null; said: string }> {
  const scratch = mkdtempSync(join(tmpdir(), "corpus-"));
  const copy = join(scratch, basename(path));
  cpSync(path, copy, { recursive: true, filter: (name) => basename(name) !== "__pycache__" });
  const env = { ...process.env, PORT: String(await freePort()) };
  const stop = expected.service === null ? null : await startService(python, copy, expected.service, env);
  const file = join(scratch, "record.json");
  const evidence = join(scratch, "evidence.json.gz");
  const sides = ["--base", join(copy, "base"), "--head", join(copy, "head")];
  try {
    const argv = [
      "compare",
      ...sides,
      "--python",
      python,
      "--json",
      file,
      "--evidence",
      evidence,
      "--",
      ...expected.run,
    ];
    const said = gate(argv, env);
    const found = existsSync(evidence) ? await readEvidence(evidence) : null;
    return { record: readIfThere(file), evidence: found, said: said.slice(-300) };
  } finally {
    stop?.();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The text of a file, or null when there is none. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
