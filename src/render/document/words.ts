import type { CauseClass } from "../../record/cause.ts";
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

interface CauseWords {
  /** After "is 1.93 s slower: ". */
  readonly grew: string;
  /** After "spends 0.92 of 1.05 s (88 %) "; of memory: after "300 MB of it ". */
  readonly level: string;
}

/** A cause in a few words, to which "at file:line" can be added. */
export function causeWords(cause: CauseClass, kind: string | null): CauseWords {
  return KINDS[`${cause}, ${kind}`] ?? CAUSES[cause];
}

/** What the kind of a cause means, for readers who do not know the term; null for one that is not known. */
export function kindWords(kind: string): string | null {
  return Object.hasOwn(MEANINGS, kind) ? (MEANINGS[kind] ?? null) : null;
}

const MEANINGS: Readonly<Record<string, string>> = {
  "long pole": "one task lasts far longer than the others, and all wait for it",
  "loop hog": "one task keeps the event loop to itself",
  peak: "too much is alive at once",
  leak: "it is never released",
  python: "in Python code",
  native: "in native code",
};

const KINDS: Readonly<Record<string, CauseWords>> = {
  "starvation, loop hog": {
    grew: "a task that hogs the event loop",
    level: "in a task that hogs the event loop",
  },
  "memory, leak": { grew: "a leak", level: "never released" },
  "cpu-bound, python": { grew: "more computing in Python", level: "computing in Python" },
  "cpu-bound, native": { grew: "more computing in native code", level: "computing in native code" },
};

const CAUSES: Readonly<Record<CauseClass, CauseWords>> = {
  "blocking-call": { grew: "a blocking call", level: "in a blocking call" },
  "sequential-awaits": {
    grew: "awaits that run one after another",
    level: "in awaits that run one after another",
  },
  "context-switching": { grew: "switching between tiny tasks", level: "switching between tiny tasks" },
  starvation: { grew: "unevenly shared work", level: "waiting for the longest of its tasks" },
  memory: { grew: "too much alive at once", level: "alive at once" },
  "cpu-bound": { grew: "more computing", level: "computing" },
  "executor-saturation": { grew: "a full thread pool", level: "queueing for a full thread pool" },
  "lock-contention": { grew: "queueing for a lock", level: "queueing for a lock" },
  "gil-contention": {
    grew: "threads that compete for the interpreter lock",
    level: "competing for the interpreter lock",
  },
  "slow-import": { grew: "slower imports", level: "importing" },
  "external-wait": { grew: "a longer wait", level: "waiting for something outside" },
  unknown: { grew: "the cause is unknown", level: "on nothing that has a name" },
  "insufficient-data": {
    grew: "too little was recorded to name a cause",
    level: "on nothing that could be recorded",
  },
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
