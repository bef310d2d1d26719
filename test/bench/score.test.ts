import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "../../bench/case.ts";
import { type Scored, scoreCase, scoresOf } from "../../bench/score.ts";
import { type Cause, CauseClass } from "../../src/record/cause.ts";
import type { Verdict } from "../../src/record/record.ts";
import { locationOf, makeCause } from "../factories.ts";

const CLASSES = CauseClass.options.filter((name) => !["unknown", "insufficient-data"].includes(name));

function regressed(name: CauseClass, accept: CauseClass[] = [name]): Case {
  return {
    id: `41-${name}`,
    run: ["main.py"],
    requires: [],
    service: null,
    expect: "regressed",
    class: name,
    accept,
    culprit: { file: "shop/orders.py", lines: [10, 14] },
  };
}

const same: Case = {
  ...regressed("memory"),
  id: "93-same",
  expect: "same",
  class: null,
  accept: [],
  culprit: null,
};

const causeOf = (name: CauseClass, place = "shop/orders.py:12", confidence: Cause["confidence"] = "medium") =>
  makeCause({ class: name, confidence, location: locationOf(place) });

const answer = (expected: Case, cause: Cause | null, verdict: Verdict = cause ? "fail" : "pass") =>
  scoreCase(expected, { verdict, cause });

describe("the score of a case", () => {
  test("any accepted class is right, another is not", () => {
    const either = regressed("external-wait", ["external-wait", "cpu-bound"]);
    expect(answer(either, causeOf("cpu-bound")).right).toBe(true);
    expect(answer(either, causeOf("memory")).right).toBe(false);
  });

  test.each([
    ["shop/orders.py:10", "inside"],
    ["shop/orders.py:14", "inside"],
    ["shop/orders.py:9", "in-file"],
    ["shop/orders.py:15", "in-file"],
    ["orders.py:12", "elsewhere"],
  ])("a cause at %s is %s, with both ends of the range counted", (place, expected) => {
    expect(answer(regressed("memory"), causeOf("memory", place)).place).toBe(expected);
  });

  test("a regression without a cause has the answer none and no place", () => {
    const one = answer(regressed("memory"), null, "fail");
    expect([one.answer, one.right, one.place]).toEqual(["none", false, "elsewhere"]);
  });

  test("an alarm on an unchanged program is wrong even without a cause", () => {
    expect(answer(same, null).right).toBe(true);
    expect(answer(same, null, "improved").right).toBe(true);
    expect(answer(same, null, "warn").right).toBe(false);
    expect(answer(same, causeOf("memory"), "pass").right).toBe(false);
  });

  test.each([["error"], ["no-data"], ["no-baseline"]] as const)(
    "a gate that ended with %s gave no answer, so that silence is not taken for `nothing found`",
    (verdict) => {
      const one = answer(same, null, verdict);
      expect([one.answer, one.right]).toEqual(["unmeasured", false]);
    },
  );

  test("no record is no answer", () => {
    expect(scoreCase(same, null)).toMatchObject({ answer: "unmeasured", verdict: null, right: false });
  });
});

describe("the scores of a corpus", () => {
  const some: Scored[] = [
    answer(regressed("memory"), causeOf("memory")),
    answer(regressed("memory"), causeOf("cpu-bound", "main.py:3", "high")),
    answer(regressed("cpu-bound"), causeOf("cpu-bound", "shop/orders.py:40")),
    answer(regressed("starvation"), causeOf("unknown")),
    answer(same, causeOf("cpu-bound", "main.py:3", "high")),
    answer(same, null),
  ];
  const scores = scoresOf(some);

  test("precision counts what was said of unchanged programs, recall does not", () => {
    const found = scores.classes.map(({ class: name, precision, recall, f1 }) => [
      name,
      precision,
      recall,
      f1,
    ]);
    expect(found).toEqual([
      ["cpu-bound", 1 / 3, 1, 0.5],
      ["memory", 1, 0.5, 2 / 3],
      ["starvation", 0, 0, 0],
    ]);
    expect(scores.macroF1).toBeCloseTo((0.5 + 2 / 3) / 3, 12);
  });

  test("shares are of the regressed cases", () => {
    expect([scores.linesInside, scores.linesInFile, scores.unknown]).toEqual([0.5, 0.75, 0.25]);
  });

  test("false findings and confident errors are named", () => {
    expect(scores.falseFindings).toEqual([some[4]]);
    expect(scores.confidentlyWrong).toEqual([some[1], some[4]]);
  });

  test("the matrix has a row for the expected class and one for unchanged programs", () => {
    expect(scores.confusion.get("memory")).toEqual(
      new Map([
        ["memory", 1],
        ["cpu-bound", 1],
      ]),
    );
    expect(scores.confusion.get("none")).toEqual(
      new Map([
        ["cpu-bound", 1],
        ["none", 1],
      ]),
    );
  });

  test("an accepted answer is counted as the expected class, so the other class stays precise", () => {
    const either = answer(regressed("external-wait", ["external-wait", "cpu-bound"]), causeOf("cpu-bound"));
    const { classes } = scoresOf([either, some[2] as Scored]);
    expect(classes.map(({ precision, recall }) => [precision, recall])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test("a case without a result is no false finding, but it is told", () => {
    const broken = scoreCase(same, null);
    expect(scoresOf([broken])).toMatchObject({ falseFindings: [], unmeasured: [broken], macroF1: 0 });
  });

  const anyCase = fc
    .option(fc.constantFrom(...CLASSES), { nil: null })
    .map((name) => (name ? regressed(name) : same));
  const anyCause = fc.option(
    fc.constantFrom(...CauseClass.options).map((name) => causeOf(name)),
    { nil: null },
  );
  const anyScored = fc.array(fc.tuple(anyCase, anyCause).map(([expected, cause]) => answer(expected, cause)));

  test("every case is in the matrix once, and every figure is between 0 and 1", () => {
    fc.assert(
      fc.property(anyScored, (cases) => {
        const { confusion, classes, macroF1 } = scoresOf(cases);
        const counted = [...confusion.values()].flatMap((row) => [...row.values()]);
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(cases.length);
        for (const { precision, recall, f1 } of [...classes, { precision: 0, recall: 0, f1: macroF1 }])
          for (const value of [precision, recall, f1]) expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  test("only right answers to every case give an F1 of 1", () => {
    fc.assert(
      fc.property(fc.array(anyCase, { minLength: 1 }), (cases) => {
        const perfect = cases.map((one) => answer(one, one.class ? causeOf(one.class) : null));
        const { macroF1, regressed: count } = scoresOf(perfect);
        expect(macroF1).toBe(count === 0 ? 0 : 1);
      }),
    );
  });
});
