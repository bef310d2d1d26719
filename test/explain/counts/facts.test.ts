import { describe, expect, test } from "vitest";
import { explain } from "../../../src/explain/explain.ts";
import type { Counts } from "../../../src/record/counts/counts.ts";
import type { Question } from "../../../src/record/evidence.ts";
import { worded } from "../../../src/render/vocabulary/worded.ts";
import { ledger, lineAt, row, side } from "../ledgers.ts";
import { countsOf, type Made } from "./counted.ts";

const at = lineAt(12, "take", "app.py");

/** A program that computes a second more at `take` of app.py:12; what was counted on both sides. */
function causes(base: Counts | null, head: Counts | null, more: Partial<Question> = {}) {
  const computing = (seconds: number) => ledger([row("main-computing", seconds, { location: at })]);
  return explain({
    hunks: null,
    base: { ...side(computing(0.1)), counts: base },
    head: { ...side(computing(1.1)), counts: head },
    time: true,
    cpu: true,
    memory: false,
    ...more,
  }).map((finding) => worded(finding));
}

const sentences = (base: Made, head: Made) => causes(countsOf(base), countsOf(head))[0]?.evidence ?? [];
const POPS = { functions: { "app.py take": 1 } };

describe("facts of a cause from what was counted", () => {
  test("name the call, how often, how long each, and what stood in its place", () => {
    const said = sentences(
      { calls: { "app.py take > deque.popleft": { calls: 40_000, self: 0.004 } }, ...POPS },
      { calls: { "app.py take > list.pop": { calls: 40_000, self: 1.24, lines: [12] } }, ...POPS },
    );
    expect(said[1]).toBe(
      "list.pop is called 40,000 times, 31 µs each (base deque.popleft 40,000 times, 0.1 µs each), from app.py:12 (take)",
    );
    expect(said.at(-1)).toBe("3 of 3 runs agree");
  });

  test("name what is called many times for once, with its module and the share of each call", () => {
    const said = sentences(
      {
        calls: { "app.py take > lib:jinja2/environment.py Environment.__init__": { calls: 1, total: 0.02 } },
        ...POPS,
      },
      {
        calls: { "app.py take > lib:jinja2/environment.py Environment.__init__": { calls: 60, total: 1 } },
        functions: { "app.py take": 30 },
      },
    );
    expect(said[1]).toBe(
      "jinja2.environment.Environment is called 60 times, 17 ms each (base once, 20 ms), from app.py:10 (take): 2 in each call of take",
    );
  });

  test("name processes with the line that starts them, wherever it is", () => {
    const events = (times: number): Made => ({ events: { "process git dates.py:25 stamp": times } });
    expect(sentences(events(1), events(150))).toContain(
      "git is started 150 times (base once), from dates.py:25 (stamp)",
    );
  });

  test("name other things at the place of the cause only", () => {
    const events = (at: string): Made => ({ events: { [`compile <string> ${at}`]: 80 } });
    const told = "<string> is compiled 80 times (base never), from app.py:14 (take)";
    expect(sentences({}, events("app.py:14 take"))).toContain(told);
    expect(sentences({}, events("other.py:14 lay"))).toHaveLength(sentences({}, {}).length);
  });

  test("say that a number grows with the square of the calls", () => {
    const head = {
      calls: { "app.py take > str.startswith": { calls: 4950, self: 0.9 } },
      functions: { "app.py take": 100 },
    };
    expect(sentences(POPS, head)[1]).toContain(", which grows with the square of the calls of take");
  });

  test("say how much longer a call takes: a library's with all it does, the program's own without what it calls", () => {
    const gets = (callee: string, seconds: number) => ({
      calls: { [`app.py take > ${callee}`]: { calls: 60, self: seconds, total: 2 * seconds, lines: [12] } },
      functions: { "app.py take": 60, [callee]: 60 },
    });
    const said = (callee: string) => sentences(gets(callee, 0.06), gets(callee, 1.2))[1];
    expect(said("lib:jinja2/loaders.py Loader.load")).toBe(
      "jinja2.loaders.Loader.load is called 60 times, from app.py:12 (take), and takes 40 ms each time (base 2.0 ms)",
    );
    expect(said("app.py scan")).toBe(
      "scan is called 60 times, from app.py:12 (take), and takes 20 ms itself each time (base 1.0 ms)",
    );
  });

  test("leave out what brings hardly any time, and what does not repeat", () => {
    const pops = (self: number, repeats: boolean) => ({
      calls: { "app.py take > list.pop": { calls: 40_000, self, repeats } },
    });
    expect(sentences({}, pops(0.01, true))).toHaveLength(2);
    expect(sentences({}, pops(1, false))).toHaveLength(2);
    expect(sentences({}, pops(1, true))).toHaveLength(3);
  });

  test("leave out what only carries the time of the program's own functions", () => {
    const sums = (calls: number) => {
      const counts = countsOf({ calls: { "app.py take > sum": { calls, total: 1 } } });
      const functions = counts.functions.map((one) => ({ ...one, callsOwn: true }));
      return causes(countsOf({}), { ...counts, functions })[0]?.evidence.length;
    };
    expect([sums(1), sums(40)]).toEqual([2, 3]);
  });

  test("are at most three calls and two things that were asked", () => {
    const many = Object.fromEntries(
      [..."abcdefgh"].map((name) => [`app.py take > ${name}`, { calls: 100, self: 0.5 }] as const),
    );
    const events = Object.fromEntries(
      [..."abcd"].map((name) => [`process ${name} app.py:3 ${name}`, 9] as const),
    );
    expect(sentences({}, { calls: many, events })).toHaveLength(2 + 3 + 2);
  });

  test("are not there for causes of memory, nor where one side was not counted", () => {
    const pops = countsOf({ calls: { "app.py take > list.pop": { calls: 40_000, self: 1 } } });
    const plain = causes(null, null)[0]?.evidence;
    expect(causes(null, pops)[0]?.evidence).toEqual(plain);
    expect(causes(pops, null)[0]?.evidence).toEqual(plain);
    const memory = causes(countsOf({}), pops, { time: false, cpu: false, memory: true });
    expect(memory[0]?.evidence.join()).not.toContain("list.pop");
  });

  test("say of a program alone what it calls", () => {
    const head = { ...side(ledger([row("main-computing", 1.1, { location: at })])) };
    const counts = countsOf({ calls: { "app.py take > list.pop": { calls: 40_000, self: 1, lines: [12] } } });
    const [first] = causes(null, null, { base: null, head: { ...head, counts } });
    expect(first?.evidence).toContain("list.pop is called 40,000 times, 25 µs each, from app.py:12 (take)");
  });
});
