import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/explain/claim.ts";
import { externalWait } from "../../src/explain/classes/external-wait.ts";
import { lockContention } from "../../src/explain/classes/lock-contention.ts";
import { growthBetween } from "../../src/explain/growth/growth.ts";
import { inTurnClaim } from "../../src/explain/regression.ts";
import type { Hunk } from "../../src/record/comparison.ts";
import type { SourceFacts } from "../../src/record/facts.ts";
import type { Ledger } from "../../src/record/ledger.ts";
import {
  fileFacts,
  functionFacts,
  group,
  LINE,
  ledger,
  lineAt,
  loopFacts,
  row,
  said,
  waiting,
  waitsOf,
} from "./ledgers.ts";

/** The claims on waits that are worth a millisecond or more, the largest first. */
function claims(
  base: Ledger,
  head: Ledger,
  facts: SourceFacts = {},
  hunks: readonly Hunk[] | null = null,
): Claim[] {
  const growth = growthBetween(base, head, facts, hunks);
  const inTurn = inTurnClaim(growth);
  const others = [lockContention, externalWait].flatMap((one) => one.claims?.(growth, inTurn) ?? []);
  const own = inTurn === null || inTurn.class === "external-wait" ? [] : [inTurn];
  return [...own, ...others]
    .filter(({ value }) => value > 1e-3)
    .sort((one, other) => other.value - one.value);
}
const classes = (base: Ledger, head: Ledger, facts: SourceFacts = {}) =>
  claims(base, head, facts).map((claim) => claim.class);

const together = waiting([waitsOf(10, 0.2, 1)]);
const inTurn = waiting([waitsOf(10, 0.2, 10)]);

describe("waits that overlapped and now follow one another", () => {
  test("are sequential awaits, with the counts and the gain's bound as evidence", () => {
    const [claim] = claims(together, inTurn, loopFacts());
    expect(claim).toMatchObject({ class: "sequential-awaits", syntaxAgrees: true, location: LINE });
    expect(claim?.value).toBeCloseTo(1.8, 9);
    expect(said(claim)).toEqual([
      "10 of 10 waits at main.py:7 follow one another (base 1 of 10)",
      "together they take 2.00 s, the longest 0.20 s",
    ]);
  });

  test("are sequential where the tree does not know the line, and it then does not agree", () => {
    expect(claims(together, inTurn)[0]).toMatchObject({ class: "sequential-awaits", syntaxAgrees: null });
  });

  test("are no fault where a turn needs the one before: a cursor, a transaction", () => {
    expect(classes(together, inTurn, loopFacts({ dependent: true, dependence: "cursor" }))).toEqual([
      "external-wait",
    ]);
  });

  test("are no fault where the loop paces itself: a rate limit, a back-off", () => {
    expect(classes(together, inTurn, loopFacts({ paced: true }))).toEqual(["external-wait"]);
  });

  test("come after a call that holds the loop for long, where nothing else puts them in turn", () => {
    const held = (seconds: number) =>
      row("blocked-step", seconds, { location: lineAt(40, "store"), call: "socket.recv" });
    const head = (seconds: number, each = 0.2) => waiting([waitsOf(10, each, 10)], {}, [held(seconds)]);
    const of = (now: Ledger, facts: SourceFacts = {}, hunks: readonly Hunk[] | null = null) =>
      inTurnClaim(growthBetween(together, now, facts, hunks))?.class;
    expect(of(head(1))).toBe("blocking-call");
    expect(of(head(0.8))).toBe("sequential-awaits");
    expect(of(waiting([waitsOf(20, 0.2, 10)], {}, [held(1)]))).toBe("sequential-awaits");
    const facts = {
      "main.py": { ...fileFacts(loopFacts()["main.py"]), functions: [functionFacts(1, 20, "main")] },
    };
    const written: Hunk[] = [
      { file: "main.py", oldFile: null, base: { start: 6, length: 1 }, head: { start: 6, length: 1 } },
    ];
    expect(of(head(1), facts, written)).toBe("sequential-awaits");
    expect(of(head(1), facts)).toBe("blocking-call");
  });

  test("are nobody's at no line of the program: a framework's own", () => {
    const nowhere = (onPath: number) => waiting([waitsOf(10, 0.2, onPath, { location: null })]);
    expect(claims(nowhere(1), nowhere(10))).toEqual([]);
  });

  test("are judged by the innermost loop around them", () => {
    const inner = loopFacts()["main.py"]?.loops ?? [];
    const outer = (loopFacts({ line: 2, endLine: 20, dependent: true })["main.py"]?.loops ?? []).concat(
      inner,
    );
    expect(classes(together, inTurn, { "main.py": fileFacts({ loops: outer }) })).toEqual([
      "sequential-awaits",
    ]);
  });

  test("are judged by the loop that the change wrote, where as many overlapped before inside an old one", () => {
    const outer = lineAt(27);
    const place = (pathCount: number, count = 10) => waitsOf(count, 0.2, pathCount, { via: [outer] });
    const paced = { function: "old", line: 6, endLine: 8, paced: true };
    const facts = {
      "main.py": fileFacts({
        functions: [functionFacts(5, 9, "old"), functionFacts(25, 29, "new")],
        loops: [
          ...(loopFacts(paced)["main.py"]?.loops ?? []),
          ...(loopFacts({ function: "new", line: 26, endLine: 28 })["main.py"]?.loops ?? []),
        ],
      }),
    };
    const written: Hunk[] = [
      { file: "main.py", oldFile: null, base: { start: 26, length: 1 }, head: { start: 26, length: 3 } },
    ];
    const of = (hunks: readonly Hunk[] | null) =>
      claims(waiting([place(2)]), waiting([place(10)]), facts, hunks);
    expect(of(written)[0]).toMatchObject({ class: "sequential-awaits", location: outer });
    expect(of(null)[0]).toMatchObject({ class: "external-wait" });
    const more = (count: number) =>
      claims(waiting([place(2)]), waiting([place(count, count)]), facts, written)[0]?.class;
    expect(more(12)).toBe("sequential-awaits");
    expect(more(13)).toBe("external-wait");
  });

  test("are judged in a row of statements as in a loop", () => {
    const rowOf = (independent: boolean) => ({
      "main.py": fileFacts({ sequences: [{ function: "main", lines: [7, 8, 9], independent }] }),
    });
    expect(classes(together, inTurn, rowOf(true))).toEqual(["sequential-awaits"]);
    expect(classes(together, inTurn, rowOf(false))).toEqual(["external-wait"]);
  });

  test("are found through the lines that they were reached from", () => {
    const inHelper = (onPath: number) =>
      waiting([waitsOf(10, 0.2, onPath, { location: lineAt(3, "fetch", "net.py"), via: [LINE] })]);
    expect(claims(inHelper(1), inHelper(10), loopFacts())[0]).toMatchObject({
      class: "sequential-awaits",
      location: LINE,
    });
  });
});

