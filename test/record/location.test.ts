import { describe, expect, test } from "vitest";
import { linesOf, sameLine, simpleName } from "../../src/record/location.ts";

const line = (file: string, at: number, name = "main") => ({ file, line: at, function: name });

describe("a place", () => {
  test("is the same line under any name of its function", () => {
    expect(sameLine(line("a.py", 3, "f"), line("a.py", 3, "g"))).toBe(true);
    expect(sameLine(line("a.py", 3), line("b.py", 3))).toBe(false);
    expect(sameLine(line("a.py", 3), line("a.py", 4))).toBe(false);
  });

  test("has its own line before those it was reached from", () => {
    const via = [line("b.py", 2), line("c.py", 1)];
    expect(linesOf({ location: line("a.py", 3), via })).toEqual([line("a.py", 3), ...via]);
    expect(linesOf({ location: null, via })).toEqual(via);
  });

  test("keeps the last part of a dotted name when code moves", () => {
    expect(["shop.cache.get", "get", ""].map(simpleName)).toEqual(["get", "get", ""]);
  });
});
