import type { ImportedModule } from "../record/imported.ts";
import type { Side } from "../record/location.ts";
import type { Problem } from "../record/record.ts";

/** A file that a run imported, and whose it is. Paths are absolute and real. */
interface ImportedFile {
  readonly module: string;
  readonly real: string;
  /** The distribution whose list of files has it; null for none. */
  readonly owner: Owner | null;
}

interface Owner {
  readonly name: string;
  readonly version: string;
}

/** All that decides whether a side ran its own code; plain data. */
export interface Imports {
  readonly files: readonly ImportedFile[];
  /** Real paths of the trees that are the side's own, and of all others. */
  readonly own: readonly string[];
  readonly others: readonly string[];
  /** Real path of the environment that the gate made for this side; null where it runs with the caller's. */
  readonly made: string | null;
  /** Normalised names of the projects of either tree. */
  readonly projects: readonly string[];
}

/** A file of the project: where it is from, and the tree around it where it is another's. Slashes lean forward. */
export interface ProjectFile {
  readonly module: string;
  readonly file: string;
  readonly from: ImportedModule["from"];
  readonly root: string | undefined;
  /** It lies in the environment that was made for the side. */
  readonly made: boolean;
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
 * The files of the project among those that a run imported. Installed files are the project's when a distribution of its
 * name lists them; a folder's name says nothing. Trees may lie in each other: a file belongs to the innermost.
 */
export function projectFiles({ files, own: trees, others, made, projects }: Imports): ProjectFile[] {
  const own = new Set(trees.map(slashed));
  const roots = [...new Set([...own, ...others.map(slashed)])].sort(
    (one, other) => other.length - one.length,
  );
  const madeFolder = made === null ? null : slashed(made);
  return files.flatMap(({ module, real, owner }) => {
    const file = slashed(real);
    const root = roots.find((one) => file.startsWith(`${one}/`));
    const inMade = madeFolder !== null && file.startsWith(`${madeFolder}/`);
    const from = whose(file, root, owner, inMade);
    return from === null ? [] : [{ module, file, from, root, made: inMade }];
  });

  /** Null for what is no part of the project. */
  function whose(
    file: string,
    root: string | undefined,
    owner: Owner | null,
    inMade: boolean,
  ): ImportedModule["from"] | null {
    const installed = owner !== null && projects.includes(owner.name) && !FINDER.test(file) ? owner : null;
    if (inMade) return installed;
    // a file of the tree itself, also when an install lists it; an environment in the tree is not part of it
    if (root !== undefined && own.has(root) && !INSTALLED.test(file)) return "tree";
    if (root !== undefined && owner === null && !INSTALLED.test(file)) return "other-tree";
    return installed;
  }
}

/** Whether each file of the project that a run of a side imported is that side's own. Null: all of it is. */
export function notOwn(side: Side, files: readonly ProjectFile[]): NotOwn | null {
  const foreign = files.filter(({ made }) => !made);
  const strayed = foreign.filter(({ from }) => from === "other-tree");
  if (strayed[0] !== undefined) return otherTree(side, strayed[0].file, strayed[0].root ?? "", strayed);
  for (const { file, from } of foreign) if (typeof from === "object") return sharedInstall(side, file, from);
  return null;
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

function sharedInstall(side: Side, file: string, owner: Owner): NotOwn {
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
