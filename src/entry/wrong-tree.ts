import type { Side } from "../record/location.ts";
import type { Problem } from "../record/record.ts";

/** The trees of a comparison, absolute paths with forward slashes or the platform's own. */
export interface Trees {
  readonly base: string;
  readonly head: string;
  /** The checkout, when neither side is measured in it. */
  readonly checkout: string;
}

/**
 * Whether a run of one side executed code of the other side's tree, or of the checkout that belongs to neither: then
 * its figures say nothing about its own side. `files` are those that a probe run imported (`Ledger.files`): relative to
 * `root`, the side's own, absolute outside of it. Trees may lie in each other: a file belongs to the innermost.
 */
export function wrongTree(options: {
  readonly side: Side;
  readonly root: string;
  readonly files: readonly string[];
  readonly trees: Trees;
}): Problem | null {
  const { side, root, files, trees } = options;
  const own = new Set([slashed(trees[side]), slashed(root)]);
  const roots = [...new Set([...own, ...Object.values(trees).map(slashed)])].sort(
    (one, other) => other.length - one.length,
  );
  const absolute = files.map((file) =>
    isAbsolute(file) ? slashed(file) : `${slashed(root)}/${slashed(file)}`,
  );
  const strayed = absolute.flatMap((file) => {
    const home = roots.find((one) => file.startsWith(`${one}/`));
    return home === undefined || own.has(home) ? [] : [{ file, home }];
  });
  const [first] = strayed;
  if (first === undefined) return null;
  const other = side === "base" ? "head" : "base";
  const whose = first.home === slashed(trees[other]) ? `${other}'s tree` : "the checkout";
  const others = strayed.length > 1 ? ` and ${strayed.length - 1} more of its files` : "";
  return {
    fault: "platform",
    message: `the ${side} run executed code of ${whose}: ${first.file.slice(first.home.length + 1)}${others}`,
    where: first.file,
    next:
      "What is installed, or PYTHONPATH, leads there. Give the entry setup: commands that install its own tree " +
      "(setup: pip install --no-deps -e .), install the project in editable mode, or use paths relative to the tree.",
    output: null,
  };
}

function slashed(path: string): string {
  return path.replace(/\\/g, "/").replace(/(?<=.)\/+$/, "");
}

function isAbsolute(path: string): boolean {
  return /^([\\/]|[A-Za-z]:[\\/])/.test(path);
}
