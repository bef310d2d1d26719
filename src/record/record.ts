import { z } from "zod";
import { Cause } from "./cause.ts";
import { Comparison } from "./comparison.ts";
import { CountsSummary } from "./counts/counts.ts";
import { ImportedSides } from "./imported.ts";
import { Account, Counters, Ledger, TaskGroup } from "./ledger.ts";
import { Profile } from "./profile.ts";
import { LimitOutcome, Settings } from "./rules/limit.ts";
import { RuleChanges } from "./rules/rules.ts";
import { Waiver } from "./rules/waiver.ts";
import { Sample } from "./sample.ts";

/** Name and version of the record's form. */
export const RECORD_SCHEMA = "scalene-gate/record@1";

/** What writes records and evidence; the version is that of package.json (tested). */
export const TOOL = { name: "scalene-gate", version: "0.1.0" } as const;

/** How an entry, or a whole check, ended (worst last decides the exit status, see record/entry.ts). */
export const Verdict = z.enum([
  "pass",
  "improved",
  "warn",
  "fail",
  "inconclusive",
  "new",
  "no-baseline",
  "no-data",
  "error",
  "waived",
]);
export type Verdict = z.infer<typeof Verdict>;

const Decision = z.enum(["regressed", "same", "improved", "inconclusive"]);

/** Stands for all logarithms of odds above: they may be infinite, and JSON has no such number. */
export const MOST_LOG_ODDS = 100;

/** Natural logarithm of odds. */
const LogOdds = z.number().max(MOST_LOG_ODDS);

/** Why the rule stopped, with its figures. */
export const StopReason = z.discriminatedUnion("why", [
  /** Odds for a change over none. */
  z.object({ why: z.literal("change"), of: z.enum(["slowdown", "improvement"]), logOdds: LogOdds }),
  /** Odds for no change over the smallest slowdown that must be found, which is a share of base. */
  z.object({ why: z.literal("no-change"), smallest: z.number(), logOdds: LogOdds }),
  /** The difference of the medians is below what anybody would mind. */
  z.object({ why: z.literal("below-floor"), floor: z.number(), unit: z.string() }),
  /** These pairs were not enough. */
  z.object({ why: z.literal("open"), pairs: z.number().int() }),
  /** Wall time without and with the time on a run queue were decided in opposite ways. */
  z.object({ why: z.literal("run-queue-delay"), without: Decision, with: Decision }),
]);
export type StopReason = z.infer<typeof StopReason>;

/** One measured quantity. `diagnose` fills only `head`. `low` and `high` bound the ratio head / base. */
export const Metric = z.object({
  metric: z.string(),
  unit: z.string(),
  base: z.number().nullable(),
  head: z.number().nullable(),
  ratio: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Runs of one side (pairs, for a comparison) behind the figure. */
  runs: z.number().int(),
  /** What the rule said of this metric alone; null when it is shown but not judged. */
  decision: Decision.nullable().default(null),
  /** Why the rule stopped; null when the metric is not judged, and in older records. */
  stop: StopReason.nullable().default(null),
  /** The same in one clause: "120 : 1 for a slowdown". */
  reason: z.string().nullable().default(null),
  /** Bounds of the interval of head's own median, in the unit; null when there are too few runs. */
  headLow: z.number().nullable().default(null),
  headHigh: z.number().nullable().default(null),
  /** Robust standard deviation of a pair's log ratio: the noise that the decision had to look through. */
  noise: z.number().nullable().default(null),
  /**
   * Of an inconclusive metric: pairs that the rule would need, the measured ones included; "never" when hundreds would not
   * decide it. Null where it is not known.
   */
  pairsNeeded: z.number().int().or(z.literal("never")).nullable().default(null),
  /** For wall-time: the same with the time on a run queue left in. */
  plain: z
    .object({ base: z.number().nullable(), head: z.number(), ratio: z.number().nullable() })
    .nullable()
    .default(null),
});
export type Metric = z.infer<typeof Metric>;

/** A metric as the judge finds it: values alone, which src/render/vocabulary puts into words for the record. */
export type MetricFinding = Omit<Metric, "reason">;

/** What a metric that is only shown leaves empty. */
export const NOT_JUDGED = {
  decision: null,
  stop: null,
  reason: null,
  headLow: null,
  headHigh: null,
  pairsNeeded: null,
  noise: null,
  plain: null,
} as const satisfies Partial<Metric>;

/** The ledger as the record keeps it: of the run with the median wall time. */
export const LedgerSummary = z.object({
  wall: z.number(),
  loop: Ledger.shape.loop,
  accounts: z.array(Account),
  counters: Counters,
  groups: z.array(TaskGroup),
  /** Probe runs of this side. */
  runs: z.number().int(),
});
export type LedgerSummary = z.infer<typeof LedgerSummary>;

/** Something that went wrong: whose fault it is, where, and the next step. */
export const Problem = z.object({
  /** file: what the user wrote for the gate. program: the measured program. tool: Scalene, git, Python. */
  fault: z.enum(["file", "program", "tool", "platform", "gate"]),
  message: z.string(),
  where: z.string().nullable(),
  next: z.string().nullable(),
  /** The last lines of what the program or the tool said, foreign text. */
  output: z.string().nullable(),
});
export type Problem = z.infer<typeof Problem>;

