import { eastAsianWidth } from "get-east-asian-width";

/** How wide text is on a terminal, and text cut or filled to a width. */

const COMBINING = /\p{M}/u;

/** Columns that a text without control characters takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

/** Wide and fullwidth characters (Unicode TR 11), most emoji among them, take two columns. */
function widthOf(character: string): number {
  if (character < "\u0300") return 1;
  if (COMBINING.test(character)) return 0;
  return eastAsianWidth(character.codePointAt(0) ?? 0);
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
