import type { Comparison } from "../record/comparison.ts";
import type { Location } from "../record/location.ts";

/**
 * Whether the change under review wrote this line of head; null when there is no diff or no line. A line beside one that
 * was only taken away counts as well: a removed `await` leaves nothing else to point at.
 */
export function isChanged(location: Location | null, hunks: Comparison["hunks"]): boolean | null {
  if (location === null || hunks === null) return null;
  return hunks.some(({ file, head }) => {
    if (file !== location.file) return false;
    if (head.length === 0) return location.line === head.start || location.line === head.start + 1;
    return head.start <= location.line && location.line < head.start + head.length;
  });
}
