import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exists } from "../files/exists.ts";
import { topOf } from "../files/repository-top.ts";

/** Where a gate file is looked for, relative to a folder. */
export const PLACES = [
  "scalene-gate.yml",
  "scalene-gate.yaml",
  ".github/scalene-gate.yml",
  ".github/scalene-gate.yaml",
] as const;

/** Entries of a folder that are looked at for a checkout; a workspace has few. */
const MOST_ENTRIES = 200;

/** Those of the usual places in a folder where there is something. */
export async function placesIn(folder: string): Promise<string[]> {
  const found = await Promise.all(PLACES.map((place) => exists(join(folder, place))));
  return PLACES.filter((_, index) => found[index] === true);
}

/**
 * A folder and those above it up to the top of its repository, the innermost first. Outside of a repository it is the
 * folder alone: what lies above belongs to somebody else.
 *
 * @param folder absolute path
 */
export function foldersUpToTop(folder: string): string[] {
  const top = topOf(folder) ?? folder;
  const folders = [folder];
  for (let at = folder; at !== top; at = dirname(at)) folders.push(dirname(at));
  return folders;
}

/** Names of the folders right below one that are checkouts, in order: `actions/checkout` with `path:` makes them. */
export async function checkoutsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isDirectory())
    .slice(0, MOST_ENTRIES)
    .map(({ name }) => name)
    .sort();
  const found = await Promise.all(names.map((name) => exists(join(folder, name, ".git"))));
  return names.filter((_, index) => found[index] === true);
}
