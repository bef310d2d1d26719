import { expect, test } from "vitest";
import { Metric, MOST_LOG_ODDS, type StopReason } from "../../../src/record/record.ts";
import { metricInWords, stopWords } from "../../../src/render/vocabulary/judged.ts";
import { makeMetric } from "../../factories.ts";

test.each<[string, StopReason]>([
  ["8,443 : 1 for a slowdown", { why: "change", of: "slowdown", logOdds: Math.log(8443.9) }],
  ["more than 9,999 : 1 for a slowdown", { why: "change", of: "slowdown", logOdds: MOST_LOG_ODDS }],
  ["120 : 1 for an improvement", { why: "change", of: "improvement", logOdds: Math.log(120.5) }],
  ["6 : 1 against a slowdown of 1.5 %", { why: "no-change", smallest: 0.015, logOdds: Math.log(6.1) }],
  ["the difference is below 5 ms", { why: "below-floor", floor: 0.005, unit: "s" }],
  ["the difference is below 8 MB", { why: "below-floor", floor: 8, unit: "MB" }],
  ["0 pairs were not enough", { why: "open", pairs: 0 }],
  ["1 pair was not enough", { why: "open", pairs: 1 }],
  ["30 pairs were not enough", { why: "open", pairs: 30 }],
  [
    "regressed without the run-queue delay, improved with it",
    { why: "run-queue-delay", without: "regressed", with: "improved" },
  ],
])("the rule stopped at: %s", (said, stop) => expect(stopWords(stop)).toBe(said));

test("a metric has its clause beside the figures of it, and none where the rule did not judge", () => {
  const { reason, ...found } = makeMetric({ decision: "inconclusive", stop: { why: "open", pairs: 30 } });
  const metric = metricInWords(found);
  expect(metric.reason).toBe("30 pairs were not enough");
  expect(Metric.parse(metric)).toEqual(metric);
  expect(metricInWords({ ...found, stop: null }).reason).toBeNull();
});

test("a clause of an older record, which has no figures of it, is kept", () => {
  const { stop, ...older } = makeMetric({ decision: "regressed", reason: "120 : 1 for a slowdown" });
  expect(Metric.parse(older)).toEqual({ ...older, stop: null });
});
