import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupsOf, type HunkLines, namesOfLines } from "../../../src/experiments/search/links.ts";
import { agreement, likeliestFirst } from "../../../src/experiments/search/order.ts";
import { compareAnswers, differInNumbers, type Ending } from "../../../src/experiments/search/output.ts";
import { linesOfHead, namesOf, withProof } from "../../../src/experiments/search/report.ts";
import type { KnownHunk } from "../../../src/experiments/search/unit.ts";
import type { Cause, Proof } from "../../../src/record/cause.ts";
import { withEvidence } from "../../../src/render/vocabulary/worded.ts";
import { makeCause, makeProof } from "../../factories.ts";

const lines = (base: string, head: string): HunkLines => ({
  base: base === "" ? [] : base.split("\n"),
  head: head === "" ? [] : head.split("\n"),
});
const names = (base: string, head: string) => namesOfLines(lines(base, head));
const known = (file: string, start: number, base: string, head: string): KnownHunk => {
  const both = lines(base, head);
  const range = (length: number) => ({ start, length });
  return {
    hunk: { file, oldFile: null, base: range(both.base.length), head: range(both.head.length) },
    lines: both,
  };
};
const pointer = (file: string, line: number, name: string, text = "") => {
  const location = { file, line, function: name };
  return { class: "cpu-bound" as const, location, lines: [{ location, text }] };
};

describe("hunks that run only together", () => {
  test("are those where one uses what the other takes away or brings", () => {
    const groups = groupsOf([
      names("RENDERERS = 20", ""),
      names("    print('start')", "    print('begin')"),
      names("    gate = Semaphore(RENDERERS)", ""),
      names("import asyncio", "import time"),
      names("        await asyncio.sleep(0.1)", "        time.sleep(0.1)"),
    ]);
    expect(groups).toEqual([[0, 2], [1], [3, 4]]);
  });

  test("are a function whose first line changed and its callers", () => {
    const groups = groupsOf([
      names("async def render(number, gate):", "async def render(number):"),
      names("x = 1", "x = 2"),
      names("    render(one, gate)", "    render(one)"),
    ]);
    expect(groups).toEqual([[0, 2], [1]]);
  });

  test("are not those that share a word in a comment or a string", () => {
    expect(groupsOf([names("LIMIT = 2", ""), names("# LIMIT", 'print("LIMIT")')])).toEqual([[0], [1]]);
  });
});

describe("the order of trying", () => {
  const hunks = [
    known("main.py", 3, "a = 1", "a = 2"),
    known("main.py", 20, "    b()", "    c()"),
    known("hashing.py", 6, "ROUNDS = 500", "ROUNDS = 4_000"),
  ];
  const groups = [[0], [1], [2]];
  const parts = hunks.map((place) => ({ places: [place], harmless: false }));

  test("begins with the hunk that holds the line, and is sure of it", () => {
    const order = likeliestFirst(groups, parts, pointer("main.py", 20, "main"));
    expect(order).toEqual({ groups: [[1], [0], [2]], sure: true });
  });

  test("begins with what the line uses when no hunk holds it", () => {
    const order = likeliestFirst(
      groups,
      parts,
      pointer("hashing.py", 13, "digest", "pbkdf2(word, SITE, ROUNDS)"),
    );
    expect(order.groups[0]).toEqual([2]);
    expect(order.sure).toBe(false);
  });

  test("begins with the nearest when nothing else is known, and keeps the order without a cause", () => {
    expect(likeliestFirst(groups, parts, pointer("main.py", 6, "x")).groups[0]).toEqual([0]);
    expect(likeliestFirst(groups, parts, null)).toEqual({ groups, sure: false });
  });

  test("an explanation agrees with a proof when its line lies in the hunk; a shared word says nothing", () => {
    const constant = hunks.slice(2);
    expect(agreement(pointer("hashing.py", 6, "<module>"), constant)).toBe(true);
    expect(agreement(pointer("hashing.py", 13, "digest", "pbkdf2(ROUNDS)"), constant)).toBeNull();
    expect(agreement(pointer("hashing.py", 13, "digest", "sleep(1)"), constant)).toBeNull();
    const elsewhere = pointer("main.py", 3, "main", "a = 1");
    expect(agreement(elsewhere, hunks.slice(1, 2))).toBe(false);
    expect(agreement({ ...elsewhere, class: "memory" }, hunks.slice(1, 2))).toBeNull();
    expect(agreement({ class: "unknown", location: null, lines: [] }, constant)).toBeNull();
  });
});

