import type { Cause } from "./cause.ts";
import type { ImportedSides } from "./imported.ts";
import type { Ledger } from "./ledger.ts";
import type { Side } from "./location.ts";
import type { Profile } from "./profile.ts";
import type { Baseline, Entry, GateRecord, LedgerSummary, Metric, Problem, Verdict } from "./record.ts";
import type { LimitOutcome, Settings } from "./rules/limit.ts";
import type { Waiver } from "./rules/waiver.ts";
import type { Sample } from "./sample.ts";

/** The ledger that stands for a side: of the run with the median wall time, so that its rows still add up. */
function summaryOf(ledgers: readonly Ledger[]): LedgerSummary | null {
  const sorted = [...ledgers].sort((one, other) => one.wall - other.wall);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) return null;
  const { wall, loop, accounts, counters, groups } = middle;
  return { wall, loop, accounts, counters, groups, runs: ledgers.length };
}

/** Everything an entry's measurement gave, before it is put into the record. */
export interface EntryParts {
  readonly name: string;
  readonly run: readonly string[];
  readonly baseline: Baseline;
  readonly metrics: readonly Metric[];
  readonly causes: readonly Cause[];
  readonly ledgers: { readonly [side in Side]: readonly Ledger[] };
  readonly profiles: { readonly [side in Side]: Profile | null };
  readonly counts?: NonNullable<Entry["counts"]>;
  readonly sides?: ImportedSides | null;
  readonly samples: readonly Sample[];
  readonly settings?: Settings | null;
  readonly limits?: readonly LimitOutcome[];
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
  readonly runs: number;
  readonly seconds: number;
}

/** Puts an entry of the record together from its parts and its verdict. */
export function entryOf(
  parts: EntryParts,
  decided: { verdict: Verdict; reason: string; waiver?: Waiver | null },
): Entry {
  return {
    name: parts.name,
    run: [...parts.run],
    verdict: decided.verdict,
    reason: decided.reason,
    baseline: parts.baseline,
    metrics: [...parts.metrics],
    cause: parts.causes[0] ?? null,
    causes: [...parts.causes],
    ledger: { base: summaryOf(parts.ledgers.base), head: summaryOf(parts.ledgers.head) },
    profile: { base: parts.profiles.base, head: parts.profiles.head },
    counts: parts.counts?.head == null ? null : parts.counts,
    sides: parts.sides ?? null,
    samples: [...parts.samples],
    settings: parts.settings ?? null,
    limits: [...(parts.limits ?? [])],
    waiver: decided.waiver ?? null,
    problems: [...parts.problems],
    notices: [...new Set(parts.notices)],
    cost: { runs: parts.runs, seconds: parts.seconds },
  };
}

/** Worst last: what one entry's verdict does to the verdict of the whole check. */
const SEVERITY: readonly Verdict[] = [
  "improved",
  "pass",
  "new",
  "waived",
  "no-baseline",
  "inconclusive",
  "warn",
  "no-data",
  "fail",
  "error",
];

/** The verdict of a check: the worst of its entries, `improved` only when nothing else happened. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  const worst = Math.max(-1, ...verdicts.map((verdict) => SEVERITY.indexOf(verdict)));
  return SEVERITY[worst] ?? "error";
}

/** Exit status of a check (the table is in README.md): 0 passed, 1 failed, 3 could not be measured. */
export function exitStatusOfVerdict(verdict: Verdict): 0 | 1 | 3 {
  if (verdict === "fail") return 1;
  return verdict === "error" || verdict === "no-data" ? 3 : 0;
}

/** Sums what the entries cost. */
export function costOf(entries: readonly Entry[]): GateRecord["cost"] {
  return {
    runs: entries.reduce((sum, entry) => sum + entry.cost.runs, 0),
    seconds: entries.reduce((sum, entry) => sum + entry.cost.seconds, 0),
  };
}
