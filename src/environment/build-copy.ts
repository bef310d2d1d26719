import { constants } from "node:fs";
import { cp, lstat, mkdir, realpath, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { exists } from "../files/exists.ts";
import { topOf } from "../files/repository-top.ts";
import { withGit } from "../git/git.ts";

/** What is no source, where git does not say which files are. */
const NO_SOURCES =
  /^(\.git|\.tox|\.nox|\.venv|node_modules|__pycache__|build|dist|.*\.egg-info|.*\.(so|pyd|o|obj))$/;
const AT_ONCE = 32;

/**
 * Copies the sources of a tree to `folder`: what git tracks and what it does not ignore. A build writes into the folder
 * that it reads, and neither the caller's checkout nor base's tree is its to write to; what an earlier build left there
 * must not be taken for the result of this one. Returns the copy's real path.
 */
export async function copySources(tree: string, folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = await sourcesOf(tree, env);
  if (files === null) await cp(tree, folder, { recursive: true, verbatimSymlinks: true, filter: isSource });
  else {
    for (let start = 0; start < files.length; start += AT_ONCE) {
      await Promise.all(files.slice(start, start + AT_ONCE).map((file) => copyFile(tree, folder, file)));
    }
  }
  return realpath(folder);
}

/** Files and submodules, relative to the tree; null when git does not know the tree. */
async function sourcesOf(tree: string, env: NodeJS.ProcessEnv): Promise<string[] | null> {
  if (topOf(tree) !== tree) return null;
  const query = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const listed = await withGit(tree, env, (git) => git.ask(query));
  return listed === null ? null : [...new Set(listed.split("\0").filter((file) => file !== ""))];
}

async function copyFile(tree: string, folder: string, file: string): Promise<void> {
  const source = join(tree, file);
  const found = await lstat(source).catch(() => null);
  if (found === null) return; // deleted, and not committed yet
  const target = join(folder, file);
  await mkdir(dirname(target), { recursive: true });
  const mode = constants.COPYFILE_FICLONE;
  await cp(source, target, { recursive: true, verbatimSymlinks: true, filter: isSource, mode });
}

async function isSource(path: string): Promise<boolean> {
  return !NO_SOURCES.test(basename(path)) && !(await exists(join(path, "pyvenv.cfg")));
}
