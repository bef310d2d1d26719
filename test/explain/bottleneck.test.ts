import { describe, expect, test } from "vitest";
import type { SourceFacts } from "../../src/record/facts.ts";
import type { AccountName, Ledger } from "../../src/record/ledger.ts";
import { ask, group, LINE, ledger, lineAt, loopFacts, row, waiting, waitsOf } from "./ledgers.ts";

const first = (one: Ledger, facts: SourceFacts = {}) => ask(null, one, facts)[0];

/** A ledger in which an account has a part of a wall time of ten seconds. */
const share = (account: AccountName, part: number, steps = 10) =>
  ledger([row(account, 10 * part), row("unexplained", 10 * (1 - part))], { counters: { steps } });

describe("one side alone", () => {
  test.each<[AccountName, string, number]>([
    ["blocked-step", "blocking-call", 0.3],
    ["computing-step", "cpu-bound", 0.3],
    ["executor-queue", "executor-saturation", 0.3],
    ["gil-wait", "gil-contention", 0.3],
    ["import", "slow-import", 0.3],
    ["lock-wait", "lock-contention", 0.5],
  ])("%s is %s where it is enough of the wall time", (account, name, enough) => {
    expect(first(share(account, enough + 0.02))?.class).toBe(name);
    expect(first(share(account, enough - 0.02))?.class).toBe("unknown");
  });

  test.each<[AccountName, string, number]>([
    ["executor-queue", "executor-saturation", 0.3],
    ["gil-wait", "gil-contention", 0.3],
    ["import", "slow-import", 0.3],
  ])("%s is named beside a larger cause where it is enough by itself", (account, name, enough) => {
    const beside = (part: number) =>
      ledger([row("blocked-step", 4.5), row(account, 10 * part), row("unexplained", 5.5 - 10 * part)]);
    const classes = (part: number) => ask(null, beside(part)).map((cause) => cause.class);
    expect(classes(enough + 0.02)).toEqual(["blocking-call", name]);
    expect(classes(enough - 0.02)).toEqual(["blocking-call"]);
  });

  test("has context switching only with thousands of steps", () => {
    expect(first(share("scheduling", 0.6, 5000))?.class).toBe("context-switching");
    expect(first(share("scheduling", 0.6, 4999))?.class).toBe("unknown");
  });
});

describe("waits of one side alone", () => {
  const alone = (count: number, onPath = count) => waiting([waitsOf(count, 0.5, onPath, { tasks: 1 })]);

  test("are sequential from three in a row on, which the tree knows to be independent", () => {
    expect(first(alone(3), loopFacts())).toMatchObject({
      class: "sequential-awaits",
      confidence: "high",
      location: LINE,
    });
    expect(first(alone(2), loopFacts())?.class).toBe("external-wait");
    expect(first(alone(3))?.class).toBe("external-wait");
  });

  test("are somebody else's time where they pace themselves, depend, or overlap", () => {
    expect(first(alone(9), loopFacts({ paced: true }))?.class).toBe("external-wait");
    expect(first(alone(9), loopFacts({ dependent: true }))?.class).toBe("external-wait");
    expect(first(alone(9, 6), loopFacts())?.class).toBe("external-wait");
  });

  test("are a long pole where one member of a group is left over", () => {
    const copies = (efficiency: number, pathMembers = 1) =>
      waiting([waitsOf(11, 1, 10)], {
        groups: [
          group({
            size: 2,
            makespan: 10,
            mean: 5.5,
            efficiency,
            pathSeconds: 10,
            pathMembers,
            longest: { seconds: 10, location: lineAt(3, "copy"), name: "copy" },
          }),
        ],
      });
    expect(first(copies(0.55))).toMatchObject({
      class: "starvation",
      kind: "long pole",
      location: lineAt(3, "copy"),
      amount: { value: 4.5 },
    });
    expect(first(copies(0.75))?.class).toBe("external-wait");
    expect(first(copies(0.55, 2))?.class).toBe("external-wait");
  });

  test("are the same long pole on a machine that keeps the program from a processor for as long again", () => {
    const queued = row("run-queue", 12, { location: null, scope: "main" });
    const copies = waiting(
      [waitsOf(2, 10, 1)],
      {
        groups: [group({ size: 2, makespan: 10, mean: 5.5, efficiency: 0.55, pathSeconds: 10 })],
      },
      [queued],
    );
    expect(first(copies)).toMatchObject({ class: "starvation", kind: "long pole", share: 0.45 });
  });

  test("are no long pole where the left over member computes", () => {
    const computing = ledger([row("computing-step", 10)], {
      groups: [group({ efficiency: 0.55, pathSeconds: 10, makespan: 10 })],
    });
    expect(first(computing)?.class).toBe("cpu-bound");
    const half = (waited: number) =>
      waiting(
        [waitsOf(1, waited, 1)],
        { groups: [group({ efficiency: 0.55, pathSeconds: 10, makespan: 10, mean: 4 })] },
        [row("computing-step", 10 - waited)],
      );
    expect(first(half(5.2))?.class).toBe("starvation");
    expect(first(half(4.8))?.class).toBe("cpu-bound");
  });
});
