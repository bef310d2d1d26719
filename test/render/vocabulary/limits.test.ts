import { describe, expect, test } from "vitest";
import { type LimitFigures, type LimitFinding, LimitOutcome } from "../../../src/record/rules/limit.ts";
import { limitInWords, limitSentence } from "../../../src/render/vocabulary/limits.ts";

const FIGURES: LimitFigures = {
  unit: "s",
  base: null,
  head: 1.93,
  bound: 1.5,
  ratio: null,
  interval: null,
  runs: 8,
};

/** A limit with what it was held against. */
function finding(
  kind: LimitFinding["kind"],
  text: string,
  figures: Partial<LimitFigures> | null,
  lacks: LimitFinding["lacks"] = null,
): LimitFinding {
  return {
    metric: "wall-time",
    level: "fail",
    kind,
    value: 1,
    text,
    outcome: "undecided",
    figures: figures === null ? null : { ...FIGURES, ...figures },
    lacks,
  };
}

const slower = { base: 1.05, head: 1.72 };
const tasks = { unit: "tasks", base: 0, head: 5 };

describe("what a limit said, in words", () => {
  test.each([
    [
      "head with its interval beside an absolute limit",
      finding("absolute", "1.5 s", { interval: { low: 1.9, high: 1.97 } }),
      "1.93 s, limit 1.5 s, 99 % interval 1.90 to 1.97 s",
    ],
    [
      "a figure whose spread one run does not show",
      finding("absolute", "1.5 s", { head: 9, runs: 1 }, "spread"),
      "9.00 s, limit 1.5 s, 1 run is too few to know its spread",
    ],
    [
      "a change whose spread a few runs do not show",
      finding("ratio", "+10%", { ...slower, ratio: 1.64, runs: 2 }, "spread"),
      "+64 % (1.05 s -> 1.72 s), limit +10 %, 2 runs are too few to know its spread",
    ],
    [
      "Scalene's MiB as MB",
      finding("absolute", "100 MiB", { unit: "MiB", head: 120, bound: 100 }),
      "126 MB, limit 104.858 MB",
    ],
    [
      "a ratio with both sides and its interval",
      finding("ratio", "+10%", { ...slower, ratio: 1.64, interval: { low: 1.58, high: 1.71 } }),
      "+64 % (1.05 s -> 1.72 s), limit +10 %, 99 % interval +58 % to +71 %",
    ],
    [
      "a difference in the unit of the metric",
      finding("difference", "+0.5 s", { ...slower, interval: { low: 0.609, high: 0.7455 } }),
      "+0.67 s (1.05 s -> 1.72 s), limit +0.5 s, 99 % interval +0.61 to +0.75 s",
    ],
    [
      "a difference of shares in points",
      finding("difference", "+5 points", {
        unit: "share",
        base: 0.2,
        head: 0.42,
        interval: { low: 0.18, high: 0.26 },
      }),
      "+22 points (20 % -> 42 %), limit +5 points, 99 % interval +18 to +26 points",
    ],
    [
      "a difference from nothing",
      finding("difference", "+4", tasks),
      "from nothing (0 tasks -> 5 tasks), limit +4",
    ],
    [
      "a ratio to nothing",
      finding("ratio", "+10%", tasks, "positive-base"),
      "0 tasks -> 5 tasks, limit +10 %: base is nothing, so that an absolute limit is needed",
    ],
    ["no figure", finding("ratio", "+10%", null, "head"), "was not measured, limit +10 %"],
    ["no base", finding("ratio", "+10%", null, "base"), "there is no base to compare with, limit +10 %"],
  ])("%s", (_, found, said) => expect(limitSentence(found)).toBe(said));

  test("stands in the record beside its figures", () => {
    const outcome = limitInWords(finding("absolute", "1.5 s", {}));
    expect(outcome.message).toBe("1.93 s, limit 1.5 s");
    expect(LimitOutcome.parse(outcome)).toEqual(outcome);
  });

  test("is kept as it is in a record that has no figures", () => {
    const { figures, lacks, ...older } = limitInWords(finding("absolute", "1.5 s", {}));
    expect(LimitOutcome.parse(older)).toEqual({ ...older, figures: null, lacks: null });
  });
});
