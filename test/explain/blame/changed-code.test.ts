import { describe, expect, test } from "vitest";
import { changedCode } from "../../../src/explain/blame/changed-code.ts";
import type { SourceFacts } from "../../../src/record/facts.ts";
import { fileFacts, functionFacts, hunk } from "../ledgers.ts";

/** `load` (3-12), decorated on 2, with a docstring on 4-6; `save` (14-20) without one. */
const FACTS: SourceFacts = {
  "main.py": fileFacts({
    functions: [
      { ...functionFacts(3, 12, "load", 2), docstring: { line: 4, endLine: 6 } },
      functionFacts(14, 20, "save"),
    ],
  }),
};
const lineOf = (start: number, length: number) => changedCode(hunk(start, length), FACTS)?.location.line;

describe("the first line of a change that does something", () => {
  test("is not the docstring of a function", () => {
    expect(lineOf(5, 4)).toBe(7);
    expect(lineOf(4, 3)).toBeUndefined();
    expect(lineOf(4, 0)).toBeUndefined();
  });

  test("is not the head of a function, where the body was written as well", () => {
    expect(lineOf(3, 6)).toBe(7);
    expect(lineOf(2, 8)).toBe(7);
    expect(lineOf(14, 3)).toBe(15);
  });

  test("is the head of a function, where nothing else of it was written", () => {
    expect(lineOf(3, 1)).toBe(3);
    expect(lineOf(2, 1)).toBe(2);
    expect(lineOf(14, 1)).toBe(14);
  });

  test("is the first of a body, and the one before what was removed from it", () => {
    expect(lineOf(8, 2)).toBe(8);
    expect(lineOf(9, 0)).toBe(9);
    expect(lineOf(6, 0)).toBe(6);
  });
});
