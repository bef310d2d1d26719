import { describe, expect, test } from "vitest";
import { isChanged, touches } from "../../src/record/comparison.ts";
import { hunk, lineAt } from "../explain/ledgers.ts";

describe("a change", () => {
  test("touches the lines that it wrote, and none beside them", () => {
    const written = hunk(10, 3);
    const lines = [9, 10, 12, 13].map((line) => touches(written, lineAt(line)));
    expect(lines).toEqual([false, true, true, false]);
  });

  test("that only removed touches the lines before and after the gap", () => {
    const removed = hunk(10, 0);
    const lines = [9, 10, 11, 12].map((line) => touches(removed, lineAt(line)));
    expect(lines).toEqual([false, true, true, false]);
  });

  test("touches no line of another file", () => {
    expect(touches(hunk(10, 3, "other.py"), lineAt(10))).toBe(false);
  });
});

describe("whether a line is changed", () => {
  test("is yes, no, or not known without a diff or without a line", () => {
    expect(isChanged(lineAt(10), [hunk(2), hunk(10)])).toBe(true);
    expect(isChanged(lineAt(10), [hunk(2)])).toBe(false);
    expect(isChanged(lineAt(10), [])).toBe(false);
    expect(isChanged(lineAt(10), null)).toBeNull();
    expect(isChanged(null, [hunk(2)])).toBeNull();
  });
});
