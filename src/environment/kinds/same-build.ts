import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BUILD_FILES } from "../build-files.ts";

/** Whether the build files of a project say the same in two trees. `folder` is relative to both. */
export async function sameBuildFiles(one: string, other: string, folder: string): Promise<boolean> {
  const texts = (tree: string) =>
    Promise.all(BUILD_FILES.map((name) => readFile(join(tree, folder, name), "utf8").catch(() => null)));
  const [mine, theirs] = await Promise.all([texts(one), texts(other)]);
  return mine.every((text, index) => text === theirs[index]);
}
