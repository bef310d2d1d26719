import type { GateRecord } from "../../record/record.ts";
import { visibleOutput, withoutCommands } from "../../text/escape.ts";
import { columnsOf, fitted } from "../../text/width.ts";
import type { Block, Chapter, Label, Phrase, Report, Section, Summary } from "../document/document.ts";
import { diffLines, diffTone, sourceLines } from "../document/listing.ts";
import { reportOf } from "../report/report.ts";
import { inColour, type Paint, withoutColour } from "./ansi.ts";
import { wrapped } from "./paragraph.ts";
import { tableLines, visibleParts } from "./table.ts";

/** How a page for a terminal or a log is set: `width` in columns. */
export interface TerminalPage {
  readonly color: boolean;
  readonly width: number;
}

/**
 * A record as a readable report for a terminal or a log, with a line end at the end. Nothing foreign in it can move
 * the cursor, hide text or give orders to the runner of a workflow.
 */
export function renderTerminal(record: GateRecord, page: TerminalPage): string {
  return renderReport(reportOf(record), page);
}

/** A report of any kind for a terminal or a log, as `renderTerminal` has it. */
export function renderReport(report: Report, page: TerminalPage): string {
  const width = Math.max(page.width, 40);
  const paint = page.color ? inColour : withoutColour;
  const compared = report.compared === null ? [] : wrapped(visibleParts(report.compared), width, paint);
  const pieces = [
    ...report.first.map((section) => sectionLines(section, width, paint)),
    ...(report.summary === null ? [] : [summaryLines(report.summary, width, paint)]),
    ...(compared.length === 0 ? [] : [compared]),
    ...report.chapters.map((chapter) => chapterLines(chapter, width, paint)),
    ...report.closing.map((section) => sectionLines(section, width, paint)),
  ];
  return withoutCommands(`${apart(pieces).join("\n")}\n`);
}

/** An empty line between pieces, but not between headlines that have nothing below them. */
function apart(pieces: readonly (readonly string[])[]): string[] {
  return pieces.flatMap((lines, index) => {
    const before = pieces[index - 1] ?? [];
    return index > 0 && (lines.length > 1 || before.length > 1) ? ["", ...lines] : [...lines];
  });
}

function summaryLines(summary: Summary, width: number, paint: Paint): string[] {
  const { counts, changed, sections } = summary;
  return [
    ...titleLines(summary, width, paint),
    ...(counts.length === 0 ? [] : wrapped(visibleParts(counts), width, paint)),
    ...(changed === null
      ? []
      : ["", ...tableLines(changed, width - 2, paint).map((line) => `  ${line}`.trimEnd())]),
    ...sections.flatMap((section) => ["", ...sectionLines(section, width, paint)]),
  ];
}

function chapterLines(chapter: Chapter, width: number, paint: Paint): string[] {
  return [
    ...titleLines(chapter, width, paint),
    ...chapter.sections.flatMap((section) => ["", ...sectionLines(section, width, paint)]),
  ];
}

function titleLines(
  { label, headline }: { label: Label; headline: Phrase },
  width: number,
  paint: Paint,
): string[] {
  const indent = columnsOf(label.text) + 2;
  const lines = wrapped(visibleParts(headline), width - indent, paint);
  return lines.map(
    (line, index) => (index === 0 ? `${paint(label.text, label.tone)}  ` : " ".repeat(indent)) + line,
  );
}

function sectionLines({ title, blocks }: Section, width: number, paint: Paint): string[] {
  const body = blocks.flatMap((block, index) => {
    const lines = blockLines(block, width - 4, paint);
    return index > 0 && block.kind === "table" ? ["", ...lines] : lines;
  });
  return [`  ${paint(title, "strong")}`, ...body.map((line) => `    ${line}`.trimEnd())];
}

function blockLines(block: Block, width: number, paint: Paint): string[] {
  switch (block.kind) {
    case "paragraph":
      return wrapped(visibleParts(block.phrase), width, paint);
    case "list":
      return block.items.flatMap((item) =>
        wrapped(visibleParts(item), width - 2, paint).map(
          (line, index) => (index === 0 ? "- " : "  ") + line,
        ),
      );
    case "table":
      return tableLines(block.table, width, paint);
    case "output":
      return visibleOutput(block.text).map((line) => paint("│ ", "faint") + line);
    case "source":
      return sourceLines(block.lines).map((line) => paint("│ ", "faint") + fitted(line, width - 2));
    case "diff":
      return diffLines(block.text).map(
        (line) => paint("│ ", "faint") + paint(fitted(line, width - 2), diffTone(line)),
      );
    case "dots":
      return [];
  }
}
