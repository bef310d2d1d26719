import { z } from "zod";
import { readProgram, refusedSetup } from "./program.ts";
import { DURATION_PATTERN, readDuration } from "./units.ts";

/** A text that says something. */
export const text = (longest: number) =>
  z
    .string()
    .min(1, { error: "the text is empty" })
    .max(longest, { error: `the text has more than ${longest} characters` });

/** A program with its arguments, as one line. */
export const command = z
  .string()
  .max(4000, { error: "the command has more than 4000 characters" })
  .transform((value, context) => {
    const program = readProgram(value);
    if (!("refused" in program)) return program;
    context.addIssue({ code: "custom", message: program.refused, params: { next: program.next } });
    return z.NEVER;
  });

/** A command of `setup`, as one line. */
export const setupCommand = text(4000).superRefine((value, context) => {
  const refused = refusedSetup(value);
  if (refused === null) return;
  context.addIssue({ code: "custom", message: refused.refused, params: { next: refused.next } });
});

/** Seconds. */
export const duration = z
  .unknown()
  .meta({ type: "string", pattern: DURATION_PATTERN })
  .transform((value, context) => {
    const seconds = typeof value === "string" ? readDuration(value) : null;
    if (seconds !== null) return seconds;
    context.addIssue({ code: "custom", message: "a time with its unit is expected" });
    return z.NEVER;
  });

/** Seconds, or null for `off`. */
export const proofTime = z
  .unknown()
  .meta({ type: "string", pattern: `^off$|${DURATION_PATTERN}` })
  .transform((value, context) => {
    const seconds = typeof value === "string" ? readDuration(value) : null;
    if (value === "off" || seconds !== null) return seconds;
    context.addIssue({ code: "custom", message: "`off` or a time with its unit is expected" });
    return z.NEVER;
  });

/** A path inside the tree: relative, POSIX, never above the root. */
export const inside = text(500).regex(/^(?![/~])(?!.*\\)(?!(.*\/)?\.\.(\/|$)).*$/, {
  error: "the path must lie inside the repository and be written with /",
});

/** Whether a text is a day as 2027-01-31, and one that exists. */
export function isDate(value: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}
