import fc from "fast-check";
import { expect, test } from "vitest";
import { quantity } from "../../src/render/document/numbers.ts";
import {
  besideBound,
  change,
  columnSeconds,
  counted,
  difference,
  differenceRange,
  odds,
  ofBase,
  partOf,
  percent,
  quantityText,
  range,
  ratioWithInterval,
  setChange,
  setQuantity,
  times,
} from "../../src/text/quantity.ts";

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
  [1, "tasks", "1 task"],
  [2.5, "tasks", "2.5 tasks"],
  [0.0042, "s", "4.2 ms"],
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

test.each([
  [1.5, "s", "1.5 s"],
  [0.02, "s", "20 ms"],
  [120, "s", "120 s"],
  [8, "MB", "8 MB"],
  [100, "MiB", "104.858 MB"],
  [0.6, "share", "60 %"],
  [1.05 - 1, "share", "5 %"],
  [1000, "count", "1,000"],
  [1000, "tasks", "1,000 tasks"],
])("what somebody set, %d of unit %s, has no digits that it was not given: %s", (value, unit, text) => {
  expect(setQuantity(value, unit)).toBe(text);
});

test("a change that somebody set has its sign", () => {
  expect([setChange(0.1), setChange(0.05), setChange(1)]).toEqual(["+10 %", "+5 %", "+100 %"]);
});

test("a figure is told apart from the bound that it is held against", () => {
  expect(besideBound(1.93, 1.5, "s")).toBe("1.93 s");
  expect(besideBound(0.603, 0.6, "share")).toBe("60.3 %");
  expect(besideBound(0.1004, 0.1, "s")).toBe("0.1004 s");
  expect(besideBound(0.6, 0.6, "share")).toBe("60 %");
});

test("a range says its unit once where both ends have it", () => {
  expect(range(1.9, 1.97, "s")).toBe("1.90 to 1.97 s");
  expect(range(0.09, 0.11, "s")).toBe("90 ms to 0.11 s");
  expect(range(3, 5, "count")).toBe("3 to 5");
  expect(differenceRange(0.18, 0.26, "share")).toBe("+18 to +26 points");
  expect(differenceRange(-0.02, 0.5, "s")).toBe("-20 ms to +0.50 s");
});

test.each([
  [0.67, "s", "+0.67 s"],
  [-20, "MB", "-20.0 MB"],
  [0.22, "share", "+22 points"],
  [0, "tasks", "0 tasks"],
  [1e-9, "s", "0 s"],
])("a difference of %d of unit %s is said as %s", (value, unit, text) => {
  expect(difference(value, unit)).toBe(text);
});

test("a multiple of base has the pairs and the interval that it rests on", () => {
  expect(ofBase(1.012, 0.98, 1.03, 6)).toBe("1.01× of base (6 pairs, 99 % interval 0.98 to 1.03)");
  expect(ofBase(1.012, null, null, 1, "the time")).toBe("1.01× of the time (1 pair)");
  expect([times(4.2), change(4.2)]).toEqual(["4.20×", "4.20×"]);
});

test("odds are rounded down, and told to four digits", () => {
  expect([odds(Math.log(120.9)), odds(Math.log(5000)), odds(20)]).toEqual([
    "120 : 1",
    "5,000 : 1",
    "more than 9,999 : 1",
  ]);
});

test("things are counted in the singular and in the plural", () => {
  expect([
    counted(1, "wait"),
    counted(1200, "wait"),
    counted(2, "package differs", "packages differ"),
  ]).toEqual(["1 wait", "1,200 waits", "2 packages differ"]);
});

test("a value that was set reads as one that was measured, but for zeros at the end", () => {
  const units = fc.constantFrom("s", "MB", "share");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), units, (whole, unit) => {
      const value = unit === "share" ? whole / 1000 : whole;
      const trimmed = (text: string) => text.replace(/(\.\d*?)0*(?= )/u, "$1").replace(/\.(?= )/u, "");
      const [set, measured] = [setQuantity(value, unit), quantityText(value, unit)];
      expect(Number.parseFloat(trimmed(measured))).toBeCloseTo(
        Number.parseFloat(set),
        unit === "share" ? -0.5 : 6,
      );
      expect(set.split(" ")[1]).toBe(measured.split(" ")[1]);
    }),
  );
});
