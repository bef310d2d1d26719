import fc from "fast-check";
import { expect, test } from "vitest";
import {
  change,
  columnSeconds,
  partOf,
  percent,
  quantity,
  ratioWithInterval,
} from "../../src/render/document/numbers.ts";

test.each([
  [0, "s", "0 s"],
  [0.0012, "s", "1.2 ms"],
  [0.0712, "s", "71 ms"],
  [0.921, "s", "0.92 s"],
  [1.934, "s", "1.93 s"],
  [71.33, "s", "71.3 s"],
  [642.1, "s", "642 s"],
  [20.15, "MB", "20.1 MB"],
  [320.3, "MB", "320 MB"],
  [1534.2, "MiB", "1,609 MB"],
  [0.884, "share", "88 %"],
  [0.0421, "share", "4.2 %"],
  [0, "share", "0 %"],
  [50_001, "count", "50,001"],
  [50_001, "tasks", "50,001 tasks"],
  [2.5, "lightyears", "2.50 lightyears"],
])("%d of unit %s is said as %o", (value, unit, text) => {
  expect(quantity(value, unit).text).toBe(text);
});

test("a unit that the gate does not know stays foreign text", () => {
  expect(quantity(1, "s").from).toBe("gate");
  expect(quantity(1, "<b>").from).toBe("prose");
  expect(quantity(1, "constructor").from).toBe("prose");
});

test.each([
  [1.642, "+64 %"],
  [0.6, "-40 %"],
  [1.042, "+4.2 %"],
  [1, "0 %"],
  [1.0001, "0 %"],
  [8.947, "8.95×"],
  [980.4, "980×"],
])("a ratio of %d is a change of %s", (ratio, text) => {
  expect(change(ratio)).toBe(text);
});

test("a ratio is shown with its interval where it has one", () => {
  expect(ratioWithInterval({ ratio: 1.642, low: 1.59, high: 1.691 })).toBe("1.64 (1.59 to 1.69)");
  expect(ratioWithInterval({ ratio: 16.02, low: null, high: null })).toBe("16.0");
  expect(ratioWithInterval({ ratio: null, low: null, high: null })).toBe("");
});

test("a part and its whole share the unit that is said once", () => {
  expect(partOf(0.921, 1.05)).toBe("0.92 of 1.05 s");
  expect(partOf(0.0123, 0.04)).toBe("12 of 40 ms");
  expect(partOf(0.0123, 1.05)).toBe("12 ms of 1.05 s");
});

test("the seconds of one column have the same decimals", () => {
  expect([2.4123, 0, 0.0084].map((value) => columnSeconds(value, 2.4123))).toEqual([
    "2.412",
    "0.000",
    "0.008",
  ]);
  expect([241.23, 0.1].map((value) => columnSeconds(value, 241.23))).toEqual(["241.2", "0.1"]);
});

test("no figure is said as minus nothing or as no number", () => {
  const units = fc.constantFrom("s", "MB", "MiB", "share", "count", "tasks");
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), units, (value, unit) => {
      const { text } = quantity(value, unit);
      expect(text).not.toMatch(/NaN|undefined|^-[0.,]+ |^-[0.]+$/u);
      expect(
        Math.sign(Number.parseFloat(text.replaceAll(",", ""))) * Math.sign(value),
      ).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("a share and its percentage agree to half of the last digit", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 10, noNaN: true }), (share) => {
      expect(
        Math.abs(Number.parseFloat(percent(share).replaceAll(",", "")) - share * 100),
      ).toBeLessThanOrEqual(0.501);
    }),
  );
});
