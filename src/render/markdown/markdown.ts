import type { GateRecord } from "../../record/record.ts";
import { visibleOutput, withoutCommands } from "../../text/escape.ts";
import { counted } from "../../text/quantity.ts";
import type { Block, Chapter, Part, Phrase, Section, Summary, Table } from "../document/document.ts";
import { addressOf, type SourceLinks } from "../document/links.ts";
import { diffLines, sourceLines } from "../document/listing.ts";
import { reportOf } from "../report/report.ts";
import { codeBlock, codeSpan, sentence } from "./escape-markdown.ts";
import { fitting, type Piece } from "./truncate.ts";

/** GitHub stores comments of 65,536 characters at least; counted in bytes, with room for a marker. */
const MOST_BYTES = 65_000;
/**
 * A record as GitHub-flavoured Markdown, in the words of the terminal report and never longer than `mostBytes` in
 * UTF-8: whole sections are dropped, the least important first, and it says which. All foreign text is inert. With
 * `links`, places in head link to the source there.
 */
export function renderMarkdown(
  record: GateRecord,
  mostBytes: number = MOST_BYTES,
  links: SourceLinks | null = null,
): string {
  const { first, summary, chapters, closing } = reportOf(record);
  const page = new MarkdownPage(links);
  const loud = chapters.filter((chapter) => chapter.sections.length > 0);
  const pieces: Piece[] = [
    ...first.flatMap((section) => page.first(section)),
    ...(summary === null ? [] : page.summary(summary)),
    ...loud.flatMap((chapter, index) => page.chapter(chapter, index, summary === null)),
    ...(summary?.passed == null ? [] : [page.passed(summary.passed, chapters.length - loud.length)]),
    ...closing.map((section) => page.section(section)),
  ];
  return withoutCommands(`${fitting(pieces, mostBytes)}\n`);
}

class MarkdownPage {
  readonly #links: SourceLinks | null;

  constructor(links: SourceLinks | null) {
    this.#links = links;
  }

  summary(summary: Summary): Piece[] {
    const pieces = [this.#heading("##", summary, Number.POSITIVE_INFINITY)];
    if (summary.counts.length > 0) {
      pieces.push({ text: this.#inline(summary.counts), rank: 110, what: "numbers of entries" });
    }
    if (summary.changed !== null) {
      pieces.push({ text: this.#table(summary.changed), rank: 105, what: "table of entries" });
    }
    pieces.push(...summary.sections.map((section) => this.section(section)));
    return pieces;
  }

  /** Its title stays on the shortest page. */
  first({ title, rank, blocks }: Section): Piece[] {
    const body = blocks.map((block) => this.#block(block)).join("\n\n");
    return [
      { text: `⚠️ **${title}**`, rank: Number.POSITIVE_INFINITY, what: title },
      { text: body, rank, what: "changed rules" },
    ];
  }

  /** The first headline is worth more than anything below it, and the last more than nothing. */
  chapter(chapter: Chapter, index: number, only: boolean): Piece[] {
    const rank = index === 0 && only ? Number.POSITIVE_INFINITY : 100;
    const heading = this.#heading(only ? "##" : "###", chapter, rank);
    return [heading, ...chapter.sections.map((section) => this.section(section))];
  }

  passed(table: Table, count: number): Piece {
    const text = folded(`${counted(count, "entry", "entries")} passed`, this.#table(table));
    return { text, rank: 15, what: "entries that passed" };
  }

  section(section: Section): Piece {
    const body = section.blocks
      .map((block) => this.#block(block))
      .filter((text) => text !== "")
      .join("\n\n");
    const text = section.folded ? folded(section.title, body) : `**${section.title}**\n\n${body}`;
    const [what = section.title] = section.title.split(":");
    return { text, rank: section.rank, what };
  }

  #heading(marks: string, { label, headline }: Pick<Chapter, "label" | "headline">, rank: number): Piece {
    return { text: `${marks} ${label.icon} ${label.text}: ${this.#inline(headline)}`, rank, what: "entries" };
  }

  #block(block: Block): string {
    switch (block.kind) {
      case "paragraph":
        return this.#inline(block.phrase);
      case "list":
        return block.items.map((item) => `- ${this.#inline(item)}`).join("\n");
      case "table":
        return this.#table(block.table);
      case "output":
        return codeBlock(visibleOutput(block.text), "text");
      case "source":
        return codeBlock(sourceLines(block.lines), "text");
      case "diff":
        return codeBlock(diffLines(block.text), "diff");
      case "dots":
        return "";
    }
  }

  #table({ columns, rows }: Table): string {
    const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
    return [
      line(columns.map((column) => column.title)),
      line(columns.map((column) => (column.align === "right" ? "--:" : ":--"))),
      ...rows.map((row) =>
        line(
          row.map((cell, index) => this.#inline(columns[index]?.align === "right" ? unbroken(cell) : cell)),
        ),
      ),
    ].join("\n");
  }

  #inline(phrase: Phrase): string {
    return phrase.map((part) => this.#part(part)).join("");
  }

  #part({ text, from, tone, at }: Part): string {
    if (from === "prose") return sentence(text);
    if (from === "name") {
      const address = at === null || this.#links === null ? null : addressOf(at, this.#links);
      return address === null ? codeSpan(text) : `[${codeSpan(text)}](${address})`;
    }
    return tone === "bad" || tone === "accent" || tone === "strong" ? `**${text}**` : text;
  }
}

/** A figure keeps its unit beside it, however narrow the column is. */
function unbroken(cell: Phrase): Phrase {
  return cell.map((part) =>
    part.from === "gate" ? { ...part, text: part.text.replaceAll(" ", "\u00a0") } : part,
  );
}

/** Without an empty line after the summary GitHub would show the Markdown inside as text. */
function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
