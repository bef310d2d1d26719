// What the numbers of the search are for. Each test fails when one of them becomes noticeably larger or smaller.
import { describe, expect, test } from "vitest";
import { oneByOne } from "../../../src/experiments/search/bisect.ts";
import {
  errorOf,
  goalOf,
  goalOfCause,
  isBack,
  pairsToExplore,
} from "../../../src/experiments/search/goal.ts";
import { likeliestFirst } from "../../../src/experiments/search/order.ts";
import { questionOf } from "../../../src/experiments/search/remedy.ts";
import { searchProof } from "../../../src/experiments/search/search.ts";
import type { KnownHunk } from "../../../src/experiments/search/unit.ts";
import type { Metric } from "../../../src/record/record.ts";
import { makeCause, makeMetric } from "../../factories.ts";

/** How many pairs an exploration takes for a metric that grew to a ratio. */
function pairsFor(ratio: number, known: Partial<Metric>): number | null {
  const goal = goalOf(makeMetric({ ratio, low: null, high: null, noise: null, ...known }));
  return goal && pairsToExplore(goal);
}

describe("an exploration", () => {
  test("takes as many pairs as make its share good to an eighth of the regression", () => {
    // a pair shows the share to a fifth: three show it to 0.2 / sqrt(3) = 0.115
    expect(pairsFor(2, { noise: 0.2 })).toBe(3);
    expect(pairsFor(2, { noise: 0.12 })).toBe(1);
  });

  test("reckons with a noise of 5 % where none was measured", () => {
    expect(pairsFor(1.3, {})).toBe(2);
  });

  test("does not believe a series that happened to have no noise at all", () => {
    expect(pairsFor(1.03, { noise: 0 })).toBe(2);
  });

  test("reads the noise of a pair out of the interval of many, which is 5.2 standard errors wide", () => {
    const half = (0.05 * 2.6) / Math.sqrt(16);
    expect(pairsFor(1.3, { low: 1.3 * Math.exp(-half), high: 1.3 * Math.exp(half), runs: 16 })).toBe(2);
  });

  test("takes the interval of a few runs for their whole range", () => {
    const half = (0.05 * 2.6) / 3;
    expect(pairsFor(1.3, { low: 1.3 * Math.exp(-half), high: 1.3 * Math.exp(half), runs: 3 })).toBe(2);
  });

  test("still expects a fifth of the noise where the cause is all that the program does", () => {
    expect(errorOf({ metric: "wall-time", from: 1, to: 0, enough: 0.6, noise: 0.5 }, 1)).toBeCloseTo(0.1);
  });
});

describe("a change is enough", () => {
  const metric = makeMetric({ base: 1, head: 2, ratio: 2, noise: 0.02 });
  const grown = goalOf(metric);
  const alone = goalOfCause(makeMetric({ base: null, ratio: null, head: 3 }), {
    amount: { value: 3, unit: "s" },
  });

  test("without a base when two of three equal waits are gone, since overlapping leaves one; half is too little", () => {
    expect(alone && isBack(alone, { ratio: 1 / 3, low: 0.32, high: 0.35, decision: null })).toBe("yes");
    expect(alone && isBack(alone, { ratio: 0.5, low: 0.49, high: 0.51, decision: null })).toBe("no");
  });

  test("when half of the regression is gone at the worse bound too, and not when less is", () => {
    const bounded = (high: number) => grown && isBack(grown, { ratio: 1.1, low: 1, high, decision: null });
    expect(bounded(1.45)).toBe("yes");
    expect(bounded(1.55)).toBeNull();
  });

  test("from two thirds on when the rule sees no difference to base, and not from a half", () => {
    const same = (ratio: number) => grown && isBack(grown, { ratio, low: 1, high: 2, decision: "same" });
    expect(same(1.32)).toBe("yes");
    expect(same(1.5)).toBeNull();
  });

  test("is out of reach as soon as even the better bound falls short of what sameness would ask", () => {
    const bounded = (low: number) => grown && isBack(grown, { ratio: 1.6, low, high: 1.8, decision: null });
    expect(bounded(1.3)).toBeNull();
    expect(bounded(1.4)).toBe("no");
  });
});

describe("hunks tried one by one", () => {
  test("are guilty from a share on that the noise of an exploration does not reach", async () => {
    const shares = [0.2, 0.12, 0.3];
    const guilty = await oneByOne([[0], [1], [2]], async ([hunk]) => shares[hunk ?? 0] ?? null);
    expect(guilty).toEqual([0, 2]);
  });
});

