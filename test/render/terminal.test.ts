import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderTerminal } from "../../src/render/terminal/terminal.ts";
import { columnsOf, fitted } from "../../src/text/width.ts";
import { foreignText, withForeignText } from "./foreign.ts";
import { RECORDS, recordOf, snapshotOf } from "./records.ts";

const PLAIN = { color: false, width: 100 };

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are what is looked for.
const COLOURS = /\u001b\[(?:0|1|2|31|32|33|36)m/gu;

describe.each(Object.entries(RECORDS))("%s", (title, record) => {
  test("reads well on a terminal", async () => {
    await expect(renderTerminal(record, PLAIN)).toMatchFileSnapshot(snapshotOf(title, "txt"));
  });

  test("says the same with and without colour", () => {
    const coloured = renderTerminal(record, { color: true, width: 100 });
    expect(coloured).toMatch(COLOURS);
    expect(coloured.replace(COLOURS, "")).toBe(renderTerminal(record, PLAIN));
  });

  test.each([80, 120])("keeps to a width of %i columns", (width) => {
    const lines = renderTerminal(record, { color: false, width }).split("\n");
    expect(lines.filter((line) => columnsOf(line) > width)).toEqual([]);
  });
});

const titles = fc.constantFrom(...Object.keys(RECORDS));

test("no foreign text reaches the terminal as a control, or as an order to a runner", () => {
  fc.assert(
    fc.property(titles, foreignText, fc.integer({ min: 20, max: 160 }), (title, text, width) => {
      const page = renderTerminal(
        withForeignText(recordOf(title), () => text),
        { color: false, width },
      );
      expect(page.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(page).not.toMatch(/^\s*::|##\[/mu);
    }),
    { numRuns: 500 },
  );
});

test("in colour, the only escape sequences are colours of the gate", () => {
  fc.assert(
    fc.property(titles, foreignText, (title, text) => {
      const page = renderTerminal(
        withForeignText(recordOf(title), () => text),
        { color: true, width: 100 },
      );
      const rest = page.replace(COLOURS, "").replaceAll("\n", "");
      expect(rest).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(page).not.toMatch(/^\s*::|##\[/mu);
    }),
    { numRuns: 300 },
  );
});

test("a report is bounded, however long the foreign text in it is", () => {
  for (const record of Object.values(RECORDS)) {
    const page = renderTerminal(
      withForeignText(record, () => "long text ".repeat(100_000)),
      PLAIN,
    );
    expect(page.length).toBeLessThan(15_000 * (record.entries.length + 1));
  }
});

test("wide characters count as two columns, combining marks as none", () => {
  expect(columnsOf("etl.py")).toBe(6);
  expect(columnsOf("読む.py")).toBe(7);
  expect(columnsOf("e\u0301")).toBe(1);
  expect(columnsOf("✅ 🚀")).toBe(5);
});

test("a text that is cut keeps both ends and never takes more than its columns", () => {
  expect(fitted("services/reports/etl.py:41", 15)).toBe("service…l.py:41");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 40 }), (text, columns) => {
      expect(columnsOf(fitted(text, columns))).toBeLessThanOrEqual(columns);
    }),
  );
});
