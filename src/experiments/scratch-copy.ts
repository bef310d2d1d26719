import { constants, type Dirent } from "node:fs";
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readlink,
  realpath,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { isBelow } from "../files/is-below.ts";
import { GateError } from "../record/gate-error.ts";

/** What no program is measured from, by name: histories (a file in a worktree), environments, caches. */
const LEFT_OUT = new Set(
  [
    ".git .hg .svn .jj node_modules .venv venv .tox .nox __pycache__ .mypy_cache .pytest_cache .ruff_cache .cache".split(
      " ",
    ),
  ].flat(),
);
const MOST_BYTES = 1e9;
const MOST_FILES = 50_000;

/** A copy of a tree outside of the checkout, in which files can be changed without anybody noticing. */
export interface ScratchCopy {
  /** Absolute folder. */
  readonly root: string;
  /** Writes files by their path in the tree, null removes one. Each write gets a time of its own, see below. */
  write(texts: ReadonlyMap<string, string | null>): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Copies a tree into a new folder below `scratch`. Histories, virtual environments and caches are left out; of the
 * symbolic links only those are kept that point into the tree.
 *
 * @throws GateError (platform) when the tree is too large, cannot be read, or finds no room.
 */
export async function copyTree(tree: string, scratch: string): Promise<ScratchCopy> {
  await mkdir(scratch, { recursive: true });
  const root = await realpath(await mkdtemp(join(scratch, "copy-")));
  const remove = () => rm(root, { recursive: true, force: true, maxRetries: 3 });
  try {
    await copyFolder(await realpath(tree), root, "", { bytes: 0, files: 0 });
  } catch (error) {
    await remove();
    throw error instanceof GateError ? error : notCopied(tree, error);
  }
  // Bytecode is looked up by the second and the size of its source: two texts of one second would be taken for one.
  let time = Math.floor(Date.now() / 1000) - 1_000_000;
  const write = async (texts: ReadonlyMap<string, string | null>) => {
    for (const [file, text] of texts) {
      const path = inside(root, file);
      if (text === null) {
        await rm(path, { force: true });
        continue;
      }
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      time += 1;
      await utimes(path, time, time);
    }
  };
  return { root, write, remove };
}

function inside(root: string, file: string): string {
  const path = resolve(root, file);
  if (isBelow(path, root)) return path;
  throw new RangeError(`${file} is outside of the tree`);
}

async function copyFolder(
  tree: string,
  root: string,
  folder: string,
  sum: { bytes: number; files: number },
): Promise<void> {
  for (const entry of await readdir(join(tree, folder), { withFileTypes: true })) {
    const name = join(folder, entry.name);
    const from = join(tree, name);
    if (entry.isDirectory()) {
      if (await leftOut(from, entry)) continue;
      await mkdir(join(root, name));
      await copyFolder(tree, root, name, sum);
    } else if (entry.isSymbolicLink()) await copyLink(tree, root, name);
    else if (entry.isFile() && !LEFT_OUT.has(entry.name)) {
      sum.bytes += (await stat(from)).size;
      sum.files += 1;
      if (sum.bytes > MOST_BYTES || sum.files > MOST_FILES) throw tooLarge(tree);
      await copyFile(from, join(root, name), constants.COPYFILE_FICLONE);
    }
  }
}

/** Also a virtual environment by another name: all of them hold a pyvenv.cfg. */
async function leftOut(path: string, entry: Dirent): Promise<boolean> {
  if (LEFT_OUT.has(entry.name)) return true;
  return (await stat(join(path, "pyvenv.cfg")).catch(() => null)) !== null;
}

async function copyLink(tree: string, root: string, name: string): Promise<void> {
  const target = await readlink(join(tree, name));
  const absolute = isAbsolute(target) ? target : resolve(dirname(join(tree, name)), target);
  // what it ends at counts too: a link may lead on to another one
  const end = await realpath(join(tree, name)).catch(() => absolute);
  if (![absolute, end].every((path) => isBelow(path, tree))) return;
  await symlink(relative(dirname(join(tree, name)), absolute), join(root, name));
}

function notCopied(tree: string, cause: unknown): GateError {
  return new GateError(
    {
      fault: "platform",
      message: `the tree could not be copied for an experiment: ${cause instanceof Error ? cause.message : cause}`,
      where: tree,
      next: "Make its files readable and some room in the temporary folder, or turn the proof off.",
    },
    { cause },
  );
}

function tooLarge(tree: string): GateError {
  return new GateError({
    fault: "platform",
    message: "the tree is too large to be copied for an experiment",
    where: tree,
    next: `More than ${MOST_BYTES / 1e9} GB or ${MOST_FILES} files: keep data outside of the tree, or turn the proof off.`,
  });
}
