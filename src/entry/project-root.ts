import { readdir, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname } from "node:path";

/** Files that only the top folder of a project has. */
const TOP = ["pyproject.toml", "setup.cfg", "setup.py", ".git"];
/** A project without any of them may still have these; folders within a project have them too. */
const REQUIREMENTS = /^requirements[^/]*\.txt$/;

/**
 * The project that a folder belongs to: the nearest folder at or above it that has one of `TOP`, else the nearest with a
 * list of requirements. Null when there is none. The home folder and the root of the disk are no projects, whatever lies
 * in them: everything that is installed for a user would be the program's own.
 *
 * @param folder absolute real path
 */
export async function projectRoot(folder: string): Promise<string | null> {
  const home = await realpath(homedir()).catch(() => null);
  let listed: string | null = null;
  for (let at = folder; at !== home && at !== dirname(at); at = dirname(at)) {
    const names = await readdir(at).catch((): string[] => []);
    if (TOP.some((name) => names.includes(name))) return at;
    if (names.some((name) => REQUIREMENTS.test(name))) listed ??= at;
  }
  return listed;
}

/** Whether a folder is too wide to be taken for the tree of a program that lies below it. */
export async function isTooWide(folder: string): Promise<boolean> {
  return folder === dirname(folder) || folder === (await realpath(homedir()).catch(() => null));
}
