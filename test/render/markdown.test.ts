import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { codeSpan, sentence } from "../../src/render/markdown/escape-markdown.ts";
import { renderMarkdown } from "../../src/render/markdown/markdown.ts";
import { bytesOf } from "../../src/render/markdown/truncate.ts";
import { makeEntry, makeProblem, makeRecord } from "../factories.ts";
import { foreignText, withForeignText } from "./foreign.ts";
import { RECORDS, recordOf, snapshotOf } from "./records.ts";

describe.each(Object.entries(RECORDS))("%s", (title, record) => {
  test("reads well as a comment", async () => {
    await expect(renderMarkdown(record)).toMatchFileSnapshot(snapshotOf(title, "md"));
  });
});

const UNBOUNDED = Number.POSITIVE_INFINITY;
const RUNS = { numRuns: 300 };

function htmlOf(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** The elements of a page in order; code is left out, because a foreign word may or may not need it. */
function skeletonOf(html: string): string[] {
  return [...html.matchAll(/<(\/?[a-z][a-z0-9]*)|<!--/giu)]
    .map(([tag, element]) => element ?? tag)
    .filter((element) => !/^\/?code$/u.test(element));
}

/** What a reader sees outside of code, where GitHub looks for mentions, references, links and emoji. */
function proseOf(html: string): string {
  return html.replace(/<pre>.*?<\/pre>|<code>.*?<\/code>/gsu, " ").replace(/<[^>]*>/gu, " ");
}

const titles = fc.constantFrom(...Object.keys(RECORDS));

test("no foreign text makes an element of HTML, a link, a heading, a list or a cell of a table", () => {
  fc.assert(
    fc.property(titles, fc.array(foreignText, { minLength: 1 }), (title, texts) => {
      let index = 0;
      const hostile = withForeignText(recordOf(title), () => `x${texts[index++ % texts.length]}`);
      const plain = withForeignText(recordOf(title), () => "word");
      const html = htmlOf(renderMarkdown(hostile, UNBOUNDED));
      expect(skeletonOf(html)).toEqual(skeletonOf(htmlOf(renderMarkdown(plain, UNBOUNDED))));
    }),
    RUNS,
  );
});

test("nor does it when the hostile text has nothing before it", () => {
  fc.assert(
    fc.property(titles, foreignText, (title, text) => {
      fc.pre(text.trim() !== "" && text !== "<module>");
      const html = htmlOf(
        renderMarkdown(
          withForeignText(recordOf(title), () => text),
          UNBOUNDED,
        ),
      );
      const plain = htmlOf(
        renderMarkdown(
          withForeignText(recordOf(title), () => "word"),
          UNBOUNDED,
        ),
      );
      expect(skeletonOf(html)).toEqual(skeletonOf(plain));
    }),
    RUNS,
  );
});

test("no foreign text mentions anybody, refers to an issue or a commit, or becomes a link or an emoji", () => {
  fc.assert(
    fc.property(titles, foreignText, (title, text) => {
      const prose = proseOf(
        htmlOf(
          renderMarkdown(
            withForeignText(recordOf(title), () => text),
            UNBOUNDED,
          ),
        ),
      );
      expect(prose).not.toMatch(/[@#$]|GH-\d|:\/\/|www\.|\b[0-9a-f]{7,40}\b|:\w+:/iu);
    }),
    RUNS,
  );
});

test("no foreign text brings a control, a bidi control or an order to a runner into the page", () => {
  fc.assert(
    fc.property(titles, foreignText, (title, text) => {
      const page = renderMarkdown(
        withForeignText(recordOf(title), () => text),
        UNBOUNDED,
      );
      expect(page.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(page).not.toMatch(/^\s*::|##\[/mu);
    }),
    RUNS,
  );
});

test("a name shows its backticks and bars, and stays one piece of code", () => {
  expect(codeSpan("etl.py")).toBe("`etl.py`");
  expect(codeSpan("a`b|c")).toBe("``a`b\u2502c``");
  expect(codeSpan("`")).toBe("`` ` ``");
  expect(codeSpan("")).toBe("`(empty)`");
});

test("a sentence keeps its words and sets names, calls and quoted commands as code", () => {
  expect(sentence("time.sleep held the loop (4 times), 94 % of it at etl.py:41 (read_rows).")).toBe(
    "`time.sleep` held the loop (4 times), 94 % of it at `etl.py:41` (`read_rows`).",
  );
  expect(sentence("let it yield (await asyncio.sleep(0)), or run `pip install aiohttp`: 120 : 1")).toBe(
    "let it yield (await `asyncio.sleep(0)`), or run `pip install aiohttp`: 120 : 1",
  );
  expect(sentence("1. @user sees #26 in deadbeef")).toBe("`1`. `@user` sees `#26` in `deadbeef`");
});

const many = (count: number, text: string) => {
  const failing = RECORDS["a check of many entries"]?.entries.find((entry) => entry.verdict === "fail");
  const entries = Array.from({ length: count }, (_, index) => ({
    ...makeEntry(failing),
    name: `entry-${index}-${text}`,
    problems: [makeProblem({ output: text })],
  }));
  return makeRecord(entries);
};

test.each([
  [1, "short"],
  [1, "`".repeat(100_000)],
  [40, "short"],
  [2_000, "a word\n".repeat(50)],
])("a comment on %i entries stays below its limit and begins with the verdict", (count, text) => {
  const page = renderMarkdown(many(count, text));
  expect(bytesOf(page)).toBeLessThanOrEqual(65_000);
  expect(page).toMatch(/^## ❌ FAIL: /u);
});

test("a job summary of 2,000 entries with everything in them stays below 1 MiB, and a comment below its limit", () => {
  const [full] = recordOf("pull request: a blocking call, proved and with a remedy").entries;
  const entries = Array.from({ length: 2_000 }, (_, index) => ({
    ...makeEntry(full),
    name: `entry-${index}`,
  }));
  const record = makeRecord(entries);
  for (const most of [65_000, 2 ** 20]) {
    const page = renderMarkdown(record, most);
    expect(bytesOf(page)).toBeLessThanOrEqual(most);
    expect(bytesOf(page)).toBeGreaterThan(most / 2);
    expect(page).toMatch(/^## ❌ FAIL: `entry-0` is 1\.93 s .*; 1,999 more failed$/mu);
    expect(page).toMatch(/Left out .* The record holds all of it\.$/mu);
  }
});

test("what does not fit is left out by whole sections, the least important first, and it says so", () => {
  const full = renderMarkdown(many(40, "short"), UNBOUNDED);
  const cut = renderMarkdown(many(40, "short"));
  const headings = (page: string) => page.match(/^### /gmu)?.length;
  expect(headings(cut)).toBe(headings(full));
  expect(cut).not.toContain("What Scalene says</summary>");
  expect(cut).toContain("**Cause: blocking-call, high confidence**");
  expect(cut).toMatch(/Left out .*What Scalene says \(40\)/u);
  expect(htmlOf(cut).match(/<details>/gu)?.length).toBe(htmlOf(cut).match(/<\/details>/gu)?.length);
});

test("however little room there is, the page fits and keeps the first headline", () => {
  const record = many(30, "short");
  fc.assert(
    fc.property(fc.integer({ min: 1_500, max: 70_000 }), (room) => {
      const page = renderMarkdown(record, room);
      expect(bytesOf(page)).toBeLessThanOrEqual(room);
      expect(page).toContain("`entry-0-short` is 1.93 s (+64 %) slower");
    }),
    { numRuns: 50 },
  );
});
