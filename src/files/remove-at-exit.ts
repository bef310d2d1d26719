import { rmSync } from "node:fs";

const paths = new Set<string>();

/**
 * Removes a folder with all that is in it when this process exits, however it comes to that; until the returned function
 * is called. One listener serves all folders.
 */
export function removeAtExit(path: string): () => void {
  if (paths.size === 0) process.once("exit", removeAll);
  paths.add(path);
  return () => {
    paths.delete(path);
    if (paths.size === 0) process.off("exit", removeAll);
  };
}

function removeAll(): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}
