import { z } from "zod";

/** Modules of a side that the record lists. */
export const MOST_IMPORTED = 200;
export const LONGEST_MODULE = 256;
export const LONGEST_PATH = 1024;

/** A module of the project that the probe runs of a side imported. Its name and path are foreign text. */
const ImportedModule = z.object({
  /** `__main__` for the program itself. */
  module: z.string().max(LONGEST_MODULE),
  /** Absolute real path when it ran; folders of the gate's own are gone afterwards. */
  path: z.string().max(LONGEST_PATH),
  /** The side's own tree, another one, or the distribution whose list of files has it. */
  from: z.union([
    z.enum(["tree", "other-tree"]),
    z.object({ name: z.string().max(200), version: z.string().max(100) }),
  ]),
});
export type ImportedModule = z.infer<typeof ImportedModule>;

/** Whose code a side ran, as its probe runs showed it. */
const ImportedCode = z.object({
  /** What is not from the side's tree stands first. */
  imported: z.array(ImportedModule).max(MOST_IMPORTED),
  /** Modules that are not listed: there are too many, or a path is too long. */
  leftOut: z.number().int().min(0),
});
export type ImportedCode = z.infer<typeof ImportedCode>;

/** Of both sides; null for one that had no probe run, or whose packages could not be asked about. */
export const ImportedSides = z.object({ base: ImportedCode.nullable(), head: ImportedCode.nullable() });
export type ImportedSides = z.infer<typeof ImportedSides>;
