import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder at or above `folder` that holds a `.git`, or null when git knows nothing of it. */
export function topOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return null;
  }
}
