import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Hunk } from "../record/comparison.ts";
import { GateError } from "../record/gate-error.ts";
import { type Git, runPrivateGit, whyGitFailed } from "./git.ts";
import { parseHunks } from "./hunks.ts";
import { gitError } from "./repository/run-git.ts";

const FORM = [
  "-U0",
  "--inter-hunk-context=0",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--src-prefix=a/",
  "--dst-prefix=b/",
  "--ignore-submodules=all",
  "-M",
];
const PYTHON = ["--", "*.py"];
/** Folders of a tree that hold other people's Python. */
const FOREIGN = [
  ".venv/",
  "venv/",
  "site-packages/",
  "node_modules/",
  "__pycache__/",
  ".git/",
  ".tox/",
  ".nox/",
];

/** What git says of the changed lines: `hunks` is null, with a notice in one sentence, when it cannot tell. */
export interface ChangedLines {
  readonly hunks: Hunk[] | null;
  readonly notices: readonly string[];
}

/** Changed lines only say more about what was measured: a diff that fails becomes a notice. */
export async function orNotice(diff: () => Promise<Hunk[]>): Promise<ChangedLines> {
  try {
    return { hunks: await diff(), notices: [] };
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    const notice = `git could not say which lines changed (${whyGitFailed(error)}): no cause is matched with the change, and no part of it is undone for a proof`;
    return { hunks: null, notices: [notice] };
  }
}

/**
 * The changed lines of Python files between a commit and another one, or (`head` null) the working tree with its
 * uncommitted changes and untracked files left out. Paths are relative to `folder`, which is a path below the top.
 */
export async function changedLines(options: {
  readonly git: Git;
  readonly base: string;
  readonly head: string | null;
  readonly folder: string;
}): Promise<Hunk[]> {
  const { git, base, head, folder } = options;
  const relative = folder === "" ? "--no-relative" : `--relative=${folder}/`;
  const revisions = head === null ? [base] : [base, head];
  const inFolder = folder === "" ? PYTHON : ["--", `${folder}/*.py`];
  const argv = ["diff", ...FORM, relative, "--end-of-options", ...revisions, ...inFolder];
  const { stdout, failure } = await git.fetching(argv);
  if (failure !== null) throw gitError(argv, git.top, failure);
  return parseHunks(stdout);
}

/** Whether the checkout differs from its commit: in a tracked file, or by Python files that git does not know yet. */
export async function changesIn(git: Git): Promise<boolean> {
  const changed = await git.ask(["diff", "--quiet", "--no-ext-diff", "--no-textconv", "HEAD", "--"]);
  if (changed === null) return true;
  return (await git.run(["ls-files", "--others", "--exclude-standard", ...PYTHON])) !== "";
}

/**
 * The same between two folders, whether git knows them or not: both are written as trees into a repository below
 * `scratch`, which knows no filters, no hooks and nobody's settings, and is removed again.
 */
export async function changedLinesOfFolders(options: {
  readonly base: string;
  readonly head: string;
  readonly scratch: string;
  readonly env: NodeJS.ProcessEnv;
}): Promise<Hunk[]> {
  const { base, head, scratch, env } = options;
  const gitDir = join(scratch, "folders.git");
  await mkdir(scratch, { recursive: true });
  try {
    await runPrivateGit(["init", "--quiet", "--bare", "--template=", gitDir], { gitDir, env });
    await mkdir(join(gitDir, "info"), { recursive: true });
    await writeFile(join(gitDir, "info", "exclude"), `${FOREIGN.join("\n")}\n`);
    await writeFile(join(gitDir, "info", "attributes"), "* -text -filter -ident -working-tree-encoding\n");
    const treeOf = async (workTree: string) => {
      const options = { gitDir, workTree, env };
      await runPrivateGit(["read-tree", "--empty"], options);
      // The pathspec of `add` must match something, and a folder may hold no Python: --ignore-errors does not help.
      const listed = await runPrivateGit(
        ["ls-files", "-z", "--others", "--exclude-standard", ...PYTHON],
        options,
      );
      const files = listed.split("\0").filter((file) => file.endsWith(".py"));
      if (files.length > 0) await runPrivateGit(["add", "--", ":(glob)**/*.py"], options);
      return (await runPrivateGit(["write-tree"], options)).trim();
    };
    const trees = [await treeOf(base), await treeOf(head)];
    return parseHunks(
      await runPrivateGit(["diff", ...FORM, "--end-of-options", ...trees, "--"], { gitDir, env }),
    );
  } finally {
    await rm(gitDir, { recursive: true, force: true });
  }
}
