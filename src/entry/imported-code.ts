import {
  type ImportedCode,
  type ImportedModule,
  LONGEST_MODULE,
  LONGEST_PATH,
  MOST_IMPORTED,
} from "../record/imported.ts";
import type { ProjectFile } from "./own-code.ts";

/**
 * The code of the project that a side imported, as the record lists it: bounded, and what is not from the side's own tree
 * first. `unlisted`: modules that the probe did not name.
 */
export function importedCode(all: readonly ProjectFile[], unlisted: number): ImportedCode {
  const told = all
    .filter(({ file }) => file.length <= LONGEST_PATH)
    .sort((one, other) => rank(one.from) - rank(other.from) || (one.file < other.file ? -1 : 1))
    .slice(0, MOST_IMPORTED);
  return {
    imported: told.map(({ module, file, from }) => ({
      module: module.slice(0, LONGEST_MODULE),
      path: file,
      from:
        typeof from === "string"
          ? from
          : { name: from.name.slice(0, 200), version: from.version.slice(0, 100) },
    })),
    leftOut: all.length - told.length + unlisted,
  };
}

/** What could be wrong comes before what cannot. */
function rank(from: ImportedModule["from"]): number {
  return from === "other-tree" ? 0 : from === "tree" ? 2 : 1;
}
