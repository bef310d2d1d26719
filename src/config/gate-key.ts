import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { isBelow } from "../files/is-below.ts";
import { topOf } from "../files/repository-top.ts";

/** Characters of an id that a record holds (src/record/record.ts). */
const MOST = 200;

/**
 * What tells a gate without an `id` of its own from the others of its repository: the gate file's path in the repository,
 * "services/shop/scalene-gate.yml". One file may serve several folders that it does not lie in or above: then the folder
 * is a part of it. Of a file outside of the repository its name, since its path names a machine and not the gate.
 *
 * @param file absolute path of the gate file, which need not exist
 * @param folder absolute real path of the folder that its paths are relative to
 * @internal for its tests
 */
export function gateKey(file: string, folder: string): string {
  const top = topOf(folder) ?? folder;
  const path = (to: string) => relative(top, to).split(sep).join("/");
  const name = isBelow(file, top) ? path(file) : basename(file);
  return bounded(isBelow(file, folder) || folder === top ? name : `${name} for ${path(folder)}`);
}

/** The same of a path that links may lead to; the file itself may be a link, and is then taken where it lies. */
export async function keyOfGate(file: string, folder: string): Promise<string> {
  const real = await realpath(dirname(file)).catch(() => dirname(file));
  return gateKey(join(real, basename(file)), folder);
}

/** A gate's id together with the name that a step gave to its run: jobs of a matrix have one gate file. */
export function namedKey(id: string, name: string | null): string {
  return name === null ? id : bounded(`${id} (${name})`);
}

function bounded(key: string): string {
  if (key.length <= MOST) return key;
  return `${key.slice(0, 100)}… ${createHash("sha256").update(key).digest("hex").slice(0, 16)}`;
}
