import { z } from "zod";
import { Location } from "./location.ts";

/** All causes the gate can name; `unknown` and `insufficient-data` are honest answers, not failures. */
export const CauseClass = z.enum([
  "blocking-call",
  "sequential-awaits",
  "context-switching",
  "starvation",
  "memory",
  "cpu-bound",
  "executor-saturation",
  "lock-contention",
  "gil-contention",
  "slow-import",
  "external-wait",
  "unknown",
  "insufficient-data",
]);
export type CauseClass = z.infer<typeof CauseClass>;

/** A line with its source text, as it stands in head; `text` is foreign. */
export const SourceLine = z.object({ location: Location, text: z.string().max(300) });
export type SourceLine = z.infer<typeof SourceLine>;

/** An experiment: these hunks of head were undone in a copy, and the entry was measured again beside base. */
export const Proof = z.object({
  outcome: z.enum(["proved", "not-proved", "budget-ended"]),
  /** The smallest set of hunks whose undoing brings the entry back; lines of head. */
  hunks: z.array(z.object({ file: z.string(), from: z.number().int(), to: z.number().int() })),
  metric: z.string(),
  /** Of head without the hunks over base, with the bounds of its interval. */
  ratio: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  pairs: z.number().int(),
  /** Whether the cause's line lies in a proved hunk; null when nothing was proved. */
  agrees: z.boolean().nullable(),
  /** One sentence: what was tried and what came out. */
  reason: z.string(),
  runs: z.number().int(),
  seconds: z.number(),
});
export type Proof = z.infer<typeof Proof>;

/** A change that was written, run and measured: it answers the same and takes the regression back. */
export const Remedy = z.object({
  /** "asyncio.sleep", "to_thread", "gather", "bounded gather", "release lock", "lazy import" ... */
  kind: z.string(),
  file: z.string(),
  /** Lines of head that `replacement` takes the place of, both ends included. */
  from: z.number().int(),
  to: z.number().int(),
  replacement: z.string(),
  /** Unified diff against head. */
  diff: z.string(),
  metric: z.string(),
  /** Of head with the change over base (over head without it, for `diagnose`). */
  ratio: z.number(),
  low: z.number(),
  high: z.number(),
  pairs: z.number().int(),
  /** Part of the regression that it takes back, 0 to 1 and above. */
  takesBack: z.number(),
});
export type Remedy = z.infer<typeof Remedy>;

export const Cause = z.object({
  class: CauseClass,
  /** Finer than the class: "long pole", "loop hog", "peak", "leak", "python", "native"; null when there is none. */
  kind: z.string().nullable(),
  /** high: the runs agree and the syntax tree agrees; medium: the runs agree; low: anything less. */
  confidence: z.enum(["high", "medium", "low"]),
  /** What the cause costs: head minus base, or head alone for `diagnose`. */
  amount: z.object({ value: z.number(), unit: z.enum(["s", "MB", "tasks"]) }),
  /** Part of the whole regression (of the wall time for `diagnose`) that this cause explains, 0 to 1. */
  share: z.number(),
  location: Location.nullable(),
  /** Whether the change under review touched the line of `location`; null when there is no diff. */
  changed: z.boolean().nullable().default(null),
  /** The line of `location` first, then the lines it was reached from, with their source. */
  lines: z.array(SourceLine).default([]),
  /** One sentence each, with the figures that decided. */
  evidence: z.array(z.string()),
  /** The next best class and the figure that excluded it. */
  runnerUp: z.object({ class: CauseClass, reason: z.string() }).nullable(),
  /** One sentence: what to do. */
  advice: z.string(),
  proof: Proof.nullable().default(null),
  remedy: Remedy.nullable().default(null),
});
export type Cause = z.infer<typeof Cause>;
