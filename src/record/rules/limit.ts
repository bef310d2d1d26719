import { z } from "zod";
import { METRIC_NAMES } from "../metrics.ts";

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

/** The figures that a limit was held against. */
export const LimitFigures = z.object({
  /** Of all that follows, except of ratios. */
  unit: z.string(),
  /** Medians of the sides; `base` is null for an absolute limit, which is about head alone. */
  base: z.number().nullable(),
  head: z.number(),
  /** The most that is allowed: of head, or, by the limit's kind, of head / base - 1 or of head - base. */
  bound: z.number(),
  /** head / base, for a `ratio` limit; null for other kinds, and where base is nothing. */
  ratio: z.number().nullable(),
  /** 99 % interval of head, or, by the limit's kind, of head / base or of head - base; null where none was computed. */
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** Runs of one side (pairs, for a comparison) behind the figures. */
  runs: z.number().int(),
});
export type LimitFigures = z.infer<typeof LimitFigures>;

/** What a limit said of the measured figures. */
export const LimitOutcome = Limit.extend({
  /** `undecided`: the interval of the figure lies across the limit. `not-measured`: there is no such figure. */
  outcome: z.enum(["kept", "broken", "undecided", "not-measured"]),
  /** Null where there was nothing to hold against the limit, and in older records. */
  figures: LimitFigures.nullable().default(null),
  /**
   * What would have been needed to hold figures against the limit: any figure of head; one of base; one of base above
   * zero, for a `ratio` limit; the spread of the figure, of which too few runs were made. Null where nothing is missing, and
   * in older records.
   */
  lacks: z.enum(["head", "base", "positive-base", "spread"]).nullable().default(null),
  /** The sentence for it, which names both sides: "1.93 s, limit 1.50 s, 99 % interval 1.90 to 1.97". */
  message: z.string(),
});
export type LimitOutcome = z.infer<typeof LimitOutcome>;

/** The outcome of a limit as the judge finds it: values alone, which src/render/vocabulary puts into words for the record. */
export type LimitFinding = Omit<LimitOutcome, "message">;

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
