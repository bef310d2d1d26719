import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimAt } from "../../src/explain/claim.ts";
import { reconciled } from "../../src/explain/reconcile.ts";
import type { CauseClass } from "../../src/record/cause.ts";
import type { SideEvidence } from "../../src/record/evidence.ts";
import { ledger, said, side } from "./ledgers.ts";

const claim = (name: CauseClass, value: number) =>
  claimAt(null, { class: name, value, facts: [{ fact: "independent" }] });
/** The program's own process computes as long as the bare runs do, unless said otherwise. */
const bareRuns = (wall: number, user: number, otherCpu = 0, processCpu = user): SideEvidence => ({
  ...side(ledger([], { totals: { processCpu, otherCpu } })),
  bare: { wall, user, system: 0, rssMb: 20 },
});
const values = (claims: ReturnType<typeof reconciled>) =>
  Object.fromEntries(claims.map((one) => [one.class, Math.round(1000 * one.value) / 1000]));
const claims = [claim("blocking-call", 1.2), claim("cpu-bound", 0.8)];

describe("claims on waiting and computing", () => {
  test("stand where the bare runs wait that long as well", () => {
    expect(reconciled(claims, bareRuns(1, 1), bareRuns(3, 1.8))).toEqual(claims);
  });

  test("go to the computing where the bare runs used the processor all the time", () => {
    const found = reconciled(claims, bareRuns(1, 1), bareRuns(3, 3));
    expect(values(found)).toEqual({ "blocking-call": 0.2, "cpu-bound": 1.8 });
    expect(said(found[1]).at(-1)).toBe("bare runs use 2.00 s more processor time in 2.00 s more wall time");
    expect(found[0]?.facts).toEqual([{ fact: "independent" }]);
  });

  test("stand where another thread may have used the processor time", () => {
    expect(reconciled(claims, bareRuns(1, 1), bareRuns(3, 3, 0.6))).toEqual(claims);
    expect(reconciled(claims, bareRuns(1, 1, 0.2), bareRuns(3, 3))).toEqual(claims);
  });

  test("stand where other processes computed: the program waited for them", () => {
    expect(reconciled(claims, bareRuns(1, 1, 0, 0.1), bareRuns(3, 3, 0, 0.2))).toEqual(claims);
  });

  test("stand where nothing computed, where there were no bare runs, and where these mostly wait", () => {
    const waits = [claim("external-wait", 2)];
    expect(reconciled(waits, bareRuns(1, 1), bareRuns(3, 3))).toEqual(waits);
    expect(reconciled(claims, side(ledger([])), bareRuns(3, 3))).toEqual(claims);
    expect(reconciled(claims, bareRuns(1, 1), bareRuns(3, 1.9))).toEqual(claims);
  });

  test("go where half of the time was computing, in the program's own process and in its one thread", () => {
    const some = [claim("blocking-call", 1.8), claim("cpu-bound", 0.2)];
    const goes = (head: SideEvidence) => reconciled(some, bareRuns(1, 1), head)[0]?.value !== 1.8;
    expect([1.95, 2.05].map((user) => goes(bareRuns(3, user)))).toEqual([false, true]);
    expect([1.95, 2.05].map((own) => goes(bareRuns(3, 3, 0, own)))).toEqual([false, true]);
    expect([0.33, 0.27].map((other) => goes(bareRuns(3, 3, other)))).toEqual([false, true]);
  });

  test("stand where the bare runs did not become slower", () => {
    expect(reconciled(claims, bareRuns(3, 3), bareRuns(2.9, 2.99))).toEqual(claims);
  });
});

describe("for any figures", () => {
  const seconds = fc.double({ min: 0, max: 10, noNaN: true });

  test("the sum stays, nothing is negative, waiting never grows and computing never shrinks", () => {
    fc.assert(
      fc.property(fc.array(seconds, { minLength: 6, maxLength: 6 }), (some) => {
        const [waits = 0, blocks = 0, computes = 0, wall = 0, user = 0, lock = 0] = some;
        const before = [
          claim("external-wait", waits),
          claim("blocking-call", blocks),
          claim("cpu-bound", computes),
          claim("lock-contention", lock),
        ];
        const after = reconciled(before, bareRuns(5, 5), bareRuns(wall, user));
        const sum = (of: typeof before) => of.reduce((total, one) => total + one.value, 0);
        expect(sum(after)).toBeCloseTo(sum(before), 6);
        after.forEach((one, index) => {
          const was = before[index]?.value ?? 0;
          expect(one.value).toBeGreaterThanOrEqual(0);
          if (one.class === "cpu-bound") expect(one.value).toBeGreaterThanOrEqual(was - 1e-9);
          else expect(one.value).toBeLessThanOrEqual(was + 1e-9);
        });
      }),
    );
  });
});
