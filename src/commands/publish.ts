import { writeFile } from "node:fs/promises";
import type { GateRecord } from "../record/record.ts";
import { renderHtml } from "../render/html/html.ts";
import { renderMarkdown } from "../render/markdown/markdown.ts";
import { renderTerminal } from "../render/terminal/terminal.ts";

/** Where the command line writes a record and its pages; what is not named is not written. */
export interface Files {
  readonly json?: string | undefined;
  readonly markdown?: string | undefined;
  readonly html?: string | undefined;
}

/** Writes the files that were asked for, then the report. */
export async function publish(record: GateRecord, files: Files): Promise<void> {
  if (files.json !== undefined) await writeFile(files.json, `${JSON.stringify(record, null, 1)}\n`);
  if (files.markdown !== undefined) await writeFile(files.markdown, renderMarkdown(record));
  if (files.html !== undefined) await writeFile(files.html, renderHtml(record));
  const color = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  process.stdout.write(renderTerminal(record, { color, width: process.stdout.columns ?? 100 }));
}
