import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeEvidence } from "../files/evidence-file.ts";
import type { Evidence } from "../record/evidence.ts";
import type { GateRecord } from "../record/record.ts";
import type { SourceLinks } from "../render/document/links.ts";
import { renderHtml } from "../render/html/html.ts";
import { renderMarkdown } from "../render/markdown/markdown.ts";

/** Bytes of a report file; a browser and an editor still open it. */
const MOST_BYTES = 4_000_000;

/**
 * Writes the record, its evidence where there is some, and what is rendered from the record into a new folder; gives the
 * paths by the names of the outputs.
 */
export async function writeReports(
  record: GateRecord,
  evidence: Evidence | null,
  links: SourceLinks | null,
  env: NodeJS.ProcessEnv,
): Promise<Readonly<Record<string, string>>> {
  const folder = await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), "scalene-gate-report-"));
  const files = {
    record: join(folder, "record.json"),
    markdown: join(folder, "report.md"),
    html: join(folder, "report.html"),
  };
  await writeFile(files.record, `${JSON.stringify(record, null, 1)}\n`);
  await writeFile(files.markdown, renderMarkdown(record, MOST_BYTES, links));
  await writeFile(files.html, renderHtml(record));
  if (evidence === null) return files;
  const path = join(folder, "evidence.json.gz");
  await writeEvidence(path, evidence);
  return { ...files, evidence: path };
}
