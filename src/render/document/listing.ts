import { visible, visibleLine } from "../../text/escape.ts";
import { columnsOf, padding } from "../../text/width.ts";
import type { Tone } from "./document.ts";

/** Lines of a diff that are shown; a remedy has fewer. */
const MOST_DIFF = 40;
const LONGEST_SOURCE = 160;
const LONGEST_PLACE = 60;

/** Lines of a program beside their places, as text of a listing: "etl.py:41  time.sleep(0.4)". */
export function sourceLines(lines: readonly { readonly place: string; readonly text: string }[]): string[] {
  const shown = lines.map(({ place, text }) => ({
    place: visible(place, LONGEST_PLACE),
    text: visibleLine(text, LONGEST_SOURCE).trim(),
  }));
  const widest = Math.max(0, ...shown.map(({ place }) => columnsOf(place)));
  return shown.map(({ place, text }) => `${place}${padding(place, widest)}  ${text}`.trimEnd());
}

/** The first lines of a unified diff, and how many there are beyond. */
export function diffLines(diff: string): string[] {
  const lines = diff.slice(0, MOST_DIFF * 1000).split(/\r\n|\n|\r/u);
  while (lines.length > 0 && lines[lines.length - 1]?.trim() === "") lines.pop();
  const shown = lines.slice(0, MOST_DIFF).map((line) => visibleLine(line));
  const left = lines.length - shown.length;
  return left > 0 ? [...shown, `(${left} more lines in the record)`] : shown;
}

/** How a line of a diff stands out. */
export function diffTone(line: string): Tone | null {
  if (line.startsWith("+++") || line.startsWith("---") || line.startsWith("@@")) return "faint";
  return line.startsWith("+") ? "good" : line.startsWith("-") ? "bad" : null;
}
