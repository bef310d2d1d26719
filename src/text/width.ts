/** How wide text is on a terminal, and text cut or filled to a width. */

/** Wide and fullwidth characters (Unicode TR 11) and emoji take two columns. */
const WIDE =
  /[\u1100-\u115f\u231a\u231b\u23e9-\u23ec\u2614\u2615\u2705\u274c\u2753-\u2755\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const COMBINING = /\p{M}/u;

/** Columns that a text without control characters takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

function widthOf(character: string): number {
  if (character < "\u0300") return 1;
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Keeps the start and the end of a text that is wider than `columns`: "services/re…etl.py:41". */
export function fitted(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  const characters = [...text];
  const room = Math.max(columns - 1, 0);
  const head = taken(characters, Math.ceil(room / 2));
  const tail = taken(characters.reverse(), room - columnsOf(head));
  return `${head}…${[...tail].reverse().join("")}`;
}

/** As many characters from the start as fit into `columns`. */
function taken(characters: readonly string[], columns: number): string {
  let text = "";
  let left = columns;
  for (const character of characters) {
    left -= widthOf(character);
    if (left < 0) break;
    text += character;
  }
  return text;
}

/** Spaces that fill a text to `columns`. */
export function padding(text: string, columns: number): string {
  return " ".repeat(Math.max(columns - columnsOf(text), 0));
}
