import { writeFile } from "node:fs/promises";
import type { Record as GateRecord } from "./record/record.ts";
import { renderMarkdown } from "./render/markdown.ts";
import { renderTerminal } from "./render/terminal.ts";

/** Writes the files that were asked for, then the report. */
export async function publish(
  record: GateRecord,
  files: { json?: string; markdown?: string },
): Promise<void> {
  if (files.json !== undefined) await writeFile(files.json, `${JSON.stringify(record, null, 1)}\n`);
  if (files.markdown !== undefined) await writeFile(files.markdown, renderMarkdown(record));
  const color = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  process.stdout.write(renderTerminal(record, { color, width: process.stdout.columns ?? 100 }));
}
