import type { EntryPlan } from "../entry/entry-plan.ts";
import type { Hunk } from "../record/comparison.ts";
import { type ChangedTexts, otherTexts, pythonTexts } from "./changed-texts.ts";
import { compareTexts, type Reader } from "./edits.ts";
import { namesOfLines } from "./search/links.ts";
import { runsOf } from "./search/segments.ts";
import { linesOfHunk, type TwoTexts, withoutHunks } from "./search/undone-text.ts";
import type { ChangeUnit, KnownHunk } from "./search/unit.ts";
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
  const python = await pythonTexts(plan, hunks);
  if (python === null) return null;
  const read: ChangedTexts = new Map([...python, ...(await otherTexts(plan, others))]);
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

/** What gives another name, place or annotation to what stays as it is. */
const HARMLESS = new Set(["renamed", "moved", "annotation"]);

/** Whether a changed file is divided by its syntax tree. */
export const isPython = (file: string) => file.endsWith(".py");

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
