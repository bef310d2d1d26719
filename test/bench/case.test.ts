import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Case, fits } from "../../bench/case.ts";

describe("which cases are wanted", () => {
  test.each([
    ["41-flags", "*", true],
    ["41-flags", "4*", true],
    ["41-flags", "41", false],
    ["141-flags", "4*", false],
    ["41-flags", "[5-9]*,41-*", true],
    ["41-flags", "4?-flags", true],
    ["41-flags", "41.flags", false],
  ])("%s by %s: %s", (name, patterns, expected) => {
    expect(fits(name, patterns)).toBe(expected);
  });
});

const PROGRAMS = "test/programs";
const ids = readdirSync(PROGRAMS).filter((name) => /^\d/.test(name));

describe("the programs with known answers", () => {
  test.each(ids)("%s: its answer is whole and points at lines of head", (id) => {
    const expected = Case.parse(JSON.parse(readFileSync(`${PROGRAMS}/${id}/case.json`, "utf8")));
    expect(expected.id).toBe(id);
    if (expected.expect !== "regressed") {
      expect([expected.class, expected.accept, expected.culprit]).toEqual([null, [], null]);
      return;
    }
    expect(expected.accept).toContain(expected.class);
    const { file = "", lines = [0, 0] } = expected.culprit ?? {};
    const source = readFileSync(`${PROGRAMS}/${id}/head/${file}`, "utf8").split("\n");
    const [first, last] = lines.map((line) => source[line - 1]?.trim());
    expect([first, last]).not.toContain("");
    expect([first, last]).not.toContain(undefined);
  });
});
