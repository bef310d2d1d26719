import type { Dirent } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { isBelow } from "../files/is-below.ts";
import { BUILD_FILES, type BuildFile, nameIn } from "./build-files.ts";
import { normalName } from "./locked.ts";

/** A project that a tree's build files name. */
interface ProjectName {
  /** Normalised as PEP 503 compares names. */
  readonly name: string;
  /** Folder of its build file, relative to the tree, with forward slashes; "" for the tree itself. */
  readonly folder: string;
}

/** The projects of a tree, the outermost first, and what kept names from being read, in plain words. */
export interface ProjectNames {
  readonly projects: readonly ProjectName[];
  /** Folders with a build file, named or not, relative to the tree; "" for the tree itself. */
  readonly folders: readonly string[];
  readonly notices: readonly string[];
}

/** Bytes; build files are written by hand. */
const LARGEST_FILE = 1024 * 1024;
/** Folders below the tree's root: packages/group/name and one more. */
const DEEPEST = 4;
const MOST_FOLDERS = 3000;
const MOST_BUILD_FILES = 500;
const MOST_NOTICES = 5;
/** What others wrote, and what tests have for projects: their names are not the tree's. */
const PASSED_OVER =
  /^(\..*|node_modules|site-packages|dist-packages|__pycache__|tests?|testing|testdata|fixtures)$/;
/** Files that make a folder an environment: all in it is installed. */
const ENVIRONMENT = ["pyvenv.cfg", "conda-meta"];

/**
 * Reads which projects the build files of a tree name, at its root and in its folders (a repository of several
 * packages). Nothing is executed, no link leads out of the tree, and a file that cannot be read is told in a notice.
 * `tree`: absolute path.
 */
export async function projectNames(tree: string, mostFolders = MOST_FOLDERS): Promise<ProjectNames> {
  const root = await realpath(tree).catch(() => tree);
  const found = { projects: [] as ProjectName[], folders: [] as string[], notices: [] as string[] };
  let visited = 0;
  let level = [""];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    const next: string[] = [];
    for (const folder of level) {
      if (visited === mostFolders || found.folders.length === MOST_BUILD_FILES) {
        found.notices.push(
          `projects are looked for in ${visited} folders of the tree, those of others are not known`,
        );
        return { ...found, notices: shortened(found.notices) };
      }
      visited += 1;
      next.push(...(await readFolder(root, folder, found)));
    }
    level = next;
  }
  return { ...found, notices: shortened(found.notices) };
}

/** The names of some trees' projects, each once. */
export function namesOfProjects(trees: readonly ProjectNames[]): string[] {
  return [...new Set(trees.flatMap(({ projects }) => projects.map(({ name }) => name)))];
}

/** Notes the project of a folder; returns the folders in it that may have others. */
async function readFolder(
  root: string,
  folder: string,
  found: { projects: ProjectName[]; folders: string[]; notices: string[] },
): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((): Dirent[] => []);
  const names = new Set(entries.map(({ name }) => name));
  if (folder !== "" && ENVIRONMENT.some((name) => names.has(name))) return [];
  const files = BUILD_FILES.filter((name) => names.has(name));
  if (files.length > 0) found.folders.push(folder);
  const name = await nameOf(root, folder, files, found.notices);
  if (name !== null) found.projects.push({ name: normalName(name), folder });
  return entries
    .filter((entry) => entry.isDirectory() && !PASSED_OVER.test(entry.name))
    .map((entry) => (folder === "" ? entry.name : `${folder}/${entry.name}`))
    .sort();
}

/** The name in the first build file of a folder that has one. */
async function nameOf(
  root: string,
  folder: string,
  files: readonly BuildFile[],
  notices: string[],
): Promise<string | null> {
  for (const file of files) {
    const where = folder === "" ? file : `${folder}/${file}`;
    const text = await textOf(join(root, where), root);
    const { name, why } = typeof text === "string" ? nameIn(file, text) : { name: null, why: text.why };
    if (name !== null) return name;
    if (why !== null) notices.push(`${where} does not tell its project's name: ${why}`);
  }
  return null;
}

/** The text of a file that lies in the tree; links are followed as long as they stay there. */
async function textOf(path: string, root: string): Promise<string | { why: string }> {
  try {
    const real = await realpath(path);
    if (!isBelow(real, root)) return { why: "it leads out of the tree" };
    const found = await stat(real);
    if (!found.isFile()) return { why: "it is no file" };
    if (found.size > LARGEST_FILE) return { why: `it has ${found.size} bytes` };
    return await readFile(real, "utf8");
  } catch (error) {
    return { why: `it cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"})` };
  }
}

function shortened(notices: readonly string[]): string[] {
  const more = notices.length - MOST_NOTICES;
  return more <= 0
    ? [...notices]
    : [...notices.slice(0, MOST_NOTICES), `${more} more build files could not be read`];
}
