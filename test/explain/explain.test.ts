import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";
import type { Finding } from "../../src/record/cause.ts";
import type { Question, SideEvidence } from "../../src/record/evidence.ts";
import type { AccountName, Ledger } from "../../src/record/ledger.ts";
import { worded } from "../../src/render/vocabulary/worded.ts";
import { anyParts, FILE, FUNCTIONS, made, type Parts, placed } from "./generated.ts";
import {
  ask,
  call,
  fileFacts,
  group,
  hunk,
  LINE,
  ledger,
  lineAt,
  loopFacts,
  row,
  side,
  waiting,
  waitsOf,
} from "./ledgers.ts";

const asked = (base: SideEvidence | null, head: SideEvidence, more: Partial<Question> = {}) =>
  explain({ hunks: null, base, head, time: true, cpu: false, memory: false, ...more }).map(worded);

describe("the account that grew names the cause", () => {
  test.each<[AccountName, string]>([
    ["blocked-step", "blocking-call"],
    ["computing-step", "cpu-bound"],
    ["main-computing", "cpu-bound"],
    ["scheduling", "context-switching"],
    ["lock-wait", "lock-contention"],
    ["executor-queue", "executor-saturation"],
    ["gil-wait", "gil-contention"],
    ["import", "slow-import"],
    ["main-waiting", "external-wait"],
  ])("%s is %s", (account, name) => {
    const [cause] = ask(ledger([row("timer-wait", 0.2)]), ledger([row("timer-wait", 0.2), row(account, 1)]));
    expect(cause).toMatchObject({ class: name, location: LINE, amount: { unit: "s" } });
    expect(cause?.amount.value).toBeCloseTo(1, 9);
    expect(cause?.share).toBeCloseTo(1, 9);
  });

  test("and never by its level: what base had as well is no cause", () => {
    const [cause] = ask(
      ledger([row("blocked-step", 8), row("import", 0.1)]),
      ledger([row("blocked-step", 8), row("import", 0.6)]),
    );
    expect(cause?.class).toBe("slow-import");
  });

  test("but not one that the machine took, nor one that no account claims", () => {
    const waits = [row("timer-wait", 1)];
    for (const account of ["run-queue", "unexplained"] as const)
      expect(ask(ledger(waits), ledger([...waits, row(account, 1)]))[0]?.class).toBe("unknown");
  });
});

describe("honest answers", () => {
  const still = ledger([row("timer-wait", 1)]);

  test("no ledger is insufficient data, on either side", () => {
    const nothing = { ...side(still), ledgers: [] };
    expect(asked(null, nothing)[0]?.class).toBe("insufficient-data");
    expect(asked(nothing, side(still))[0]?.class).toBe("insufficient-data");
  });

  test("no growth is unknown", () => {
    expect(ask(still, still).map((cause) => cause.class)).toEqual(["unknown"]);
  });

  test("a largest claim of less than three tenths is unknown", () => {
    const head = (known: number) =>
      ledger([...still.accounts, row("import", known), row("unexplained", 1 - known)]);
    expect(ask(still, head(0.29))[0]?.class).toBe("unknown");
    expect(ask(still, head(0.31))[0]?.class).toBe("slow-import");
  });

  test("two causes are both named, the larger first, and the other is the runner-up", () => {
    const causes = ask(ledger([]), ledger([row("blocked-step", 0.8), row("main-waiting", 0.6)]));
    expect(causes.map((cause) => cause.class)).toEqual(["blocking-call", "external-wait"]);
    expect(causes[0]?.runnerUp).toMatchObject({
      class: "external-wait",
      reason: "it accounts for 0.60 s at main.py:7",
    });
  });

  test("a second cause of less than a seventh is not worth naming", () => {
    const causes = (second: number) => ask(ledger([]), ledger([row("import", 1), row("gil-wait", second)]));
    expect(causes(0.16)).toHaveLength(1);
    expect(causes(0.19)).toHaveLength(2);
  });
});

