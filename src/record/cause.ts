import { z } from "zod";
import { CauseClass, Fact } from "./cause/classes.ts";
import { Location } from "./location.ts";

export { CauseClass };

/** A line with its source text, as it stands in head; `text` is foreign. */
export const SourceLine = z.object({ location: Location, text: z.string().max(300) });

/** An experiment: parts of the change were undone in a copy of head, and the entry was measured again beside base. */
export const Proof = z.object({
  outcome: z.enum(["proved", "not-proved", "budget-ended"]),
  /** Lines of head that the smallest set of parts changed whose undoing brings the entry back. */
  hunks: z.array(z.object({ file: z.string(), from: z.number().int(), to: z.number().int() })),
  metric: z.string(),
  /** These parts as a unified diff against head, cut where it is long; empty without a proof. Foreign. */
  change: z.string().max(16_384).default(""),
  /** Of head without the parts over base, with the bounds of its interval. */
  ratio: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  pairs: z.number().int(),
  /** Whether the cause's line lies in what was proved; null when nothing was. */
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

/** What a cause is measured in. */
const Amount = z.object({ value: z.number(), unit: z.enum(["s", "MB", "tasks"]) });

/** The next best class; `reason` says in a clause what its claim came to, which is what excluded it. */
const RunnerUp = z.object({
  class: CauseClass,
  reason: z.string(),
  /** What it claims, and where; null in records that only have the clause. */
  amount: Amount.nullable().default(null),
  location: Location.nullable().default(null),
});

/** What an advice speaks of, beside the class and the kind. */
const Advised = z.object({
  /** The call that is in the way: "time.sleep". */
  call: z.string().max(512).nullable(),
  /** The asynchronous way to write it, where one is known. */
  replacement: z.string().max(512).nullable(),
  /** The line that the program spends it at, which need not be the line to blame. */
  location: Location.nullable(),
});

export const Cause = z.object({
  class: CauseClass,
  /** Finer than the class: "long pole", "loop hog", "peak", "leak", "python", "native"; null when there is none. */
  kind: z.string().nullable(),
  /** high: the runs agree and the syntax tree agrees; medium: the runs agree; low: anything less. */
  confidence: z.enum(["high", "medium", "low"]),
  /** What the cause costs: head minus base, or head alone for `diagnose`. */
  amount: Amount,
  /** Part of the whole regression (of the wall time for `diagnose`) that this cause explains, 0 to 1. */
  share: z.number(),
  location: Location.nullable(),
  /** Whether the change under review touched the line of `location`; null when there is no diff. */
  changed: z.boolean().nullable().default(null),
  /** The line of `location` first, then the lines it was reached from, with their source. */
  lines: z.array(SourceLine).default([]),
  /** What decided, as values. Empty in records that only have the sentences. */
  facts: z.array(Fact).default([]),
  /** The facts in a sentence each, for other readers of the record. */
  evidence: z.array(z.string()),
  runnerUp: RunnerUp.nullable(),
  /** What `advice` speaks of; null in records that only have the sentence. */
  advised: Advised.nullable().default(null),
  /** One sentence: what to do. */
  advice: z.string(),
  proof: Proof.nullable().default(null),
  remedy: Remedy.nullable().default(null),
});
export type Cause = z.infer<typeof Cause>;

/** A cause as it is found: values alone, which src/render/vocabulary puts into words for the record. */
export type Finding = Omit<Cause, "evidence" | "advice" | "advised" | "runnerUp"> & {
  readonly advised: z.infer<typeof Advised>;
  readonly runnerUp: {
    readonly class: CauseClass;
    readonly amount: z.infer<typeof Amount>;
    readonly location: Location | null;
  } | null;
};
