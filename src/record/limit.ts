import { z } from "zod";
import { METRIC_NAMES } from "./metrics.ts";

/** Everything a limit can be set on: the rows of metrics.ts. */
export const MetricName = z.enum(METRIC_NAMES);
export type MetricName = z.infer<typeof MetricName>;

/** What holds where a team sets nothing: the relative limit (0.1 is +10 %) and the most pairs of runs. */
export const USUAL = { change: 0.1, pairs: 30 } as const;

/** A limit of the team on one metric of one entry. */
export const Limit = z.object({
  metric: MetricName,
  /** A broken `warn` never fails the check. */
  level: z.enum(["warn", "fail"]),
  /** `absolute` bounds head alone; `ratio` bounds head / base - 1; `difference` bounds head - base. */
  kind: z.enum(["absolute", "ratio", "difference"]),
  /** In the metric's unit (s, MB of 10^6 bytes, share from 0 to 1, a count); for `ratio` 0.1 is +10 %. */
  value: z.number(),
  /** As the user wrote it: "+10%", "512 MB". */
  text: z.string().max(100),
});
export type Limit = z.infer<typeof Limit>;

/** What a limit said of the measured figures, in words that name both sides. */
export const LimitOutcome = Limit.extend({
  /** `undecided`: the interval of the figure lies across the limit. `not-measured`: there is no such figure. */
  outcome: z.enum(["kept", "broken", "undecided", "not-measured"]),
  /** "1.93 s, limit 1.50 s, 99 % interval 1.90 to 1.97". */
  message: z.string(),
});
export type LimitOutcome = z.infer<typeof LimitOutcome>;

/** A certainty by its present word. */
export function certaintyOf(word: "usual" | "strict" | "proof"): "usual" | "strict" {
  return word === "proof" ? "strict" : word;
}

/** How an entry is to be judged; kept in the record, so that a verdict can be reached again. */
export const Settings = z.object({
  limits: z.array(Limit),
  /**
   * `usual`: the sequential rule's odds. `strict`: a bound of the error rate under every noise, for more runs; `proof` is
   * its old word, which older records have.
   */
  certainty: z.enum(["usual", "strict", "proof"]).transform(certaintyOf),
  mostPairs: z.number().int().min(2).max(1000),
});
export type Settings = z.infer<typeof Settings>;