describe("the runs", () => {
  const base = side(ledger([row("timer-wait", 1)]));
  const slow = (account: AccountName, seconds = 1) => ledger([row("timer-wait", 1), row(account, seconds)]);
  const of = (...runs: Ledger[]) => asked(base, side(runs))[0];

  test("that agree without a word of the syntax tree give medium confidence, with it high", () => {
    expect(of(slow("import"), slow("import"), slow("import"))).toMatchObject({ confidence: "medium" });
    const facts = {
      "main.py": fileFacts({ calls: [call(7, "time.sleep", { replacement: "asyncio.sleep" })] }),
    };
    const [cause] = asked(base, side(slow("blocked-step"), facts));
    expect(cause).toMatchObject({ class: "blocking-call", confidence: "high" });
    expect(cause?.advice).toContain("asyncio.sleep");
  });

  test("that do not all agree lower it: a neighbour can stop a program inside of any step", () => {
    const odd = of(slow("import"), slow("blocked-step", 0.9), slow("import"));
    expect(odd).toMatchObject({ class: "slow-import", confidence: "medium" });
    expect(odd?.evidence.at(-1)).toBe("2 of 3 runs agree");
    const split = of(slow("import", 1.1), slow("blocked-step", 1), slow("gil-wait", 1.2));
    expect(split).toMatchObject({ class: "slow-import", confidence: "low" });
  });

  test("are medians in the amount", () => {
    expect(of(slow("import", 1), slow("import", 9), slow("import", 2))?.amount.value).toBeCloseTo(2, 9);
  });
});

describe("two kinds of one class", () => {
  test("are two causes, each with its own amount", () => {
    const tasks = { tasks: 2, pathTasks: 1 };
    const even = waiting([waitsOf(20, 0.2, 10, tasks)], { groups: [group()] });
    const uneven = waiting(
      [waitsOf(20, 0.2, 18, tasks)],
      { groups: [group({ efficiency: 0.5, pathSeconds: 3.6 })] },
      [row("computing-step", 0.6, { delayed: 0.5 })],
    );
    const causes = ask(even, uneven).map(({ kind, amount }) => [kind, Number(amount.value.toFixed(6))]);
    expect(causes).toEqual([
      ["long pole", 1.6],
      ["loop hog", 0.6],
    ]);
  });
});

describe("the line", () => {
  const head = waiting([waitsOf(10, 0.2, 10, { location: lineAt(3, "fetch", "net.py"), via: [LINE] })]);
  const base = waiting([waitsOf(10, 0.2, 1, { location: lineAt(3, "fetch", "net.py"), via: [LINE] })]);

  test("is shown with the one it was reached from, and whether the change wrote it", () => {
    const source = {
      "net.py": ["", "", "    await socket.read()"],
      [LINE.file]: Array(LINE.line).fill("fetch()"),
    };
    const asked = { hunks: [hunk(3, 1, "net.py")], head: { ...side(head), source } };
    const [cause] = ask(base, head, {}, asked);
    expect(cause).toMatchObject({ location: lineAt(3, "fetch", "net.py"), changed: true });
    expect(cause?.lines).toEqual([
      { location: lineAt(3, "fetch", "net.py"), text: "    await socket.read()" },
      { location: LINE, text: "fetch()" },
    ]);
  });

  test("whose source could not be read is named without its text", () => {
    const [cause] = ask(base, head, {}, { hunks: [hunk(3, 1, "net.py")] });
    expect(cause).toMatchObject({ location: lineAt(3, "fetch", "net.py"), lines: [] });
  });

  test("that the change wrote goes before the innermost one", () => {
    const [cause] = ask(base, head, loopFacts(), { hunks: [hunk(7)] });
    expect(cause).toMatchObject({ location: LINE, changed: true });
  });

  test("is not known to be changed without a diff", () => {
    expect(ask(base, head)[0]?.changed).toBeNull();
  });
});

