import { z } from "zod";

/** One side of a check as git knows it. */
const Revision = z.object({
  /** What the user named or the event said: "main", "refs/pull/12/merge", a folder. */
  ref: z.string(),
  /** 40 hexadecimal digits; null for a folder that is no checkout. */
  sha: z.string().nullable(),
});

/** A run of changed lines of one Python file, as `git diff -U0` counts them; `length` 0 means none on that side. */
export const Hunk = z.object({
  file: z.string().max(1024),
  /** The file's path in base when it was renamed, else null. */
  oldFile: z.string().max(1024).nullable(),
  base: z.object({ start: z.number().int(), length: z.number().int() }),
  head: z.object({ start: z.number().int(), length: z.number().int() }),
});
export type Hunk = z.infer<typeof Hunk>;

/** What was compared with what, and how the two differ beside the figures. */
export const Comparison = z.object({
  base: Revision.nullable(),
  head: Revision,
  /** Why there is no base: one sentence with the cure; null when there is one. */
  noBase: z.string().nullable(),
  /** Changed lines of Python files, paths relative to the side's root, POSIX; null when it is not known. */
  hunks: z.array(Hunk).nullable(),
  /** Packages whose installed or locked version differs between the sides; null: absent there. */
  dependencies: z.array(
    z.object({ name: z.string(), base: z.string().nullable(), head: z.string().nullable() }),
  ),
});
export type Comparison = z.infer<typeof Comparison>;