describe("answers", () => {
  const run = (stdout: string, exit = 0, stderr = ""): Ending => ({ exit, stdout, stderr });

  test("are the same when head wrote these lines, in whatever order", () => {
    const answers = { base: [run("a\nb\n")], head: [run("a\nb\n")] };
    expect(compareAnswers(run("b\na\n"), answers)).toBe("same");
    expect(compareAnswers(run("a\n"), answers)).toBe("differs");
    expect(compareAnswers(run("a\nb\nb\n"), answers)).toBe("differs");
    expect(compareAnswers(run("a\nb\n", 1), answers)).toBe("differs");
    expect(compareAnswers(run("a\nb\n", 0, "never awaited"), answers)).toBe("differs");
  });

  test("may be of either side where the sides differ, but nothing else", () => {
    const answers = { base: [run("start\n10 rows\n")], head: [run("begin\n10 rows\n")] };
    expect(compareAnswers(run("start\n10 rows\n"), answers)).toBe("same");
    expect(compareAnswers(run("begin\n10 rows\n"), answers)).toBe("same");
    expect(compareAnswers(run("10 rows\n"), answers)).toBe("differs");
    expect(compareAnswers(run("start\n9 rows\n"), answers)).toBe("differs");
  });

  test("of a progress bar are what it shows in the end, however often it was drawn; its speed varies", () => {
    const bar = (end: string, ...speeds: readonly number[]) =>
      run("done\n", 0, `${speeds.map((speed, at) => `\r${at}0%| ${speed}it/x`).join("")}${end}`);
    const known = { base: [bar("\n", 80, 81), bar("\n", 79, 80.7)], head: [bar("\n", 9, 9.1, 9.2)] };
    const otherwise = { base: known.base.slice(0, 1), head: known.head };
    expect(compareAnswers(bar("\n", 7, 41.5), known)).toBe("same");
    // where no run of either side shows that it varies, it is an answer
    expect(compareAnswers(bar("\n", 7, 41.5), otherwise)).toBe("differs");
    expect(compareAnswers(bar("\n", 7, 81), otherwise)).toBe("same");
    const wiped = { base: [], head: [bar("\r          \r", 1, 2, 3)] };
    expect(compareAnswers(bar("\r          \r", 7), wiped)).toBe("same");
    expect(compareAnswers(bar("\r failed\n", 7), wiped)).toBe("differs");
  });

  test("that differ from other runs of their side in numbers alone show which numbers vary", () => {
    expect(differInNumbers(run("1 row\n2.5 MB\n"), run("1 row\n2.75 MB\n"))).toBe(true);
    expect(differInNumbers(run("1 row\n"), run("1 line\n"))).toBe(false);
    expect(differInNumbers(run("1 row\n"), run("1 row\n", 1))).toBe(false);
  });

  test("may mix a line where the sides differ in two respects, but not with words of its own", () => {
    const answers = {
      base: [run("600 accounts, last 5efad2e4\n")],
      head: [run("done: 600 accounts, last 09ab\n")],
    };
    expect(compareAnswers(run("done: 600 accounts, last 5efad2e4\n"), answers)).toBe("same");
    expect(compareAnswers(run("600 accounts, last 09ab\n"), answers)).toBe("same");
    expect(compareAnswers(run("done: 500 accounts, last 5efad2e4\n"), answers)).toBe("differs");
    expect(compareAnswers(run("done: accounts, last 5efad2e4\n"), answers)).toBe("differs");
    const several = { base: [run("old: 5 x\nnew: 5 x\n")], head: [run("done: new: 1 x\ndone: old: 9 x\n")] };
    expect(compareAnswers(run("done: old: 5 x\ndone: new: 5 x\n"), several)).toBe("same");
  });

  test("do not count numbers that vary between two runs of one side, and count all others", () => {
    const answers = {
      base: [run("took 1.20 s\n8 rows\n")],
      head: [run("took 3.21 s\n8 rows\n"), run("took 3.35 s\n8 rows\n")],
    };
    expect(compareAnswers(run("took 1.07 s\n8 rows\n"), answers)).toBe("same");
    expect(compareAnswers(run("took 1.07 s\n9 rows\n"), answers)).toBe("differs");
  });

  test("do not count times that a program prints of itself", () => {
    const answers = {
      base: [run("4 jobs in 0.6 s\n")],
      head: [run("done: 4 jobs in 2.4 s\nelapsed 2.412\n")],
    };
    expect(compareAnswers(run("done: 4 jobs in 0.6 s\nelapsed 0.613\n"), answers)).toBe("same");
    expect(compareAnswers(run("done: 5 jobs in 0.6 s\nelapsed 0.613\n"), answers)).toBe("differs");
  });

  test("say nothing when head itself answers differently each time", () => {
    const answers = { base: [], head: [run("red\n"), run("green\n")] };
    expect(compareAnswers(run("red\n"), answers)).toBe("varies");
  });

  test("of head are always the same as head's", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 8 }), (texts) => {
        const one = run(texts.join("\n"));
        expect(compareAnswers(one, { base: [], head: [one] })).toBe("same");
      }),
    );
  });
});

