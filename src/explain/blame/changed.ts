import type { Hunk } from "../../record/comparison.ts";
import type { Location } from "../../record/location.ts";

/** Whether the change wrote this line; beside a mere removal, the lines before and after it count. */
export function touches({ file, head }: Hunk, { file: of, line }: Location): boolean {
  if (file !== of) return false;
  if (head.length === 0) return line === head.start || line === head.start + 1;
  return head.start <= line && line < head.start + head.length;
}

/**
 * Whether the change under review wrote this line of head; null when there is no diff or no line.
 */
export function isChanged(location: Location | null, hunks: readonly Hunk[] | null): boolean | null {
  if (location === null || hunks === null) return null;
  return hunks.some((hunk) => touches(hunk, location));
}
