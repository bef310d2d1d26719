import { mkdir, realpath, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { removeAtExit } from "../files/remove-at-exit.ts";
import type { Git } from "./git.ts";
import { CHECKOUT_LIMIT } from "./repository/run-git.ts";

/** A commit's files in a folder of their own. */
export interface Worktree {
  /** Absolute path of its top. */
  readonly top: string;
  readonly failure: null;
  /** Removes it; may be called twice. */
  remove(): Promise<void>;
}

/** Why a commit could not be checked out: some of its objects are not in this clone and were not to be had. */
export interface Missing {
  readonly top: null;
  readonly failure: string;
}

/**
 * Checks a commit out into a folder below `parent`, detached from any branch, without hooks, filters, submodules and
 * the content of LFS files; as sparse as the checkout is. Objects that were left out of the clone are fetched. Until
 * `remove` it is also removed when this process exits. `likePath` is the path of the other side's tree: when there is
 * room the new one gets as long a path, since names of files are part of what a program holds in memory.
 *
 * @throws GateError (tool) when git cannot do it.
 */
export async function addWorktree(options: {
  readonly git: Git;
  readonly sha: string;
  readonly parent: string;
  readonly name: string;
  readonly likePath: string;
}): Promise<Worktree | Missing> {
  const { git, sha, parent, name, likePath } = options;
  await mkdir(parent, { recursive: true });
  const folder = await realpath(parent);
  const top = join(folder, name.padEnd(likePath.length - folder.length - 1, "-"));
  const keep = removeAtExit(top);
  const remove = async () => {
    await rm(top, { recursive: true, force: true });
    keep();
  };
  try {
    await git.run(["worktree", "add", "--no-checkout", "--detach", "--quiet", "--end-of-options", top, sha]);
    const failure = await writeTree(git, top);
    if (failure === null) return { top, failure, remove };
    await remove();
    return { top: null, failure };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Writes the files of a worktree that has none yet. Returns why it lacks objects for that, or null. */
async function writeTree(git: Git, top: string): Promise<string | null> {
  const { sparse } = git;
  if (sparse !== null) {
    const info = join(git.gitDir, "worktrees", basename(top), "info");
    await mkdir(info, { recursive: true });
    await writeFile(join(info, "sparse-checkout"), sparse);
  }
  // the lists of both modes read alike as patterns
  const settings = sparse === null ? [] : ["core.sparseCheckout=true", "core.sparseCheckoutCone=false"];
  const call = { settings, worktree: top, timeLimit: CHECKOUT_LIMIT };
  return (await git.fetching(["read-tree", "-m", "-u", "HEAD"], call)).failure;
}
