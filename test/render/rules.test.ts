import { expect, test } from "vitest";
import { mergeRecords } from "../../src/record/merge.ts";
import { GateRecord } from "../../src/record/record.ts";
import type { RuleChange } from "../../src/record/rules/rules.ts";
import { renderHtml } from "../../src/render/html/html.ts";
import { renderMarkdown } from "../../src/render/markdown/markdown.ts";
import { bytesOf } from "../../src/render/markdown/truncate.ts";
import { plain } from "../../src/render/report/title.ts";
import { rulesSection } from "../../src/render/sections/rules.ts";
import { renderTerminal } from "../../src/render/terminal/terminal.ts";
import { makeEntry, makeRecord } from "../factories.ts";
import { recordOf } from "./records.ts";

const record = recordOf("pull request: it changed the rules");
const SAID = "This pull request changed the rules by which it is judged";

const limit = (entry: string, after = "+50%"): RuleChange => ({
  what: "limit",
  entry,
  metric: "wall-time",
  level: "fail",
  before: "+5%",
  after,
});

function linesOf(changes: readonly RuleChange[], left = 0): string[] {
  const section = rulesSection(makeRecord([makeEntry()], { rules: { changes: [...changes], left } }));
  return (section?.blocks ?? []).flatMap((block) => (block.kind === "list" ? block.items.map(plain) : []));
}

test("changed rules are the first that every page says", () => {
  expect(renderTerminal(record, { color: false, width: 100 }).trimStart().startsWith(SAID)).toBe(true);
  expect(renderMarkdown(record).startsWith(`⚠️ **${SAID}**`)).toBe(true);
  const [, main = ""] = renderHtml(record).split("<main>");
  expect(main.indexOf(SAID)).toBeGreaterThan(-1);
  expect(main.indexOf(SAID)).toBeLessThan(main.indexOf("<h1"));
});

test("they are said also of a single entry, and where the page is very short", () => {
  const single = makeRecord([makeEntry()], { rules: record.rules, comparison: record.comparison });
  expect(renderMarkdown(single).startsWith(`⚠️ **${SAID}**`)).toBe(true);
  const short = renderMarkdown(record, 1200);
  expect(short.startsWith(`⚠️ **${SAID}**`)).toBe(true);
  expect(bytesOf(short)).toBeLessThanOrEqual(1200);
});

test("a change of many entries is told once, with three of their names", () => {
  expect(linesOf([limit("a")])).toEqual(["limit of wall time of a (fail): +5 % -> +50 %"]);
  expect(linesOf([limit("a"), limit("b"), limit("c"), limit("d"), limit("e", "+9%")])).toEqual([
    "limit of wall time of a, b, c and 1 more (fail): +5 % -> +50 %",
    "limit of wall time of e (fail): +5 % -> +9 %",
  ]);
});

test("of very many changes twenty are told, and how many there are beyond", () => {
  const many = Array.from({ length: 30 }, (_, index) => limit("a", `+${index}%`));
  const lines = linesOf(many, 5);
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe("15 more in the record");
});

test("nothing is said where nothing changed, nor of a record of an older version", () => {
  expect(rulesSection(makeRecord([makeEntry()]))).toBeNull();
  const { rules: _, ...older } = makeRecord([makeEntry()]);
  expect(GateRecord.parse(older).rules).toBeNull();
});

test("records of one check that become one tell each change once", () => {
  const [one, other] = ["a", "b"].map((name) =>
    makeRecord([makeEntry({ name })], { rules: { changes: [limit("a")], left: 0 } }),
  );
  if (one === undefined || other === undefined) throw new Error("two records");
  expect(mergeRecords([one, other]).record?.rules).toEqual({ changes: [limit("a")], left: 0 });
});