describe("the rest of a regression", () => {
  /** Hunk 1 brings back most of it, the others what is left. */
  const searched = (shares: Record<number, number>, error: number, groups: number[][]) => {
    const shareOf = (set: readonly number[]) => set.reduce((sum, one) => sum + (shares[one] ?? 0), 0);
    return searchProof(
      { coarse: groups, fine: groups, sure: true },
      {
        error,
        spare: () => true,
        explore: async (set) => shareOf(set),
        confirm: async (set) => {
          const [share, ratio] = [shareOf(set), 2 - shareOf(set)];
          return { back: share >= 0.8, share, open: share < 0.95, ratio, low: ratio, high: ratio, pairs: 3 };
        },
      },
    );
  };

  test("is searched for when it is clearer than four standard errors", async () => {
    const groups = [[1], [0], [2]];
    expect((await searched({ 1: 0.85, 2: 0.15 }, 0.03, groups)).set).toEqual([1, 2]);
    expect((await searched({ 1: 0.85, 2: 0.1 }, 0.03, groups)).set).toEqual([1]);
  });

  test("is looked for in hunks that have a third of it, and not in smaller ones", async () => {
    const groups = [[1], [0], [2], [3], [4]];
    expect((await searched({ 1: 0.82, 2: 0.07, 3: 0.05, 4: 0.05 }, 0.01, groups)).set).toEqual([1, 2]);
  });

  test("is found when two thirds of it are, by as few hunks as do that", async () => {
    expect((await searched({ 1: 0.85, 2: 0.09, 3: 0.06 }, 0.01, [[1], [2], [3]])).set).toEqual([1, 2, 3]);
    expect((await searched({ 1: 0.85, 2: 0.11, 3: 0.04 }, 0.01, [[1], [2, 3]])).set).toEqual([1, 2]);
  });
});

describe("what is tried first", () => {
  const known = (file: string, start: number, text = "x = 1"): KnownHunk => ({
    hunk: { file, oldFile: null, base: { start, length: 1 }, head: { start, length: 1 } },
    lines: { base: [], head: [text] },
  });
  /** A cause that was reached through callers: line 100 of the file step0.py was called at line 100 of step1.py ... */
  const deep = (texts: readonly string[]) => {
    const lines = texts.map((text, step) => ({
      location: { file: `step${step}.py`, line: 100, function: "f" },
      text,
    }));
    return { class: "cpu-bound" as const, location: lines[0]?.location ?? null, lines };
  };
  const silent = (count: number) => Array.from({ length: count }, () => "");
  const order = (hunks: readonly KnownHunk[], cause: ReturnType<typeof deep>) =>
    likeliestFirst(
      hunks.map((_, index) => [index]),
      hunks.map((place) => ({ places: [place], harmless: false })),
      cause,
    );

  test("is a hunk that holds a line of the path, surely up to nine callers away", () => {
    const cause = deep(silent(20));
    expect(order([known("step9.py", 100)], cause).sure).toBe(true);
    expect(order([known("step10.py", 100)], cause).sure).toBe(false);
  });

  test("is a hunk with a name that a caller's line uses, before one next to the line, unless it is ten callers away", () => {
    const hunks = [known("step0.py", 101), known("settings.py", 1, "ROUNDS = 4")];
    const using = (step: number) => deep([...silent(step), "work(ROUNDS)"]);
    expect(order(hunks, using(6)).groups).toEqual([[1], [0]]);
    expect(order(hunks, using(11)).groups).toEqual([[0], [1]]);
  });

  test("is the nearer of two hunks of a file, while a nearness of some hundred lines still says something", () => {
    const cause = deep(silent(1));
    expect(order([known("step0.py", 550), known("step0.py", 500)], cause).groups).toEqual([[1], [0]]);
    expect(order([known("step0.py", 800), known("step0.py", 700)], cause).groups).toEqual([[0], [1]]);
  });

  test("is a hunk of the cause's file, however far, before one of another file", () => {
    const cause = deep(silent(1));
    expect(order([known("other.py", 100), known("step0.py", 9000)], cause).groups).toEqual([[1], [0]]);
  });
});

describe("what is asked and said", () => {
  test("a question for remedies names fifty files at most", () => {
    const hunks = Array.from({ length: 80 }, (_, index) => ({
      file: `part${index}.py`,
      oldFile: null,
      base: { start: 1, length: 1 },
      head: { start: 1, length: 1 },
    }));
    expect(questionOf(makeCause({ class: "memory" }), hunks, [])?.files).toHaveLength(50);
  });
});
