import { readFile, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { leadsOut } from "../files/leads-out.ts";
import { realFolder } from "../files/real-folder.ts";
import { GateError } from "../record/gate-error.ts";
import type { GateFile } from "./gate-file.ts";
import { keyOfGate } from "./gate-key.ts";
import { checkoutsIn, foldersUpToTop, PLACES, placesIn } from "./places.ts";
import { readGateFile } from "./read.ts";
import { MOST_BYTES } from "./yaml/yaml.ts";

const SMALLEST = "version: 1\nentries:\n  import:\n    run: python -m shop.nightly --rows 2000\n";
const WRITE_ONE = `Let \`scalene-gate init\` write one. The smallest is:\n${SMALLEST.replace(/^/gm, "    ").trimEnd()}`;

/** Where a gate file is. */
export interface GateFilePlace {
  /** Absolute folder that its paths are relative to: where it was looked for, or the folder above that has it. */
  readonly folder: string;
  /** The file itself, absolute. */
  readonly file: string;
  /** What it is called in messages. */
  readonly path: string;
  /** Top of the repository that it has to lie in; null for a file that was named. */
  readonly top: string | null;
}

/** A gate file, and where its programs are. */
export interface FoundGateFile extends GateFilePlace {
  readonly gate: GateFile;
  /** Tells it from the other gates of its repository: its own `id`, else what src/config/gate-key.ts says. */
  readonly id: string;
}

/**
 * Finds, reads and checks the gate file of a folder: the named one, else the one in the usual places of the folder or, the
 * nearest first, of those above it up to the top of the repository.
 *
 * @throws GateError (file) when there is none, or two in one folder; GateFileError when it is not right.
 */
export async function findGateFile(folder: string, named: string | null): Promise<FoundGateFile> {
  const place = await locateGateFile(folder, named);
  await staysBelow(place);
  const gate = await readGateFileAt(place.file, place.path);
  return { gate, id: gate.id ?? (await keyOfGate(place.file, place.folder)), ...place };
}

/**
 * Where the gate file of a folder is, or where the named one would be; nothing is read.
 *
 * @throws GateError (file) when there is none, or two in one folder.
 */
export async function locateGateFile(folder: string, named: string | null): Promise<GateFilePlace> {
  const start = await realFolder(folder, "checkout", "Name the folder of the repository.");
  if (named !== null) return { folder: start, file: resolve(start, named), path: named, top: null };
  const folders = foldersUpToTop(start);
  for (const one of folders) {
    const [place, another] = await placesIn(one);
    if (place === undefined) continue;
    const shown = (name: string) => relative(start, join(one, name)).split(sep).join("/");
    if (another !== undefined) throw twoFiles(shown(place), shown(another));
    return { folder: one, file: join(one, place), path: shown(place), top: folders.at(-1) ?? start };
  }
  throw await noFile(start, folders.at(-1) ?? start);
}

/**
 * Reads and checks the gate file at an absolute path. `path`: what it is called in messages.
 *
 * @throws GateError (file) when it cannot be read; GateFileError when it is not right.
 */
export async function readGateFileAt(file: string, path: string): Promise<GateFile> {
  const found = await stat(file).catch(() => null);
  if (found === null) throw notRight(path, `the gate file ${path} does not exist`);
  if (!found.isFile()) throw notRight(path, "the gate file is not a file");
  if (found.size > MOST_BYTES) {
    throw notRight(path, `the gate file has ${found.size} bytes, more than ${MOST_BYTES}`);
  }
  const bytes = await readFile(file).catch((error: Error) => {
    throw notRight(path, `the gate file cannot be read: ${error.message}`);
  });
  return readGateFile(bytes, path);
}

/**
 * A file that the gate finds by itself is one of the repository: mistakes are shown with their lines, and a pull request
 * may make it a link to any file of the machine. Whoever names another one (`--config`) has seen it.
 *
 * @throws GateError (file) when it does not.
 */
export async function staysBelow({ top, file, path }: GateFilePlace): Promise<void> {
  if (top === null) return;
  const wrong = await leadsOut(file, top);
  if (wrong !== null) throw notRight(path, `the gate file ${path} ${wrong}`);
}

function twoFiles(one: string, another: string): GateError {
  const next = "Remove one of them, or name the one that counts: the input `config`, or --config.";
  return notRight(`${one}, ${another}`, `there are two gate files, ${one} and ${another}`, next);
}

/** Where it was looked for; a checkout below, which `actions/checkout` makes with `path:`, is likely what was meant. */
async function noFile(start: string, top: string): Promise<GateError> {
  const looked = `${PLACES.join(", ")} in ${start}${top === start ? "" : ` and the folders above it up to ${top}`}`;
  const [below, another] = await withGateFile(start, await checkoutsIn(start));
  if (below === undefined) return notRight(looked, "this repository has no gate file", WRITE_ONE);
  const message =
    another === undefined
      ? `the gate file is in a folder below: ${below}`
      : `there are gate files in two folders below: ${below} and ${another}`;
  const name = below.split("/")[0];
  const next = `Say which checkout is meant: the input \`working-directory: ${name}\`, or run scalene-gate in ${name}.`;
  return notRight(looked, message, next);
}

/** The gate files of some checkouts: "shop/scalene-gate.yml". */
async function withGateFile(start: string, checkouts: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    checkouts.map(async (name) => (await placesIn(join(start, name))).map((place) => `${name}/${place}`)),
  );
  return found.flat();
}

function notRight(where: string, message: string, next = WRITE_ONE): GateError {
  return new GateError({ fault: "file", message, where, next });
}
