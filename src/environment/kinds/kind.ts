import type { Tree } from "../../git/tree.ts";
import type { Description } from "../../python/ask-interpreter.ts";
import type { Side } from "../../record/location.ts";
import type { BuiltFiles } from "../built-files.ts";
import type { Overlay } from "../overlay.ts";
import type { InstallFailure } from "./project-install.ts";

/** A project of the trees, as the caller's interpreter describes it. */
export type Project = Description["projects"][number];

/** A side that is being equipped. */
export interface Workplace {
  readonly side: Side;
  readonly tree: Tree;
  readonly overlay: Overlay;
  /** Place of its tree in `Project.sources`. */
  readonly at: number;
  /** Parts of the checkout that links lead to and its tree lacks. */
  readonly missing: readonly string[];
}

/** What all kinds may look at. */
export interface Facts {
  /** Top of the checkout, which the caller's environment was made from. */
  readonly checkout: string;
  /** What a build left in the checkout and git ignores. */
  readonly left: BuiltFiles;
  /** A private folder for copies that are built in. */
  readonly scratch: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What was done so that a side runs its own code of one project. */
export interface Given {
  /** Folders that come before all others. */
  readonly first: readonly string[];
  /** Parts of the tree that the overlay has an install of its own for: links to them are left out. */
  readonly skip: readonly string[];
  /** Installed from a copy (`from`): Python files are led to the tree's `folder`. */
  readonly built: readonly { readonly from: string; readonly folder: string }[];
  /** Names of installed projects whose generated Python files are taken along, and their folders in the tree. */
  readonly copied: readonly { readonly name: string; readonly folder: string }[];
  /** Names of installed projects whose modules this side must not find. */
  readonly hidden: readonly string[];
  /** Something was installed. */
  readonly installed: boolean;
  readonly notices: readonly string[];
  /** Why this side cannot run its own code; null when it can. */
  readonly failure: InstallFailure | null;
}

/**
 * How a project got into the caller's environment, and how each side gets its own. A new kind is one file with one of
 * these, and its place in kinds.ts.
 */
export interface Kind {
  readonly name: string;
  /** Whether the project is there in this way. Kinds are asked in order; the first that says yes serves. */
  readonly recognises: (project: Project, facts: Facts) => boolean;
  /** Gives each side its own, both in the same way; one answer for each. */
  readonly give: (project: Project, sides: readonly Workplace[], facts: Facts) => Promise<readonly Given[]>;
}

/** Nothing was done, and nothing need be. */
export const NOTHING: Given = {
  first: [],
  skip: [],
  built: [],
  copied: [],
  hidden: [],
  installed: false,
  notices: [],
  failure: null,
};

/** The project's folder in a side's tree, relative; null when the side has no such project. */
export function folderOf(project: Project, { at }: Pick<Workplace, "at">): string | null {
  return project.sources[at]?.folder ?? null;
}
