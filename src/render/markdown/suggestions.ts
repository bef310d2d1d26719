import type { GateRecord } from "../../record/record.ts";
import { visibleLine, withoutCommands } from "../../text/escape.ts";
import { ofBase } from "../../text/quantity.ts";
import { repositoryPath } from "../document/links.ts";
import { isInDiff, reviewOf } from "../document/review.ts";
import { codeBlock, codeSpan } from "./escape-markdown.ts";

// Written and tested, but no comment posts suggestions yet; knip.json keeps it as an entry until one does.

/** A change that a reviewer can accept with one click, for a comment on lines of a pull request. */
export interface Suggestion {
  /** Relative to the repository's root. */
  readonly file: string;
  /** Lines of head that it replaces, both ends included. */
  readonly from: number;
  readonly to: number;
  /** Markdown: a sentence with the figures, and a suggestion block. */
  readonly body: string;
}

/** Longest line and most lines of a replacement; a longer one is shown as a diff alone. */
const LONGEST = 400;
const MOST_LINES = 40;

/**
 * The remedies that were tried and whose lines the diff of the change shows, for GitHub takes no comment elsewhere.
 * A replacement with characters that a reader cannot see is never offered: what is accepted must be what was read.
 */
export function suggestionsOf(record: GateRecord, folder = ""): Suggestion[] {
  const review = reviewOf(record);
  return record.entries.flatMap((entry) =>
    entry.causes.flatMap(({ remedy }) => {
      if (remedy === null || !isInDiff(remedy, review)) return [];
      const file = repositoryPath(remedy.file, folder);
      const lines = remedy.replacement.replace(/\n$/u, "").split("\n");
      if (file === null || lines.length > MOST_LINES || !lines.every(isPlain)) return [];
      const effect = ofBase(remedy.ratio, remedy.low, remedy.high, remedy.pairs);
      const sentence = `Scalene gate tried this: exit status and output of ${codeSpan(entry.name)} stay the same, and it comes to ${effect}.`;
      const body = withoutCommands(`${sentence}\n\n${codeBlock(lines, "suggestion")}\n`);
      return [{ file, from: remedy.from, to: remedy.to, body }];
    }),
  );
}

function isPlain(line: string): boolean {
  const code = line.replace(/^\t+/u, "").trimEnd();
  return !code.includes("\t") && withoutCommands(line) === line && visibleLine(code, LONGEST) === code;
}
