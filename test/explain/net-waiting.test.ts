import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { netOfWaiting } from "../../src/explain/net-waiting.ts";
import { regressionClaims } from "../../src/explain/regression.ts";
import { ask, LINE, lineAt, row, waiting, waitsOf } from "./ledgers.ts";

const renamed = { location: lineAt(30, "loaded"), call: "Client.load" };

describe("claims on waits", () => {
  test("are bounded by what all waiting of the path grew: waits under other names are as long as before", () => {
    const base = waiting([waitsOf(10, 0.1, 10)]);
    const head = waiting([waitsOf(10, 0.1, 10, renamed)], {}, [row("computing-step", 0.4)]);
    expect(regressionClaims(base, head, {}).map(({ class: name }) => name)).toContain("sequential-awaits");
    const [first, ...more] = ask(base, head);
    expect(first).toMatchObject({ class: "cpu-bound", amount: { value: expect.closeTo(0.4, 6) } });
    expect(more).toEqual([]);
  });

  test("keep what is beyond that", () => {
    const base = waiting([waitsOf(10, 0.1, 10)]);
    const head = waiting([waitsOf(16, 0.1, 16, renamed)]);
    expect(ask(base, head)[0]).toMatchObject({
      class: "sequential-awaits",
      amount: { value: expect.closeTo(0.6, 6) },
    });
  });

  test("keep their order, and are never more than they were", () => {
    const some = fc.integer({ min: 1, max: 300 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(some, some, some, some, (was, one, other, locked) => {
        const base = waiting([waitsOf(4, was, 4, { location: lineAt(60, "gone"), call: "Gone.get" })]);
        const places = [waitsOf(4, one, 4), waitsOf(1, other, 1, renamed)];
        const head = waiting([
          ...places,
          waitsOf(2, locked, 2, { account: "lock-wait", location: LINE, call: "x" }),
        ]);
        const all = regressionClaims(base, head, {});
        const kept = netOfWaiting(all, base, head);
        const sum = kept.reduce((seconds, { value }) => seconds + value, 0);
        expect(sum).toBeLessThanOrEqual(Math.max(0, head.wall - base.wall) + 1e-6);
        for (const claim of kept) {
          const before = all.find((of) => of.class === claim.class && of.kind === claim.kind);
          expect(claim.value).toBeLessThanOrEqual((before?.value ?? 0) + 1e-9);
        }
      }),
    );
  });
});
