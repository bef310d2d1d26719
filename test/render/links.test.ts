import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { addressOf, repositoryPath } from "../../src/render/document/links.ts";
import { renderMarkdown } from "../../src/render/markdown/markdown.ts";
import { foreignText, withForeignText } from "./foreign.ts";
import { RECORDS, recordOf } from "./records.ts";

const LINKS = {
  server: "https://github.com",
  repository: "acme/shop",
  headSha: "5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f80",
};

test("a place in head links to its lines at the commit that was measured", () => {
  const at = { file: "shop/c#.py", from: 38, to: 44 };
  expect(addressOf(at, { ...LINKS, folder: "services/" })).toBe(
    `https://github.com/acme/shop/blob/${LINKS.headSha}/services/shop/c%23.py#L38-L44`,
  );
  expect(addressOf({ ...at, to: 38 }, LINKS)).toMatch(/#L38$/u);
  expect(renderMarkdown(recordOf("compare: a blocking call"), undefined, LINKS)).toContain(
    `[\`etl.py:41\`](https://github.com/acme/shop/blob/${LINKS.headSha}/etl.py#L41)`,
  );
});

test.each([
  "/etc/passwd",
  "../x.py",
  "a/../../x.py",
  "C:\\x.py",
  "C:/x.py",
  "<string>",
  "a//b.py",
  "",
  "a\u202e.py",
])("what is not a file of the checkout has no address: %j", (file) => {
  expect(repositoryPath(file, "")).toBeNull();
  expect(addressOf({ file, from: 1, to: 1 }, LINKS)).toBeNull();
});

test("every link of a comment leads to the repository's own files, whatever the paths hold", () => {
  const titles = fc.constantFrom(...Object.keys(RECORDS));
  fc.assert(
    fc.property(titles, foreignText, (title, text) => {
      const record = withForeignText(recordOf(title), () => text);
      const page = renderMarkdown(record, Number.POSITIVE_INFINITY, LINKS);
      const html = micromark(page, {
        allowDangerousHtml: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      });
      for (const [, address = ""] of html.matchAll(/<a href="([^"]*)"/gu)) {
        expect(address).toMatch(
          /^https:\/\/github\.com\/acme\/shop\/blob\/[0-9a-f]{40}\/[\w./%$&;=+,:@-]+#L\d+(?:-L\d+)?$/u,
        );
        expect(address).not.toMatch(/\/\.\.?\//u);
      }
      // a link that was cut short would leave its address behind as text
      expect(html.replace(/<[^>]*>/gu, "")).not.toContain(LINKS.headSha);
    }),
    { numRuns: 300 },
  );
});
