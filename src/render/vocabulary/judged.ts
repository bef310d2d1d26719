import type { Metric, MetricFinding, StopReason } from "../../record/record.ts";
import { counted, odds, setQuantity } from "../../text/quantity.ts";
import { limitInWords } from "./limits.ts";

/** Why the rule stopped, in one clause: "120 : 1 for a slowdown". */
export function stopWords(stop: StopReason): string {
  switch (stop.why) {
    case "change":
      return `${odds(stop.logOdds)} for ${stop.of === "slowdown" ? "a slowdown" : "an improvement"}`;
    case "no-change":
      return `${odds(stop.logOdds)} against a slowdown of ${setQuantity(stop.smallest, "share")}`;
    case "below-floor":
      return `the difference is below ${setQuantity(stop.floor, stop.unit)}`;
    case "open":
      return `${counted(stop.pairs, "pair")} ${stop.pairs === 1 ? "was" : "were"} not enough`;
    case "run-queue-delay":
      return `${stop.without} without the run-queue delay, ${stop.with} with it`;
  }
}

/** A metric with the clause that the record keeps for its readers. */
export function metricInWords(metric: MetricFinding): Metric {
  return { ...metric, reason: metric.stop === null ? null : stopWords(metric.stop) };
}

/** The words for all that the judge finds. */
export const JUDGE_WORDS = { limit: limitInWords, metric: metricInWords } as const;
