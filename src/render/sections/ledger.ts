import type { Account, AccountName } from "../../record/ledger.ts";
import type { Side } from "../../record/location.ts";
import type { Entry, LedgerSummary } from "../../record/record.ts";
import { columnSeconds } from "../../text/quantity.ts";
import { own, type Phrase, type Section, type Table } from "../document/document.ts";
import { place } from "../document/headline.ts";
import { ACCOUNTS } from "../document/words.ts";

/** Accounts below this part of the larger wall time are shown together as "other", and so are those after `MOST`. */
const TINY = 0.01;
const MOST = 6;

/** One line of the table: seconds of each side, and the place where the larger side spent most of them. */
interface Line {
  readonly label: string;
  readonly base: number;
  readonly head: number;
  readonly where: Phrase;
}

/**
 * Where the wall time went, both sides beside each other, what changed most first; null when there is no ledger at
 * all. It is open where it explains a regression.
 */
export function ledgerSection(entry: Entry): Section | null {
  const { base, head } = entry.ledger;
  if (base === null && head === null) return null;
  const runs = Math.max(base?.runs ?? 0, head?.runs ?? 0);
  const which =
    runs > 1 ? `; the run with the median wall time of ${runs}${base === null ? "" : " a side"}` : "";
  return {
    title: "Where the time goes",
    rank: 50,
    folded: !["fail", "warn", "waived"].includes(entry.verdict),
    blocks: [
      { kind: "table", table: ledgerTable(base, head) },
      {
        kind: "paragraph",
        phrase: [
          own(`Measured by the probe inside the program, which costs a little time itself${which}.`, "faint"),
        ],
      },
    ],
  };
}

function ledgerTable(base: LedgerSummary | null, head: LedgerSummary | null): Table {
  const lines = accountLines(base?.accounts ?? [], head?.accounts ?? []);
  const wall = { label: "wall time", base: base?.wall ?? 0, head: head?.wall ?? 0, where: [] };
  const large = Math.max(wall.base, wall.head);
  const shown = lines.filter((line) => Math.max(line.base, line.head) >= TINY * large).slice(0, MOST);
  const rest = lines.filter((line) => !shown.includes(line));
  const other = { label: "other", base: sum(rest, "base"), head: sum(rest, "head"), where: [] };
  const all = [...shown, ...(rest.length > 0 ? [other] : []), wall];
  const seconds = (value: number): Phrase => [own(columnSeconds(value, large))];
  const both = base !== null && head !== null;
  const columns = [
    { title: "seconds", align: "left" as const },
    ...(base === null ? [] : [{ title: "base", align: "right" as const }]),
    ...(head === null ? [] : [{ title: "head", align: "right" as const }]),
    ...(both ? [{ title: "more", align: "right" as const }] : []),
    { title: "mostly at", align: "left" as const },
  ];
  const rows = all.map((line) => [
    [own(line.label, line === wall ? "strong" : null)],
    ...(base === null ? [] : [seconds(line.base)]),
    ...(head === null ? [] : [seconds(line.head)]),
    ...(both ? [growth(line, large)] : []),
    line.where,
  ]);
  return { columns, rows };
}

/** Rows of the ledgers summed by account: what changed most first, of one side alone the largest. */
function accountLines(base: readonly Account[], head: readonly Account[]): Line[] {
  const accounts = new Set<AccountName>([...head, ...base].map((row) => row.account));
  return [...accounts]
    .map((account) => {
      const [before, now] = [base, head].map((rows) => rows.filter((row) => row.account === account));
      const line = { base: sum(before ?? [], "seconds"), head: sum(now ?? [], "seconds") };
      const larger = line.head >= line.base ? now : before;
      return {
        label: ACCOUNTS[account],
        ...line,
        where: mostlyAt(larger ?? [], larger === now ? "head" : "base"),
      };
    })
    .sort((one, other) => Math.abs(other.head - other.base) - Math.abs(one.head - one.base));
}

/** The line with most of the seconds; nothing when they were spent in no line of the program. */
function mostlyAt(rows: readonly Account[], side: Side): Phrase {
  const largest = rows.reduce<Account | null>(
    (best, row) => (best === null || row.seconds > best.seconds ? row : best),
    null,
  );
  return largest === null || largest.location === null ? [] : place(largest.location, side);
}

function growth(line: Line, large: number): Phrase {
  const text = columnSeconds(line.head - line.base, large);
  const grew = line.head - line.base >= TINY * large;
  return [own(/[1-9]/.test(text) && !text.startsWith("-") ? `+${text}` : text, grew ? "warn" : null)];
}

function sum<Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return rows.reduce((total, row) => total + row[key], 0);
}
