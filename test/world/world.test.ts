import { describe, expect, test } from "vitest";
import { decide } from "../../bench/world/decide.ts";
import { runSituation } from "../../bench/world/run.ts";
import type { Observed, Situation } from "../../bench/world/situation.ts";
import { SITUATIONS } from "../../bench/world/situations.ts";

describe("the table of situations", () => {
  test("has at least 45, each under a name of its own", () => {
    const ids = SITUATIONS.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(45);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("takes a pass for a false green when both sides ran one file, whatever was expected", () => {
    const file = "/somewhere/shop/work.py";
    const ran = (tree: string) => ({ tree, pause: 0.08, file });
    const observed = { ...PASSED, witnessed: [ran("base"), ran("head")] };
    expect(decide(EXPECTS_PASS, observed, 1)).toMatchObject({
      kind: "false green",
      wrong: [`both sides ran ${file}`],
    });
    expect(decide(EXPECTS_PASS, PASSED, 1).kind).toBe("right");
  });

  test("wants advice with whatever could not be compared", () => {
    const record = { comparison: null, problems: [], notices: [], imported: null };
    const observed = { ...PASSED, verdict: "error", status: 3, record };
    const situation = { ...EXPECTS_PASS, verdicts: ["error"] };
    expect(decide(situation, observed, 1)).toMatchObject({
      kind: "wrong",
      wrong: ["no word of what to do next"],
    });
  });
});

const PASSED: Observed = {
  status: 0,
  verdict: "pass",
  record: { comparison: null, problems: [], notices: [], imported: null },
  said: "",
  page: "",
  witnessed: [],
  facts: {},
};
const EXPECTS_PASS: Situation = {
  id: "a/b",
  source: "",
  says: "",
  because: "",
  verdicts: ["pass"],
  run: async () => PASSED,
};

describe("a situation of the world that is quickly built", () => {
  const fast = SITUATIONS.filter((one) => one.fast === true);

  test.for(fast.map((situation) => [situation.id, situation] as const))("%s", async ([, situation]) => {
    const { kind, observed, wrong } = await runSituation(situation, { gate: process.cwd() });
    expect({ kind, wrong }, `${situation.says}; ${situation.because}; ${observed}`).toEqual({
      kind: "right",
      wrong: [],
    });
  });
});
