import { columnsOf } from "../../text/width.ts";
import type { Part, Phrase } from "../document/document.ts";
import type { Paint } from "./ansi.ts";

type Atom = Pick<Part, "text" | "tone">;

/**
 * A phrase as lines of at most `width` columns, broken at spaces; a longer word (a path) keeps its line to itself,
 * so that it can be copied.
 */
export function wrapped(phrase: Phrase, width: number, paint: Paint): string[] {
  const lines: Atom[][][] = [[]];
  let used = 0;
  for (const word of wordsOf(phrase)) {
    const columns = word.reduce((sum, atom) => sum + columnsOf(atom.text), 0);
    if (used > 0 && used + 1 + columns > width) {
      lines.push([]);
      used = 0;
    }
    lines[lines.length - 1]?.push(word);
    used += columns + (used > 0 ? 1 : 0);
  }
  return lines.map((words) =>
    runsOf(words)
      .map(({ text, tone }) => paint(text, tone))
      .join(""),
  );
}

/** The words of a line with spaces between them; neighbours of one tone become one run. */
function runsOf(words: readonly (readonly Atom[])[]): Atom[] {
  const runs: Atom[] = [];
  words.forEach((word, index) => {
    word.forEach((atom, position) => {
      const space = index > 0 && position === 0 ? " " : "";
      const last = runs.pop();
      if (last === undefined) runs.push(atom);
      else if (last.tone === atom.tone) runs.push({ text: last.text + space + atom.text, tone: atom.tone });
      else runs.push({ ...last, text: last.text + space }, atom);
    });
  });
  return runs;
}

/** Words are what stands between spaces; a word can have parts of different tones: "(read_rows)". */
function wordsOf(phrase: Phrase): Atom[][] {
  const words: Atom[][] = [[]];
  for (const { text, tone } of phrase) {
    text.split(" ").forEach((piece, index) => {
      if (index > 0) words.push([]);
      if (piece !== "") words[words.length - 1]?.push({ text: piece, tone });
    });
  }
  return words.filter((word) => word.length > 0);
}
