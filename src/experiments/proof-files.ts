import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import type { EntryPlan } from "../entry/entry-plan.ts";
import { isBelow } from "../files/is-below.ts";
import type { Hunk } from "../record/comparison.ts";
import { type Change, compareTexts, type Reader } from "./edits.ts";
import type { KnownHunk } from "./search/order.ts";
import { hunksFit, linesOfHunk, type TwoTexts, withoutHunks } from "./search/undone-text.ts";
import type { Texts } from "./trial.ts";

/** The files of the hunks on both sides. */
export type HunkFiles = ReadonlyMap<string, { readonly texts: TwoTexts; readonly hunks: readonly Hunk[] }>;

/** Both texts of every file of UTF-8 that the hunks name; null when the hunks do not lead from one to the other. */
export async function filesOf(plan: EntryPlan, hunks: readonly Hunk[]): Promise<HunkFiles | null> {
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

/**
 * Null for what is no file, and for a link that leads out of the tree; undefined for what is no UTF-8, which could not
 * be written again as it was.
 */
async function textOf(root: string, file: string): Promise<string | null | undefined> {
  let bytes: Buffer;
  try {
    const path = await realpath(join(root, file));
    if (!isBelow(path, root)) return null;
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

/** The files of head with some hunks undone: only those files that the hunks touch. */
export function undo(files: HunkFiles, chosen: readonly Hunk[]): Map<string, string | null> {
  const named = [...new Set(chosen.map((hunk) => hunk.file))];
  return new Map(
    named.flatMap((name) => {
      const file = files.get(name);
      const mine = chosen.filter((hunk) => hunk.file === name);
      return file === undefined ? [] : [[name, withoutHunks(file.texts, mine)] as const];
    }),
  );
}

/** The hunks that change what runs: not those of comments, blank lines and docstrings alone. */
export async function thatRun(
  reader: Reader,
  files: HunkFiles,
  hunks: readonly Hunk[],
): Promise<KnownHunk[]> {
  const pairs = hunks.map(
    (hunk) => [files.get(hunk.file)?.texts.head ?? "", undo(files, [hunk]).get(hunk.file) ?? ""] as const,
  );
  const changes = await compareTexts(reader, pairs);
  return hunks.flatMap((hunk, index) => {
    const texts = files.get(hunk.file)?.texts;
    if (texts === undefined || changes?.[index]?.alike === true) return [];
    const lines = { base: linesOfHunk(hunk, "base", texts), head: linesOfHunk(hunk, "head", texts) };
    return [{ hunk, lines }];
  });
}

/** Whether changed texts are worth a run: they parse, and use no name that the change leaves without a definition. */
export async function runnable(reader: Reader, files: HunkFiles, changed: Texts): Promise<boolean> {
  const pairs = [...changed].flatMap(([file, text]) =>
    text === null ? [] : [[files.get(file)?.texts.head ?? "", text] as const],
  );
  const fine = (change: Change) => change.valid && change.unbound.length === 0;
  return (await compareTexts(reader, pairs))?.every(fine) ?? true;
}
