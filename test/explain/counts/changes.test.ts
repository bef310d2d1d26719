import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedMore } from "../../../src/explain/counts/asked.ts";
import { changesOf } from "../../../src/explain/counts/changes.ts";
import type { Counts } from "../../../src/record/counts/counts.ts";
import { type Call, countsOf, type Made } from "./counted.ts";

const told = (base: Made | null, head: Made) =>
  changesOf(base && countsOf(base), countsOf(head)).changes.map(
    ({ change, head: { caller, callee, calls }, base: was }) =>
      `${change}: ${caller?.name} > ${callee.name} ${calls} (${was?.calls ?? "none"})`,
  );
const one = (edge: string, calls: number, more: Partial<Call> = {}): Made => ({
  calls: { [edge]: { calls, ...more } },
});

describe("what is different about calls", () => {
  test("is told of calls that base does not make, makes less often, or makes in less time", () => {
    const edge = "app.py take > list.pop";
    expect(told({}, one(edge, 40))).toEqual(["new: take > list.pop 40 (none)"]);
    expect(told(one(edge, 10), one(edge, 40))).toEqual(["more: take > list.pop 40 (10)"]);
    expect(told(one(edge, 40, { self: 0.1 }), one(edge, 40, { self: 0.4 }))).toEqual([
      "longer: take > list.pop 40 (40)",
    ]);
    expect(told(one(edge, 40, { self: 0.3 }), one(edge, 44, { self: 0.4 }))).toEqual([]);
  });

  test("is not told of calls that only follow from more calls of their caller", () => {
    const of = (calls: number): Made => ({
      calls: {
        "app.py main > app.py price": { calls },
        "app.py price > app.py round": { calls: 3 * calls },
        "app.py round > abs": { calls: 3 * calls },
      },
      functions: { "app.py main": 1 },
    });
    expect(told(of(1), of(60))).toEqual(["more: main > price 60 (1)"]);
  });

  test("is not told of a call that another function makes now, but of one that is made more often there", () => {
    const base = one("app.py main > app.py load", 5, { total: 1 });
    expect(told(base, one("app.py fresh > app.py load", 5, { total: 1 }))).toEqual([]);
    expect(told(base, one("app.py fresh > app.py load", 50))).toEqual(["more: fresh > load 50 (5)"]);
    expect(told(base, one("app.py fresh > app.py load", 5, { self: 3, total: 3 }))).toEqual([
      "longer: fresh > load 5 (5)",
    ]);
  });

  test("compares functions that were moved to another file by their names", () => {
    const base = one("app.py take > app.py load", 50);
    expect(told(base, one("shop/take.py take > shop/load.py load", 50))).toEqual([]);
    expect(told(base, one("shop/take.py take > shop/load.py load", 90))).toEqual([
      "more: take > load 90 (50)",
    ]);
  });

  test("names the call of base that stood in the place of a new one", () => {
    const caller = { functions: { "app.py take": 2 } };
    const base = countsOf({ ...one("app.py take > deque.popleft", 300), ...caller });
    const { changes } = changesOf(base, countsOf({ ...one("app.py take > list.pop", 300), ...caller }));
    expect(changes[0]?.instead?.callee.name).toBe("deque.popleft");
    const other = changesOf(base, countsOf({ ...one("app.py take > list.pop", 299), ...caller }));
    expect(other.changes[0]?.instead).toBeNull();
  });

  test("says how many calls there are in each call of the caller, and that they are all pairs", () => {
    const head = (calls: number) =>
      changesOf(
        countsOf({}),
        countsOf({ ...one("app.py row > execute", calls), functions: { "app.py row": 40 } }),
      ).changes[0];
    expect(head(80)).toMatchObject({ perCall: 2, square: false });
    expect(head(81)).toMatchObject({ perCall: null, square: false });
    expect(head(780)).toMatchObject({ perCall: null, square: true });
  });

  test("is not told where calls were counted in part, or where some of base were left out", () => {
    const head = one("app.py take > list.pop", 40);
    expect(told({ more: { complete: false } }, head)).toEqual([]);
    expect(told({}, { ...head, more: { complete: false } })).toEqual([]);
    expect(told({ more: { leftOut: { edges: 1, events: 0 } } }, head)).toEqual([]);
  });

  test("has no callers where threads mix them up, and no times", () => {
    const base = one("app.py take > list.pop", 40, { self: 0.1 });
    const head = { ...one("app.py take > list.pop", 400, { self: 9 }), more: { mixed: true } };
    expect(told(base, head)).toEqual(["more: undefined > list.pop 400 (40)"]);
  });

  test("is told of functions of the program that are not called any more, when all of head repeats", () => {
    const base = one("app.py price > app.py cached", 500);
    const head = (repeats: boolean): Made => ({
      calls: { "app.py main > app.py price": { calls: 5 }, "app.py main > tick": { calls: 3, repeats } },
    });
    const gone = (made: Made) =>
      changesOf(countsOf(base), countsOf(made)).gone.map(({ callee }) => callee.name);
    expect(gone(head(true))).toEqual(["cached"]);
    expect(gone(head(false))).toEqual([]);
  });
});

