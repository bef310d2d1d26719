import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Gives every test process one folder to make its temporary folders in, and removes it with whatever tests and
 * the programs they ended left there.
 *
 * @returns removes the folder again
 */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "scalene-gate-tests-"));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true });
  };
}
