import { describe, expect, test } from "vitest";
import { mergeRecords } from "../../src/record/merge.ts";
import { makeEntry, makeRecord } from "../factories.ts";

const record = (name: string, more: Parameters<typeof makeRecord>[1] = {}) =>
  makeRecord([makeEntry({ name })], more);

describe("records of several jobs", () => {
  test("become one with all entries, the worst verdict and the whole cost", () => {
    const { record: merged } = mergeRecords([
      record("api", { verdict: "pass", cost: { runs: 1, seconds: 1 } }),
      record("nightly", { verdict: "fail" }),
    ]);
    expect(merged?.entries.map(({ name }) => name)).toEqual(["api", "nightly"]);
    expect(merged?.verdict).toBe("fail");
    expect(merged?.cost.runs).toBe(56);
  });

  test("name an entry that two of them have, and merge nothing", () => {
    expect(mergeRecords([record("api"), record("api")])).toEqual({ record: null, twice: "api" });
  });

  test("say what another machine measured", () => {
    const { machine } = record("api");
    const other = record("nightly", { machine: { ...machine, python: "CPython 3.13.1" } });
    expect(mergeRecords([record("api"), other]).record?.notices).toEqual([
      "nightly: measured on linux x64, CPython 3.13.1",
    ]);
  });

  test("of which there are none make none", () => {
    expect(mergeRecords([])).toEqual({ record: null, twice: null });
  });
});
