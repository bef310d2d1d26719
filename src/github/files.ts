import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GateRecord } from "../record/record.ts";
import type { SourceLinks } from "../render/document/links.ts";
import { renderHtml } from "../render/html/html.ts";
import { renderMarkdown } from "../render/markdown/markdown.ts";

/** Bytes of a report file; a browser and an editor still open it. */
const MOST_BYTES = 4_000_000;

/** Writes the record and what is rendered from it into a new folder; gives the paths by the names of the outputs. */
export async function writeReports(
  record: GateRecord,
  links: SourceLinks | null,
  env: NodeJS.ProcessEnv,
): Promise<Readonly<Record<"record" | "markdown" | "html", string>>> {
  const folder = await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), "scalene-gate-report-"));
  const files = {
    record: join(folder, "record.json"),
    markdown: join(folder, "report.md"),
    html: join(folder, "report.html"),
  };
  await writeFile(files.record, `${JSON.stringify(record, null, 1)}\n`);
  await writeFile(files.markdown, renderMarkdown(record, MOST_BYTES, links));
  await writeFile(files.html, renderHtml(record));
  return files;
}
