import { readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { EntryPlan } from "../entry/entry-plan.ts";
import { isBelow } from "../files/is-below.ts";
import type { Hunk } from "../record/comparison.ts";
import { compareTexts, type Reader, type Change as TextChange } from "./edits.ts";
import { namesOfLines } from "./search/links.ts";
import { runsOf } from "./search/segments.ts";
import { hunksFit, linesOf, linesOfHunk, type TwoTexts, withoutHunks } from "./search/undone-text.ts";
import type { ChangeUnit, KnownHunk } from "./search/unit.ts";
import type { Texts } from "./trial.ts";
import { type DividedFile, divided } from "./units.ts";

/** A changed file on both sides, and what it reads like with some of its units undone; null where it is then gone. */
interface ChangedFile {
  readonly texts: TwoTexts;
  readonly hunks: readonly Hunk[];
  undone(units: ReadonlySet<number>): string | null;
  /** The runs of lines that undoing these units changes. */
  places(units: ReadonlySet<number>): KnownHunk[];
}
export type ChangedFiles = ReadonlyMap<string, ChangedFile>;

/** A part of one file. */
export type FilePart = Pick<ChangeUnit, "file" | "number">;

/** The files of a change, and its units that change what runs: not comments, blank lines and docstrings alone. */
export interface Change {
  readonly files: ChangedFiles;
  readonly units: readonly ChangeUnit[];
}

type Read = ReadonlyMap<string, { readonly texts: TwoTexts; readonly hunks: readonly Hunk[] }>;

/**
 * Reads the changed files and divides them: Python into statements and definitions, all other text into runs of lines,
 * and what cannot be divided into the hunks of the diff. Null when the hunks do not lead from one side to the other.
 *
 * @param changed hunks of Python files, and paths of the other files that changed.
 */
export async function changeOf(
  reader: Reader,
  plan: EntryPlan,
  { hunks, others }: { readonly hunks: readonly Hunk[]; readonly others: readonly string[] },
): Promise<Change | null> {
  const python = await filesOf(plan, hunks);
  if (python === null) return null;
  const read = new Map([...python, ...(await otherFilesOf(plan, others))]);
  const both = [...read].filter(([, { texts }]) => texts.base !== null && texts.head !== null);
  const parts = await divided(
    reader,
    both.map(([name, { texts }]) => ({
      base: texts.base ?? "",
      head: texts.head ?? "",
      form: isPython(name) ? "python" : "text",
    })),
  );
  const found = new Map(both.map(([name], index) => [name, parts[index] ?? null]));
  const files = new Map<string, ChangedFile>();
  const units: ChangeUnit[] = [];
  for (const [name, file] of read) {
    const fine = found.get(name) ?? null;
    if (fine === null) files.set(name, byHunks(file));
    else {
      files.set(name, byUnits(name, file, fine));
      units.push(...unitsIn(name, fine));
    }
  }
  const whole = [...read].flatMap(([name, file]) => (found.get(name) ? [] : file.hunks));
  units.push(...(await hunksThatRun(reader, files, whole)));
  return { files, units };
}

/** Both texts of files that are no Python, each with all of it as one hunk; those that are no text are left out. */
async function otherFilesOf(plan: EntryPlan, names: readonly string[]): Promise<Read> {
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

/** In bytes: what is larger is data that no experiment changes. */
const LARGEST_OTHER = 256 * 1024;

/** What gives another name, place or annotation to what stays as it is. */
const HARMLESS = new Set(["renamed", "moved", "annotation"]);

const isPython = (file: string) => file.endsWith(".py");

function byHunks({
  texts,
  hunks,
}: {
  readonly texts: TwoTexts;
  readonly hunks: readonly Hunk[];
}): ChangedFile {
  const chosen = (units: ReadonlySet<number>) => hunks.filter((_, number) => units.has(number));
  return {
    texts,
    hunks,
    undone: (units) => withoutHunks(texts, chosen(units)),
    places: (units) => chosen(units).map((hunk) => knownOf(hunk, texts)),
  };
}

function byUnits(
  name: string,
  { texts, hunks }: { readonly texts: TwoTexts; readonly hunks: readonly Hunk[] },
  { segments, undone }: DividedFile,
): ChangedFile {
  return { texts, hunks, undone, places: (units) => runsOf(name, segments, units) };
}

function unitsIn(file: string, { units, segments }: DividedFile): ChangeUnit[] {
  return units.flatMap(({ kind, alike, names }, number) => {
    const places = alike ? [] : runsOf(file, segments, new Set([number]));
    const harmless = HARMLESS.has(kind);
    return places.length === 0 ? [] : [{ file, number, places, names, harmless }];
  });
}

function knownOf(hunk: Hunk, texts: TwoTexts): KnownHunk {
  return { hunk, lines: { base: linesOfHunk(hunk, "base", texts), head: linesOfHunk(hunk, "head", texts) } };
}

/** Hunks as units: of Python only those that change what runs. */
async function hunksThatRun(
  reader: Reader,
  files: ChangedFiles,
  hunks: readonly Hunk[],
): Promise<ChangeUnit[]> {
  const parts = hunks.flatMap((hunk) => {
    const file = files.get(hunk.file);
    return file === undefined ? [] : [{ hunk, file, number: file.hunks.indexOf(hunk) }];
  });
  const python = parts.filter(({ hunk }) => isPython(hunk.file));
  const changes = await compareTexts(
    reader,
    python.map(({ file, number }) => [file.texts.head ?? "", file.undone(new Set([number])) ?? ""] as const),
  );
  const idle = new Set(python.filter((_, index) => changes?.[index]?.alike === true));
  return parts
    .filter((part) => !idle.has(part))
    .map(({ hunk, file, number }) => {
      const place = knownOf(hunk, file.texts);
      // words of a text that is no Python give no names their meaning
      const lines = isPython(hunk.file) ? place.lines : { base: [], head: [] };
      return { file: hunk.file, number, places: [place], names: namesOfLines(lines), harmless: false };
    });
}

/** Both texts of every file of UTF-8 that the hunks name; null when the hunks do not lead from one to the other. */
async function filesOf(plan: EntryPlan, hunks: readonly Hunk[]): Promise<Read | null> {
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

/** The numbers of some parts, by file. */
function byFile(parts: readonly FilePart[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const { file, number } of parts) found.set(file, (found.get(file) ?? new Set()).add(number));
  return found;
}

/** The files of head with some parts of the change undone: only those files that have one of them. */
export function undo(files: ChangedFiles, parts: readonly FilePart[]): Map<string, string | null> {
  return new Map(
    [...byFile(parts)].map(([name, numbers]) => [name, files.get(name)?.undone(numbers) ?? null] as const),
  );
}

/** The lines of head that differ from head with some parts of the change undone. */
export function placesOfParts(files: ChangedFiles, parts: readonly FilePart[]): KnownHunk[] {
  return [...byFile(parts)].flatMap(([name, numbers]) => files.get(name)?.places(numbers) ?? []);
}

/** Characters that are read at once to know of parts beforehand whether they are worth a run: a second or two. */
const MOST_READ = 3_000_000;

/**
 * Whether a set of parts is worth a run when it is undone: Python still parses, and uses no name that is left without a
 * definition. Of single parts and of groups it is asked once, for all of them: a set that is made of such ones is not
 * asked about again.
 */
export async function checkOf(
  reader: Reader,
  { files, units }: Change,
  groups: readonly (readonly number[])[],
): Promise<(set: readonly number[], changed: Texts) => Promise<boolean>> {
  const partsOf = (set: readonly number[]) => set.flatMap((index) => units[index] ?? []);
  const known = [...units.map((_, index) => [index]), ...groups.filter(({ length }) => length > 1)];
  const sizes = known.map((set) =>
    [...new Set(partsOf(set).map(({ file }) => file))].reduce(
      (sum, file) => sum + (files.get(file)?.texts.head?.length ?? 0),
      0,
    ),
  );
  const affordable = sizes.reduce((sum, size) => sum + size, 0) <= MOST_READ;
  const texts = affordable ? known.map((set) => pairsOf(files, undo(files, partsOf(set)))) : [];
  const answers = (await compareTexts(reader, texts.flat())) ?? [];
  let next = 0;
  const fine = known.filter((_, index) => {
    const mine = answers.slice(next, next + (texts[index]?.length ?? 0));
    next += texts[index]?.length ?? 0;
    return affordable && mine.length === texts[index]?.length && mine.every(isFine);
  });
  return async (set, changed) => {
    const covered = new Set(fine.filter((one) => one.every((index) => set.includes(index))).flat());
    if (set.every((index) => covered.has(index))) return true;
    const alone = known.some((one) => one.length === set.length && one.every((index) => set.includes(index)));
    if (affordable && answers.length > 0 && alone) return false;
    return (await compareTexts(reader, pairsOf(files, changed)))?.every(isFine) ?? true;
  };
}

function isFine({ valid, unbound }: TextChange): boolean {
  return valid && unbound.length === 0;
}

/** Head's text and the changed one of each Python file that is still there. */
function pairsOf(files: ChangedFiles, changed: Texts): (readonly [before: string, after: string])[] {
  return [...changed].flatMap(([file, text]) =>
    text === null || !isPython(file) ? [] : [[files.get(file)?.texts.head ?? "", text] as const],
  );
}
