import { compareTexts, type Reader, type Change as TextChange } from "./edits.ts";
import { type Change, type ChangedFiles, isPython, undo } from "./proof-files.ts";
import type { Texts } from "./trial.ts";

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
