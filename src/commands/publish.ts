import { stat, writeFile } from "node:fs/promises";
import { writeEvidence } from "../files/evidence-file.ts";
import type { Evidence } from "../record/evidence.ts";
import type { GateRecord } from "../record/record.ts";
import { renderHtml } from "../render/html/html.ts";
import { renderMarkdown } from "../render/markdown/markdown.ts";
import { renderTerminal, type TerminalPage } from "../render/terminal/terminal.ts";

/** Where the command line writes a record and its pages; what is not named is not written. */
export interface ReportFiles {
  readonly json?: string | undefined;
  readonly markdown?: string | undefined;
  readonly html?: string | undefined;
}

/** Writes the files that were asked for, then the report. */
export async function publish(record: GateRecord, files: ReportFiles): Promise<void> {
  await writeAsked(record, files);
  process.stdout.write(renderTerminal(record, terminalPage()));
}

/** Writes a record to the files that were asked for. */
export async function writeAsked(record: GateRecord, files: ReportFiles): Promise<void> {
  if (files.json !== undefined) await writeFile(files.json, `${JSON.stringify(record, null, 1)}\n`);
  if (files.markdown !== undefined) await writeFile(files.markdown, renderMarkdown(record));
  if (files.html !== undefined) await writeFile(files.html, renderHtml(record));
}

/** Standard output as a page. */
export function terminalPage(): TerminalPage {
  const color = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  return { color, width: process.stdout.columns ?? 100 };
}

/**
 * Writes what the causes were looked for with: to `evidence` where it is given, else beside the record, else nowhere. Says
 * where it is.
 */
export async function publishEvidence(
  found: Evidence,
  { json, evidence }: Pick<ReportFiles, "json"> & { readonly evidence?: string | undefined },
): Promise<void> {
  const path = evidence ?? (json === undefined ? null : await beside(json));
  if (path === null) return;
  await writeEvidence(path, found);
  process.stdout.write(`\nEvidence: ${path} (scalene-gate explain looks into it again)\n`);
}

/**
 * `record.json` -> `record.evidence.json.gz`, which a shell does not take for a record (`*.json`). Null for what is no plain
 * file and has nothing beside it, as /dev/stdout.
 */
async function beside(json: string): Promise<string | null> {
  const found = await stat(json);
  return found.isFile() ? `${json.replace(/\.json$/, "")}.evidence.json.gz` : null;
}
