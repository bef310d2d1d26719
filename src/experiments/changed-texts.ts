import { readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { EntryPlan } from "../entry/entry-plan.ts";
import { isBelow } from "../files/is-below.ts";
import type { Hunk } from "../record/comparison.ts";
import { hunksFit, linesOf, type TwoTexts } from "./search/undone-text.ts";

/** Both texts of changed files, by name, and the hunks that lead from one to the other. */
export type ChangedTexts = ReadonlyMap<string, { readonly texts: TwoTexts; readonly hunks: readonly Hunk[] }>;

/** In bytes: what is larger is data that no experiment changes. */
const LARGEST_OTHER = 256 * 1024;

/** Both texts of every file of UTF-8 that the hunks name; null when the hunks do not lead from one to the other. */
export async function pythonTexts(plan: EntryPlan, hunks: readonly Hunk[]): Promise<ChangedTexts | null> {
  const files = new Map<string, { texts: TwoTexts; hunks: Hunk[] }>();
  for (const hunk of hunks) {
    const found = files.get(hunk.file);
    if (found !== undefined) {
      found.hunks.push(hunk);
      continue;
    }
    const [base, head] = await Promise.all([
      textOf(plan.base?.root ?? "", hunk.oldFile ?? hunk.file),
      textOf(plan.head.root, hunk.file),
    ]);
    if (base === undefined || head === undefined) continue;
    files.set(hunk.file, { texts: { base, head }, hunks: [hunk] });
  }
  return [...files.values()].every((file) => hunksFit(file.texts, file.hunks)) ? files : null;
}

/** Both texts of files that are no Python, each with all of it as one hunk; those that are no text are left out. */
export async function otherTexts(plan: EntryPlan, names: readonly string[]): Promise<ChangedTexts> {
  const found = new Map<string, { texts: TwoTexts; hunks: Hunk[] }>();
  for (const file of names) {
    const [base, head] = await Promise.all([
      textOf(plan.base?.root ?? "", file, LARGEST_OTHER),
      textOf(plan.head.root, file, LARGEST_OTHER),
    ]);
    if (base === undefined || head === undefined || base === head) continue;
    const side = (text: string | null) => {
      const length = linesOf(text ?? "").length;
      return { start: Math.min(length, 1), length };
    };
    const hunk: Hunk = { file, oldFile: null, base: side(base), head: side(head) };
    found.set(file, { texts: { base, head }, hunks: [hunk] });
  }
  return found;
}

/**
 * Null for what is no file, and for a link that leads out of the tree; undefined for what is no UTF-8, which could not
 * be written again as it was, and for what has more than `most` bytes.
 */
async function textOf(
  root: string,
  file: string,
  most = Number.POSITIVE_INFINITY,
): Promise<string | null | undefined> {
  let bytes: Buffer;
  try {
    const path = await realpath(join(root, file));
    if (!isBelow(path, root)) return null;
    if ((await stat(path)).size > most) return undefined;
    bytes = await readFile(path);
  } catch {
    return null;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
