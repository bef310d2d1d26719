import fc from "fast-check";
import type { GateRecord } from "../../src/record/record.ts";

/** Text as a hostile program, path or artifact could bring it into a record. */

const NASTY = [
  "`",
  "``",
  "```",
  "|",
  "\\|",
  "\\",
  "\n",
  "\r",
  "\r\n",
  "\t",
  "\n\n",
  "\u0000",
  "\u001b[31m",
  "\u001b]8;;https://example.org\u0007",
  "\u0085",
  "\u009b2J",
  "\u2028",
  "\u202e",
  "\u2066",
  "\u200b",
  "\ufeff",
  "\ud83d",
  "<b>",
  "</details>",
  "<!--",
  "-->",
  "<img src=x>",
  "![a](http://example.org/a.png)",
  "[a](b)",
  "[^1]",
  "https://example.org",
  "www.example.org",
  "a@example.org",
  "@org/team",
  "@user",
  "#26",
  "GH-26",
  "owner/repo#26",
  "d0f4b9c1a2e3",
  " deadbeef ",
  " 1234567, ",
  "&#64;user",
  "&lt;",
  "**",
  "_a_",
  "~~",
  "# ",
  "- ",
  "+ ",
  "1. ",
  "1) ",
  "> ",
  "---",
  "===",
  "    ",
  "/lgtm",
  ":tada:",
  "$x$",
  "$`x`$",
  "::error::x",
  "::set-output name=a::b",
  "##[error]",
  "##[group]",
  "(",
  ")",
  " ",
  "a",
  "word ",
  "読む",
  "e\u0301\u0301\u0301\u0301",
  "\u{e0041}",
];

/** Strings put together of what breaks pages, of every character, and of ordinary words. */
export const foreignText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...NASTY), { maxLength: 12 }).map((parts) => parts.join("")),
  },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(...NASTY).map((part) => part.repeat(300)) },
);

const FOREIGN_KEYS = new Set([
  "name",
  "reason",
  "message",
  "where",
  "next",
  "output",
  "file",
  "function",
  "kind",
  "evidence",
  "advice",
  "notices",
  "platform",
  "arch",
  "python",
  "version",
  "created",
  "metric",
  "unit",
  "text",
  "diff",
  "replacement",
  "ref",
  "sha",
  "noBase",
  "base",
  "head",
  "until",
  "oldFile",
]);
/** These are words of the gate wherever they stand. */
const OWN_VALUES = new Set([
  "scalene-gate",
  "scalene-gate/record@1",
  "wall-time",
  "rss-peak",
  "s",
  "MB",
  "tasks",
]);

/** The same record with all foreign text replaced by what `next` gives, longer than the schema lets it be. */
export function withForeignText(record: GateRecord, next: () => string): GateRecord {
  const replaced = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return FOREIGN_KEYS.has(key) && !OWN_VALUES.has(value) ? next() : value;
    if (Array.isArray(value)) return value.map((item) => replaced(item, key));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaced(item, name)]));
  };
  return replaced(record, "") as GateRecord;
}
