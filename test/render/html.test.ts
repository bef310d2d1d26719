import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escaped } from "../../src/render/html/escape-html.ts";
import { renderHtml } from "../../src/render/html/html.ts";
import { stripPlot } from "../../src/render/html/strip-plot.ts";
import { STYLE } from "../../src/render/html/style.ts";
import { makeEntry, makeRecord } from "../factories.ts";
import { foreignText, withForeignText } from "./foreign.ts";
import { RECORDS, recordOf } from "./records.ts";

const VOID = new Set(["meta"]);

/** Tags in order with their attributes; fails when one is not closed by its own end. */
function tagsOf(html: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  const text = html.replace(/<style>.*?<\/style>/su, "").replace("<!doctype html>", "");
  const rest = text.replace(
    /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z0-9-]+="[^"<>]*")*)(\/?)>/gu,
    (_, end, tag, attributes, self) => {
      if (end === "/") expect(open.pop()).toBe(tag);
      else if (self === "" && !VOID.has(tag)) open.push(tag);
      seen.push(`${end}${tag}${attributes.replaceAll(/="[^"]*"/gu, "")}`);
      return "";
    },
  );
  expect(open).toEqual([]);
  // whatever is left is text: no bracket, and no ampersand that begins nothing
  expect(rest).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/u);
  return seen;
}

describe.each(Object.entries(RECORDS))("%s", (_title, record) => {
  const html = renderHtml(record);

  test("is well-formed, with one heading of the first level and none left out below it", () => {
    const levels = tagsOf(html).flatMap((tag) => (/^h\d$/u.test(tag) ? [Number(tag.slice(1))] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  test("asks for nothing and runs nothing", () => {
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(
      /<(?:script|link|img|iframe|a|base|form|object|embed)\b| on[a-z]+="|url\(|@import|https?:/u,
    );
  });

  test("has tables that can be heard: columns and rows are named", () => {
    const tables = html.match(/<table>.*?<\/table>/gsu) ?? [];
    for (const table of tables) {
      expect(table).toContain('<th scope="col"');
      const rows = (table.match(/<tr>/gu) ?? []).length - 1;
      expect(table.match(/<th scope="row"/gu) ?? []).toHaveLength(rows);
    }
  });
});

test("all five characters that mean something in HTML are written as entities", () => {
  expect(escaped(`<a b='c' d="e">&`)).toBe("&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;");
});

const titles = fc.constantFrom(...Object.keys(RECORDS));

test("no foreign text makes a tag, an attribute or an entity", () => {
  fc.assert(
    fc.property(titles, foreignText, (title, text) => {
      fc.pre(text.trim() !== "");
      const withoutCode = (html: string) => tagsOf(html).filter((tag) => !/^\/?code$/u.test(tag));
      const hostile = renderHtml(withForeignText(recordOf(title), () => `x${text}`));
      const plain = renderHtml(withForeignText(recordOf(title), () => "word"));
      // a listing has as many lines as its text; their colours are the page's own
      const steady = (html: string) => withoutCode(html.replace(/<pre.*?<\/pre>/gsu, "<pre></pre>"));
      expect(steady(hostile)).toEqual(steady(plain));
    }),
    { numRuns: 200 },
  );
});

test("no foreign text brings a control or a bidi control into the page", () => {
  fc.assert(
    fc.property(titles, foreignText, (title, text) => {
      const html = renderHtml(withForeignText(recordOf(title), () => text));
      expect(html.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
    { numRuns: 200 },
  );
});

test("the plot names both sides, and each of its points lies inside of the picture", () => {
  const seconds = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(seconds, seconds, (base, head) => {
      const svg = stripPlot(base, head);
      expect(svg).toMatch(/aria-label="base: median .* head: median /u);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
      const points = [...svg.matchAll(/<circle cx="([-\d.]+)" cy="([-\d.]+)"/gu)];
      expect(points).toHaveLength(base.length + head.length);
      for (const [, x, y] of points) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(640);
        expect(Number(y)).toBeLessThanOrEqual(Number(/viewBox="0 0 640 (\d+)"/u.exec(svg)?.[1]));
      }
    }),
  );
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each([0, 1])("all text of the scheme %i has a contrast of 4.5 on both grounds", (scheme) => {
  const [, light = "", dark = ""] = /:root \{(.*?)\}.*?:root \{(.*?)\}/su.exec(STYLE) ?? [];
  const colors = new Map(
    [...(scheme === 0 ? light : dark).matchAll(/--([a-z]+): (#[0-9a-f]{6})/gu)].map(
      ([, key = "", value = ""]) => [key, value],
    ),
  );
  for (const text of ["ink", "faint", "bad", "warn", "good", "accent"]) {
    for (const ground of ["ground", "raised"]) {
      const [high = 0, low = 0] = [colors.get(text), colors.get(ground)]
        .map((color) => luminance(color ?? ""))
        .sort((one, other) => other - one);
      expect((high + 0.05) / (low + 0.05), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test("a check of 2,000 entries is a page that lists no more rows than a reader takes", () => {
  const entries = Array.from({ length: 2_000 }, (_, index) => makeEntry({ name: `entry-${index}` }));
  const html = renderHtml(makeRecord(entries));
  expect(html).toContain("2,000 entries passed");
  expect(html).toContain("and 1950 more");
  expect(html.length).toBeLessThan(60_000);
});
