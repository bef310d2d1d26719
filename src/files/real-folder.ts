import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { GateError } from "../record/gate-error.ts";

/**
 * Real path of a folder that was named; `what` is what it is called in the error.
 *
 * @throws GateError (file) when there is no such folder.
 */
export async function realFolder(folder: string, what: string, next: string): Promise<string> {
  const path = resolve(folder);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return realpath(path);
  throw new GateError({
    fault: "file",
    message: `the ${what} ${folder} ${found === null ? "does not exist" : "is not a folder"}`,
    where: path,
    next,
  });
}
