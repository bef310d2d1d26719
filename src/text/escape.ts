/** Foreign text made harmless for any page: what a reader sees is what is there, and nothing obeys it. */

/** Line ends and tabs, of which one line of a report has none. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/**
 * Controls (C0, C1 and so ESC), format characters (bidi controls, zero-width characters, tags), halves of
 * surrogate pairs, and separators of lines and paragraphs.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Stacked combining marks climb over other lines; two on one letter are enough for any script in use. */
const PILES = /(\p{M}{2})\p{M}+/gu;

/** Characters of a longest name in a report. */
const LONGEST_NAME = 160;
/** Characters of a longest sentence. */
const LONGEST_SENTENCE = 600;

/** One line without invisible characters; empty text becomes "(empty)", so that a gap is never mistaken. */
export function visible(text: string, longest: number = LONGEST_NAME): string {
  // A name can be megabytes long: cut first, with room for what is removed.
  const near = text.length > 8 * longest ? `${text.slice(0, 4 * longest)}${text.slice(-4 * longest)}` : text;
  const line = near.replace(BREAKS, " ").replace(UNSEEN, "").replace(PILES, "$1").trim();
  return line === "" ? "(empty)" : shortened(line, longest);
}

/** A foreign sentence on one line. */
export function visibleSentence(text: string): string {
  return visible(text, LONGEST_SENTENCE);
}

/** Keeps both ends of a text of more than `longest` characters: "services/re…/etl.py:41". */
function shortened(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const tail = Math.floor((longest - 1) / 2);
  const head = longest - 1 - tail;
  return `${characters.slice(0, head).join("")}…${characters.slice(characters.length - tail).join("")}`;
}

/** The last `most` lines of a program's output, each on one line of at most `longest` characters. */
export function visibleOutput(text: string, most = 20, longest = 200): string[] {
  const lines = text.slice(-most * longest * 4).split(/\r\n|\n|\r/u);
  while (lines.length > 0 && lines[lines.length - 1]?.trim() === "") lines.pop();
  return lines.slice(-most).map((line) => visibleLine(line, longest));
}

/** A line of a listing with its indentation, without invisible characters. */
export function visibleLine(line: string, longest = 200): string {
  const near = line.length > 8 * longest ? line.slice(0, 8 * longest) : line;
  const shown = near.replaceAll("\t", "    ").replace(BREAKS, " ").replace(UNSEEN, "").replace(PILES, "$1");
  return shortened(shown.trimEnd(), longest);
}

/**
 * Keeps a finished page from giving orders to a runner of GitHub Actions, which reads `::command::` at the start
 * of a line (after blanks) and `##[command]` anywhere in it (ActionCommand.cs of actions/runner).
 */
export function withoutCommands(page: string): string {
  return page.replace(/^([^\S\n]*)::/gmu, "$1: :").replaceAll("##[", "## [");
}
