import type { Location } from "../../record/location.ts";
import { seconds } from "../../text/quantity.ts";

/** A line as evidence sentences name it: `file:line`. */
export function at(location: Location | null): string {
  return location === null ? "no line of the program" : `${location.file}:${location.line}`;
}

/** " (base 0.2 s)"; nothing without a base. */
export function ofBase(base: number | null, text: (value: number) => string = seconds): string {
  return base === null ? "" : ` (base ${text(base)})`;
}
