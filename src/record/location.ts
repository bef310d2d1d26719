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

/** Whether two places are one line, whatever their functions are called. */
export function sameLine(
  one: Pick<Location, "file" | "line">,
  other: Pick<Location, "file" | "line">,
): boolean {
  return one.file === other.file && one.line === other.line;
}

/** The lines of a row or a wait from the inside out: its own, where it has one, and those it was reached from. */
export function linesOf(place: {
  readonly location: Location | null;
  readonly via: readonly Location[];
}): Location[] {
  return place.location === null ? [...place.via] : [place.location, ...place.via];
}

/** Last part of a dotted name, which stays the same when code moves: "shop.cache.get" -> "get". */
export function simpleName(name: string): string {
  return name.split(".").at(-1) ?? name;
}

/** The two trees of a comparison. `diagnose` measures only `head`. */
export const Side = z.enum(["base", "head"]);
export type Side = z.infer<typeof Side>;
