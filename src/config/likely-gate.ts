import { readFile, realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { topOf } from "../files/repository-top.ts";
import { type GateFilePlace, locateGateFile, staysBelow } from "./find.ts";
import { keyOfGate } from "./gate-key.ts";
import { PLACES } from "./places.ts";
import { NAME } from "./schema/names.ts";
import { MOST_BYTES } from "./yaml/yaml.ts";

/** A line of the file's own level, whatever is wrong with the lines around it. */
const ID_LINE = /^id:[ \t]*(["']?)([^\s"'#]{1,100})\1[ \t]*(?:#.*)?\r?$/mu;

/**
 * Which gate it is that cannot be used, as far as its place tells: of a file that cannot be read its path, where there is
 * none the first of the usual places. `folder` is where it was looked for, as a path in the repository, which its
 * messages' places are relative to. Null where the folder does not exist.
 */
export async function likelyGate(
  folder: string,
  named: string | null,
): Promise<{ readonly id: string; readonly folder: string } | null> {
  const start = await realpath(resolve(folder)).catch(() => null);
  if (start === null) return null;
  const usual = { folder: start, file: join(start, PLACES[0]), path: PLACES[0], top: topOf(start) ?? start };
  const place = await locateGateFile(start, named).catch(() => usual);
  const id = (await idIn(place)) ?? (await keyOfGate(place.file, place.folder));
  return {
    id,
    folder: relative(topOf(start) ?? start, start)
      .split(sep)
      .join("/"),
  };
}

async function idIn(place: GateFilePlace): Promise<string | null> {
  const { file } = place;
  const outside = await staysBelow(place).then(
    () => false,
    () => true,
  );
  const found = outside ? null : await stat(file).catch(() => null);
  if (!found?.isFile() || found.size > MOST_BYTES) return null;
  const text = await readFile(file, "utf8").catch(() => "");
  const id = ID_LINE.exec(text)?.[2] ?? null;
  return id !== null && NAME.test(id) ? id : null;
}
