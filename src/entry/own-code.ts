import type { Side } from "../record/location.ts";
import type { Problem } from "../record/record.ts";

/** A file that a run imported, and whose it is. Paths are absolute and real. */
interface ImportedFile {
  readonly real: string;
  /** The distribution whose list of files has it; null for none. */
  readonly owner: { readonly name: string; readonly version: string } | null;
}

/** All that decides whether a side ran its own code; plain data. */
export interface Imports {
  readonly side: Side;
  readonly files: readonly ImportedFile[];
  /** Real paths of the trees that are the side's own, and of all others. */
  readonly own: readonly string[];
  readonly others: readonly string[];
  /** Real path of the environment that the gate made for this side; null where it runs with the caller's. */
  readonly made: string | null;
  /** Normalised names of the projects of either tree. */
  readonly projects: readonly string[];
}

/** Why it is not shown that a side ran its own code: it ran another tree's, or an install that nobody made for it. */
export interface NotOwn {
  readonly kind: "other-tree" | "shared-install";
  readonly problem: Problem;
}

const INSTALLED = /\/(site|dist)-packages\//;
/** Finders of editable installs: they lead to code and are none. */
const FINDER = /\/__editable__[^/]*$/;

/**
 * Whether each file of the project that a run imported comes from the side's own tree, or from an install that the gate
 * made for it. Installed files are the project's when a distribution of its name lists them; a folder's name says
 * nothing. Trees may lie in each other: a file belongs to the innermost. Null: all of it is the side's own.
 */
export function notOwn(imports: Imports): NotOwn | null {
  const { side, made, projects } = imports;
  const own = new Set(imports.own.map(slashed));
  const roots = [...new Set([...own, ...imports.others.map(slashed)])].sort(
    (one, other) => other.length - one.length,
  );
  const home = (file: string) => roots.find((root) => file.startsWith(`${root}/`));
  const ours = made === null ? null : slashed(made);
  const files = imports.files.map(({ real, owner }) => ({ file: slashed(real), owner }));
  const foreign = files.filter(({ file }) => ours === null || !file.startsWith(`${ours}/`));
  const strayed = foreign.filter(({ file, owner }) => {
    const root = home(file);
    return root !== undefined && !own.has(root) && owner === null && !INSTALLED.test(file);
  });
  if (strayed[0] !== undefined) return otherTree(side, strayed[0].file, home(strayed[0].file) ?? "", strayed);
  const shared = foreign.filter(
    ({ file, owner }) =>
      owner !== null && projects.includes(owner.name) && !FINDER.test(file) && !isOwn(file),
  );
  return shared[0]?.owner ? sharedInstall(side, shared[0].file, shared[0].owner) : null;

  /** A file of the tree itself, also when an install lists it; an environment in the tree is not part of it. */
  function isOwn(file: string): boolean {
    return own.has(home(file) ?? "") && !INSTALLED.test(file);
  }
}

function otherTree(side: Side, file: string, root: string, all: readonly unknown[]): NotOwn {
  const more = all.length > 1 ? ` and ${all.length - 1} more of its files` : "";
  const problem: Problem = {
    fault: "program",
    message: `the ${side} run executed code of another tree: ${file.slice(root.length + 1)}${more}`,
    where: file,
    next:
      "What is installed, or PYTHONPATH, leads there. Give the entry setup: commands that install its own tree " +
      "(setup: pip install --no-deps -e .), install the project in editable mode, or use paths relative to the tree.",
    output: null,
  };
  return { kind: "other-tree", problem };
}

function sharedInstall(side: Side, file: string, owner: { name: string; version: string }): NotOwn {
  const problem: Problem = {
    fault: "program",
    message: `the ${side} run executed ${owner.name} ${owner.version} as it is installed, which was not made from ${side}'s tree`,
    where: file,
    next:
      "Both sides would run the same code. Give the entry setup: commands that install each side's own tree " +
      "(setup: pip install --no-deps .), or install the project in editable mode.",
    output: null,
  };
  return { kind: "shared-install", problem };
}

function slashed(path: string): string {
  return path.replace(/\\/g, "/").replace(/(?<=.)\/+$/, "");
}
