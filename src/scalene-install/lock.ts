import { readFile } from "node:fs/promises";
import { pythonFile } from "../processes/python-files.ts";
import type { Python } from "../python/interpreter.ts";
import { scaleneVersion } from "./version.ts";

/** The lock is made for CPython 3.9 to this minor version (`npm run lock:scalene`). PYVERSIONS */
export const NEWEST_LOCKED = 14;

/** Scalene and all it needs with the SHA-256 of each file that an index may give for them. */
export interface Lock {
  /** Path of a requirements file that pip's `--require-hashes` takes. */
  readonly file: string;
  /** The hashes in it, in hexadecimal digits. */
  readonly hashes: readonly string[];
}

/** Reads a lock: `python/scalene-lock.txt`, which travels with the gate, or another one. */
export async function readLock(file: string = pythonFile("scalene-lock.txt")): Promise<Lock> {
  const text = await readFile(file, "utf8");
  return { file, hashes: [...text.matchAll(/--hash=sha256:([0-9a-f]{64})/g)].map(([, hash = ""]) => hash) };
}

/** Why the lock cannot be used for this version of Scalene and this Python, as a clause; null when it can. */
export function notLocked(
  version: string,
  python: Pick<Python, "implementation" | "version">,
): string | null {
  if (version !== scaleneVersion(null)) return `the lock has version ${scaleneVersion(null)}`;
  const minor = Number(python.version.split(".")[1]);
  const made = python.implementation === "cpython" && minor <= NEWEST_LOCKED;
  return made ? null : `the lock is for CPython 3.9 to 3.${NEWEST_LOCKED}`;
}

/** The requirement whose file had another hash than the lock's, by what pip said; null when that is not why it failed. */
export function mismatchOf(output: string): string | null {
  if (!/DO NOT MATCH THE HASHES/.test(output)) return null;
  const [, told = ""] = output.split(/DO NOT MATCH THE HASHES/);
  return /^\s+(\S+)(?: from .*)?:\s*$/m.exec(told)?.[1] ?? "a package";
}
