import type { Stats } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { leadsOut } from "../files/leads-out.ts";
import type { Comparison } from "../record/comparison.ts";
import { GateError } from "../record/gate-error.ts";
import { changedPins, isLockFile, normalName, type Pins, pinsOf } from "./locked.ts";

const LARGEST_FILE = 16 * 1024 * 1024;

export type Dependencies = Comparison["dependencies"];

/**
 * Packages whose pinned version differs between two trees; lock files are read at their roots.
 *
 * @throws GateError (file) when one of head's is no file of its tree, or huge. What base has can no longer be mended: such
 * a file of base has no pins.
 */
export async function changedLocks(base: string, head: string): Promise<Dependencies> {
  const ofHead = await pinsBelow(head, (name, what) => {
    throw new GateError({
      fault: "file",
      message: `${name} ${what}, so that the versions it pins are not read`,
      where: join(head, name),
      next: "Make it a plain file of the repository: what a link leads to outside of it would be shown in the report.",
    });
  });
  return changedPins(await pinsBelow(base, () => undefined), ofHead);
}

/** Packages whose installed version differs; `own` names the projects under test, whose version says nothing. */
export function changedInstalls(
  base: Readonly<Record<string, string>>,
  head: Readonly<Record<string, string>>,
  own: readonly string[],
): Dependencies {
  const mine = new Set(own.map(normalName));
  const others = (versions: Readonly<Record<string, string>>): Pins =>
    new Map(Object.entries(versions).filter(([name]) => !mine.has(normalName(name))));
  return changedPins(others(base), others(head));
}

/** "numpy 1.26 -> 2.1, rich (new) 13.0": for a sentence, at most ten of them. */
export function namesOf(dependencies: Dependencies): string {
  const shown = dependencies
    .slice(0, 10)
    .map(({ name, base, head }) => `${name} ${base ?? "(absent)"} -> ${head ?? "(absent)"}`);
  const more = dependencies.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

async function pinsBelow(root: string, refuse: (name: string, what: string) => void): Promise<Pins> {
  const names = (await readdir(root).catch(() => [])).filter(isLockFile).sort();
  const pins = new Map<string, string>();
  for (const name of names) {
    const path = join(root, name);
    const wrong = (await leadsOut(path, root)) ?? wrongWith(await stat(path).catch(() => null));
    if (wrong !== null) {
      refuse(name, wrong);
      continue;
    }
    for (const [pinned, version] of pinsOf(name, await readFile(path, "utf8"))) pins.set(pinned, version);
  }
  return pins;
}

/** Why a file is not read, as a predicate; null when it is. */
function wrongWith(found: Stats | null): string | null {
  if (!found?.isFile()) return "is not a plain file";
  return found.size > LARGEST_FILE ? `is larger than ${LARGEST_FILE / 1024 / 1024} MB` : null;
}
