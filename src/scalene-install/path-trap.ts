import type { Python } from "../python/interpreter.ts";
import type { Problem } from "../record/record.ts";

/**
 * Whether Scalene would take a tree for a library and drop all of its code, silently. It compares texts, not folders:
 * a path that *begins* with the interpreter's prefix ("/x/v24ironment" with a prefix of "/x/v24"), or that *contains*
 * one of sysconfig's folders, is foreign to it (scalene_tracing.py of 2.4.0). Real paths, as Scalene resolves them.
 *
 * Returns a problem that names the tree and the cure, or null.
 */
export function pathTrap(
  roots: readonly string[],
  python: Pick<Python, "prefix" | "basePrefix" | "paths">,
): Problem | null {
  const prefixes = [python.prefix, python.basePrefix].filter((path) => path.length > 1);
  const folders = python.paths.filter((path) => path.length > 1);
  for (const root of roots) {
    const below = `${root}/`;
    const trap =
      prefixes.find((prefix) => below.startsWith(prefix)) ?? folders.find((folder) => below.includes(folder));
    if (trap === undefined) continue;
    return {
      fault: "platform",
      message: `Scalene would take ${root} for a library: its path has that of the Python installation, ${trap}, in it`,
      where: root,
      next: "Check the repository out elsewhere, or use a Python that is installed elsewhere. All but Scalene works on.",
      output: null,
    };
  }
  return null;
}
