import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Comparison } from "../record/comparison.ts";
import { changedPins, isLockFile, normalName, type Pins, pinsOf } from "./locked.ts";

const LARGEST_FILE = 16 * 1024 * 1024;

export type Dependencies = Comparison["dependencies"];

/** Packages whose pinned version differs between two trees; lock files are read at their roots. */
export async function changedLocks(base: string, head: string): Promise<Dependencies> {
  return changedPins(await pinsBelow(base), await pinsBelow(head));
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

async function pinsBelow(root: string): Promise<Pins> {
  const names = (await readdir(root).catch(() => [])).filter(isLockFile).sort();
  const pins = new Map<string, string>();
  for (const name of names) {
    const path = join(root, name);
    const found = await stat(path).catch(() => null);
    if (found === null || !found.isFile() || found.size > LARGEST_FILE) continue;
    for (const [pinned, version] of pinsOf(name, await readFile(path, "utf8"))) pins.set(pinned, version);
  }
  return pins;
}
