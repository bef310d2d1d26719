import { describe, expect, test } from "vitest";
import { headline, isProved } from "../../../src/experiments/search/headline.ts";
import type { Pointer } from "../../../src/experiments/search/order.ts";
import type { KnownHunk } from "../../../src/experiments/search/unit.ts";
import { fileFacts } from "../../explain/ledgers.ts";

/** A hunk of a file whose lines in head begin at `start`. */
function hunk(file: string, start: number, head: string, base = "pass"): KnownHunk {
  const lines = { base: base.split("\n"), head: head === "" ? [] : head.split("\n") };
  const range = (side: readonly string[]) => ({ start, length: side.length });
  return { hunk: { file, oldFile: null, base: range(lines.base), head: range(lines.head) }, lines };
}

function measured(file: string, line: number, name: string, text: string): Pointer & { changed: boolean } {
  const location = { file, line, function: name };
  return { class: "cpu-bound", location, lines: [{ location, text }], changed: false };
}

const elsewhere = measured("relay.py", 17, "Relay.session", "digest(KEY, rounds)");
const lineOf = (cause: Pointer & { changed: boolean }, ...proved: KnownHunk[]) =>
  headline(cause, proved, {})?.line;

describe("the line of a proved change", () => {
  test("is one that was measured, where the change has one", () => {
    expect(lineOf(measured("a.py", 5, "f", "x = 1"), hunk("a.py", 4, "y = call()\nx = 1"))).toBe(5);
  });

  test("names the function that was measured", () => {
    expect(lineOf(elsewhere, hunk("main.py", 8, "start()\nawait sleep(1)\nrelay.session(port)"))).toBe(10);
  });

  test("gives a name its meaning that the measured line uses", () => {
    expect(lineOf(elsewhere, hunk("main.py", 8, "start()\nrounds = 40_000"))).toBe(9);
  });

  test("is what the class would name of this change, before any line that only calls something", () => {
    const proved = [hunk("main.py", 3, "count = 0\nopen(x)\nclose(x)")];
    const guess = { file: "main.py", line: 3, function: "main" };
    expect(headline(elsewhere, proved, {}, guess)?.line).toBe(3);
  });

  test("waits or calls something, when the change names nothing of what was measured", () => {
    expect(lineOf(elsewhere, hunk("main.py", 3, "count = 0\nopen(x)\nawait connect(x)"))).toBe(5);
  });

  test.each([
    ["a docstring", 'def f(x):\n    """Sessions of digest().\n\n    session(x)\n    """\n    x += 1', 6],
    ["a comment", "# session(x)\nx += 1", 2],
    ["a decorator", "@session(1)\nx += 1", 2],
    ["the head of a function", "async def session(x):\n    x += 1", 2],
    ["an import", "from relay import session\nx += 1", 2],
    ["a closing bracket", ")\nx += 1", 2],
  ])("is not %s", (_, text, line) => {
    expect(lineOf(elsewhere, hunk("main.py", 1, text))).toBe(line);
  });

  test("is such a one when the change has no other", () => {
    expect(lineOf(elsewhere, hunk("main.py", 6, "@cached\nasync def session(x):"))).toBe(7);
  });

  test("is of the function that was measured, a decorator perhaps, before any other", () => {
    const decorated = { from: 16, line: 17, endLine: 25, name: "depths", async: false };
    const file = fileFacts({ functions: [{ ...decorated, decorators: [], docstring: null }] });
    const proved = [hunk("a.py", 13, "def move(code):\n    save(code)\n\n@property")];
    const cause = measured("a.py", 21, "depths", "found = 0");
    const caller = { location: { file: "main.py", line: 3, function: "main" }, text: "codes.depths" };
    const reached = { ...cause, lines: [...cause.lines, caller] };
    for (const one of [cause, reached]) {
      expect(headline(one, proved, { "a.py": file })?.line).toBe(16);
    }
    // a line that the change wrote need not be what was measured
    expect(headline({ ...reached, changed: true }, proved, { "a.py": file })?.line).toBe(14);
  });

  test("is that of the seam where lines were only removed", () => {
    expect(lineOf(elsewhere, hunk("main.py", 12, "", "    @cached"))).toBe(12);
  });

  test("has the function that it stands in", () => {
    const facts = {
      from: 3,
      line: 3,
      endLine: 9,
      name: "main",
      async: false,
      decorators: [],
      docstring: null,
    };
    const file = fileFacts({ functions: [facts] });
    expect(headline(elsewhere, [hunk("main.py", 5, "    x()")], { "main.py": file })).toEqual({
      file: "main.py",
      line: 5,
      function: "main",
    });
  });

  test("is not looked for where nothing was proved", () => {
    expect(headline(elsewhere, [], {})).toBeNull();
  });
});

test("a cause is proved when its own line lies in a proved hunk", () => {
  expect(isProved(measured("a.py", 5, "f", ""), [hunk("a.py", 4, "x\ny")])).toBe(true);
  expect(isProved(measured("a.py", 6, "f", ""), [hunk("a.py", 4, "x\ny")])).toBe(false);
  expect(isProved(measured("a.py", 4, "f", ""), [hunk("a.py", 4, "@cached\ny")])).toBe(false);
  expect(isProved(measured("a.py", 4, "f", ""), [hunk("a.py", 4, "@cached")])).toBe(true);
  expect(isProved({ class: "unknown", location: null, lines: [] }, [hunk("a.py", 4, "x")])).toBe(false);
});