describe("a cause with its proof", () => {
  const cause = (confidence: Cause["confidence"]) =>
    makeCause({
      confidence,
      location: { file: "etl.py", line: 40, function: "load" },
      facts: [{ fact: "independent" }],
    });
  const proof = (agrees: boolean | null, outcome: Proof["outcome"] = "proved") =>
    makeProof({ agrees, outcome });

  const line = { location: { file: "db.py", line: 7, function: "open" }, text: "pool = Pool(1)" };

  test("gains confidence by agreement, but is sure by its evidence alone, and loses a step by disagreement", () => {
    expect(withProof(cause("low"), proof(true), null)).toMatchObject({
      confidence: "medium",
      facts: [{ fact: "independent" }],
    });
    expect(withProof(cause("medium"), proof(true), null).confidence).toBe("medium");
    expect(withProof(cause("high"), proof(true), null).confidence).toBe("high");
    expect(withProof(cause("medium"), proof(false), line).confidence).toBe("low");
    expect(withProof(cause("low"), proof(false), line).confidence).toBe("low");
  });

  test("has the line of the proved change, and says where it was measured", () => {
    const led = withEvidence(withProof(cause("medium"), proof(null), line));
    expect(led).toMatchObject({ confidence: "medium", changed: true, location: line.location });
    expect(led.lines[0]).toEqual(line);
    expect(led.evidence).toEqual(["measured at etl.py:40 (load)", expect.stringContaining("need")]);
  });

  test("keeps its confidence when nothing was proved or the cause names no line", () => {
    expect(withProof(cause("medium"), proof(null), null).confidence).toBe("medium");
    expect(withProof(cause("medium"), proof(null, "budget-ended"), line)).toMatchObject({
      confidence: "medium",
      location: { file: "etl.py" },
    });
  });

  test("names hunks by the lines of head, also where lines were only removed", () => {
    const hunk = known("a.py", 7, "x\ny", "").hunk;
    expect(linesOfHead(hunk)).toEqual({ file: "a.py", from: 7, to: 7 });
    expect(namesOf([linesOfHead(hunk), { file: "b.py", from: 1, to: 3 }])).toBe("a.py:7 and b.py:1-3");
  });
});
