import { spawnSync } from "node:child_process";
import { join, sep } from "node:path";
import type { Hunk } from "../../src/record/comparison.ts";

/** The hunks of the Python files of two folders, as `git diff --no-index -U0` sees them. */
export function hunksOf(base: string, head: string): Hunk[] {
  const argv = ["diff", "--no-index", "--no-color", "--no-ext-diff", "--no-renames", "-U0", base, head];
  const { stdout, status } = spawnSync("git", argv, { encoding: "utf8", maxBuffer: 64e6 });
  if (status !== 0 && status !== 1) throw new Error(`git could not compare ${base} and ${head}`);
  const hunks: Hunk[] = [];
  let file = "";
  for (const line of stdout.split("\n")) {
    const named = /^diff --git a(\/.*) b(\/.*)$/.exec(line);
    if (named !== null)
      file = [base, head].reduce((path, root) => path.replace(root + sep, ""), named[2] ?? "");
    const range = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (range === null || !file.endsWith(".py") || file.includes("__pycache__")) continue;
    const side = (from: number) => ({ start: Number(range[from]), length: Number(range[from + 1] ?? 1) });
    hunks.push({ file: file.split(sep).join("/"), oldFile: null, base: side(1), head: side(3) });
  }
  return hunks;
}

export const programs = join(import.meta.dirname, "../../test/programs");