describe("on any runs of two sides", () => {
  const runs = fc.array(fc.tuple(anyParts, anyParts), { minLength: 3, maxLength: 3 });
  /** No two runs of a real program take equally long. */
  const distinct = (parts: Parts, run: number): Parts => ({
    ...parts,
    rows: [...parts.rows, row("main-waiting", 0.05 + run / 300, { location: placed(0) })],
  });
  const bare = fc.option(
    fc.record({
      wall: fc.double({ min: 0, max: 20, noNaN: true }),
      user: fc.double({ min: 0, max: 20, noNaN: true }),
      system: fc.constant(0),
      rssMb: fc.double({ min: 10, max: 500, noNaN: true }),
    }),
  );
  const facts = {
    [FILE]: fileFacts({ loops: loopFacts({ line: 12, endLine: 14 })["main.py"]?.loops ?? [] }),
  };
  const question = fc
    .tuple(runs, bare, bare, fc.boolean())
    .map(([pairs, before, now, memory]): Question & { base: SideEvidence } => ({
      hunks: [hunk(13, 1, FILE)],
      base: { ...side(pairs.map(([parts]) => made(parts))), bare: before },
      head: {
        ...side(
          pairs.map(([, parts], run) => made(distinct(parts, run))),
          facts,
        ),
        bare: now,
      },
      time: true,
      cpu: false,
      memory,
    }));
  const rounded = (findings: readonly Finding[]) =>
    findings.map((one) => ({ ...one, share: Number(one.share.toFixed(6)) }));
  const reordered = <T>(values: readonly T[], order: readonly number[]) =>
    order.flatMap((index) => values.slice(index, index + 1));

  test("amounts are positive, and the shares of the time add up to no more than all of it", () => {
    fc.assert(
      fc.property(question, (one) => {
        const causes = explain(one).filter((cause) => cause.class !== "unknown");
        for (const { amount, share } of causes) {
          expect(amount.value).toBeGreaterThan(0);
          expect(share > 0 && share <= 1).toBe(true);
        }
        const shares = causes.filter(({ amount }) => amount.unit === "s").map(({ share }) => share);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test("the order of the runs changes nothing", () => {
    fc.assert(
      fc.property(question, fc.constantFrom([0, 2, 1], [1, 0, 2], [2, 1, 0], [1, 2, 0]), (one, order) => {
        const other = {
          ...one,
          base: { ...one.base, ledgers: reordered(one.base.ledgers, order) },
          head: { ...one.head, ledgers: reordered(one.head.ledgers, order) },
        };
        expect(explain(other)).toEqual(explain(one));
      }),
    );
  });

  test("other names of files and functions on both sides change the names, and nothing else", () => {
    const names = [...FUNCTIONS, FILE];
    const renamed = (text: string) =>
      names.reduce((sofar, name) => sofar.replaceAll(name, `q${[...name].reverse().join("")}`), text);
    fc.assert(
      fc.property(question, (one) => {
        const other: Question = JSON.parse(renamed(JSON.stringify(one)));
        expect(explain(other)).toEqual(JSON.parse(renamed(JSON.stringify(explain(one)))) as Finding[]);
      }),
    );
  });

  test("a crowded machine, which lets the program wait for a processor, changes nothing", () => {
    const crowded = (one: SideEvidence, seconds: readonly number[]): SideEvidence => ({
      ...one,
      ledgers: one.ledgers.map((ledger, run) => ({
        ...ledger,
        wall: ledger.wall + (seconds[run] ?? 0),
        accounts: [...ledger.accounts, row("run-queue", seconds[run] ?? 0, { location: null })],
      })),
    });
    const waited = fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(question, waited, waited, fc.boolean(), (one, before, now, alone) => {
        const [base, busyBase] = alone
          ? [null, null]
          : [crowded(one.base, [1, 1, 1]), crowded(one.base, before)];
        const busy = explain({ ...one, base: busyBase, head: crowded(one.head, now) });
        expect(rounded(busy)).toEqual(rounded(explain({ ...one, base })));
      }),
    );
  });

  test("the same runs on both sides have no cause", () => {
    fc.assert(
      fc.property(question, (one) => {
        const same = explain({ ...one, head: { ...one.base, facts } });
        expect(same.map((cause) => cause.class)).toEqual(["unknown"]);
      }),
    );
  });
});
