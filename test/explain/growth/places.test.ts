import { describe, expect, test } from "vitest";
import { matchedPlaces } from "../../../src/explain/growth/places.ts";
import type { WaitPlace } from "../../../src/record/ledger.ts";
import { ledger, lineAt, row, waiting, waitsOf } from "../ledgers.ts";

const pairs = (base: WaitPlace[], head: WaitPlace[]) =>
  matchedPlaces(waiting(base), waiting(head)).map(([was, now]) => [was?.location?.line, now.location?.line]);

const here = waitsOf(4, 0.1, 4, { location: lineAt(7, "Client.fetch") });

describe("a place of head is the place of base", () => {
  test("that has the function's own name and awaits the same, wherever it moved to", () => {
    const moved = { ...here, location: lineAt(70, "Pool.fetch", "net/pool.py") };
    expect(pairs([here], [moved])).toEqual([[7, 70]]);
  });

  test("that awaits the same, where the function was renamed", () => {
    expect(pairs([here], [{ ...here, location: lineAt(8, "download") }])).toEqual([[7, 8]]);
  });

  test("and not one that awaits something else: that is a new place", () => {
    expect(pairs([here], [{ ...here, call: "Queue.get" }])).toEqual([[undefined, 7]]);
  });

  test("once: a name that is found is not compared by its call again", () => {
    const other = { ...here, location: lineAt(9, "again") };
    expect(pairs([here], [here, other])).toEqual([
      [7, 7],
      [undefined, 9],
    ]);
  });
});

describe("places that cannot be told apart", () => {
  test("count as one, at the line with most time on the path", () => {
    const small = waitsOf(1, 0.1, 1, { location: lineAt(3) });
    const large = waitsOf(3, 0.2, 2, { location: lineAt(4) });
    const [[, both] = []] = matchedPlaces(waiting([]), waiting([small, large]));
    expect(both).toMatchObject({ count: 4, pathCount: 3, location: lineAt(4), longest: 0.2 });
    expect(both?.pathSeconds).toBeCloseTo(0.5, 9);
    expect(both?.typical).toBeCloseTo((0.1 * 0.1 + 0.2 * 0.6) / 0.7, 9);
  });

  test("waits of a lock's holder are on the path beside the rest, and counted among all waits already", () => {
    const all = waitsOf(10, 0.1, 2);
    const held = waitsOf(8, 0.1, 8, { account: "lock-wait" });
    const [[, both] = []] = matchedPlaces(waiting([]), waiting([all, held]));
    expect(both).toMatchObject({ count: 10, pathCount: 10 });
    expect(both?.locked).toBeCloseTo(0.8, 9);
    expect(both?.pathSeconds).toBeCloseTo(1, 9);
  });

  test("a third of them is added to the count, and does not replace it", () => {
    const all = waitsOf(10, 0.1, 2);
    const held = waitsOf(8, 0.1, 8, { account: "lock-wait" });
    const brief = waitsOf(1, 0.001, 1, { account: "io-wait" });
    for (const order of [
      [held, all, brief],
      [brief, held, all],
      [all, brief, held],
    ]) {
      const [[, three] = []] = matchedPlaces(waiting([]), waiting(order));
      expect(three).toMatchObject({ count: 11, pathCount: 11 });
      expect(three?.seconds).toBeCloseTo(1.001, 9);
      expect(three?.locked).toBeCloseTo(0.8, 9);
    }
  });
});

describe("jobs of executors", () => {
  const jobs = (submitted: number) =>
    ledger([row("executor-run", 0.6, { count: 3, location: lineAt(30, "fetch") })], {
      counters: { executorJobs: submitted },
    });

  test("are one place, as many as were submitted, each as long as those on the path", () => {
    const [[was, now] = []] = matchedPlaces(ledger([]), jobs(12));
    expect(was).toBeNull();
    expect(now).toMatchObject({
      account: "executor-run",
      count: 12,
      pathCount: 3,
      location: lineAt(30, "fetch"),
    });
    expect(now?.typical).toBeCloseTo(0.2, 9);
    expect(now?.seconds).toBeCloseTo(2.4, 9);
  });

  test("are shown where they are awaited, with the job's own line around it", () => {
    const head = jobs(3);
    const asked = waitsOf(3, 0.2, 3, { account: "executor-run", location: lineAt(9), via: [lineAt(12)] });
    const [[, now] = []] = matchedPlaces(ledger([]), { ...head, waits: [asked] });
    expect(now).toMatchObject({ location: lineAt(9), via: [lineAt(12), lineAt(30, "fetch")] });
  });

  test("that no path went through are no place", () => {
    expect(matchedPlaces(ledger([]), ledger([], { counters: { executorJobs: 5 } }))).toEqual([]);
  });
});
