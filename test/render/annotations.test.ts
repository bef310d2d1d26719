import fc from "fast-check";
import { expect, test } from "vitest";
import { annotationsOf } from "../../src/render/annotations/annotations.ts";
import { headlineOf } from "../../src/render/report/title.ts";
import {
  locationOf,
  makeCause,
  makeComparison,
  makeEntry,
  makeHunk,
  makeMetric,
  makeRecord,
} from "../factories.ts";
import { foreignText, withForeignText } from "./foreign.ts";
import { RECORDS, recordOf } from "./records.ts";

const slower = makeMetric({ base: 3.01, head: 4.94, ratio: 1.64, decision: "regressed" });

const failing = (name: string, at: string, overrides: Parameters<typeof makeCause>[0] = {}) =>
  makeEntry({
    name,
    verdict: "fail",
    metrics: [slower],
    causes: [makeCause({ location: locationOf(at), ...overrides })],
  });

test("an annotation stands at the line of the cause and says number, cause and cure", () => {
  const record = makeRecord([failing("api", "etl.py:41 read_rows", { changed: true })], {
    comparison: makeComparison({ hunks: [makeHunk("etl.py", 38, 7)] }),
  });
  expect(annotationsOf(record)).toEqual([
    {
      level: "error",
      file: "etl.py",
      line: 41,
      title: "Scalene gate: blocking-call in api",
      message:
        "api is 1.93 s (+64 %) slower: a blocking call at etl.py:41 (read_rows), which this pull request added\n" +
        "Use asyncio.sleep in place of time.sleep, or move it off the loop with asyncio.to_thread.",
    },
  ]);
});

test("paths are relative to the repository's root, also when the program lives in a folder of it", () => {
  const record = makeRecord([failing("api", "shop/etl.py:41 read")]);
  expect(annotationsOf(record, "services/eu")[0]?.file).toBe("services/eu/shop/etl.py");
});

test.each(["/usr/lib/python3/ssl.py:9 read", "../outside.py:3 run", "<frozen:7 load", "C/../../x.py:1 a"])(
  "a line that is not of the checkout is not annotated: %s",
  (at) => {
    expect(annotationsOf(makeRecord([failing("api", at)]))).toEqual([]);
  },
);

test("a cause of low confidence, and one without a name, stay out of the diff", () => {
  const guesses = [
    failing("one", "a.py:1 run", { confidence: "low" }),
    failing("two", "a.py:2 run", { class: "unknown" }),
    failing("three", "a.py:3 run", { class: "insufficient-data" }),
  ];
  expect(annotationsOf(makeRecord(guesses))).toEqual([]);
});

test("a warning, a waiver and a diagnosis are not errors", () => {
  const levelOf = (verdict: "warn" | "waived" | "pass") =>
    annotationsOf(makeRecord([{ ...failing("api", "a.py:1 run"), verdict }]))[0]?.level;
  expect([levelOf("warn"), levelOf("waived"), levelOf("pass")]).toEqual(["warning", "notice", "notice"]);
});

test("lines of this change come before others, and the heavier cause first", () => {
  const record = makeRecord([
    failing("a", "a.py:1 run", { changed: false, share: 0.99 }),
    failing("b", "b.py:1 run", { changed: true, share: 0.3 }),
    failing("c", "c.py:1 run", { changed: true, share: 0.9 }),
    failing("d", "d.py:1 run", { changed: null, share: 0.9 }),
  ]);
  expect(annotationsOf(record).map(({ file }) => file)).toEqual(["c.py", "b.py", "d.py", "a.py"]);
});

test("there are ten of a level at most, and none is said twice", () => {
  const many = Array.from({ length: 2_000 }, (_, index) =>
    failing(`entry-${index}`, `a.py:${index + 1} run`),
  );
  const warned = many.map((entry) => ({ ...entry, verdict: "warn" as const }));
  const twice = [
    failing("same", "b.py:1 run", { changed: true }),
    failing("same", "b.py:1 run", { changed: true }),
  ];
  const annotations = annotationsOf(makeRecord([...warned, ...many, ...twice]));
  expect(annotations.filter(({ level }) => level === "error")).toHaveLength(10);
  expect(annotations.filter(({ level }) => level === "warning")).toHaveLength(10);
  expect(annotations.filter(({ file }) => file === "b.py")).toHaveLength(1);
});

test("a cause further down the list is told in its own words", () => {
  const second = makeCause({ class: "memory", kind: "leak", amount: { value: 9, unit: "MB" } });
  const hungrier = makeMetric({
    metric: "rss-peak",
    unit: "MB",
    base: 10,
    head: 19,
    ratio: 1.9,
    decision: "regressed",
  });
  const entry = makeEntry({ verdict: "fail", metrics: [slower, hungrier], causes: [makeCause(), second] });
  const messages = annotationsOf(makeRecord([entry])).map(({ message }) => message);
  expect(
    messages.some((message) =>
      message.startsWith("nightly-import needs 9.00 MB (+90 %) more memory: a leak"),
    ),
  ).toBe(true);
});

const titles = fc.constantFrom(...Object.keys(RECORDS));

test("foreign text in an annotation, or in the headline, is plain and gives no orders", () => {
  fc.assert(
    fc.property(titles, foreignText, (title, text) => {
      const record = withForeignText(recordOf(title), () => text);
      const said = annotationsOf(record).flatMap(({ file, title: heading, message }) => [
        file,
        heading,
        message,
      ]);
      for (const line of [...said.flatMap((one) => one.split("\n")), headlineOf(record)]) {
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(line).not.toMatch(/^\s*::|##\[/u);
      }
    }),
    { numRuns: 300 },
  );
});

test("the headline is the verdict in one sentence", () => {
  expect(headlineOf(recordOf("pull request: several entries, one waived"))).toBe(
    "FAIL: nightly-import is 1.93 s (+64 %) slower: a blocking call at etl.py:41 (read_rows), which this pull request added",
  );
  expect(headlineOf(recordOf("pull request: all is well"))).toBe(
    "PASS: nothing got slower or hungrier in 3 entries",
  );
  expect(headlineOf(recordOf("a gate that could not start"))).toBe(
    "ERROR: nothing was measured: no Python 3.9 or newer was found",
  );
});
