import { describe, expect, test } from "vitest";
import { changeText } from "../../../src/experiments/search/change-text.ts";
import { runsOf, type Segment } from "../../../src/experiments/search/segments.ts";

const head = (segments: readonly Segment[]) =>
  segments.flat().length === 0
    ? ""
    : segments.map((one) => (typeof one === "string" ? one : one[1].join(""))).join("");
const shown = (segments: readonly Segment[]) =>
  changeText(runsOf("a.py", segments, new Set([0])), () => head(segments));

describe("what was proved", () => {
  test("is shown as a diff, with two lines of head around it", () => {
    expect(shown(["a\nb\nc\nx = ", [0, ["slow"], ["fast"]], "(1)\nd\ne\nf\n"])).toBe(
      `--- a/a.py
+++ b/a.py
@@ -2,5 +2,5 @@
 b
 c
-x = fast(1)
+x = slow(1)
 d
 e
`,
    );
  });

  test("may be lines that were only added or only removed, near to one another", () => {
    expect(shown([[0, [], ["gone\n"]], "a\n", [0, ["new\n"], []], "b\nc\nd\n", [0, ["z\n"], ["y\n"]]])).toBe(
      `--- a/a.py
+++ b/a.py
@@ -1,2 +1,1 @@
-gone
 a
@@ -3,2 +2,3 @@
+new
 b
 c
@@ -5,2 +5,2 @@
 d
-y
+z
`,
    );
  });

  test("is cut where it is long, and says so", () => {
    const many = Array.from({ length: 100 }, (_, index) => `${"x".repeat(300)}${index}\n`);
    const text = shown(["a\n", [0, many, []], "b\n"]);
    expect(text.split("\n")).toHaveLength(62);
    expect(text).toContain("… 45 more lines");
    expect(text.length).toBeLessThan(16_384);
  });
});
