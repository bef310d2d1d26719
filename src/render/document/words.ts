import type { AccountName } from "../../record/ledger.ts";
import { METRIC_NAMES, metricRow } from "../../record/metrics.ts";
import type { Problem, Verdict } from "../../record/record.ts";
import { type Label, name, own, type Part } from "./document.ts";

/** A metric as a reader calls it; one that is not known keeps its foreign name. */
export function metricLabel(metric: string): Part {
  const label = metricRow(metric)?.label;
  return label === undefined ? name(metric) : own(label);
}

/** Place of a metric in the order in which they are shown. */
export function metricOrder(metric: string): number {
  const index = METRIC_NAMES.map(String).indexOf(metric);
  return index === -1 ? Number.MAX_SAFE_INTEGER : index;
}

/** What each account of the ledger holds, see docs/ledger.md. */
export const ACCOUNTS: Readonly<Record<AccountName, string>> = {
  import: "importing",
  "blocked-step": "blocking calls on the loop",
  "computing-step": "computing on the loop",
  scheduling: "scheduling of tasks",
  "timer-wait": "waiting for a timer",
  "io-wait": "waiting for input or output",
  "thread-wait": "waiting for a thread",
  "lock-wait": "waiting for a lock",
  "executor-queue": "queued for a worker thread",
  "executor-run": "work in worker threads",
  "gil-wait": "waiting for the interpreter lock",
  "garbage-collection": "garbage collection",
  "main-computing": "computing outside the loop",
  "main-waiting": "waiting outside the loop",
  "run-queue": "waiting for a processor",
  unexplained: "unexplained",
};

export const FAULTS: Readonly<Record<Problem["fault"], string>> = {
  file: "what was written for the gate",
  program: "the measured program",
  tool: "a tool (Scalene, git, Python)",
  platform: "the platform",
  gate: "Scalene gate, please report it",
};

/** How a verdict is shown, the most urgent first. */
export const VERDICTS: Readonly<Record<Verdict, Label>> = {
  error: { text: "ERROR", tone: "bad", icon: "🛑" },
  fail: { text: "FAIL", tone: "bad", icon: "❌" },
  warn: { text: "WARN", tone: "warn", icon: "⚠️" },
  inconclusive: { text: "INCONCLUSIVE", tone: "warn", icon: "❔" },
  "no-data": { text: "NO DATA", tone: "warn", icon: "❔" },
  "no-baseline": { text: "NO BASELINE", tone: "warn", icon: "❔" },
  waived: { text: "WAIVED", tone: "warn", icon: "☑️" },
  new: { text: "NEW", tone: "accent", icon: "🆕" },
  improved: { text: "IMPROVED", tone: "good", icon: "✅" },
  pass: { text: "PASS", tone: "good", icon: "✅" },
};

/** Place of a verdict in the order of urgency. */
export function urgency(verdict: Verdict): number {
  return Object.keys(VERDICTS).indexOf(verdict);
}
