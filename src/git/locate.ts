import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { GateError } from "../record/gate-error.ts";
import { findBaseline } from "./baseline.ts";
import { type Git, openGit, topOf } from "./git.ts";
import { commitOf } from "./revision.ts";
import type { SidesRequest, SideTree } from "./tree.ts";

/** Makes a worktree of a commit for a side. */
export type Checkout = (
  name: "base" | "head",
  git: Git,
  found: { ref: string; sha: string },
) => Promise<SideTree>;

/**
 * Where head is: what was named, or the checkout as it is.
 *
 * @throws GateError (file) when what was named does not exist.
 */
export async function headSide(
  request: SidesRequest,
  folder: string,
  git: Git | null,
  checkout: Checkout,
): Promise<SideTree> {
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

/**
 * Where base is, or in `noBase` why there is none.
 *
 * @throws GateError (file) when what was named does not exist.
 */
export async function baseSide(
  request: SidesRequest,
  folder: string,
  git: Git | null,
  head: SideTree,
  checkout: Checkout,
): Promise<{ base: SideTree | null; noBase: string | null }> {
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

async function folderSide(root: string, ref: string, env: NodeJS.ProcessEnv): Promise<SideTree> {
  const top = topOf(root);
  const git = top === null ? null : await openGit(top, env);
  return { root, top: top ?? root, own: false, ref, sha: git === null ? null : await commitOf(git, "HEAD") };
}

function noSuchSide(side: "base" | "head", name: string, folder: string): GateError {
  return new GateError({
    fault: "file",
    message: `the ${side} ${name} is neither a folder nor a revision of this repository`,
    where: folder,
    next: "Write a branch, a tag, a commit's SHA, or a folder (./NAME).",
  });
}
