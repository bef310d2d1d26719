import { describe, expect, test } from "vitest";
import { decide, type Judged } from "../../src/judge/verdict.ts";
import type { Verdict } from "../../src/record/record.ts";
import type { LimitOutcome } from "../../src/record/rules/limit.ts";
import { makeCause, makeMetric, makeProblem, makeWaiver } from "../factories.ts";

const outcome = (what: LimitOutcome["outcome"], rest: Partial<LimitOutcome> = {}): LimitOutcome => ({
  metric: "wall-time",
  level: "fail",
  kind: "ratio",
  value: 0.1,
  text: "+10%",
  outcome: what,
  figures: null,
  lacks: null,
  message: "the figures",
  ...rest,
});
const slower = makeMetric({ decision: "regressed", reason: "120 : 1 for a slowdown" });
const faster = makeMetric({ decision: "improved", reason: "90 : 1 for an improvement" });
const short = makeMetric({ base: 0.02, head: 0.02 });

/** `limits: null` where there is no gate file. */
type Parts = Partial<Omit<Judged, "limits">> & { limits?: readonly LimitOutcome[] | null };

function decided({ limits = [], ...parts }: Parts) {
  const judged = {
    metrics: [makeMetric()],
    problems: [],
    baseline: { state: "compared" } as const,
    entry: "api",
    ...parts,
  };
  return decide({ ...judged, limits });
}

const CASES: readonly [string, Parts, Verdict][] = [
  [
    "a program that failed, though a limit is broken",
    { problems: [makeProblem()], limits: [outcome("broken")] },
    "error",
  ],
  ["nothing measured", { metrics: [] }, "error"],
  ["a tool that failed, with figures", { problems: [makeProblem({ fault: "tool" })] }, "pass"],
  ["a broken failure", { limits: [outcome("broken")] }, "fail"],
  ["a broken failure beside an improvement", { metrics: [faster], limits: [outcome("broken")] }, "fail"],
  [
    "a broken failure of a program that is too short",
    { metrics: [short], limits: [outcome("broken")] },
    "fail",
  ],
  [
    "a program that is too short, and a broken warning",
    { metrics: [short], limits: [outcome("broken", { level: "warn" })] },
    "no-data",
  ],
  ["a broken warning", { limits: [outcome("broken", { level: "warn" }), outcome("kept")] }, "warn"],
  [
    "a broken warning beside an open failure",
    { limits: [outcome("broken", { level: "warn" }), outcome("undecided")] },
    "warn",
  ],
  ["an open failure", { limits: [outcome("undecided")] }, "inconclusive"],
  [
    "an open failure after a confirmed slowdown",
    { metrics: [slower], limits: [outcome("undecided")] },
    "warn",
  ],
  [
    "an open absolute failure after a slowdown",
    { metrics: [slower], limits: [outcome("undecided", { kind: "absolute" }), outcome("kept")] },
    "inconclusive",
  ],
  [
    "an open warning beside a failure that is kept",
    { limits: [outcome("undecided", { level: "warn" }), outcome("kept")] },
    "pass",
  ],
  ["an open warning alone", { limits: [outcome("undecided", { level: "warn" })] }, "inconclusive"],
  ["a limit on what was not measured", { limits: [outcome("not-measured")] }, "inconclusive"],
  ["a slowdown within its limit", { metrics: [slower], limits: [outcome("kept")] }, "pass"],
  [
    "a slowdown without a relative limit",
    { metrics: [slower], limits: [outcome("kept", { kind: "absolute" })] },
    "warn",
  ],
  ["an improvement", { metrics: [faster], limits: [outcome("kept")] }, "improved"],
  ["a new entry", { baseline: { state: "new" }, limits: [outcome("not-measured")] }, "new"],
  [
    "a new entry that breaks an absolute limit",
    { baseline: { state: "new" }, limits: [outcome("broken", { kind: "absolute" })] },
    "fail",
  ],
  ["no base", { baseline: { state: "none" }, limits: [outcome("not-measured")] }, "no-baseline"],
  [
    "a base that cannot be run",
    { baseline: { state: "broken", problem: makeProblem() }, limits: [outcome("not-measured")] },
    "no-baseline",
  ],
  [
    "no base and an absolute limit that was not measured",
    { baseline: { state: "none" }, limits: [outcome("not-measured", { kind: "absolute" })] },
    "inconclusive",
  ],
  ["a program alone", { baseline: { state: "alone" } }, "pass"],
  ["a waived failure", { limits: [outcome("broken")], waivers: [makeWaiver()] }, "waived"],
  ["a waived warning", { limits: [outcome("broken", { level: "warn" })], waivers: [makeWaiver()] }, "waived"],
  [
    "two failures of which one is waived",
    {
      limits: [outcome("broken"), outcome("broken", { metric: "tasks" })],
      waivers: [makeWaiver({ metric: "tasks" })],
    },
    "fail",
  ],
  [
    "a waiver of another entry",
    { limits: [outcome("broken")], waivers: [makeWaiver({ entry: "job" })] },
    "fail",
  ],
  [
    "a waiver of every entry",
    { limits: [outcome("broken")], waivers: [makeWaiver({ entry: "*", source: "label", until: null })] },
    "waived",
  ],
  [
    "a waived cause that leads",
    {
      limits: [outcome("broken")],
      waivers: [makeWaiver({ cause: "cpu-bound" })],
      causes: [makeCause({ class: "cpu-bound" })],
    },
    "waived",
  ],
  [
    "a waived cause behind another",
    {
      limits: [outcome("broken")],
      waivers: [makeWaiver({ cause: "cpu-bound" })],
      causes: [makeCause(), makeCause({ class: "cpu-bound" })],
    },
    "fail",
  ],
  [
    "a waived cause of time when memory grew",
    {
      limits: [outcome("broken", { metric: "rss-peak" })],
      waivers: [makeWaiver({ cause: "cpu-bound" })],
      causes: [makeCause({ class: "cpu-bound" })],
    },
    "fail",
  ],
  [
    "a waiver and an inconclusive figure",
    {
      limits: [outcome("broken"), outcome("undecided", { metric: "tasks" })],
      waivers: [makeWaiver({ metric: "wall-time" })],
    },
    "inconclusive",
  ],
  ["no gate file: a slowdown", { limits: null, metrics: [faster, slower] }, "fail"],
  ["no gate file: a waived slowdown", { limits: null, metrics: [slower], waivers: [makeWaiver()] }, "waived"],
  [
    "no gate file: nothing certain",
    { limits: null, metrics: [makeMetric({ decision: "inconclusive" })] },
    "inconclusive",
  ],
];

describe("the verdict of an entry", () => {
  test.each(CASES)("%s", (_, parts, verdict) => {
    expect(decided(parts)).toMatchObject({ verdict });
  });

  test("gives the figures of what decided, and how much more there is", () => {
    expect(decided({ limits: [outcome("broken"), outcome("broken", { metric: "tasks" })] }).reason).toBe(
      "wall-time: the figures; and 1 more",
    );
  });

  test("names the waiver and its reason", () => {
    const { reason, waiver: used } = decided({ limits: [outcome("broken")], waivers: [makeWaiver()] });
    expect(reason).toBe("wall-time: the figures; waived: agreed");
    expect(used).toEqual(makeWaiver());
  });
});
