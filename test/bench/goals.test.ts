import { describe, expect, test } from "vitest";
import { type Goals, missedGoals } from "../../bench/goals.ts";
import { type Scored, type Scores, scoresOf } from "../../bench/score.ts";

const NONE: Goals = {
  macroF1: null,
  linesInside: null,
  unknown: null,
  falseFindings: null,
  confidentlyWrong: null,
};
const wrong = { expected: { id: "93-same" } } as Scored;
const scores: Scores = {
  ...scoresOf([]),
  cases: 20,
  macroF1: 0.9699,
  linesInside: 0.9,
  unknown: 0.05,
  falseFindings: [wrong],
};

describe("the goals of a corpus", () => {
  test("nothing is missed where nothing is asked for", () => {
    expect(missedGoals({ ...scores, cases: 0 }, NONE)).toEqual([]);
  });

  test("a figure is held against its goal as it is, not rounded", () => {
    expect(missedGoals(scores, { ...NONE, macroF1: 0.97 })).toEqual([
      "macro-averaged F1 is 0.9699, asked for at least 0.97",
    ]);
    expect(missedGoals(scores, { ...NONE, macroF1: 0.9699 })).toEqual([]);
  });

  test("counts and shares have an upper limit, which may be reached", () => {
    expect(missedGoals(scores, { ...NONE, unknown: 0.05, falseFindings: 1, confidentlyWrong: 0 })).toEqual(
      [],
    );
    expect(missedGoals(scores, { ...NONE, unknown: 0.04, falseFindings: 0 })).toEqual([
      "share of unknown is 0.05, asked for at most 0.04",
      "number of false findings is 1, asked for at most 0",
    ]);
  });

  test("cases without a result and an empty corpus reach no goal", () => {
    expect(missedGoals({ ...scores, unmeasured: [wrong, wrong] }, { ...NONE, linesInside: 0.5 })).toEqual([
      "2 cases have no result",
    ]);
    expect(missedGoals({ ...scores, cases: 0 }, { ...NONE, linesInside: 0.5 })).toEqual([
      "no case was scored",
    ]);
  });
});
