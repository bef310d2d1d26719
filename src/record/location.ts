import { z } from "zod";

/**
 * A place in the measured program: `file` is relative to the side's root with forward slashes, `line` counts
 * from 1, `function` is the qualified name of the code object ("<module>" at the top level).
 */
export const Location = z.object({
  file: z.string().max(1024),
  line: z.number().int().nonnegative(),
  function: z.string().max(512),
});
export type Location = z.infer<typeof Location>;

/** The two trees of a comparison. `diagnose` measures only `head`. */
export const Side = z.enum(["base", "head"]);
export type Side = z.infer<typeof Side>;