/** What there was to compare an entry with; decided when it was measured, and never guessed from its figures. */
export const Baseline = z.discriminatedUnion("state", [
  z.object({ state: z.literal("compared") }),
  /** Base has no such program. */
  z.object({ state: z.literal("new") }),
  /** There is no base at all, though one was wanted. */
  z.object({ state: z.literal("none") }),
  /** Base has the program, but it cannot be run there, which is not the fault of head. */
  z.object({ state: z.literal("broken"), problem: Problem }),
  /** No base was wanted: one program was asked about. */
  z.object({ state: z.literal("alone") }),
]);
export type Baseline = z.infer<typeof Baseline>;

/** One program: its verdict, and all that led to it. */
export const Entry = z.object({
  name: z.string(),
  /** Arguments after the interpreter. */
  run: z.array(z.string()),
  verdict: Verdict,
  /** The verdict in one clause, with its figures. */
  reason: z.string(),
  baseline: Baseline,
  metrics: z.array(Metric),
  /** The first of `causes`, or null when nothing is to be explained. */
  cause: Cause.nullable(),
  causes: z.array(Cause),
  ledger: z.object({ base: LedgerSummary.nullable(), head: LedgerSummary.nullable() }),
  profile: z.object({ base: Profile.nullable(), head: Profile.nullable() }),
  /** How calls were counted; null where they were not, and in older records. */
  counts: z
    .object({ base: CountsSummary.nullable(), head: CountsSummary.nullable() })
    .nullable()
    .default(null),
  /** Whose code each side ran; null where nobody looked, and in older records. */
  sides: ImportedSides.nullable().default(null),
  samples: z.array(Sample),
  /** How it was to be judged, and what each limit said. */
  settings: Settings.nullable().default(null),
  limits: z.array(LimitOutcome).default([]),
  /** The waiver that turned a regression into `waived`. */
  waiver: Waiver.nullable().default(null),
  problems: z.array(Problem),
  /** What limits these results, in plain words. */
  notices: z.array(z.string()),
  /** Program runs of all kinds, and seconds they took. */
  cost: z.object({ runs: z.number().int(), seconds: z.number() }),
});
export type Entry = z.infer<typeof Entry>;

/** An entry as older versions of the gate left it too. */
const StoredEntry = Entry.extend({ baseline: Baseline.optional() });

const StoredRecord = z.object({
  schema: z.literal(RECORD_SCHEMA),
  tool: z.object({ name: z.literal("scalene-gate"), version: z.string() }),
  command: z.string(),
  /** Left out without a gate file. */
  gate: z
    .object({
      /** Tells the comments of several gates of one repository apart. */
      id: z.string().max(200),
      /** What locations are relative to, as a path within the repository: "services/shop", or empty for its root. */
      folder: z.string().max(1024),
    })
    .optional(),
  /** ISO 8601, UTC. */
  created: z.string(),
  machine: z.object({
    platform: z.string(),
    arch: z.string(),
    cpus: z.number().int(),
    python: z.string().nullable(),
    scalene: z.object({ version: z.string(), sha256: z.string() }).nullable(),
    /** Whether the kernel counts run-queue delay, so that the machine can be taken out of the figures. */
    schedstat: z.boolean(),
  }),
  verdict: Verdict,
  /** What a check compared; null for commands that are given a program. */
  comparison: Comparison.nullable().default(null),
  /** What the change under review changed of its own rules; null for nothing, without a base, and in older records. */
  rules: RuleChanges.nullable().default(null),
  entries: z.array(StoredEntry),
  problems: z.array(Problem),
  notices: z.array(z.string()),
  cost: z.object({ runs: z.number().int(), seconds: z.number() }),
});

/** The only thing that leaves a measuring job; everything a person reads is rendered from it. */
export const GateRecord = StoredRecord.transform((record) => ({
  ...record,
  entries: record.entries.map(
    (entry): Entry => ({ ...entry, baseline: entry.baseline ?? olderBaseline(entry, record.comparison) }),
  ),
}));
export type GateRecord = z.infer<typeof GateRecord>;

/** How a notice of older versions began. */
const BROKEN = "base could not be measured, which is not head's fault: ";

/** What an entry was compared with, from what the first versions of the record said of it. */
function olderBaseline(
  { samples, notices, verdict }: z.infer<typeof StoredEntry>,
  comparison: Comparison | null,
): Baseline {
  const ran = (side: Sample["side"]) => samples.some((sample) => sample.side === side && sample.pair >= 0);
  if (ran("base") && ran("head")) return { state: "compared" };
  if (comparison === null) return { state: "alone" };
  if (comparison.base === null) return { state: "none" };
  const said = notices.find((notice) => notice.startsWith(BROKEN))?.slice(BROKEN.length);
  if (said === undefined && verdict !== "no-baseline") return { state: "new" };
  const message = said ?? "it could not be measured";
  return { state: "broken", problem: { fault: "program", message, where: null, next: null, output: null } };
}
