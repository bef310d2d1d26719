import { z } from "zod";
import { ask, type Reader } from "./edits.ts";
import type { UnitNames } from "./search/links.ts";
import { rendered, type Segment } from "./search/segments.ts";

/** More than any file has; edits lie in one another at most so deep. */
const MOST_SEGMENTS = 200_000;
const DEEPEST = 60;

const Names = z.array(z.string().max(1000)).max(10_000);
const SideNames = z
  .object({ bound: Names, used: Names })
  .transform(({ bound, used }) => ({ bound: new Set(bound), used: new Set(used) }));

/** What python/remedy.py says of a file's two texts: see gate_units/units.py. */
const Divided = z.object({
  segments: z.array(z.unknown()).max(MOST_SEGMENTS),
  units: z.array(
    z.object({
      kind: z.string(),
      /** Whether undoing it leaves the syntax tree as it is, docstrings apart. */
      alike: z.boolean(),
      base: SideNames,
      head: SideNames,
      signature: Names.transform((names) => new Set(names)),
    }),
  ),
  cut: z.object({ base: z.boolean(), head: z.boolean() }),
});

/** A unit of one file as the interpreter found it. */
interface FoundUnit {
  readonly kind: string;
  readonly alike: boolean;
  readonly names: UnitNames;
}

/** A file's text on both sides, by units. */
export interface DividedFile {
  readonly segments: readonly Segment[];
  readonly units: readonly FoundUnit[];
  /** The text of head with some units undone. */
  undone(units: ReadonlySet<number>): string;
}

/** The unit of blanks, line ends and comments, which is never undone by itself. */
const LAYOUT = 0;

/** A file to be divided: as Python by its syntax tree, as other text by runs of lines. */
export interface ToDivide {
  readonly base: string;
  readonly head: string;
  readonly form: "python" | "text";
}

/**
 * Divides the changes of files into what can be undone alone. Null for a file that the interpreter does not
 * read, or that has too many; where it has no answer at all, a notice says what follows.
 */
export async function divided(reader: Reader, files: readonly ToDivide[]): Promise<(DividedFile | null)[]> {
  if (files.length === 0) return [];
  const therefore = "experiments undo whole hunks of the diff, not single statements";
  const form = z.array(Divided.nullable()).length(files.length);
  const answer = await ask(reader, { task: "units", files }, therefore, form);
  return files.map(({ base, head }, index) => {
    const found = answer?.[index];
    const segments = found && segmentsOf(found.segments, found.units.length, 0);
    if (!segments) return null;
    const undone = (units: ReadonlySet<number>) => {
      const text = rendered(segments, units);
      return found.cut[units.has(LAYOUT) ? "base" : "head"] ? text.slice(0, -1) : text;
    };
    const every = new Set(found.units.keys());
    if (undone(new Set()) !== head || undone(every) !== base) return null;
    const units = found.units.map(({ kind, alike, ...names }) => ({ kind, alike, names }));
    return { segments, units, undone };
  });
}

/** Segments of a form that can be walked safely; null for any other. */
function segmentsOf(list: unknown, units: number, depth: number): Segment[] | null {
  if (!Array.isArray(list) || depth > DEEPEST) return null;
  const found: Segment[] = [];
  for (const one of list) {
    if (typeof one === "string") {
      found.push(one);
      continue;
    }
    if (!Array.isArray(one) || one.length !== 3) return null;
    const [unit, head, base] = [
      one[0],
      segmentsOf(one[1], units, depth + 1),
      segmentsOf(one[2], units, depth + 1),
    ];
    if (!Number.isInteger(unit) || unit < 0 || unit >= units || head === null || base === null) return null;
    found.push([unit, head, base]);
  }
  return found;
}
