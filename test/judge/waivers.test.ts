import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptedByCommit, acceptedByLabels } from "../../src/judge/accepted.ts";
import { holds, waiverNotices } from "../../src/judge/waivers.ts";
import { CauseClass } from "../../src/record/cause.ts";
import { MetricName } from "../../src/record/rules/limit.ts";
import { makeEntry, makeMetric, makeWaiver } from "../factories.ts";

const slower = makeEntry({ name: "api", metrics: [makeMetric({ decision: "regressed" })] });
const same = makeEntry({ name: "api" });

describe("a waiver", () => {
  test("holds through its last day", () => {
    expect(holds(makeWaiver(), "2027-01-31")).toBe(true);
    expect(holds(makeWaiver(), "2027-02-01")).toBe(false);
    expect(holds(makeWaiver({ until: null }), "2999-01-01")).toBe(true);
  });

  test("is said loudly when it ended, whether it is still needed or not", () => {
    expect(waiverNotices([makeWaiver()], [slower], "2027-02-01")).toEqual([
      "The waiver of api (gate file: agreed) ended on 2027-01-31, and what it accepted is still there: remove or renew it.",
    ]);
    expect(waiverNotices([makeWaiver({ cause: "memory" })], [same], "2027-02-01")).toEqual([
      "The waiver of api (memory, gate file: agreed) ended on 2027-01-31: remove or renew it.",
    ]);
  });

  test("is said when nothing needs it, and left alone when its entry was not measured", () => {
    expect(waiverNotices([makeWaiver()], [slower], "2027-01-01")).toEqual([]);
    expect(waiverNotices([makeWaiver()], [same], "2027-01-01")[0]).toMatch(/is not needed/);
    expect(waiverNotices([makeWaiver({ metric: "tasks" })], [slower], "2027-01-01")[0]).toMatch(
      /is not needed/,
    );
    expect(waiverNotices([makeWaiver({ entry: "job" })], [same], "2027-01-01")).toEqual([]);
    const trailer = makeWaiver({ entry: "job", until: null, source: "commit trailer" });
    expect(waiverNotices([trailer], [same], "2027-01-01")[0]).toMatch(/was not measured/);
  });
});

describe("a commit accepts what its trailers say", () => {
  test("wherever they stand, folded or not, with a metric, a cause or all", () => {
    const message = [
      "Hash with more rounds",
      "",
      "Perf-Accepted: api cpu-time stronger",
      "  hashing, #812",
      "perf-accepted: import memory one more cache",
      "",
      "> Perf-Accepted: api tasks quoted",
      "Perf-Accepted: * * release",
      "Co-authored-by: someone",
    ].join("\r\n");
    expect(acceptedByCommit(message)).toEqual({
      waivers: [
        { entry: "api", metric: "cpu-time", cause: null, reason: "stronger hashing, #812" },
        { entry: "import", metric: null, cause: "memory", reason: "one more cache" },
        { entry: "*", metric: null, cause: null, reason: "release" },
      ].map((one) => ({ ...one, until: null, source: "commit trailer" })),
      notices: [],
    });
  });

  test("and says what it did not understand", () => {
    const { waivers, notices } = acceptedByCommit(
      "Perf-Accepted: api speed x\nPerf-Accepted: api tasks\nPerf-Accepted:",
    );
    expect(waivers).toEqual([]);
    expect(notices.join("\n")).toMatch(/speed is no metric.*\n.*no reason.*\n.*no metric is named/);
  });

  test("what is written comes back, whatever stands around it", () => {
    const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,20}$/);
    const about = fc.constantFrom(...MetricName.options, ...CauseClass.options);
    const other = fc.string().filter((text) => !/perf-accepted/i.test(text) && !/^\s/.test(text));
    fc.assert(
      fc.property(
        word,
        about,
        fc.array(word, { minLength: 1, maxLength: 8 }),
        other,
        other,
        (entry, metric, reason, before, after) => {
          const { waivers, notices } = acceptedByCommit(
            `${before}\nPerf-Accepted: ${entry} ${metric} ${reason.join(" ")}\n${after}`,
          );
          expect(notices).toEqual([]);
          expect(waivers).toHaveLength(1);
          expect(waivers[0]).toMatchObject({ entry, reason: reason.join(" ") });
          expect(waivers[0]?.metric ?? waivers[0]?.cause).toBe(metric);
        },
      ),
    );
  });

  test("any message at all is read without an error", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Perf-Accepted:", " ", "\n", "api", "tasks", "\t", "*", "x"), {
          maxLength: 30,
        }),
        (parts) => {
          const { waivers } = acceptedByCommit(parts.join(""));
          for (const { entry, reason } of waivers) expect([entry, reason]).not.toContain("");
        },
      ),
    );
  });
});

test("labels accept one entry or all, and other labels nothing", () => {
  const accepted = acceptedByLabels([
    "bug",
    "perf-accepted",
    "Perf-Accepted: api",
    "perf-accepted:",
    "perf-accepted-not",
  ]);
  expect(accepted.map(({ entry, reason }) => [entry, reason])).toEqual([
    ["*", "label perf-accepted"],
    ["api", "label Perf-Accepted: api"],
  ]);
});
