import { describe, expect, test } from "vitest";
import type { Claim } from "../../../src/explain/claim.ts";
import { cpuBound } from "../../../src/explain/classes/cpu-bound.ts";
import { starvation } from "../../../src/explain/classes/starvation.ts";
import { growthBetween } from "../../../src/explain/growth/growth.ts";
import { regressionClaims } from "../../../src/explain/regression.ts";
import type { Account, Ledger } from "../../../src/record/ledger.ts";
import { LINE, ledger, lineAt, row, said } from "../ledgers.ts";

const nothing = ledger([]);
/** The claim on computing, of whichever class it is. */
function computingClaim(base: Ledger, head: Ledger): Claim {
  const growth = growthBetween(base, head);
  const [claim] = [cpuBound, starvation].flatMap((one) => one.claims?.(growth, null) ?? []);
  return claim as Claim;
}
const jobsComputing = (base: Ledger, head: Ledger) => growthBetween(base, head).computing.jobs;
const steps = (seconds: number, more: Partial<Account> = {}, totals: Partial<Ledger["totals"]> = {}) =>
  ledger([row("computing-step", seconds, more)], { totals });

describe("computing that grew along the path", () => {
  test("is processor-bound, at the line that grew most", () => {
    const base = ledger([row("computing-step", 1, { location: lineAt(3, "parse") })]);
    const head = ledger([
      row("computing-step", 1.1, { location: lineAt(3, "parse") }),
      row("computing-step", 0.5, { location: lineAt(9, "score") }),
    ]);
    expect(computingClaim(base, head)).toMatchObject({
      class: "cpu-bound",
      kind: "python",
      location: lineAt(9, "score"),
    });
    expect(computingClaim(base, head).value).toBeCloseTo(0.6, 9);
  });

  test("is native from three fifths of the line's time on: hashing, compressing", () => {
    expect(computingClaim(nothing, steps(1, { native: 0.65 })).kind).toBe("native");
    expect(computingClaim(nothing, steps(1, { native: 0.55 })).kind).toBe("python");
    expect(computingClaim(nothing, steps(1, { native: null })).kind).toBe("python");
  });

  test("counts steps of any length: a thousand short ones that wait are a blocking call, that compute are not", () => {
    const short = (account: "blocked-step" | "computing-step") =>
      regressionClaims(nothing, ledger([row(account, 1, { count: 1000 })]), {})[0]?.class;
    expect(short("blocked-step")).toBe("blocking-call");
    expect(short("computing-step")).toBe("cpu-bound");
  });

  test("is not what a call that waits holds the loop for, also behind a helper", () => {
    const head = ledger([
      row("blocked-step", 1, { location: lineAt(3, "pause", "bus.py"), via: [LINE], call: "time.sleep" }),
      row("computing-step", 0.1),
    ]);
    const [claim] = regressionClaims(nothing, head, {});
    expect(claim).toMatchObject({
      class: "blocking-call",
      location: lineAt(3, "pause", "bus.py"),
      via: [LINE],
    });
    expect(said(claim)).toContain("reached from main.py:7 (main)");
  });

  test("takes the garbage of real work with it, and leaves that of tiny tasks to the switching", () => {
    const rows = [row("scheduling", 1), row("garbage-collection", 0.5), row("computing-step", 0.6)];
    const classes = (loopCpu: number) =>
      Object.fromEntries(
        regressionClaims(
          ledger([], { counters: { steps: 0 } }),
          ledger(rows, { counters: { steps: 10_000 }, totals: { loopCpu } }),
          {},
        ).map((claim) => [claim.class, Math.round(100 * claim.value) / 100]),
      );
    expect(classes(0.4)).toEqual({ "context-switching": 2.1 });
    expect(classes(0.6)).toEqual({ "context-switching": 1, "cpu-bound": 1.1 });
  });
});

describe("a loop hog", () => {
  const totals = (loopCpu: number) => ({ loopCpu });
  const kind = (base: Ledger, head: Ledger) => computingClaim(base, head).kind;

  test("holds up others for at least half of the growth, with the same work as before", () => {
    const base = ledger([], { totals: totals(0.5) });
    expect(kind(base, steps(0.5, { delayed: 0.25, count: 100 }, totals(0.5)))).toBe("loop hog");
    expect(kind(base, steps(0.5, { delayed: 0.2, count: 100 }, totals(0.5)))).toBe("python");
  });

  test("or with more work in few long steps, of more than a fortieth of a second each", () => {
    expect(kind(nothing, steps(0.5, { delayed: 0.5, count: 19 }, totals(0.5)))).toBe("loop hog");
    expect(kind(nothing, steps(0.5, { delayed: 0.5, count: 21 }, totals(0.5)))).toBe("python");
  });

  test("is none where nobody was ready: a hot spot is processor-bound", () => {
    expect(kind(nothing, steps(0.5))).toBe("python");
  });

  test("is none where others were held up as long before", () => {
    const base = steps(0.5, { delayed: 0.5 }, totals(0.5));
    expect(kind(base, steps(1, { delayed: 0.5 }, totals(0.5)))).toBe("python");
  });
});

describe("jobs in worker threads", () => {
  const jobs = (seconds: number, otherCpu: number) =>
    ledger([row("executor-run", seconds, { location: lineAt(30, "resize") })], { totals: { otherCpu } });

  test("compute where their threads used the processor for half of what they take longer", () => {
    expect(jobsComputing(jobs(0.2, 0), jobs(1.2, 0.5))).toBeCloseTo(1, 9);
    expect(jobsComputing(jobs(0.2, 0), jobs(1.2, 0.49))).toBe(0);
    expect(jobsComputing(jobs(1.2, 0), jobs(0.2, 0.9))).toBe(0);
  });

  test("are then the line that computes", () => {
    expect(computingClaim(jobs(0.2, 0), jobs(1.2, 1))).toMatchObject({
      class: "cpu-bound",
      location: lineAt(30, "resize"),
    });
  });
});
