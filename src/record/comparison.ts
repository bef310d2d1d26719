import { z } from "zod";
import type { Location } from "./location.ts";

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

type Line = Pick<Location, "file" | "line">;

/** Whether a line of head is one of those that a hunk wrote. */
export function wrote({ file, head }: Hunk, { file: of, line }: Line): boolean {
  return file === of && head.start <= line && line < head.start + head.length;
}

/** Whether the change wrote this line; beside a mere removal, the lines before and after it count. */
export function touches(hunk: Hunk, line: Line): boolean {
  const { file, head } = hunk;
  if (head.length > 0) return wrote(hunk, line);
  return file === line.file && (line.line === head.start || line.line === head.start + 1);
}

/** Whether the change under review wrote this line of head; null when there is no diff or no line. */
export function isChanged(line: Line | null, hunks: readonly Hunk[] | null): boolean | null {
  if (line === null || hunks === null) return null;
  return hunks.some((hunk) => touches(hunk, line));
}

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
