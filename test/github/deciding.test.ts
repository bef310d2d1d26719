import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMarked, isNewer, markerOf, stampedMarker } from "../../src/github/comment/marker.ts";
import { isRateLimit, isWorthWaiting, waitBefore } from "../../src/github/comment/retry.ts";
import { checkInputs, soundInputs } from "../../src/github/inputs.ts";
import { createsComment, outputsOf } from "../../src/github/outputs.ts";
import { exitStatusOf, failsBy } from "../../src/record/fail-on.ts";
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
  test.each([500, 502, 503, 504])("after %i, ever later, unless it creates something", (status) => {
    const waits = [1, 2, 3, 4].map((attempt) => waitBefore({ method: "GET", status }, attempt, 60_000));
    expect(waits).toEqual([500, 1500, 4500, null]);
    expect(waitBefore({ method: "PATCH", status }, 1, 60_000)).toBe(500);
    expect(waitBefore({ method: "POST", status }, 1, 60_000)).toBeNull();
  });

  test.each([400, 401, 403, 404, 410, 422, 429, 451])("never after %i", (status) => {
    expect(waitBefore({ method: "GET", status }, 1, 60_000)).toBeNull();
  });

  test("after a rate limit that ends in time, three times at most", () => {
    expect([0, 1, 2, 3].map((retries) => isWorthWaiting(7, retries, 50_000))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(isWorthWaiting(3600, 0, 50_000)).toBe(false);
    expect(isWorthWaiting(60, 0, 60_000)).toBe(false);
  });

  test("so that all its waits together fit into the time that is left", () => {
    const status = fc.constantFrom(403, 429, 500, 502, 503, 504);
    const answers = fc.array(fc.tuple(status, fc.nat({ max: 90 })), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(answers, (told) => {
        let left = 60_000;
        told.forEach(([code, seconds], index) => {
          const wait = waitBefore({ method: "GET", status: code }, index + 1, left);
          if (wait !== null) left -= wait;
          if (isWorthWaiting(seconds, index, left)) left -= seconds * 1000;
        });
        expect(left).toBeGreaterThan(0);
      }),
    );
  });
});

describe("a rate limit", () => {
  test.each([
    [429, {}, "", true],
    [403, { "retry-after": "7" }, "", true],
    [403, { "x-ratelimit-remaining": "0" }, "", true],
    [403, {}, "You have exceeded a secondary rate limit", true],
    [403, { "x-ratelimit-remaining": "12" }, "Resource not accessible", false],
    [500, { "retry-after": "7" }, "", false],
  ])("%i with %j and %j: %j", (status, headers, message, limit) => {
    expect(isRateLimit({ status, headers, message })).toBe(limit);
  });
});

const inputs = (texts: Record<string, string>) => checkInputs((name) => texts[name] ?? "");

describe("inputs", () => {
  test("nothing set means: look for the gate file, all entries, always comment, fail when a limit is broken", () => {
    expect(inputs({})).toEqual({
      token: "",
      comment: "always",
      failOn: { least: "fail", noBaseline: false },
      config: null,
      name: null,
      python: null,
      base: null,
      entries: [],
      folder: ".",
      scaleneVersion: expect.stringMatching(/^2\.\d+\.\d+$/),
    });
  });

  test("a name is one short line", () => {
    expect(inputs({ name: "Python 3.13, linux" }).name).toBe("Python 3.13, linux");
    for (const name of ["a\nb", "a".repeat(81)]) expect(() => inputs({ name })).toThrow("the input name");
  });

  test("of wrong inputs those that are right still count", () => {
    const given: Record<string, string> = { comment: "never", name: "a\nb", "fail-on": "sometimes" };
    expect(soundInputs((name) => given[name] ?? "")).toMatchObject({ comment: "never", name: null });
    expect(soundInputs(() => "sometimes")).toMatchObject({ comment: "always", name: "sometimes" });
  });

  test("entries are named one a line or with commas, each once", () => {
    expect(inputs({ entries: "api, nightly import\n\napi\n" }).entries).toEqual(["api", "nightly import"]);
  });

  test.each([
    [{ comment: "sometimes" }, /comment cannot be "sometimes"/, "always, on-change, on-failure, never"],
    [{ "fail-on": "error" }, /fail-on cannot be "error"/, "fail, warn, inconclusive, never"],
    [{ "fail-on": "fail, warn" }, /fail-on cannot be/, "no-baseline may also stand beside"],
    [{ "fail-on": "never, no-baseline" }, /fail-on cannot be/, "no-baseline may also stand beside"],
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
  const failing = {
    never: [],
    fail: ["fail", "no-data", "error"],
    warn: ["warn", "fail", "no-data", "error"],
    inconclusive: ["warn", "fail", "inconclusive", "no-data", "error"],
    "no-baseline": ["fail", "no-data", "error", "no-baseline"],
    "fail, no-baseline": ["fail", "no-data", "error", "no-baseline"],
    "no-baseline\nwarn": ["warn", "fail", "no-data", "error", "no-baseline"],
  };
  test.each(Object.entries(failing))("fail-on %s: the step fails for %j", (text, verdicts) => {
    const { failOn } = inputs({ "fail-on": text });
    const failed = Verdict.options.filter((verdict) => failsBy(makeRecord([makeEntry({ verdict })]), failOn));
    expect(failed.sort()).toEqual(verdicts.sort());
  });

  test.each(Object.entries(failing))("--fail-on %s: the command's exit status says so", (text, verdicts) => {
    const { failOn } = inputs({ "fail-on": text });
    for (const verdict of Verdict.options) {
      const unmeasured = verdict === "error" || verdict === "no-data" ? 3 : 1;
      const status = exitStatusOf(makeRecord([makeEntry({ verdict })]), failOn);
      expect(status).toBe((verdicts as string[]).includes(verdict) ? unmeasured : 0);
    }
  });

  test("an inconclusive entry behind a worse one still counts", () => {
    const record = makeRecord([makeEntry({ verdict: "inconclusive" })], { verdict: "warn" });
    expect(failsBy(record, { least: "inconclusive", noBaseline: false })).toBe(true);
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