describe("what is asked of the system", () => {
  const asked = (base: Made["events"] | null, head: Made["events"] = {}) =>
    askedMore(
      base === null ? null : countsOf({ events: base ?? {} }),
      countsOf({ events: head }),
      (key) => key,
    ).map(
      ({ event, name, count, base: was, location }) => `${event} ${name} ${count} (${was}) ${location?.line}`,
    );

  test("is told where it is asked more often, the dearest first", () => {
    expect(
      asked(
        { "process git app.py:25 dates": 1, "file a.txt app.py:3 read": 1 },
        { "file a.txt app.py:3 read": 60, "process git app.py:25 dates": 150 },
      ),
    ).toEqual(["process git 150 (1) 25", "file a.txt 60 (1) 3"]);
  });

  test("is compared by the function, whatever its lines and names are", () => {
    expect(
      asked(
        { "process git app.py:25 dates": 20 },
        { "process hg app.py:31 dates": 12, "process git app.py:30 dates": 9 },
      ),
    ).toEqual([]);
    expect(asked({}, { "process a app.py:31 dates": 12, "process b app.py:30 dates": 9 })).toEqual([
      "process null 21 (0) 31",
    ]);
  });

  test("is not told when it is hardly more, or was left out of base", () => {
    expect(asked({ "process git app.py:25 dates": 10 }, { "process git app.py:25 dates": 11 })).toEqual([]);
    expect(asked({}, { "file a app.py:2 read": 9 })).toEqual([]);
    const base = countsOf({ more: { leftOut: { edges: 0, events: 1 } } });
    const head = countsOf({ events: { "process git app.py:25 dates": 150 } });
    expect(askedMore(base, head, (key) => key)).toEqual([]);
  });

  test("is told without a base as well", () => {
    expect(asked(null, { "process git app.py:25 dates": 150 })).toEqual(["process git 150 (null) 25"]);
  });
});

const NAMES = ["a.py one", "a.py two", "b.py three", "lib:json/encoder.py encode", "list.pop", "len"];
const edges = fc.uniqueArray(
  fc.record({
    key: fc
      .tuple(fc.constantFrom(...NAMES.slice(0, 4)), fc.constantFrom(...NAMES))
      .map(([caller, callee]) => `${caller} > ${callee}`),
    calls: fc.integer({ min: 1, max: 5000 }),
    self: fc.double({ min: 0, max: 5, noNaN: true }),
    repeats: fc.constantFrom(true, false, null),
  }),
  { selector: ({ key }) => key, maxLength: 12 },
);
const sides = edges.map((rows) =>
  countsOf({ calls: Object.fromEntries(rows.map(({ key, ...call }) => [key, call])) }),
);
const reversed = (counts: Counts): Counts => ({ ...counts, edges: [...counts.edges].reverse() });
const inFolder = (counts: Counts): Counts => ({
  ...counts,
  functions: counts.functions.map((one) => (one.own ? { ...one, file: `moved/${one.file}` } : one)),
});
const keysOf = (found: ReturnType<typeof changesOf>) =>
  found.changes
    .map(({ change, head }) => `${change} ${head.caller?.key} ${head.callee.key} ${head.calls}`)
    .sort();

describe("for any counts", () => {
  test("a side compared with itself has no differences, nor has one whose files were moved", () => {
    fc.assert(
      fc.property(sides, (side) => {
        expect(keysOf(changesOf(side, side))).toEqual([]);
        expect(changesOf(side, side).gone).toEqual([]);
        expect(keysOf(changesOf(side, inFolder(side)))).toEqual([]);
      }),
    );
  });

  test("the order of what was counted makes no difference", () => {
    fc.assert(
      fc.property(sides, sides, (base, head) => {
        expect(keysOf(changesOf(reversed(base), reversed(head)))).toEqual(keysOf(changesOf(base, head)));
      }),
    );
  });

  test("nothing is told that does not repeat, or that is not called more often or for longer", () => {
    fc.assert(
      fc.property(sides, sides, (base, head) => {
        for (const { change, head: row, base: was, added } of changesOf(base, head).changes) {
          expect(row.repeats).toBe(true);
          expect(added).toBeGreaterThanOrEqual(0);
          if (change === "more") expect(row.calls).toBeGreaterThan(was?.calls ?? Number.NaN);
          if (change === "new") expect(was).toBeNull();
        }
        const never = { ...head, edges: head.edges.map((edge) => ({ ...edge, repeats: null })) };
        expect(changesOf(base, never).changes).toEqual([]);
      }),
    );
  });
});