describe("waits that take longer", () => {
  test("are somebody else's time, also inside a loop that awaits in turn", () => {
    const longer = waiting([waitsOf(10, 0.5, 10)]);
    expect(classes(inTurn, longer, loopFacts())).toEqual(["external-wait"]);
  });

  test("outside of any loop are somebody else's time as well", () => {
    const main = (seconds: number) => ledger([row("main-waiting", seconds, { scope: "main" })]);
    expect(classes(main(0.1), main(0.9))).toEqual(["external-wait"]);
  });

  test("of threads await nothing, also where they overlapped before: only a loop that awaits makes awaits in turn", () => {
    const threads = (onPath: number) =>
      waiting([waitsOf(6, 0.2, onPath, { account: "main-waiting", call: "time.sleep" })]);
    expect(classes(threads(1), threads(6))).toEqual(["external-wait"]);
    expect(classes(threads(1), threads(6), loopFacts())).toEqual(["sequential-awaits"]);
    expect(classes(threads(1), threads(1))).toEqual([]);
  });

  test("are no awaits in turn where a thread waits more often, and awaits nothing", () => {
    const threads = (count: number) =>
      waiting([waitsOf(count, 0.2, count, { account: "main-waiting", call: "time.sleep" })]);
    expect(classes(threads(2), threads(6))).toEqual(["external-wait"]);
    expect(said(claims(threads(2), threads(6))[0])[0]).toContain("main.py:7");
  });

  test("are no claim where others got shorter by more, and take nothing from waits elsewhere", () => {
    const base = waiting([waitsOf(1, 0.9, 1, { call: "Queue.get" })]);
    const head = (added: number) =>
      waiting([waitsOf(1, 0.1, 1, { call: "Queue.get" }), ...(added > 0 ? [waitsOf(1, added, 1)] : [])], {}, [
        row("main-waiting", 2, { scope: "main" }),
      ]);
    for (const added of [0, 0.1]) expect(claims(base, head(added)).map((claim) => claim.value)).toEqual([2]);
  });

  test("take the growth of both kinds into one class when those in a row are no fault either", () => {
    const both = waiting([waitsOf(10, 0.4, 10)]);
    const found = claims(together, both, loopFacts({ paced: true }));
    expect(found.map((claim) => claim.class)).toEqual(["external-wait"]);
    expect(found[0]?.value).toBeCloseTo(3.8, 9);
  });
});

