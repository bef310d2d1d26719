import { isIn } from "./built-files.ts";
import type { Project } from "./kinds/kind.ts";
import type { ProjectNames } from "./project-names.ts";

/** Projects that were compiled in their tree without being installed, and files that belong to none. */
export interface LeftBeside {
  readonly projects: readonly Project[];
  readonly homeless: readonly string[];
}

/**
 * Whose the compiled files are that a build left in the checkout (`setup.py build_ext --inplace`): those of installed
 * projects are left out, the others belong to the nearest folder with a build file. `names`: of each side, head first.
 */
export function projectLeftBeside(
  compiled: readonly string[],
  installed: readonly Project[],
  names: readonly ProjectNames[],
): LeftBeside {
  const [head] = names;
  const folders = new Set<string>();
  const homeless: string[] = [];
  for (const file of compiled) {
    if (installed.some(({ folder }) => isIn(file, folder))) continue;
    const [nearest] = (head?.folders ?? [])
      .filter((folder) => isIn(file, folder))
      .sort((one, other) => other.length - one.length);
    if (nearest === undefined) homeless.push(file);
    else folders.add(nearest);
  }
  const named = (folder: string) => head?.projects.find((one) => one.folder === folder)?.name;
  const projects = [...folders].sort().map((folder): Project => {
    const sources = names.map((side) => ({
      folder: side.folders.includes(folder) ? folder : null,
      root: null,
      generated: [],
    }));
    const name = named(folder) ?? (folder === "" ? "the project" : folder);
    return { ...UNINSTALLED, name, folder, sources };
  });
  return { projects, homeless };
}

const UNINSTALLED: Omit<Project, "name" | "folder" | "sources"> = {
  editable: false,
  linked: false,
  compiled: false,
  place: "",
  origin: null,
  version: "",
  modules: [],
};
