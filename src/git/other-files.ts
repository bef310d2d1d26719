import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { GateError } from "../record/gate-error.ts";
import { type Git, whyGitFailed } from "./git.ts";
import { gitError } from "./repository/run-git.ts";

/** More are not undone one by one in any budget; the first are, in the order of their paths. */
const MOST_FILES = 50;
/** In bytes; what is larger is data that no experiment changes. */
const LARGEST = 256 * 1024;
/** Files of a folder that are looked at. */
const MOST_SEEN = 20_000;
/** Folders that are nobody's text: histories, environments, caches. */
const FOREIGN = /^(?:\..*|venv|node_modules|__pycache__|site-packages|build|dist)$/;

/** Changed files that are no Python, by path; what git cannot tell is a notice. */
export interface OtherFiles {
  readonly others: readonly string[];
  readonly notices: readonly string[];
}

/** Files that are no Python only say more about a regression: a list that fails becomes a notice. */
export async function othersOrNotice(find: () => Promise<string[]>): Promise<OtherFiles> {
  try {
    const others = (await find()).filter((file) => !file.endsWith(".py")).sort();
    return { others: others.slice(0, MOST_FILES), notices: [] };
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    const notice = `git could not say which other files changed (${whyGitFailed(error)}): no settings and no data are undone for a proof`;
    return { others: [], notices: [notice] };
  }
}

/**
 * Files that differ between a commit and another one, or (`head` null) the working tree with what git does not know left
 * out; relative to `folder`, a path below the top.
 */
export async function otherFilesOfCommits(options: {
  readonly git: Git;
  readonly base: string;
  readonly head: string | null;
  readonly folder: string;
}): Promise<string[]> {
  const { git, base, head, folder } = options;
  const argv = [
    "diff",
    "--name-only",
    "-z",
    "--no-renames",
    "--diff-filter=AMD",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=all",
    folder === "" ? "--no-relative" : `--relative=${folder}/`,
    "--end-of-options",
    ...(head === null ? [base] : [base, head]),
    "--",
    ...(folder === "" ? [] : [`:(literal)${folder}`]),
  ];
  const { stdout, failure } = await git.fetching(argv);
  if (failure !== null) throw gitError(argv, git.top, failure);
  return stdout.split("\0").filter((file) => file !== "");
}

/** Small files that two folders both have, and that differ: what one of them alone has may be anybody's output. */
export async function otherFilesOfFolders(options: {
  readonly base: string;
  readonly head: string;
}): Promise<string[]> {
  const found: string[] = [];
  let seen = 0;
  for await (const name of filesBelow(options.base, "")) {
    seen += 1;
    if (seen > MOST_SEEN) break;
    if (await differ(join(options.base, name), join(options.head, name))) found.push(name);
  }
  return found;
}

/** Files below a folder that are no Python and that may be anybody's text; what cannot be read has none. */
async function* filesBelow(root: string, folder: string): AsyncGenerator<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !FOREIGN.test(entry.name)) yield* filesBelow(root, name);
    else if (entry.isFile() && !name.endsWith(".py")) yield name;
  }
}

/** Whether both are small files with another content. */
async function differ(one: string, other: string): Promise<boolean> {
  try {
    const sizes = await Promise.all([one, other].map((path) => stat(path)));
    if (sizes.some((found) => !found.isFile() || found.size > LARGEST)) return false;
    if (sizes[0]?.size !== sizes[1]?.size) return true;
    const [first, second] = await Promise.all([readFile(one), readFile(other)]);
    return !first.equals(second);
  } catch {
    return false;
  }
}
