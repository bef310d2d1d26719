import { existsSync, rmSync } from "node:fs";
import { mkdir, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Git } from "./git.ts";

/** A commit's files in a folder of their own. */
export interface Worktree {
  /** Absolute path of its top. */
  readonly top: string;
  /** Removes it and git's note of it; may be called twice. */
  remove(): Promise<void>;
}

/**
 * Checks a commit out into a folder below `parent`, detached from any branch, without hooks, filters, submodules and
 * the content of LFS files. Until `remove` it is also removed when this process exits. `likePath` is the path of the
 * other side's tree: when there is room the new one gets as long a path, since names of files are part of what
 * a program holds in memory.
 *
 * @throws GateError (tool) when git cannot do it.
 */
export async function addWorktree(options: {
  readonly git: Git;
  readonly sha: string;
  readonly parent: string;
  readonly name: string;
  readonly likePath: string;
}): Promise<Worktree> {
  const { git, sha, parent, name, likePath } = options;
  await mkdir(parent, { recursive: true });
  const folder = await realpath(parent);
  const top = join(folder, name.padEnd(likePath.length - folder.length - 1, "-"));
  await git.run(["worktree", "add", "--detach", "--quiet", "--end-of-options", top, sha]);
  const notes = (await git.run(["-C", top, "rev-parse", "--absolute-git-dir"])).trim();
  const onExit = () => {
    rmSync(top, { recursive: true, force: true });
    // Only what git made for this worktree: prune would also forget worktrees on disks that are away for now.
    if (/[\\/]worktrees[\\/][^\\/]+$/.test(notes)) rmSync(notes, { recursive: true, force: true });
  };
  process.once("exit", onExit);
  return {
    top,
    remove: async () => {
      process.off("exit", onExit);
      if (existsSync(top)) await git.ask(["worktree", "remove", "--force", "--force", top]);
      await rm(top, { recursive: true, force: true });
      onExit();
    },
  };
}
