import { mkdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { GateError } from "../errors.ts";
import type { Comparison, Hunk } from "../record/comparison.ts";
import { findBaseline } from "./baseline.ts";
import { changedLines, changedLinesOfFolders } from "./diff.ts";
import type { CheckEvent } from "./event.ts";
import { type Git, openGit, topOf } from "./git.ts";
import { commitOf } from "./revision.ts";
import { addWorktree } from "./worktree.ts";

/** One side's files. */
export interface Tree {
  /** Absolute real path of the folder that programs run in and locations are relative to. */
  readonly root: string;
  /** Top of the working tree that `root` is in; `root` itself when git knows nothing of it. */
  readonly top: string;
  /** A worktree that the gate made: whatever is written there is thrown away. */
  readonly own: boolean;
}

/** Both sides, ready to be planned for. */
export interface Sides {
  /** Null when there is nothing to compare with; `comparison.noBase` says why. */
  readonly base: Tree | null;
  readonly head: Tree;
  /** Top of the checkout, which the caller's environment may lead to. */
  readonly checkout: string;
  /** Without `dependencies`, which the environments know (environments.ts). */
  readonly comparison: Comparison;
  /** What limits the comparison, in plain words. */
  readonly notices: readonly string[];
  /** Removes what was made, and may be called twice. It also happens when the process exits. */
  dispose(): Promise<void>;
}

export interface SidesRequest {
  /** The checkout, or any folder. */
  readonly folder: string;
  /** A branch, a tag, a SHA, or a folder; null for what the event stands for. */
  readonly base: string | null;
  /** The same; null for `folder` as it is, with its uncommitted changes. */
  readonly head: string | null;
  /** What started the check; null on the command line. */
  readonly event: CheckEvent | null;
  /** A private folder; worktrees are made below it. */
  readonly scratch: string;
  readonly env: NodeJS.ProcessEnv;
}

interface Side extends Tree {
  readonly ref: string;
  readonly sha: string | null;
}

/**
 * Finds the two sides and checks out what is not there yet. Head is the checkout itself unless it is named; base is a
 * worktree, or the folder that was named. Docs: docs/sides.md.
 *
 * @throws GateError: file when a named side does not exist, tool when git fails. Nothing is left behind then.
 */
export async function prepareSides(request: SidesRequest): Promise<Sides> {
  const folder = await realFolder(request.folder, "checkout");
  await mkdir(request.scratch, { recursive: true });
  const top = topOf(folder);
  const git = top === null ? null : await openGit(top, request.env);
  const made: { remove(): Promise<void> }[] = [];
  const dispose = async () => {
    for (const worktree of made.splice(0)) await worktree.remove();
  };
  const checkout = async (
    name: "base" | "head",
    of: Git,
    found: { ref: string; sha: string },
  ): Promise<Side> => {
    const parent = join(request.scratch, "trees");
    const worktree = await addWorktree({ git: of, sha: found.sha, parent, name, likePath: of.top });
    made.push(worktree);
    const root = join(worktree.top, relative(of.top, folder));
    await mkdir(root, { recursive: true }); // a folder that this commit lacks is empty: its entries are new
    return { root, top: worktree.top, own: true, ...found };
  };
  try {
    const head = await headSide(request, folder, git, checkout);
    const { base, noBase } = await baseSide(request, folder, git, head, checkout);
    return {
      base: base === null ? null : treeOf(base),
      head: treeOf(head),
      checkout: top ?? folder,
      comparison: {
        base: base === null ? null : { ref: base.ref, sha: base.sha },
        head: { ref: head.ref, sha: head.sha },
        noBase,
        hunks: base === null ? null : await hunksOf(request, folder, git, { base, head }),
        dependencies: [],
      },
      notices: base === null ? [] : await noticesOf(base, head),
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Prepares the sides, hands them to `use`, and removes what was made, however `use` ends. */
export async function withSides<Result>(
  request: SidesRequest,
  use: (sides: Sides) => Promise<Result>,
): Promise<Result> {
  const sides = await prepareSides(request);
  try {
    return await use(sides);
  } finally {
    await sides.dispose();
  }
}

type Checkout = (name: "base" | "head", git: Git, found: { ref: string; sha: string }) => Promise<Side>;

async function headSide(
  request: SidesRequest,
  folder: string,
  git: Git | null,
  checkout: Checkout,
): Promise<Side> {
  const named = request.head;
  if (named !== null) {
    const directory = await namedFolder(named, folder, git);
    if (directory !== null) return folderSide(directory, named, request.env);
    const sha = git === null ? null : await commitOf(git, named);
    if (git === null || sha === null) throw noSuchSide("head", named, folder);
    return checkout("head", git, { ref: named, sha });
  }
  const side = await folderSide(folder, "HEAD", request.env);
  // Links must point to the pull request's own commit: the merge that was checked out is nowhere to be seen.
  const event = request.event;
  return event?.kind === "pull_request" ? { ...side, sha: event.headSha } : side;
}

async function baseSide(
  request: SidesRequest,
  folder: string,
  git: Git | null,
  head: Side,
  checkout: Checkout,
): Promise<{ base: Side | null; noBase: string | null }> {
  const named = request.base;
  const directory = named === null ? null : await namedFolder(named, folder, git);
  if (named !== null && directory !== null) {
    return { base: await folderSide(directory, named, request.env), noBase: null };
  }
  if (git === null) {
    if (named !== null) throw noSuchSide("base", named, folder);
    const noBase = "the folder is no git checkout: run actions/checkout before, or name a folder with base";
    return { base: null, noBase };
  }
  const headCommit = await commitOf(git, request.head !== null && head.own ? (head.sha ?? "HEAD") : "HEAD");
  if (headCommit === null) return { base: null, noBase: "the repository has no commit yet" };
  const found = await findBaseline({ git, head: headCommit, base: named, event: request.event });
  if (found.ref === null) return { base: null, noBase: found.reason };
  return { base: await checkout("base", git, found), noBase: null };
}

/** A named side that is a folder. A revision of the same name wins, unless the name is written as a path. */
async function namedFolder(name: string, folder: string, git: Git | null): Promise<string | null> {
  if (name === "") return null; // an input left empty by mistake is no name of this folder
  const path = resolve(folder, name);
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return null;
  const written = /^\.{1,2}$|^\.{0,2}[\\/]|^[A-Za-z]:[\\/]/.test(name);
  if (!written && git !== null && (await commitOf(git, name).catch(() => null)) !== null) return null;
  return realpath(path);
}

async function folderSide(root: string, ref: string, env: NodeJS.ProcessEnv): Promise<Side> {
  const top = topOf(root);
  const git = top === null ? null : await openGit(top, env);
  return { root, top: top ?? root, own: false, ref, sha: git === null ? null : await commitOf(git, "HEAD") };
}

function treeOf({ root, top, own }: Side): Tree {
  return { root, top, own };
}

/** The changed lines; null when git cannot tell, since they only say more about what was measured. */
async function hunksOf(
  request: SidesRequest,
  folder: string,
  git: Git | null,
  sides: { base: Side; head: Side },
): Promise<Hunk[] | null> {
  const { base, head } = sides;
  const { scratch, env } = request;
  try {
    if (git === null || !base.own || base.sha === null || (!head.own && head.root !== folder)) {
      return await changedLinesOfFolders({ base: base.root, head: head.root, scratch, env });
    }
    const below = relative(git.top, folder).split(sep).join("/");
    return await changedLines({ git, base: base.sha, head: head.own ? head.sha : null, folder: below });
  } catch (error) {
    if (error instanceof GateError) return null;
    throw error;
  }
}

async function noticesOf(base: Side, head: Side): Promise<string[]> {
  const notices: string[] = [];
  if (!base.own) return notices;
  const read = (name: string) => readFile(join(base.top, name), "utf8").catch(() => "");
  if (/^\s*\[submodule /m.test(await read(".gitmodules"))) {
    notices.push(
      "submodules are not checked out in base: an entry that needs one has no base to compare with",
    );
  }
  const filters = new Set(
    [...(await read(".gitattributes")).matchAll(/\bfilter=([^\s#]+)/g)].map((one) => one[1]),
  );
  if (filters.delete("lfs")) notices.push("LFS files are only pointers in base: entries must not read them");
  if (filters.size > 0) {
    notices.push(`files with the filter ${[...filters].join(", ")} are as they are stored in base`);
  }
  if (base.sha === head.sha && head.own) notices.push("base and head are the same commit");
  return notices;
}

async function realFolder(folder: string, what: string): Promise<string> {
  const path = resolve(folder);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return realpath(path);
  throw new GateError({
    fault: "file",
    message: `the ${what} ${folder} ${found === null ? "does not exist" : "is not a folder"}`,
    where: path,
    next: "Name the folder of the repository.",
  });
}

function noSuchSide(side: "base" | "head", name: string, folder: string): GateError {
  return new GateError({
    fault: "file",
    message: `the ${side} ${name} is neither a folder nor a revision of this repository`,
    where: folder,
    next: "Write a branch, a tag, a commit's SHA, or a folder (./NAME).",
  });
}
