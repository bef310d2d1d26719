import { realpath } from "node:fs/promises";
import { isBelow } from "./is-below.ts";

/** Why what a path leads to by links is no file of a repository, as a predicate; null when it lies in it. */
export async function leadsOut(path: string, top: string): Promise<string | null> {
  const real = await realpath(path).catch(() => null);
  if (real === null) return "is a link that leads nowhere";
  return isBelow(real, await realpath(top)) ? null : "is a link that leads out of the repository";
}
