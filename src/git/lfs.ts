import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { chmod, copyFile, lstat, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { plainFile } from "../files/plain-file.ts";
import type { Git } from "./git.ts";

/** Bytes; the format allows 1024, and a pointer has about 130. */
const LONGEST_POINTER = 1024;
const POINTER =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:[^\n]*\n)*?oid sha256:([0-9a-f]{64})\n(?:[^\n]*\n)*?size \d+\n/;
/** Names in a notice. */
const MOST_NAMES = 3;

/**
 * Puts the content of LFS files into a worktree, in place of the pointers that git has stored: from the objects that the
 * checkout has, without running anything. A file that is a pointer in the checkout too stays one: the sides are alike.
 *
 * @returns notices that name the files whose content is not here.
 */
export async function fillInLfs(git: Git, worktree: string, checkout: string): Promise<string[]> {
  const listed = await git.run(["ls-files", "-z", "--", ":(attr:filter=lfs)"], { worktree });
  const lacking: string[] = [];
  for (const file of listed.split("\0").filter((name) => name !== "")) {
    const target = join(worktree, file);
    const oid = await pointerIn(target);
    if (oid === null || (await pointerIn(join(checkout, file))) !== null) continue;
    const object = join(git.common, "lfs", "objects", oid.slice(0, 2), oid.slice(2, 4), oid);
    if (!(await putObject(object, oid, target))) lacking.push(file);
  }
  if (lacking.length === 0) return [];
  const more = lacking.length > MOST_NAMES ? ` and ${lacking.length - MOST_NAMES} more` : "";
  return [
    `LFS files of base are only pointers there, for the checkout does not have their content: ${lacking.slice(0, MOST_NAMES).join(", ")}${more}. ` +
      "A program that reads them is not compared: run git lfs fetch for base's commit before",
  ];
}

/** The SHA-256 of the content that a pointer stands for; null for any other file, and for none. */
async function pointerIn(path: string): Promise<string | null> {
  const found = await plainFile(path);
  if (found === null || found.size > LONGEST_POINTER) return null;
  return POINTER.exec(await readFile(path, "utf8"))?.[1] ?? null;
}

/** Whether the object is here and is what its name says; then its content is in the file. */
async function putObject(object: string, oid: string, target: string): Promise<boolean> {
  const copy = `${target}.scalene-gate`;
  try {
    const { mode } = await lstat(target);
    await copyFile(object, copy, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    const hash = createHash("sha256");
    await pipeline(createReadStream(copy), hash);
    if (hash.digest("hex") !== oid) return false;
    await rename(copy, target);
    await chmod(target, mode);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  } finally {
    await rm(copy, { force: true });
  }
}
