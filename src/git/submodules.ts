import { lstat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { plainFile } from "../files/plain-file.ts";
import { lastLine } from "../text/last-line.ts";
import type { Git } from "./git.ts";
import { openGit } from "./git.ts";
import { fillInLfs } from "./lfs.ts";
import type { OriginAccess } from "./repository/origin.ts";
import { obtain } from "./revision.ts";
import { addWorktree } from "./worktree.ts";

/** Submodules in submodules in submodules: deeper ones are told. */
const DEEPEST = 5;

/** A worktree whose submodules are wanted, and the checkout that they are to be like. */
export interface Nest {
  /** The repository of the worktree. */
  readonly git: Git;
  readonly worktree: string;
  /** The working tree that has, or has not, checked its submodules out. */
  readonly checkout: string;
  readonly env: NodeJS.ProcessEnv;
  readonly access: OriginAccess | null;
  /** Where the repositories that are opened go: whoever closes `git` closes them. */
  readonly opened: Git[];
}

/** What came of the submodules. */
export interface Filled {
  readonly notices: readonly string[];
  /** Why the worktree cannot stand for its commit: it lacks programs that the checkout has. Null when it can. */
  readonly failure: string | null;
}

/**
 * Checks out the submodules of a worktree at the commits that its own commit names: those that are checked out in the
 * checkout, so that both sides are alike. The commits come from the checkout's clone of the submodule, or from its
 * origin, once.
 */
export async function addSubmodules(nest: Nest, depth = 1): Promise<Filled> {
  const { git, worktree, checkout } = nest;
  if ((await plainFile(join(worktree, ".gitmodules"))) === null) return { notices: [], failure: null };
  const notices: string[] = [];
  for (const { path, sha } of linksIn(await git.run(["ls-files", "--stage", "-z"], { worktree }))) {
    const own = join(checkout, path);
    if (!(await exists(own)))
      notices.push(`the submodule ${path} is empty in base: the checkout has none there`);
    if (!(await exists(join(own, ".git")))) continue; // both sides do without it
    if (depth > DEEPEST) {
      notices.push(`the submodule ${path} is empty in base: it lies too deep`);
      continue;
    }
    const filled = await addSubmodule(nest, { path, sha }, depth);
    notices.push(...filled.notices);
    if (filled.failure !== null) return { notices, failure: filled.failure };
  }
  return { notices, failure: null };
}

async function addSubmodule(
  nest: Nest,
  { path, sha }: { readonly path: string; readonly sha: string },
  depth: number,
): Promise<Filled> {
  const checkout = join(nest.checkout, path);
  const worktree = join(nest.worktree, path);
  const git = await openGit(checkout, nest.env, nest.access);
  nest.opened.push(git);
  const missing =
    (await obtain(git, sha)) ??
    (await addWorktree({ git, sha, parent: dirname(worktree), name: basename(path), likePath: "" })).failure;
  if (missing !== null) return lacking(git, path, sha, missing);
  const moved =
    git.head === sha
      ? []
      : [`the submodule ${path} is at another commit in base: its lines are not among the changed ones`];
  const lfs = await fillInLfs(git, worktree, checkout);
  const below = await addSubmodules({ ...nest, git, worktree, checkout }, depth + 1);
  return { notices: [...moved, ...lfs, ...below.notices], failure: below.failure };
}

/** Programs could be in it, or be missed by those that import it: then there is nothing to compare with. */
async function lacking(git: Git, path: string, sha: string, failure: string): Promise<Filled> {
  const said = lastLine(failure);
  const what = `the submodule ${path} is at commit ${sha.slice(0, 12)} in base, which is not in this clone and could not be fetched (${said})`;
  const programs = await git.run(["ls-files", "-z", "--", "*.py"]);
  if (programs === "") return { notices: [`${what}: it is empty there`], failure: null };
  return {
    notices: [],
    failure: `${what}: give actions/checkout fetch-depth: 0, or a token that may read the submodule`,
  };
}

function linksIn(stage: string): { path: string; sha: string }[] {
  return [...stage.matchAll(/(?:^|\0)160000 ([0-9a-f]+) 0\t([^\0]+)/g)].map(([, sha = "", path = ""]) => ({
    path,
    sha,
  }));
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
