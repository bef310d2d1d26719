import { constants } from "node:fs";
import { copyFile, mkdir, readdir, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { RepositoryFacts } from "./facts.ts";

/** Name of the remote in a private repository. */
export const REMOTE = "gate";

/**
 * Writes a repository of the gate's own that uses the objects of another one where they are, and nothing else of it: no
 * settings, hooks, attributes, grafts or replacements. What is fetched comes here; the other repository is only read.
 *
 * @param folder an empty folder of the gate's own.
 * @param facts of the repository whose objects are used.
 * @param url where to fetch from; null for nowhere.
 */
export async function writePrivateRepository(
  folder: string,
  facts: RepositoryFacts,
  url: string | null,
): Promise<void> {
  const { objects, shallow, index, exclude, head, refs } = facts;
  const sha256 = (head ?? refs[0]?.sha)?.length === 64;
  const lines = [
    "[core]",
    `\trepositoryFormatVersion = ${sha256 ? 1 : 0}`,
    "\tbare = true",
    ...(sha256 ? ["[extensions]", "\tobjectFormat = sha256"] : []),
    ...(url === null ? [] : [`[remote "${REMOTE}"]`, `\turl = ${quoted(url)}`]),
  ];
  for (const name of ["objects/info", "refs/heads", "info"])
    await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, "config"), `${lines.join("\n")}\n`, { mode: 0o600 });
  await writeFile(join(folder, "HEAD"), `${head ?? "ref: refs/scalene-gate/no-commit-yet"}\n`);
  await writeFile(join(folder, "objects/info/alternates"), `${objects}\n`);
  await writeFile(join(folder, "packed-refs"), refs.map(({ sha, name }) => `${sha} ${name}\n`).join(""));
  await copyIfThere(shallow, join(folder, "shallow"));
  await copyIfThere(exclude, join(folder, "info/exclude"));
  await copyIfThere(index, join(folder, "index"));
  await asOldAs(index, join(folder, "index"));
  // a split index names the file with its other part, which lies beside it
  for (const name of await readdir(dirname(index))) {
    if (/^sharedindex\.[0-9a-f]+$/.test(name))
      await copyIfThere(join(dirname(index), name), join(folder, name));
  }
}

/** Whether objects were left out when a repository was cloned, to be fetched when they are needed. */
export async function isPartial(objects: string): Promise<boolean> {
  const packs = await readdir(join(objects, "pack")).catch(() => []);
  return packs.some((name) => name.endsWith(".promisor"));
}

async function copyIfThere(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/**
 * Gives the copy of an index the age of the index. Git looks into a file whose size and seconds are those that the index
 * has when the index is not younger than the file: what was changed in the second of a commit is seen only so (git's
 * Documentation/technical/racy-git.txt).
 */
async function asOldAs(index: string, copy: string): Promise<void> {
  const found = await stat(index).catch(() => null);
  if (found === null) return;
  const seconds = Math.floor(found.mtimeMs / 1000);
  await utimes(copy, seconds, seconds);
}

/** A value in git's settings file; whoever calls has refused control characters. */
function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}
