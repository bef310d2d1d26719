import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exists } from "../files/exists.ts";
import { topOf } from "../files/repository-top.ts";
import { withGit } from "../git/git.ts";

const MOST_BUILT = 200;
const FOREIGN = /(^|\/)(site-packages|dist-packages|node_modules|\.tox|\.nox|build)\//;
/** Machine code that Python loads. */
const COMPILED = /\.(so|pyd)$/;

/** What a build left beside the sources of a tree and git ignores, relative to its top. */
export interface BuiltFiles {
  /** Pure Python, such as `_version.py`; none when there are too many to be a build's. */
  readonly text: readonly string[];
  readonly compiled: readonly string[];
  /** The tree. */
  readonly tree: string;
}

/** Asks git for what a build left in a tree. A folder in which an environment lies is none of it. */
export async function builtFiles(tree: string, env: NodeJS.ProcessEnv): Promise<BuiltFiles> {
  if (topOf(tree) !== tree) return { text: [], compiled: [], tree };
  const patterns = ["*.py", "*.so", "*.pyd"].map((pattern) => `:(glob)**/${pattern}`);
  const query = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--", ...patterns];
  const answer = await withGit(tree, env, (git) => git.ask(query));
  const listed = (answer ?? "").split("\0").filter((file) => file !== "");
  const own = listed.filter((file) => !FOREIGN.test(file));
  const text = own.filter((file) => file.endsWith(".py"));
  return {
    tree,
    text: text.length > MOST_BUILT ? [] : text,
    compiled: own.filter((file) => COMPILED.test(file)),
  };
}

/** Whether a file lies in a folder; both are relative to the same tree, and "" is the tree itself. */
export function isIn(file: string, folder: string): boolean {
  return folder === "" || file === folder || file.startsWith(`${folder}/`);
}

/** Copies files of the checkout into a tree that lacks them; returns how many. */
export async function bring(files: readonly string[], checkout: string, tree: string): Promise<number> {
  let copied = 0;
  for (const file of files) {
    const target = join(tree, file);
    if (await exists(target)) continue;
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(checkout, file), target);
    copied += 1;
  }
  return copied;
}