describe("a lock", () => {
  const free = waiting([waitsOf(12, 0.1, 1)]);
  const held = (count: number, each: number) =>
    waiting([
      waitsOf(12, each, 1),
      waitsOf(count, each, count, { account: "lock-wait", location: lineAt(14, "report") }),
    ]);

  test("that is held across what used to overlap is contention, at the line inside the section", () => {
    expect(claims(free, held(11, 0.1))[0]).toMatchObject({
      class: "lock-contention",
      location: lineAt(14, "report"),
    });
  });

  test("is found by where the others stood, when its holder waits elsewhere", () => {
    const contended = lineAt(19, "headers", "auth.py");
    const head = { ...held(11, 0.1), accounts: [row("lock-wait", 1.1, { contended })] };
    const [claim] = claims(free, head);
    expect(claim?.via).toEqual([contended]);
    expect(said(claim)).toContain("the others stood before it at auth.py:19");
  });

  test("that others stood before in base just as often is none, nor a semaphore that bounds as it did", () => {
    expect(classes(held(11, 0.1), held(11, 0.1))).toEqual([]);
  });

  test("held as often for longer is the time of what is awaited inside", () => {
    expect(classes(held(11, 0.1), held(11, 0.3))[0]).toBe("external-wait");
  });

  test("a semaphore that lets fewer in than before is contention", () => {
    const bounded = (onPath: number) =>
      waiting([waitsOf(12, 0.2, onPath, { account: "lock-wait", tasks: 12 })]);
    expect(classes(bounded(4), bounded(12))).toEqual(["lock-contention"]);
  });

  test("waited for, but held by nobody who waits, is none: its holder's computing is not here", () => {
    const queued = waiting([waitsOf(12, 0.1, 1), waitsOf(11, 0.5, 0, { call: "Lock.acquire" })]);
    expect(classes(free, queued)).toEqual([]);
  });
});

describe("a loop hog", () => {
  const beside = waiting([waitsOf(10, 0.1, 2)]);
  const behind = (delayed: number) =>
    waiting([waitsOf(10, 0.1, 10)], {}, [
      row("computing-step", 1, { delayed, location: lineAt(20, "replay") }),
    ]);

  test("makes the waits that went on beside its computing come after it", () => {
    expect(claims(beside, behind(0.8))[0]).toMatchObject({
      class: "starvation",
      kind: "loop hog",
      location: lineAt(20, "replay"),
    });
  });

  test("is none where the steps held up others for less than half of it", () => {
    expect(classes(beside, behind(0.3))).toEqual(["sequential-awaits"]);
  });

  test("needs less where one task waits, as it did before: only what is beside it can have moved", () => {
    const lease = (onPath: number, delayed: number) =>
      waiting([waitsOf(10, 0.1, onPath, { tasks: 1, pathTasks: 1 })], {}, [
        row("computing-step", 1, { delayed }),
      ]);
    expect(claims(lease(2, 0), lease(10, 0.15))[0]?.kind).toBe("loop hog");
    expect(classes(lease(2, 0), lease(10, 0.1))).toEqual(["sequential-awaits"]);
  });
});

describe("what somebody else's time and awaits in turn have in common", () => {
  test("a long pole goes before them: the same tasks share the same waits less evenly", () => {
    const even = waiting([waitsOf(10, 0.2, 5, { tasks: 2, pathTasks: 1 })], { groups: [group()] });
    const uneven = waiting([waitsOf(10, 0.2, 9, { tasks: 2, pathTasks: 1 })], {
      groups: [group({ efficiency: 0.55, pathSeconds: 1.8 })],
    });
    expect(claims(even, uneven, loopFacts())[0]).toMatchObject({ class: "starvation", kind: "long pole" });
  });
});
