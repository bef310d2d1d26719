import { describe, expect, test } from "vitest";
import { explain, insufficient } from "../../../src/explain/explain.ts";
import { CauseClass } from "../../../src/record/cause/classes.ts";
import { Cause } from "../../../src/record/cause.ts";
import { causeWords, kindWords, withEvidence, worded } from "../../../src/render/vocabulary/worded.ts";
import { ledger, row, side } from "../../explain/ledgers.ts";
import { makeCause } from "../../factories.ts";

const [finding] = explain({
  hunks: null,
  base: side(ledger([])),
  head: side(ledger([row("import", 1), row("gil-wait", 0.5)])),
  time: true,
  cpu: false,
  memory: false,
});

describe("a cause in words", () => {
  test("has its facts as sentences, the runner-up's reason, and what to do", () => {
    const cause = worded(finding as NonNullable<typeof finding>);
    expect(cause.evidence).toEqual(["importing modules for 1.00 s", "3 of 3 runs agree"]);
    expect(cause.runnerUp?.reason).toBe("it accounts for 0.50 s at main.py:7");
    expect(cause.advice).toContain("Import it in the function");
    expect(Cause.parse(cause)).toEqual(cause);
  });

  test("says figures that read alike once", () => {
    const base = worded(finding as NonNullable<typeof finding>);
    const [first] = base.facts;
    const twice = withEvidence({ ...base, facts: first === undefined ? [] : [first, first] });
    expect(twice.evidence).toEqual(["importing modules for 1.00 s"]);
  });

  test("keeps the sentences of a record that has no facts", () => {
    const old = makeCause({ evidence: ["one", "two"] });
    expect(withEvidence(old).evidence).toEqual(["one", "two"]);
    const { facts, advised, ...stored } = old;
    expect(Cause.parse(stored)).toMatchObject({ evidence: ["one", "two"], facts: [], advised: null });
  });

  test("has the judge's own reason where there was too little", () => {
    expect(worded(insufficient("runs take 12 ms"))).toMatchObject({
      class: "insufficient-data",
      evidence: ["runs take 12 ms"],
    });
  });

  test("names every class, and a kind where the class has words for it", () => {
    for (const name of CauseClass.options)
      expect(causeWords(name, "unheard of")).toEqual(causeWords(name, null));
    expect(causeWords("memory", "leak")).toEqual({ grew: "a leak", level: "never released" });
    expect(causeWords("memory", "peak")).toEqual(causeWords("memory", null));
    expect(kindWords("starvation", "loop hog")).toBe("one task keeps the event loop to itself");
    expect(kindWords("starvation", "leak")).toBeNull();
    expect(kindWords("starvation", "toString")).toBeNull();
  });
});
