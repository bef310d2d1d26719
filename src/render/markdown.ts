import type { Record as CheckRecord } from "../record/record.ts";
import type { Block, Chapter, Label, Part, Phrase, Section, Table } from "./document.ts";
import { fitting, type Piece } from "./fitting.ts";
import { withoutCommands } from "./inert.ts";
import { codeBlock, codeSpan, sentence } from "./inert-markdown.ts";
import { counted } from "./numbers.ts";
import { reportOf } from "./report.ts";

/** GitHub stores comments of 65,536 characters at least; counted in bytes, with room for a marker. */
const MOST_BYTES = 65_000;
/** Entries without anything to say are listed up to this number. */
const MOST_QUIET = 200;

/**
 * A record as GitHub-flavoured Markdown, in the words of the terminal report and never longer than `mostBytes` in
 * UTF-8: whole sections are dropped, the least important first, and it says which. All foreign text is inert.
 */
export function renderMarkdown(record: CheckRecord, mostBytes: number = MOST_BYTES): string {
  const report = reportOf(record);
  const loud = report.chapters.filter((chapter) => chapter.sections.length > 0);
  const quiet = report.chapters.filter((chapter) => chapter.sections.length === 0);
  const pieces: Piece[] = [
    ...(report.summary === null ? [] : [heading("##", report.summary, Number.POSITIVE_INFINITY)]),
    ...loud.flatMap((chapter, index) => chapterPieces(chapter, index, report.summary === null)),
    ...(quiet.length === 0 ? [] : [quietPiece(quiet)]),
    ...report.closing.map(sectionPiece),
  ];
  return withoutCommands(`${fitting(pieces, mostBytes)}\n`);
}

/** The first headline is worth more than anything below it, and the last more than nothing. */
function chapterPieces(chapter: Chapter, index: number, only: boolean): Piece[] {
  const rank = index === 0 ? Number.POSITIVE_INFINITY : 100;
  return [heading(only ? "##" : "###", chapter, rank), ...chapter.sections.map(sectionPiece)];
}

function heading(
  marks: string,
  { label, headline }: { label: Label; headline: Phrase },
  rank: number,
): Piece {
  return { text: `${marks} ${label.icon} ${label.text}: ${inline(headline)}`, rank, what: "entries" };
}

function quietPiece(chapters: readonly Chapter[]): Piece {
  const items = chapters.slice(0, MOST_QUIET).map((chapter) => `- ${inline(chapter.headline)}`);
  if (chapters.length > MOST_QUIET) items.push(`- and ${chapters.length - MOST_QUIET} more`);
  const title = `${counted(chapters.length, "entry", "entries")} passed`;
  return { text: folded(title, items.join("\n")), rank: 15, what: "entries that passed" };
}

function sectionPiece(section: Section): Piece {
  const body = section.blocks.map(blockText).join("\n\n");
  const text = section.folded ? folded(section.title, body) : `**${section.title}**\n\n${body}`;
  const [what = section.title] = section.title.split(":");
  return { text, rank: section.rank, what };
}

/** Without an empty line after the summary GitHub would show the Markdown inside as text. */
function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return inline(block.phrase);
    case "list":
      return block.items.map((item) => `- ${inline(item)}`).join("\n");
    case "table":
      return tableText(block.table);
    case "output":
      return codeBlock(block.text);
  }
}

function tableText({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((column) => column.title)),
    line(columns.map((column) => (column.align === "right" ? "--:" : ":--"))),
    ...rows.map((row) => line(row.map(inline))),
  ].join("\n");
}

function inline(phrase: Phrase): string {
  return phrase.map(partText).join("");
}

function partText({ text, from, tone }: Part): string {
  if (from === "name") return codeSpan(text);
  if (from === "prose") return sentence(text);
  return tone === "bad" || tone === "accent" || tone === "strong" ? `**${text}**` : text;
}
