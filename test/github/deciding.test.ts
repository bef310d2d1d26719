import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMarked, isNewer, markerOf, stampedMarker } from "../../src/github/comment/marker.ts";
import { isRateLimit, waitBefore } from "../../src/github/comment/retry.ts";
import { checkInputs, type FailOn } from "../../src/github/inputs.ts";
import { createsComment, failsStep, outputsOf } from "../../src/github/outputs.ts";
import { Verdict } from "../../src/record/record.ts";
import { makeCause, makeEntry, makeProblem, makeRecord } from "../factories.ts";

const stamp = (number: number, attempt: number, workflow = "gate.yml") => ({
  run: { number, attempt, workflow },
  head: "a".repeat(40),
});

describe("the marker", () => {
  test("of any id and workflow it is hidden, the gate's own and read again", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 50 }), (id, workflow) => {
        const lines = stampedMarker(id, stamp(3, 1, workflow)).split("\n");
        expect(lines.length).toBe(2);
        for (const line of lines) expect(line).toMatch(/^<!-- (?!.*--.*--)[\w./: -]+ -->$/);
        expect(isMarked(`${lines.join("\n")}\ntext`, id)).toBe(true);
        expect(isNewer(lines.join("\n"), stamp(2, 9, workflow))).toBe(true);
      }),
    );
  });

  test("a plain id can be read in it", () => {
    expect(markerOf("scalene-gate.yml")).toBe("<!-- scalene-gate:scalene-gate.yml -->");
  });

  test("the newer run is the one with the greater number, then the greater attempt", () => {
    const run = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(run, run, ([number, attempt], [otherNumber, otherAttempt]) => {
        const newer = isNewer(stampedMarker("a", stamp(number, attempt)), stamp(otherNumber, otherAttempt));
        expect(newer).toBe(number * 100 + attempt > otherNumber * 100 + otherAttempt);
      }),
    );
  });

  test.each(["", "all is well", "<!-- scalene-gate-run: run 99.1 -->"])("%j is of no newer run", (body) => {
    expect(isNewer(`${markerOf("a")}\n${body}`, stamp(1, 1))).toBe(false);
  });

  test("text of a program that looks like a stamp does not count", () => {
    const forged = stampedMarker("a", stamp(9000, 1)).split("\n")[1];
    expect(isNewer(`${stampedMarker("a", stamp(1, 1))}\n${forged}`, stamp(2, 1))).toBe(false);
  });
});

describe("a request is repeated", () => {
  const failure = (method: string, status: number, headers = {}, message = "") => ({
    method,
    status,
    headers,
    message,
  });

  test.each([500, 502, 503, 504])("after %i, ever later, unless it creates something", (status) => {
    const waits = [1, 2, 3, 4].map((attempt) => waitBefore(failure("GET", status), attempt, 60_000, 0));
    expect(waits).toEqual([500, 1500, 4500, null]);
    expect(waitBefore(failure("PATCH", status), 1, 60_000, 0)).toBe(500);
    expect(waitBefore(failure("POST", status), 1, 60_000, 0)).toBeNull();
  });

  test.each([400, 401, 403, 404, 410, 422, 451])("never after %i", (status) => {
    expect(waitBefore(failure("GET", status), 1, 60_000, 0)).toBeNull();
  });

  test.each<[string, number, Record<string, string>, string, number | null]>([
    ["as long as Retry-After says", 429, { "retry-after": "7" }, "", 7000],
    ["also with status 403", 403, { "retry-after": "7" }, "", 7000],
    [
      "until the primary limit is reset",
      403,
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1012" },
      "",
      13_000,
    ],
    ["but not longer than there is time", 429, { "retry-after": "3600" }, "", null],
    [
      "not for a secondary limit of unknown length",
      403,
      {},
      "You have exceeded a secondary rate limit",
      null,
    ],
  ])("%s", (_, status, headers, message, wait) => {
    const answer = failure("POST", status, headers, message);
    expect(isRateLimit(answer)).toBe(true);
    expect(waitBefore(answer, 1, 50_000, 1000)).toBe(wait);
  });

  test("all waits of a request together fit into the time that is left", () => {
    const header = fc.constantFrom("retry-after", "x-ratelimit-reset", "x-ratelimit-remaining", "date");
    const headers = fc.dictionary(header, fc.oneof(fc.string(), fc.integer().map(String)));
    const status = fc.constantFrom(403, 429, 500, 502, 503, 504);
    fc.assert(
      fc.property(fc.array(fc.tuple(status, headers), { minLength: 8, maxLength: 8 }), (answers) => {
        let left = 60_000;
        answers.forEach(([code, heads], index) => {
          const wait = waitBefore(failure("GET", code, heads), index + 1, left, 0);
          if (wait !== null) {
            expect(wait).toBeGreaterThanOrEqual(0);
            left -= wait;
          }
        });
        expect(left).toBeGreaterThan(0);
      }),
    );
  });
});

