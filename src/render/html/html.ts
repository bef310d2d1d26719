import type { GateRecord } from "../../record/record.ts";
import { visibleOutput } from "../../text/escape.ts";
import { counted } from "../../text/quantity.ts";
import type { Block, Chapter, Label, Part, Phrase, Section, Summary, Table } from "../document/document.ts";
import { diffLines, diffTone, sourceLines } from "../document/listing.ts";
import { reportOf } from "../report/report.ts";
import { headlineOf } from "../report/title.ts";
import { escaped, htmlLines, htmlName, htmlSentence } from "./escape-html.ts";
import { stripPlot } from "./strip-plot.ts";
import { STYLE } from "./style.ts";

/** Nothing but the page itself: no script, no request, no frame around it, no form. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A record as one page of HTML that needs nothing else, in the words of the comment, with pictures of the measured
 * times. All foreign text is inert.
 */
export function renderHtml(record: GateRecord): string {
  const { first, summary, compared, chapters, closing } = reportOf(record);
  const loud = chapters.filter((chapter) => chapter.sections.length > 0);
  const only = summary === null;
  const comparison = compared === null ? "" : `<p class="faint">${inline(compared)}</p>`;
  const body = [
    ...first.map(firstHtml),
    ...(summary === null ? [] : [summaryHtml(summary), comparison]),
    ...loud.map((chapter) => chapterHtml(chapter, only, only ? comparison : "")),
    ...(summary?.passed == null ? [] : [passedHtml(summary.passed, chapters.length - loud.length)]),
    ...(closing.length > 0 && !only ? ["<h2>The whole check</h2>"] : []),
    ...closing.map((section) => sectionHtml(section, only ? 2 : 3)),
  ];
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(headlineOf(record))}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    "<main>",
    ...body.filter((piece) => piece !== ""),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** Before the page's own heading, so without one. */
function firstHtml({ title, blocks }: Section): string {
  const body = blocks.map((block) => blockHtml(block, title)).join("\n");
  return `<div role="note"><p><span class="warn">${escaped(title)}</span></p>${body}</div>`;
}

function summaryHtml(summary: Summary): string {
  const counts = summary.counts.length === 0 ? "" : `<p>${inline(summary.counts)}</p>`;
  const changed = summary.changed === null ? "" : tableHtml(summary.changed, "Entries that changed", 1);
  const sections = summary.sections.map((section) => sectionHtml(section, 2));
  return `${titleHtml(summary, 1)}${counts}${changed}${sections.join("")}`;
}

function chapterHtml(chapter: Chapter, only: boolean, below: string): string {
  const level = only ? 1 : 2;
  const sections = chapter.sections.map((section) => sectionHtml(section, level + 1));
  return `<article>${titleHtml(chapter, level)}${below}${sections.join("\n")}</article>`;
}

function titleHtml({ label, headline }: { label: Label; headline: Phrase }, level: number): string {
  return `<h${level}><span class="label ${label.tone}">${escaped(label.text)}</span> ${inline(headline)}</h${level}>`;
}

function passedHtml(table: Table, count: number): string {
  const title = `${counted(count, "entry", "entries")} passed`;
  return `<details><summary>${title}</summary>${tableHtml(table, title, 0)}</details>`;
}

function sectionHtml(section: Section, level: number): string {
  const title = escaped(section.title);
  const body = section.blocks.map((block) => blockHtml(block, section.title)).join("\n");
  return section.folded
    ? `<details><summary>${title}</summary>${body}</details>`
    : `<section><h${level}>${title}</h${level}>${body}</section>`;
}

function blockHtml(block: Block, title: string): string {
  const plainLines = (lines: readonly string[]) => htmlLines(lines.map((text) => ({ text, tone: null })));
  switch (block.kind) {
    case "paragraph":
      return `<p>${inline(block.phrase)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join("")}</ul>`;
    case "table":
      return tableHtml(block.table, title, 0);
    case "output":
      return plainLines(visibleOutput(block.text));
    case "source":
      return plainLines(sourceLines(block.lines));
    case "diff":
      return htmlLines(diffLines(block.text).map((text) => ({ text, tone: diffTone(text) })));
    case "dots":
      return `<figure>${stripPlot(block.base, block.head)}<figcaption>Each dot is a run: its wall time, without waiting for a processor.</figcaption></figure>`;
  }
}

/** The cell of column `heading` names its row. */
function tableHtml({ columns, rows }: Table, label: string, heading: number): string {
  const classOf = (index: number) => (columns[index]?.align === "right" ? ' class="right"' : "");
  const head = columns.map(
    (column, index) => `<th scope="col"${classOf(index)}>${escaped(column.title)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === heading
        ? `<th scope="row"${classOf(index)}>${inline(cell)}</th>`
        : `<td${classOf(index)}>${inline(cell)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<div class="wide" tabindex="0" role="group" aria-label="${escaped(label)}"><table><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

function inline(phrase: Phrase): string {
  return phrase.map(partHtml).join("");
}

function partHtml({ text, from, tone }: Part): string {
  const inner = from === "name" ? htmlName(text) : from === "prose" ? htmlSentence(text) : escaped(text);
  return tone === null ? inner : `<span class="${tone}">${inner}</span>`;
}
