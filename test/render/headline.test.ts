import { expect, test } from "vitest";
import type { Phrase } from "../../src/render/document/document.ts";
import { headline, isAlone } from "../../src/render/document/headline.ts";
import {
  locationOf,
  makeCause,
  makeEntry,
  makeFigure,
  makeHunk,
  makeLimit,
  makeMetric,
  makeProblem,
} from "../factories.ts";

const textOf = (phrase: Phrase) => phrase.map((part) => part.text).join("");

const slower = makeMetric({ base: 3.01, head: 4.94, ratio: 1.64, decision: "regressed" });
const hungrier = makeMetric({
  metric: "rss-peak",
  unit: "MB",
  base: 40,
  head: 320,
  ratio: 8,
  decision: "regressed",
});

test("a regression names the number, the cause and its line", () => {
  const entry = makeEntry({ verdict: "fail", metrics: [slower], cause: makeCause() });
  expect(textOf(headline(entry))).toBe(
    "nightly-import is 1.93 s (+64 %) slower: a blocking call at etl.py:41 (read_rows)",
  );
});

test("a regression without a cause names the number alone", () => {
  expect(textOf(headline(makeEntry({ verdict: "fail", metrics: [slower] })))).toBe(
    "nightly-import is 1.93 s (+64 %) slower",
  );
});

test("of time and memory, the one that the cause explains is named", () => {
  const metrics = [slower, hungrier];
  const memory = makeCause({ class: "memory", kind: "leak", amount: { value: 280, unit: "MB" } });
  expect(textOf(headline(makeEntry({ verdict: "fail", metrics, cause: memory })))).toBe(
    "nightly-import needs 280 MB (8.00×) more memory: a leak at etl.py:41 (read_rows)",
  );
  expect(textOf(headline(makeEntry({ verdict: "fail", metrics, cause: makeCause() })))).toMatch(/slower/u);
});

test("of several regressions the one whose limit failed is named", () => {
  const metrics = [slower, hungrier];
  const limits = [
    makeLimit({ metric: "wall-time", level: "warn" }),
    makeLimit({ metric: "rss-peak", level: "fail" }),
  ];
  expect(textOf(headline(makeEntry({ verdict: "fail", metrics, limits })))).toMatch(/more memory$/u);
  expect(textOf(headline(makeEntry({ verdict: "warn", metrics, limits: limits.slice(0, 1) })))).toMatch(
    /slower$/u,
  );
});

test("a limit on a figure that did not regress is told, also beside a regression that no limit is about", () => {
  const limits = [makeLimit({ metric: "cpu-time", message: "3.20 s, limit 3.00 s" })];
  expect(textOf(headline(makeEntry({ verdict: "fail", metrics: [slower], limits })))).toBe(
    "nightly-import breaks its limit of processor time: 3.20 s, limit 3.00 s",
  );
});

test("whose line it is, is said where it is known", () => {
  const entry = (changed: boolean | null) =>
    makeEntry({ verdict: "fail", metrics: [slower], causes: [makeCause({ changed })] });
  const end = (changed: boolean | null, before: number) => {
    const hunks = [makeHunk("etl.py", 41, 1, before)];
    return textOf(headline(entry(changed), { what: "this pull request", hunks })).split("(read_rows)")[1];
  };
  expect(end(true, 0)).toBe(", which this pull request added");
  expect(end(true, 2)).toBe(", which this pull request changed");
  expect(end(false, 0)).toBe(", a line that this pull request did not touch");
  expect(end(null, 0)).toBe("");
});

test("a limit that is broken without a regression is told in the judge's words", () => {
  const entry = makeEntry({ verdict: "fail", reason: "wall-time 1.93 s, limit 1.50 s" });
  expect(textOf(headline(entry))).toBe("nightly-import: wall-time 1.93 s, limit 1.50 s");
});

test("a limit that one side alone breaks is told with its bottleneck", () => {
  const entry = makeEntry({
    verdict: "fail",
    reason: "wall-time 1.93 s, limit 1.50 s",
    metrics: [makeFigure("wall-time", "s", 1.93)],
    cause: makeCause({ amount: { value: 1.8, unit: "s" }, share: 0.933 }),
  });
  expect(isAlone(entry)).toBe(true);
  expect(textOf(headline(entry))).toBe(
    "nightly-import spends 1.80 of 1.93 s (93 %) in a blocking call at etl.py:41 (read_rows); wall-time 1.93 s, limit 1.50 s",
  );
});

test("a regression whose cause is not known says so, and names no line", () => {
  const cause = makeCause({ class: "unknown", location: null });
  expect(textOf(headline(makeEntry({ verdict: "warn", metrics: [slower], cause })))).toBe(
    "nightly-import is 1.93 s (+64 %) slower: the cause is unknown",
  );
});

test("the top level of a file is named by its line alone", () => {
  const cause = makeCause({ class: "slow-import", location: locationOf("etl.py:3 <module>") });
  expect(textOf(headline(makeEntry({ verdict: "fail", metrics: [slower], cause })))).toBe(
    "nightly-import is 1.93 s (+64 %) slower: slower imports at etl.py:3",
  );
});

test("an improvement, an undecided entry and an error say what they are", () => {
  const faster = makeMetric({ base: 1.75, head: 1.05, ratio: 0.6, decision: "improved" });
  expect(textOf(headline(makeEntry({ verdict: "improved", metrics: [faster] })))).toBe(
    "nightly-import is 0.70 s (-40 %) faster",
  );
  expect(textOf(headline(makeEntry({ verdict: "inconclusive", reason: "1.04 after 30 pairs" })))).toBe(
    "nightly-import cannot be decided yet: 1.04 after 30 pairs",
  );
  const broken = makeEntry({ verdict: "error", problems: [makeProblem()], reason: "not shown" });
  expect(textOf(headline(broken))).toBe("nightly-import could not be measured: it ended with exit status 1");
});

test("foreign text is never passed off as words of the gate", () => {
  const evil = "https://example.org";
  const entry = makeEntry({
    name: evil,
    verdict: "waived",
    reason: evil,
    metrics: [{ ...slower, metric: evil, unit: evil }],
    cause: makeCause({ kind: evil, location: { file: evil, line: 1, function: evil } }),
  });
  const own = headline(entry).filter((part) => part.from === "gate");
  expect(textOf(own)).not.toContain("example");
});
