import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { steadyGrowth } from "../../../src/explain/growth/memory-curve.ts";

const curve = (resident: readonly number[]) => ({
  samples: resident.map((bytes, index) => ({ at: index * 0.1, resident: bytes * 1e6 })),
});

describe("resident memory over a run", () => {
  test("that rises to the end is a leak", () => {
    expect(steadyGrowth(curve([20, 30, 40, 50, 60, 70, 80, 90, 100, 110]))).toHaveLength(4);
  });

  test.each([
    ["one hill", [20, 60, 120, 140, 140, 90, 40, 30, 25, 22]],
    ["a cache that is filled at the start", [20, 90, 100, 100, 100, 100, 100, 100, 100, 101]],
    ["a copy at the end", [20, 20, 20, 20, 20, 20, 20, 20, 20, 200]],
    ["no growth", [50, 50, 50, 50, 50, 50, 50, 50, 50, 50]],
    ["too few looks", [20, 60, 100]],
  ])("%s is none", (_, resident) => expect(steadyGrowth(curve(resident))).toBeNull());

  test("is a leak when each quarter adds an eighth of all growth, and none when one adds less", () => {
    const slowStart = (first: number) =>
      steadyGrowth(curve([20, 20, 20 + first, 20 + first, 70, 70, 95, 95, 120]));
    expect(slowStart(13)).not.toBeNull();
    expect(slowStart(11)).toBeNull();
  });

  test("says nothing in fewer than two looks a quarter", () => {
    const rising = (looks: number) =>
      steadyGrowth(curve(Array.from({ length: looks }, (_, at) => 20 + 10 * at)));
    expect(rising(8)).not.toBeNull();
    expect(rising(7)).toBeNull();
  });

  test("is judged alike at any scale", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 40 }), (resident) => {
        const twice = steadyGrowth(curve(resident.map((value) => 2 * value)));
        expect(steadyGrowth(curve(resident))?.map((bytes) => 2 * bytes) ?? null).toEqual(twice);
      }),
    );
  });
});
