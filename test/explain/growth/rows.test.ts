import { describe, expect, test } from "vitest";
import { grownRows } from "../../../src/explain/growth/rows.ts";
import type { Account } from "../../../src/record/ledger.ts";
import { lineAt, row } from "../ledgers.ts";

const grown = (base: Account[], head: Account[]) =>
  grownRows(base, head, ["computing-step"]).map(({ row: found, growth }) => [
    found.location?.line ?? null,
    Math.round(1000 * growth) / 1000,
  ]);
const step = (seconds: number, line: number, name: string) =>
  row("computing-step", seconds, { location: lineAt(line, name) });

describe("the rows that grew", () => {
  test("come most first, whatever they are in themselves", () => {
    expect(grown([step(5, 3, "parse")], [step(5.1, 3, "parse"), step(0.4, 9, "score")])).toEqual([
      [9, 0.4],
      [3, 0.1],
    ]);
  });

  test("are matched by the function's own name, so that moved code did not grow", () => {
    const moved = row("computing-step", 5, { location: lineAt(90, "Parser.parse", "parser.py") });
    expect(grown([step(5, 3, "parse")], [moved])).toEqual([[90, 0]]);
  });

  test("share what base had where one function has several", () => {
    expect(grown([step(1, 3, "parse")], [step(3, 3, "parse"), step(1, 4, "parse")])).toEqual([
      [3, 2.25],
      [4, 0.75],
    ]);
  });

  test("are ranked by their line: one that calls two things has a row for each", () => {
    const calling = (seconds: number, call: string) =>
      row("computing-step", seconds, { location: lineAt(3, "dump"), call });
    const head = [step(0.5, 9, "score"), calling(0.4, "json.dumps"), calling(0.3, "json.loads")];
    expect(grown([], head)).toEqual([
      [3, 0.4],
      [3, 0.3],
      [9, 0.5],
    ]);
  });

  test("without a line come last: a reader has nowhere to look", () => {
    const nowhere = row("computing-step", 9, { location: null });
    expect(grown([], [nowhere, step(1, 3, "parse")])).toEqual([
      [3, 1],
      [null, 9],
    ]);
  });

  test("of other accounts are left out", () => {
    expect(grown([], [row("import", 9), step(1, 3, "parse")])).toEqual([[3, 1]]);
  });
});
