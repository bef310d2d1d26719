import { z } from "zod";
import { CauseClass } from "../cause.ts";
import { MetricName } from "./limit.ts";

/** A regression that the team accepts for a reason and for a time. */
export const Waiver = z.object({
  entry: z.string(),
  /** The regression it is about; both null: any of the entry. */
  metric: MetricName.nullable(),
  cause: CauseClass.nullable(),
  reason: z.string(),
  /** Last day on which it holds, `2027-01-31`; null: for this pull request only (trailer, label). */
  until: z.string().nullable(),
  source: z.enum(["gate file", "commit trailer", "label"]),
});
export type Waiver = z.infer<typeof Waiver>;
