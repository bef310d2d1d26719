import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { plainFile } from "../files/plain-file.ts";
import { realFolder } from "../files/real-folder.ts";
import { topOf } from "../files/repository-top.ts";
import type { Comparison } from "../record/comparison.ts";
import { lastLine } from "../text/last-line.ts";
import { type ChangedLines, changedLines, changedLinesOfFolders, orNotice } from "./diff.ts";
import { type Git, openGit } from "./git.ts";
import { fillInLfs } from "./lfs.ts";
import { baseSide, type Checkout, headSide } from "./locate.ts";
import { type OtherFiles, otherFilesOfCommits, otherFilesOfFolders, othersOrNotice } from "./other-files.ts";
import { addSubmodules } from "./submodules.ts";
import type { SidesRequest, SideTree, Tree } from "./tree.ts";
import { addWorktree, type Worktree } from "./worktree.ts";

/** Both sides, ready to be planned for. */
export interface Sides {
  /** Null when there is nothing to compare with; `comparison.noBase` says why. */
  readonly base: Tree | null;
  readonly head: Tree;
  /** Top of the checkout, which the caller's environment may lead to. */
  readonly checkout: string;
  /** The checkout's repository with base's commit, until `dispose`; null when git knows nothing of the folder. */
  readonly git: Git | null;
  /** Without `dependencies`, which the environments know (environments.ts). */
  readonly comparison: Comparison;
  /** Changed files that are no Python, by path relative to the sides' roots. */
  readonly others: readonly string[];
  /** What limits the comparison, in plain words. */
  readonly notices: readonly string[];
  /** Removes what was made, and may be called twice. It also happens when the process exits. */
  dispose(): Promise<void>;
}

/**
 * Finds the two sides and checks out what is not there yet. Head is the checkout itself unless it is named; base is a
 * worktree, or the folder that was named. Docs: docs/sides.md.
 *
 * @throws GateError: file when a named side does not exist or the wrong commit is checked out, tool when git fails.
 * Nothing is left behind then.
 */
export async function prepareSides(request: SidesRequest): Promise<Sides> {
  const folder = await realFolder(request.folder, "checkout", "Name the folder of the repository.");
  await mkdir(request.scratch, { recursive: true });
  const top = topOf(folder);
  const git = top === null ? null : await openGit(top, request.env, request.access ?? null);
  const opened: Git[] = git === null ? [] : [git];
  const made: Worktree[] = [];
  const dispose = async () => {
    for (const worktree of made.splice(0)) await worktree.remove();
    for (const one of opened.splice(0)) await one.close();
  };
  const checkout = checkoutInto(request, folder, made, opened);
  try {
    const head = await headSide(request, folder, git, checkout);
    const base = await baseSide(request, folder, git, head.side, checkout);
    const changed =
      base.side === null
        ? { hunks: null, notices: [] }
        : await hunksOf(request, folder, git, { base: base.side, head: head.side });
    const { others, notices } =
      base.side === null
        ? { others: [], notices: [] }
        : await othersOf(folder, git, { base: base.side, head: head.side });
    return {
      base: base.side === null ? null : treeOf(base.side),
      head: treeOf(head.side),
      checkout: top ?? folder,
      git,
      comparison: {
        base: base.side === null ? null : { ref: base.side.ref, sha: base.side.sha },
        head: { ref: head.side.ref, sha: head.side.sha },
        noBase: base.noBase,
        hunks: changed.hunks,
        dependencies: [],
      },
      others,
      notices: [...changed.notices, ...notices, ...head.notices, ...base.notices],
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Makes worktrees below the scratch folder that have what the checkout has: submodules, content of LFS files. */
function checkoutInto(
  { scratch, env, access = null }: SidesRequest,
  folder: string,
  made: Worktree[],
  opened: Git[],
): Checkout {
  return async (name, git, found) => {
    const parent = join(scratch, "trees");
    const worktree = await addWorktree({ git, sha: found.sha, parent, name, likePath: git.top });
    if (worktree.top === null) {
      const said = lastLine(worktree.failure);
      const reason = `objects of commit ${found.sha.slice(0, 12)} were left out of this clone and could not be fetched (${said}): check out without filter, or give the action a token that may read the repository`;
      return { side: null, reason };
    }
    made.push(worktree);
    const { top } = worktree;
    const filters = await filterNotices(top);
    const lfs = await fillInLfs(git, top, git.top);
    const nest = { git, worktree: top, checkout: git.top, env, access, opened };
    const submodules = await addSubmodules(nest);
    if (submodules.failure !== null) return { side: null, reason: submodules.failure };
    const root = join(top, relative(git.top, folder));
    await mkdir(root, { recursive: true }); // a folder that this commit lacks is empty: its entries are new
    return { side: { root, top, own: true, ...found }, notices: [...submodules.notices, ...lfs, ...filters] };
  };
}

function treeOf({ root, top, own }: SideTree): Tree {
  return { root, top, own };
}

/** The changed lines. They only say more about what was measured: when git cannot tell, a notice says so. */
async function hunksOf(
  request: SidesRequest,
  folder: string,
  git: Git | null,
  sides: { base: SideTree; head: SideTree },
): Promise<ChangedLines> {
  const { base, head } = sides;
  const { scratch, env } = request;
  return orNotice(async () => {
    if (git === null || !base.own || base.sha === null || (!head.own && head.root !== folder)) {
      return changedLinesOfFolders({ base: base.root, head: head.root, scratch, env });
    }
    const below = relative(git.top, folder).split(sep).join("/");
    const hunks = await changedLines({
      git,
      base: base.sha,
      head: head.own ? head.sha : null,
      folder: below,
    });
    const there = (root: string, file: string) => existsSync(join(root, file));
    return git.sparse === null
      ? hunks
      : hunks.filter(({ file, oldFile }) => there(head.root, file) || there(base.root, oldFile ?? file));
  });
}

/** Changed files beside the Python, as {@link hunksOf} has its changed lines: from git where it knows both sides. */
function othersOf(
  folder: string,
  git: Git | null,
  { base, head }: { base: SideTree; head: SideTree },
): Promise<OtherFiles> {
  const sha = base.own ? base.sha : null;
  if (git === null || sha === null || (!head.own && head.root !== folder)) {
    return othersOrNotice(() => otherFilesOfFolders({ base: base.root, head: head.root }));
  }
  const below = relative(git.top, folder).split(sep).join("/");
  const revision = head.own ? head.sha : null;
  return othersOrNotice(() => otherFilesOfCommits({ git, base: sha, head: revision, folder: below }));
}

/** Files are as git has stored them: what a filter other than that of LFS would make of them is not there. */
async function filterNotices(top: string): Promise<string[]> {
  const path = join(top, ".gitattributes");
  const attributes = (await plainFile(path)) === null ? "" : await readFile(path, "utf8");
  const filters = new Set([...attributes.matchAll(/\bfilter=([^\s#]+)/g)].map(([, name]) => name));
  filters.delete("lfs");
  if (filters.size === 0) return [];
  return [`files with the filter ${[...filters].join(", ")} are as they are stored in base`];
}
