import type { GateRecord } from "../../record/record.ts";
import { withoutCommands } from "../../text/escape.ts";
import type { Label, Phrase } from "../document/document.ts";
import { visibleParts } from "../terminal/table.ts";
import { reportOf } from "./report.ts";

/**
 * The whole record in one line of plain text, for outputs, titles and the last line of a log: "FAIL: nightly-import
 * is 1.93 s (+64 %) slower: a blocking call at etl.py:41 (read_rows)".
 */
export function headlineOf(record: GateRecord): string {
  const { summary, chapters } = reportOf(record);
  const title: { label: Label; headline: Phrase } | undefined = summary ?? chapters[0];
  return title === undefined ? "" : withoutCommands(`${title.label.text}: ${plain(title.headline)}`);
}

/** A phrase as plain text without invisible characters. */
export function plain(phrase: Phrase): string {
  return visibleParts(phrase)
    .map((part) => part.text)
    .join("");
}
