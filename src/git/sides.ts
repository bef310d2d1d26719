import { mkdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { realFolder } from "../files/real-folder.ts";
import type { Comparison } from "../record/comparison.ts";
import { type ChangedLines, changedLines, changedLinesOfFolders, orNotice } from "./diff.ts";
import { type Git, openGit, topOf } from "./git.ts";
import { baseSide, type Checkout, headSide } from "./locate.ts";
import type { SidesRequest, SideTree, Tree } from "./tree.ts";
import { addWorktree } from "./worktree.ts";

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

/**
 * Finds the two sides and checks out what is not there yet. Head is the checkout itself unless it is named; base is a
 * worktree, or the folder that was named. Docs: docs/sides.md.
 *
 * @throws GateError: file when a named side does not exist, tool when git fails. Nothing is left behind then.
 */
export async function prepareSides(request: SidesRequest): Promise<Sides> {
  const folder = await realFolder(request.folder, "checkout", "Name the folder of the repository.");
  await mkdir(request.scratch, { recursive: true });
  const top = topOf(folder);
  const git = top === null ? null : await openGit(top, request.env);
  const made: { remove(): Promise<void> }[] = [];
  const dispose = async () => {
    for (const worktree of made.splice(0)) await worktree.remove();
  };
  const checkout: Checkout = async (name, of, found) => {
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
    const changed =
      base === null ? { hunks: null, notices: [] } : await hunksOf(request, folder, git, { base, head });
    return {
      base: base === null ? null : treeOf(base),
      head: treeOf(head),
      checkout: top ?? folder,
      comparison: {
        base: base === null ? null : { ref: base.ref, sha: base.sha },
        head: { ref: head.ref, sha: head.sha },
        noBase,
        hunks: changed.hunks,
        dependencies: [],
      },
      notices: [...changed.notices, ...(base === null ? [] : await noticesOf(base, head))],
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
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
  return orNotice(() => {
    if (git === null || !base.own || base.sha === null || (!head.own && head.root !== folder)) {
      return changedLinesOfFolders({ base: base.root, head: head.root, scratch, env });
    }
    const below = relative(git.top, folder).split(sep).join("/");
    return changedLines({ git, base: base.sha, head: head.own ? head.sha : null, folder: below });
  });
}

async function noticesOf(base: SideTree, head: SideTree): Promise<string[]> {
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
