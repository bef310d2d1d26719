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
  /** One sentence each, with the figures that decided. */
  evidence: z.array(z.string()),
  /** The next best class and the figure that excluded it. */
  runnerUp: z.object({ class: CauseClass, reason: z.string() }).nullable(),
  /** One sentence: what to do. */
  advice: z.string(),
});
export type Cause = z.infer<typeof Cause>;
