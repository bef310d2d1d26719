import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { changedLinesOfFolders } from "../../src/git/diff.ts";
import type { Hunk } from "../../src/record/comparison.ts";

export const programs = join(import.meta.dirname, "../../test/programs");

/** The hunks of the Python files of two folders. */
export async function hunksOf(base: string, head: string): Promise<Hunk[]> {
  const scratch = mkdtempSync(join(tmpdir(), "hunks-"));
  try {
    return await changedLinesOfFolders({ base, head, scratch, env: process.env });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
