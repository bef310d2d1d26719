import type { ImportedModule } from "../../record/imported.ts";
import type { Side } from "../../record/location.ts";
import type { Entry } from "../../record/record.ts";
import { counted } from "../../text/quantity.ts";
import { joined, own, type Phrase, prose, say } from "../document/document.ts";

/** Whose code each side ran, in numbers; the record has the list. */
export function whoseCode(entry: Entry): Phrase[] {
  return (["base", "head"] as const).flatMap((side) => ofSide(entry, side));
}

function ofSide({ sides }: Entry, side: Side): Phrase[] {
  const code = sides?.[side] ?? null;
  if (code === null || code.imported.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { from } of code.imported)
    counts.set(inWords(side, from), (counts.get(inWords(side, from)) ?? 0) + 1);
  const parts = [...counts].map(([from, count]) => say`${own(counted(count, "module"))} from ${prose(from)}`);
  const more = code.leftOut === 0 ? "" : `, ${code.leftOut} more not listed`;
  return [say`${own(side)} imported the project's code: ${joined(parts, ", ")}${own(more)}`];
}

function inWords(side: Side, from: ImportedModule["from"]): string {
  if (from === "tree") return `${side}'s tree`;
  return from === "other-tree" ? "another tree" : `${from.name} ${from.version}`;
}
