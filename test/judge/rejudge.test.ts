import { describe, expect, test } from "vitest";
import { readGateFile } from "../../src/config/read.ts";
import { judgeSamples } from "../../src/judge/judge.ts";
import { checkLimits } from "../../src/judge/limits.ts";
import { rejudge } from "../../src/judge/rejudge.ts";
import { answerTo } from "../../src/judge/sample-line.ts";
import { decide } from "../../src/judge/verdict.ts";
import { type Baseline, GateRecord } from "../../src/record/record.ts";
import type { Settings } from "../../src/record/rules/limit.ts";
import { JUDGE_WORDS, metricInWords } from "../../src/render/vocabulary/judged.ts";
import { limitInWords } from "../../src/render/vocabulary/limits.ts";
import { makeCause, makeComparison, makeEntry, makeProblem, makeRecord, makeSamples } from "../factories.ts";

const gateFile = (limit: string) =>
  readGateFile(
    new TextEncoder().encode(
      `version: 1\nentries:\n  job:\n    run: python job.py\n    wall-time: { fail: ${limit} }\n`,
    ),
    "gate.yml",
  );

/** A record as a check leaves it: head takes 20 % longer, and the limit is +50 %. */
function stored() {
  const samples = makeSamples(8, { base: 1, head: 1.2 });
  const settings: Settings = {
    limits: [{ metric: "wall-time", level: "fail", kind: "ratio", value: 0.5, text: "+50%" }],
    certainty: "usual",
    mostPairs: 30,
  };
  const metrics = judgeSamples(samples, { settings, entries: 1 }).map(metricInWords);
  const limits = checkLimits(settings.limits, metrics).map(limitInWords);
  const decided = decide({
    metrics,
    problems: [],
    baseline: { state: "compared" },
    limits,
    entry: "job",
    causes: [],
  });
  const entry = makeEntry({ name: "job", samples, settings, metrics, limits, ...decided, causes: [] });
  return makeRecord([entry], { verdict: decided.verdict });
}

describe("judging a stored record again", () => {
  test("by its own limits gives the stored verdict, reason and figures", () => {
    const record = stored();
    expect(rejudge(record, null, "2026-11-25", JUDGE_WORDS)).toEqual(record);
  });

  test("by a tighter limit another one, from the same samples", () => {
    const record = stored();
    const again = rejudge(record, gateFile("+10%"), "2026-11-25", JUDGE_WORDS);
    expect(record.verdict).not.toBe("fail");
    expect(again.verdict).toBe("fail");
    expect(again.entries[0]?.limits[0]).toMatchObject({ text: "+10%", outcome: "broken" });
    expect(again.entries[0]?.samples).toEqual(record.entries[0]?.samples);
  });

  test("keeps the causes of what is still worse, and leaves out those of what no longer is", () => {
    const causes = [makeCause(), makeCause({ class: "memory", amount: { value: 40, unit: "MB" } })];
    const explained = stored();
    const record = { ...explained, entries: explained.entries.map((entry) => ({ ...entry, causes })) };
    const stricter = rejudge(record, gateFile("+10%"), "2026-11-25", JUDGE_WORDS).entries[0];
    expect([stricter?.cause, stricter?.causes]).toEqual([causes[0], [causes[0]]]);
    const kept = rejudge(record, gateFile("+60%"), "2026-11-25", JUDGE_WORDS).entries[0];
    expect([kept?.verdict, kept?.cause, kept?.causes]).toEqual(["pass", null, []]);
  });

  test("keeps the bottleneck of an entry that was measured alone, whatever the limits", () => {
    const entry = makeEntry({
      name: "job",
      baseline: { state: "new" },
      samples: makeSamples(3, { head: 1 }),
      cause: makeCause(),
    });
    const again = rejudge(makeRecord([entry]), gateFile("9 s"), "2026-11-25", JUDGE_WORDS).entries[0];
    expect(again).toMatchObject({ verdict: "new", cause: makeCause(), causes: [makeCause()] });
  });

  test("an absolute limit is held against the interval of head's median", () => {
    const outcome = (limit: string) =>
      rejudge(stored(), gateFile(limit), "2026-11-25", JUDGE_WORDS).entries[0]?.limits[0]?.outcome;
    expect(outcome("1 s")).toBe("broken");
    expect(outcome("2 s")).toBe("kept");
    expect(outcome("1.21 s")).toBe("undecided");
  });

  test("an entry that the gate file does not have keeps its limits, and that is said", () => {
    const record = stored();
    const renamed = { ...record, entries: record.entries.map((entry) => ({ ...entry, name: "other" })) };
    const again = rejudge(renamed, gateFile("+10%"), "2026-11-25", JUDGE_WORDS);
    expect(again.verdict).toBe(record.verdict);
    expect(again.notices.join(" ")).toContain("other is not in gate.yml");
  });
});

