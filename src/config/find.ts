import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { GateError } from "../record/gate-error.ts";
import type { GateFile } from "./gate-file.ts";
import { readGateFile } from "./read.ts";

/** Where a gate file is looked for, relative to the repository's root, in this order. */
export const PLACES = [
  "scalene-gate.yml",
  "scalene-gate.yaml",
  ".github/scalene-gate.yml",
  ".github/scalene-gate.yaml",
] as const;

const SMALLEST = "version: 1\nentries:\n  import:\n    run: python -m shop.nightly --rows 2000\n";

/**
 * Finds, reads and checks the gate file of a folder: the named one, else the first of the usual places.
 *
 * @throws GateError (file) when there is none; GateFileError when it is not right.
 */
export async function findGateFile(folder: string, named: string | null): Promise<GateFile> {
  for (const path of named === null ? PLACES : [named]) {
    const file = resolve(folder, path);
    const found = await stat(file).catch(() => null);
    if (found === null) continue;
    if (!found.isFile()) throw notRight(path, "the gate file is not a file");
    const bytes = await readFile(file).catch((error: Error) => {
      throw notRight(path, `the gate file cannot be read: ${error.message}`);
    });
    return readGateFile(bytes, path);
  }
  throw notRight(
    named ?? PLACES.join(", "),
    named === null ? "this repository has no gate file" : `the gate file ${named} does not exist`,
  );
}

function notRight(where: string, message: string): GateError {
  return new GateError({
    fault: "file",
    message,
    where,
    next: `Let \`scalene-gate init\` write one. The smallest is:\n${SMALLEST.replace(/^/gm, "    ").trimEnd()}`,
  });
}
