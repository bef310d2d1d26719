// Which files a change of one can reach, by the imports that are written in them.
import { posix } from "node:path";

const IMPORT = /\bfrom\s+"(\.[^"]+)"/g;

/**
 * @param texts source text by path, with "/" between folders
 * @returns the paths whose code imports the given one, itself or through others, and that path
 */
export function reaching(texts: ReadonlyMap<string, string>, path: string): Set<string> {
  const importers = importersOf(texts);
  const reached = new Set([path]);
  // a set hands out what is added to it while it is walked
  for (const one of reached) for (const importer of importers.get(one) ?? []) reached.add(importer);
  return reached;
}

function importersOf(texts: ReadonlyMap<string, string>): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const [path, text] of texts) {
    for (const [, imported = ""] of text.matchAll(IMPORT)) {
      const target = posix.join(posix.dirname(path), imported);
      importers.set(target, [...(importers.get(target) ?? []), path]);
    }
  }
  return importers;
}
