import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Linux's file system in memory, which everybody may write to (shm_overview(7)). */
const MEMORY = "/dev/shm";
/** What statfs(2) calls it. */
const TMPFS_MAGIC = 0x01021994;
/** Bytes that have to be free in it: the tests leave up to a gigabyte until they end. */
const ENOUGH = 4 * 1024 ** 3;

/**
 * Gives every test process one folder to make its temporary folders in, and removes it with whatever tests and
 * the programs they ended left there. In memory where there is room for it and $TMPDIR does not say otherwise: the tests
 * make and remove some hundred thousand files, and on a disk half of their processor time was the file system's.
 *
 * @returns {() => void} removes the folder again
 */
export default function setup() {
  const before = process.env.TMPDIR;
  const folder = (before === undefined ? folderIn(MEMORY) : null) ?? newFolder(tmpdir());
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true });
  };
}

/**
 * A new folder in the memory's file system; null where it has no room, or nothing in it can be executed.
 * @param {string} memory
 */
function folderIn(memory) {
  try {
    const { type, bsize, bavail } = statfsSync(memory);
    if (type !== TMPFS_MAGIC || bsize * bavail < ENOUGH) return null;
    const folder = newFolder(memory);
    const program = join(folder, "program");
    writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
    const runs = spawnSync(program).status === 0;
    rmSync(runs ? program : folder, { recursive: true });
    return runs ? folder : null;
  } catch {
    return null; // another system
  }
}

/** @param {string} parent */
function newFolder(parent) {
  return mkdtempSync(join(parent, "scalene-gate-tests-"));
}
