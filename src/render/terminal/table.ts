import { visible, visibleSentence } from "../../text/escape.ts";
import { columnsOf, fitted, padding } from "../../text/width.ts";
import type { Phrase, Table } from "../document/document.ts";
import type { Paint } from "./ansi.ts";

const GAP = "  ";
/** No column is cut below this; a page narrower than all columns at their least is overrun. */
const LEAST = 8;

/** The visible text of a phrase on a terminal, part by part. */
export function visibleParts(phrase: Phrase): Phrase {
  return phrase.map((part) => {
    if (part.from === "gate") return part;
    return { ...part, text: part.from === "name" ? visible(part.text) : visibleSentence(part.text) };
  });
}

/** A table in plain columns, cut to `width` by shortening foreign names; one string a line. */
export function tableLines(table: Table, width: number, paint: Paint): string[] {
  const rows = table.rows.map((row) => row.map(visibleParts));
  const titles = table.columns.map((column) => column.title);
  const widths = table.columns.map((column, index) =>
    Math.max(columnsOf(column.title), ...rows.map((row) => columnsOf(textOf(row[index] ?? [])))),
  );
  shrink(widths, table, width);
  const line = (cells: readonly { text: string; painted: string }[]): string =>
    cells
      .map(({ text, painted }, index) => {
        const fill = padding(text, widths[index] ?? 0);
        return table.columns[index]?.align === "right" ? fill + painted : painted + fill;
      })
      .join(GAP)
      .trimEnd();
  const header = titles.map((title, index) => {
    const text = fitted(title, widths[index] ?? 0);
    return { text, painted: paint(text, "faint") };
  });
  const body = rows.map((row) => row.map((cell, index) => paintedCell(cell, widths[index] ?? 0, paint)));
  return [header, ...body].map(line);
}

/** Takes what is too much from the widest columns of foreign text, in place; the gate's own words are never cut. */
function shrink(widths: number[], table: Table, width: number): void {
  const cuttable = table.columns.flatMap((_, index) => (holdsForeignText(table, index) ? [index] : []));
  let excess = widths.reduce((sum, one) => sum + one, 0) + GAP.length * (widths.length - 1) - width;
  while (excess > 0) {
    const widest = cuttable.reduce(
      (best, index) => ((widths[index] ?? 0) > (widths[best] ?? 0) ? index : best),
      cuttable[0] ?? -1,
    );
    const now = widths[widest] ?? 0;
    if (now <= LEAST) return;
    widths[widest] = now - 1;
    excess -= 1;
  }
}

function holdsForeignText(table: Table, column: number): boolean {
  return table.rows.some((row) => row[column]?.some((part) => part.from !== "gate"));
}

/** A cell that had to be cut loses the tones of its parts but the first. */
function paintedCell(cell: Phrase, width: number, paint: Paint): { text: string; painted: string } {
  const whole = textOf(cell);
  const text = fitted(whole, width);
  if (text !== whole) return { text, painted: paint(text, cell[0]?.tone ?? null) };
  return { text, painted: cell.map((part) => paint(part.text, part.tone)).join("") };
}

function textOf(cell: Phrase): string {
  return cell.map((part) => part.text).join("");
}
