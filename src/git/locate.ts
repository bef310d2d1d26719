import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { topOf } from "../files/repository-top.ts";
import { GateError } from "../record/gate-error.ts";
import { findBaseline } from "./baseline.ts";
import { changesIn } from "./diff.ts";
import { type Git, withGit } from "./git.ts";
import { isOfEvent } from "./pull-request-baseline.ts";
import { commitOf, isRevision } from "./revision.ts";
import type { SidesRequest, SideTree } from "./tree.ts";

/** A commit as a side's tree and what is to be said of it, or why it cannot be one. */
type CheckedOut =
  | { readonly side: SideTree; readonly notices: readonly string[] }
  | { readonly side: null; readonly reason: string };

/** Makes a worktree of a commit for a side. */
export type Checkout = (
  name: "base" | "head",
  git: Git,
  found: { ref: string; sha: string },
) => Promise<CheckedOut>;

/** A side that was found, and what is to be said of it. */
export interface Located<Side extends SideTree | null = SideTree | null> {
  readonly side: Side;
  readonly notices: readonly string[];
}

/**
 * Where head is: what was named, or the checkout as it is.
 *
 * @throws GateError (file) when what was named does not exist, (tool) when it cannot be checked out.
 */
export async function headSide(
  request: SidesRequest,
  folder: string,
  git: Git | null,
  checkout: Checkout,
): Promise<Located<SideTree>> {
  const named = request.head;
  if (named !== null) {
    const directory = await namedFolder(named, folder, git);
    if (directory !== null) return { side: await folderSide(directory, named, request.env), notices: [] };
    const sha = git === null ? null : await commitOf(git, named);
    if (git === null || sha === null) throw noSuchSide("head", named, folder);
    const made = await checkout("head", git, { ref: named, sha });
    if (made.side !== null) return made;
    throw new GateError({
      fault: "tool",
      message: `the head ${named} cannot be checked out: ${made.reason}`,
      where: folder,
      next: "Check it out yourself, and name its folder (./NAME).",
    });
  }
  const side = { root: folder, top: git?.top ?? folder, own: false, ref: "HEAD", sha: git?.head ?? null };
  const event = request.event;
  if (event?.kind !== "pull_request") return { side, notices: [] };
  // Links must point to the pull request's own commit: the merge that was checked out is nowhere to be seen.
  const links = git === null || side.sha === null || (await isOfEvent(git, side.sha, event.headSha));
  return { side: links ? { ...side, sha: event.headSha } : side, notices: [] };
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
): Promise<Located & { readonly noBase: string | null }> {
  const named = request.base;
  const none = (noBase: string) => ({ side: null, notices: [], noBase });
  const directory = named === null ? null : await namedFolder(named, folder, git);
  if (named !== null && directory !== null) {
    return { side: await folderSide(directory, named, request.env), notices: [], noBase: null };
  }
  if (git === null) {
    if (named !== null) throw noSuchSide("base", named, folder);
    return none("the folder is no git checkout: run actions/checkout before, or name a folder with base");
  }
  const headCommit = request.head !== null && head.own ? head.sha : git.head;
  if (headCommit === null) return none("the repository has no commit yet");
  const found = await findBaseline({ git, head: headCommit, base: named, event: request.event });
  if (found.ref === null) return none(found.reason);
  if (found.sha === headCommit && (head.own || !(await changesIn(git)))) {
    return none(
      `${found.ref} and head are the same commit, and nothing was changed: there is nothing to compare`,
    );
  }
  const made = await checkout("base", git, found);
  if (made.side === null) return none(made.reason);
  return { side: made.side, notices: [...found.notices, ...made.notices], noBase: null };
}

/** A named side that is a folder. A revision of the same name wins, unless the name is written as a path. */
async function namedFolder(name: string, folder: string, git: Git | null): Promise<string | null> {
  if (name === "") return null; // an input left empty by mistake is no name of this folder
  const path = resolve(folder, name);
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return null;
  const written = /^\.{1,2}$|^\.{0,2}[\\/]|^[A-Za-z]:[\\/]/.test(name);
  if (!written && git !== null && isRevision(name) && (await commitOf(git, name)) !== null) return null;
  return realpath(path);
}

async function folderSide(root: string, ref: string, env: NodeJS.ProcessEnv): Promise<SideTree> {
  const top = topOf(root);
  if (top === null) return { root, top: root, own: false, ref, sha: null };
  return { root, top, own: false, ref, sha: await withGit(top, env, async ({ head }) => head) };
}

function noSuchSide(side: "base" | "head", name: string, folder: string): GateError {
  return new GateError({
    fault: "file",
    message: `the ${side} ${name} is neither a folder nor a revision of this repository`,
    where: folder,
    next: "Write a branch, a tag, a commit's SHA, or a folder (./NAME).",
  });
}
