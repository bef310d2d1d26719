import type { Entry, Metric } from "../../record/record.ts";
import { change } from "../../text/quantity.ts";
import { name, own, type Phrase, say, type Table } from "../document/document.ts";
import { place } from "../document/headline.ts";
import { quantity } from "../document/numbers.ts";
import { VERDICTS } from "../document/words.ts";

/** Rows of one table; a reader scrolls no further. */
const MOST = 50;

/** Entries of which there is something to say: verdict, both main figures, and the cause with its line. */
export function changedTable(entries: readonly Entry[]): Table {
  const rows = entries.slice(0, MOST).map((entry) => {
    const { text, tone } = VERDICTS[entry.verdict];
    return [[own(text, tone)], [name(entry.name)], wall(entry), memory(entry), cause(entry)];
  });
  return table([VERDICT, ENTRY, WALL, MEMORY, CAUSE], rows, entries.length - rows.length);
}

/** Entries that passed, with their main figures. */
export function passedTable(entries: readonly Entry[]): Table {
  const rows = entries.slice(0, MOST).map((entry) => [[name(entry.name)], wall(entry), memory(entry)]);
  return table([ENTRY, WALL, MEMORY], rows, entries.length - rows.length);
}

type Column = Table["columns"][number];
const VERDICT: Column = { title: "verdict", align: "left" };
const ENTRY: Column = { title: "entry", align: "left" };
const WALL: Column = { title: "wall time", align: "right" };
const MEMORY: Column = { title: "peak memory", align: "right" };
const CAUSE: Column = { title: "cause", align: "left" };

function table(columns: readonly Column[], rows: Phrase[][], left: number): Table {
  if (left > 0) rows.push(columns.map((column) => (column === ENTRY ? [own(`and ${left} more`)] : [])));
  return { columns, rows };
}

function wall(entry: Entry): Phrase {
  return figure(entry.metrics.find((metric) => metric.metric === "wall-time"));
}

function memory(entry: Entry): Phrase {
  return figure(entry.metrics.find((metric) => metric.metric === "rss-peak"));
}

/** "4.94 s (+64 %)": head, and how far it is from base. */
function figure(metric: Metric | undefined): Phrase {
  if (metric === undefined || metric.head === null) return [own("-")];
  const value = quantity(metric.head, metric.unit);
  const tone = metric.decision === "regressed" ? "bad" : metric.decision === "improved" ? "good" : null;
  if (metric.ratio === null) return [value];
  return say`${value} ${own(`(${change(metric.ratio)})`, tone)}`;
}

function cause({ cause: main }: Entry): Phrase {
  if (main === null) return [];
  return main.location === null ? [own(main.class)] : say`${own(main.class)} at ${place(main.location)}`;
}