describe("inputs", () => {
  const inputs = (texts: Record<string, string>) => checkInputs((name) => texts[name] ?? "");

  test("nothing set means: look for the gate file, all entries, always comment, fail when a limit is broken", () => {
    expect(inputs({})).toEqual({
      token: "",
      comment: "always",
      failOn: "fail",
      config: null,
      python: null,
      base: null,
      entries: [],
      folder: ".",
      scaleneVersion: expect.stringMatching(/^2\.\d+\.\d+$/),
    });
  });

  test("entries are named one a line or with commas, each once", () => {
    expect(inputs({ entries: "api, nightly import\n\napi\n" }).entries).toEqual(["api", "nightly import"]);
  });

  test.each([
    [{ comment: "sometimes" }, /comment cannot be "sometimes"/, "always, on-change, on-failure, never"],
    [{ "fail-on": "error" }, /fail-on cannot be "error"/, "fail, warn, inconclusive, never"],
    [{ base: "--upload-pack=evil" }, /base cannot be/, "a branch, a tag"],
    [{ base: "main\nrun" }, /base cannot be/, "a branch, a tag"],
    [{ "scalene-version": "latest" }, /exact version from 2.4.0/, "Write one"],
    [{ "scalene-version": "2.3.9" }, /exact version from 2.4.0/, "Write one"],
    [{ "scalene-version": "2.4.0 --pre" }, /exact version from 2.4.0/, "Write one"],
  ])("%j is refused with what it may be", (texts, message, next) => {
    expect(() => inputs(texts)).toThrow(message);
    expect(() => inputs(texts)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ next: expect.stringContaining(next) }) }),
    );
  });
});

describe("what a verdict does", () => {
  const failing: Record<FailOn, string[]> = {
    never: [],
    fail: ["fail", "no-data", "error"],
    warn: ["warn", "fail", "no-data", "error"],
    inconclusive: ["warn", "fail", "inconclusive", "no-data", "error"],
  };
  test.each(Object.entries(failing))("fail-on %s: the step fails for %j", (failOn, verdicts) => {
    const failed = Verdict.options.filter((verdict) =>
      failsStep(makeRecord([makeEntry({ verdict })]), failOn as FailOn),
    );
    expect(failed.sort()).toEqual(verdicts.sort());
  });

  test("an inconclusive entry behind a worse one still counts", () => {
    const record = makeRecord([makeEntry({ verdict: "inconclusive" })], { verdict: "warn" });
    expect(failsStep(record, "inconclusive")).toBe(true);
  });

  test("on-change comments on whatever did not simply pass", () => {
    const quiet = Verdict.options.filter(
      (verdict) => !createsComment(makeRecord([makeEntry({ verdict })]), "on-change"),
    );
    expect(quiet).toEqual(["pass"]);
    expect(createsComment(makeRecord([makeEntry()], { problems: [makeProblem()] }), "on-change")).toBe(true);
  });

  test("the outputs count entries and list causes with their places", () => {
    const verdicts = ["fail", "warn", "improved", "inconclusive", "pass", "error"] as const;
    const entries = verdicts.map((verdict) => makeEntry({ name: verdict, verdict }));
    const outputs = outputsOf(makeRecord([makeEntry({ verdict: "fail", cause: makeCause() }), ...entries]));
    expect(outputs).toMatchObject({
      verdict: "fail",
      regressions: "3",
      improvements: "1",
      inconclusive: "1",
    });
    expect(JSON.parse(outputs.causes ?? "")).toMatchObject([
      { entry: "nightly-import", class: "blocking-call", file: "etl.py", line: 41, confidence: "high" },
    ]);
  });
});
