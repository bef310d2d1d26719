import type { Stats } from "node:fs";
import { lstat } from "node:fs/promises";

/** What is known of a plain file; null for anything else at that path, a link among them, and for nothing. */
export async function plainFile(path: string): Promise<Stats | null> {
  const found = await lstat(path).catch(() => null);
  return found?.isFile() ? found : null;
}
