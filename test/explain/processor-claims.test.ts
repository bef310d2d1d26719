import { describe, expect, test } from "vitest";
import { processorClaims } from "../../src/explain/regression.ts";
import { ledger, lineAt, row } from "./ledgers.ts";

/** A program of one wall time that uses the processor beside its path. */
const run = (processCpu: number, scheduling: number, steps: number) =>
  ledger(
    [
      row("timer-wait", 2),
      row("scheduling", 0.1, { location: lineAt(34, "wait_for") }),
      row("computing-step", 0.1, { location: lineAt(9, "encode") }),
    ],
    { counters: { steps }, totals: { processCpu, scheduling } },
  );
const values = (base: ReturnType<typeof run>, head: ReturnType<typeof run>) =>
  processorClaims(base, head).map((claim) => [claim.class, Math.round(100 * claim.value) / 100]);

describe("more processor time in the same wall time", () => {
  test("is context switching as far as the loop spent it on short steps: polling", () => {
    expect(values(run(0.1, 0.01, 50), run(1.1, 0.91, 40_000))).toEqual([
      ["context-switching", 0.9],
      ["cpu-bound", 0.1],
    ]);
    expect(processorClaims(run(0.1, 0.01, 50), run(1.1, 0.91, 40_000))[0]).toMatchObject({
      location: lineAt(34, "wait_for"),
    });
  });

  test("is computing otherwise, on the path or beside it", () => {
    expect(values(run(0.1, 0.01, 50), run(1.1, 0.01, 50))).toEqual([["cpu-bound", 1]]);
  });

  test("is never more than what the process used", () => {
    expect(values(run(0.1, 0.01, 50), run(0.4, 0.91, 50))).toEqual([["context-switching", 0.3]]);
  });

  test("is none where it did not grow", () => {
    expect(values(run(1, 0.5, 50), run(1, 0.5, 50))).toEqual([]);
  });
});
