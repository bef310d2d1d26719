import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { suggestionsOf } from "../../src/render/markdown/suggestions.ts";
import { makeCause, makeComparison, makeEntry, makeHunk, makeRecord, makeRemedy } from "../factories.ts";

const withRemedy = (remedy: Parameters<typeof makeRemedy>[0], hunks = [makeHunk("etl.py", 38, 7)]) =>
  makeRecord([makeEntry({ verdict: "fail", causes: [makeCause({ remedy: makeRemedy(remedy) })] })], {
    comparison: makeComparison({ hunks }),
  });

test("a remedy within the diff can be accepted with a click, and says what it brings", () => {
  expect(suggestionsOf(withRemedy({}), "services")).toEqual([
    {
      file: "services/etl.py",
      from: 41,
      to: 41,
      body:
        "Scalene gate tried this: exit status and output of `nightly-import` stay the same, and it comes to 1.02× of base (10 pairs, 99 % interval 1.00 to 1.04).\n\n" +
        "```suggestion\n        await asyncio.sleep(PAUSE)\n```\n",
    },
  ]);
});

test.each([
  ["before the first line of context", { from: 34, to: 36 }, 0],
  ["in the context above", { from: 35, to: 35 }, 1],
  ["in the context below", { from: 45, to: 47 }, 1],
  ["partly below it", { from: 44, to: 48 }, 0],
  ["in another file", { file: "other.py" }, 0],
  ["outside of the checkout", { file: "../etl.py" }, 0],
])("lines %s: %o give %i suggestions", (_, remedy, count) => {
  expect(suggestionsOf(withRemedy(remedy))).toHaveLength(count);
});

test("nothing is suggested where the diff is not known", () => {
  const record = withRemedy({});
  expect(suggestionsOf({ ...record, comparison: null })).toEqual([]);
  expect(suggestionsOf({ ...record, comparison: makeComparison({ hunks: null }) })).toEqual([]);
});

test.each(["a = 1\u202e", "a\u200b = 1", "a = '\u001b[2K'", "x = '##[error]'", "a =\t1"])(
  "what a reader cannot see as it is, is not suggested: %j",
  (replacement) => {
    expect(suggestionsOf(withRemedy({ replacement }))).toEqual([]);
  },
);

test("a program that is indented by tabs keeps them", () => {
  const [suggestion] = suggestionsOf(withRemedy({ replacement: "\t\tawait work()\n" }));
  expect(suggestion?.body).toContain("```suggestion\n\t\tawait work()\n```");
});

test("a replacement cannot end its block", () => {
  const replacement = 'doc = """\n```\n@user <b>\n"""';
  const [suggestion] = suggestionsOf(withRemedy({ replacement }));
  const html = micromark(suggestion?.body ?? "", { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  expect(html).toMatch(
    /<pre><code class="language-suggestion">doc = [^<]*@user &lt;b&gt;[^<]*<\/code><\/pre>\s*$/u,
  );
});