describe("judging an entry again that had nothing to be compared with", () => {
  const alone = (baseline: Baseline) =>
    makeRecord([makeEntry({ name: "job", baseline, samples: makeSamples(3, { head: 1 }) })], {
      comparison: makeComparison(),
    });

  test.each<[string, Baseline, string]>([
    ["a broken base", { state: "broken", problem: makeProblem() }, "no-baseline"],
    ["no base", { state: "none" }, "no-baseline"],
    ["a base without the entry", { state: "new" }, "new"],
    ["no base that was wanted", { state: "alone" }, "pass"],
  ])("%s is what it was, whatever the limits and whatever was decided before", (_, baseline, verdict) => {
    const again = rejudge(alone(baseline), gateFile("+10%"), "2026-11-25", JUDGE_WORDS);
    expect(again.entries[0]).toMatchObject({ verdict, baseline });
    const failed = rejudge(again, gateFile("0.5 s"), "2026-11-25", JUDGE_WORDS);
    expect(failed.entries[0]).toMatchObject({ verdict: "fail", baseline });
    expect(rejudge(failed, gateFile("+10%"), "2026-11-25", JUDGE_WORDS).entries[0]).toMatchObject({
      verdict,
      baseline,
    });
  });
});

describe("a record of a version that did not store what an entry was compared with", () => {
  const compared = makeSamples(3, { base: 1, head: 1 });
  const ofHead = makeSamples(3, { head: 1 });
  const noBase = makeComparison({ base: null, noBase: "a schedule has no base" });
  const broken = "base could not be measured, which is not head's fault: etl.py ended with exit status 1";

  test.each([
    ["both sides ran", { samples: compared }, makeComparison(), "compared"],
    ["a program alone", { samples: ofHead }, null, "alone"],
    ["a check without a base", { samples: ofHead }, noBase, "none"],
    ["an entry that base lacks", { samples: ofHead }, makeComparison(), "new"],
    ["a base that failed", { samples: ofHead, notices: [broken] }, makeComparison(), "broken"],
    ["no baseline", { samples: ofHead, verdict: "no-baseline" as const }, makeComparison(), "broken"],
  ])("is read with what its runs tell: %s", (_, parts, comparison, state) => {
    const { baseline: _none, ...older } = makeEntry(parts);
    const record = GateRecord.parse({ ...makeRecord([], { comparison }), entries: [older] });
    expect(record.entries[0]?.baseline.state).toBe(state);
  });
});

describe("a line of samples", () => {
  const line = (pairs: unknown) => JSON.stringify({ name: "parse", unit: "s", pairs });

  test("is answered with the verdict, the ratio in its interval, and how many pairs it took", () => {
    const pairs = Array.from({ length: 30 }, (_, index) => [1 + 0.01 * (index % 3), 2 + 0.01 * (index % 5)]);
    const answer = answerTo(line(pairs));
    expect(answer).toMatchObject({ name: "parse", verdict: "regressed", pairs: 3 });
    expect("ratio" in answer && answer.ratio).toBeCloseTo(2, 1);
    expect("low" in answer && (answer.low ?? 9) <= (answer.high ?? 0)).toBe(true);
  });

  test.each([
    ["nothing", "it is not JSON"],
    [line([[1, 0]]), "pairs.0.1"],
    [line([[1]]), "pairs.0"],
    [line([[1, "2"]]), "pairs.0.1"],
    ['{"pairs": []}', "name"],
    ["[]", "the line"],
  ])("that cannot be judged says what is wrong: %s", (text, said) => {
    const answer = answerTo(text);
    expect("error" in answer && answer.error).toContain(said);
  });

  test("without pairs is inconclusive, with no ratio", () => {
    expect(answerTo(line([]))).toMatchObject({ verdict: "inconclusive", pairs: 0, ratio: null });
  });
});
