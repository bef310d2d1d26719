import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question, SideEvidence } from "../../src/explain/evidence.ts";
import { explain } from "../../src/explain/explain.ts";
import { growthClaims } from "../../src/explain/growth.ts";
import type { FileFacts, SourceFacts } from "../../src/record/facts.ts";
import type { Account, AccountName, Ledger, TaskGroup, WaitPlace } from "../../src/record/ledger.ts";

const LINE = { file: "main.py", line: 7, function: "main" };

function row(account: AccountName, seconds: number, more: Partial<Account> = {}): Account {
  return {
    account,
    seconds,
    count: 1,
    location: LINE,
    via: [],
    call: null,
    scope: "loop",
    delayed: 0,
    native: 0,
    ...more,
  };
}

function place(more: Partial<WaitPlace>): WaitPlace {
  return {
    account: "timer-wait",
    location: LINE,
    via: [],
    call: "asyncio.sleep",
    count: 1,
    pathCount: 1,
    seconds: 1,
    pathSeconds: 1,
    typical: 1,
    longest: 1,
    tasks: 1,
    pathTasks: 1,
    ...more,
  };
}

function group(more: Partial<TaskGroup>): TaskGroup {
  return {
    location: LINE,
    size: 2,
    makespan: 1,
    mean: 1,
    efficiency: 1,
    pathSeconds: 1,
    pathMembers: 1,
    longest: { seconds: 1, location: LINE, name: "main" },
    ...more,
  };
}

function ledger(accounts: Account[], more: Partial<Ledger> = {}): Ledger {
  const counters = {
    steps: 10,
    tasks: 1,
    peakTasks: 1,
    waits: 1,
    pathWaits: 1,
    executorJobs: 0,
    collections: 0,
  };
  const totals = {
    loopCpu: 0,
    scheduling: 0,
    otherCpu: 0,
    processCpu: 0,
    blocked: 0,
    garbageCollection: 0,
    runQueue: 0,
    probe: 0,
  };
  const wall = accounts.reduce((sum, one) => sum + one.seconds, 0);
  return {
    schema: "scalene-gate/ledger@1",
    python: "3.11.7",
    wall,
    loop: { wall, kinds: [], runs: 1 },
    accounts,
    waits: [],
    groups: [],
    counters,
    totals,
    rssPeak: 2e7,
    files: [],
    notices: [],
    ...more,
  };
}

const side = (one: Ledger, facts: SourceFacts = {}): SideEvidence => ({
  ledgers: [one, one, one],
  facts,
  profile: null,
  bare: { wall: 1, user: 0.1, system: 0, rssMb: 20 },
});

function ask(base: Ledger | null, head: Ledger, more: Partial<Question> = {}, facts: SourceFacts = {}) {
  return explain({
    hunks: null,
    base: base === null ? null : side(base),
    head: side(head, facts),
    time: true,
    cpu: false,
    memory: false,
    ...more,
  });
}

const NO_FACTS: FileFacts = {
  error: null,
  functions: [],
  loops: [],
  sequences: [],
  calls: [],
  groups: [],
  sections: [],
  imports: [],
};
const loopAt = (line: number, dependent: boolean, paced = false): SourceFacts => ({
  "main.py": {
    ...NO_FACTS,
    loops: [
      {
        line: line - 1,
        endLine: line,
        function: "main",
        kind: "for",
        awaits: [line],
        dependent,
        dependence: null,
        paced,
      },
    ],
  },
});

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

  test("time robbed by other processes names nothing", () => {
    const [cause] = ask(ledger([row("timer-wait", 1)]), ledger([row("timer-wait", 1), row("run-queue", 1)]));
    expect(cause?.class).toBe("unknown");
  });

  test("code that only moved to another file is no growth", () => {
    const moved = { ...LINE, file: "hub.py", line: 90 };
    const base = ledger([row("computing-step", 1), row("import", 0.1)]);
    const head = ledger([row("computing-step", 1, { location: moved }), row("import", 0.9)]);
    expect(ask(base, head)[0]?.class).toBe("slow-import");
  });
});

describe("waits that grew on the path", () => {
  const waits = (more: Partial<WaitPlace>, groups: TaskGroup[] = []) => {
    const one = place(more);
    return ledger([row("timer-wait", one.pathSeconds)], { waits: [one], groups });
  };
  const together = waits({ count: 10, pathCount: 1, seconds: 2, pathSeconds: 0.2, typical: 0.2, tasks: 10 });
  const inTurn = waits({ count: 10, pathCount: 10, seconds: 2, pathSeconds: 2, typical: 0.2, tasks: 1 });

  test("as many as before but one after another are sequential awaits", () => {
    expect(ask(together, inTurn, {}, loopAt(7, false))[0]).toMatchObject({
      class: "sequential-awaits",
      confidence: "high",
    });
  });

  test("are no fault where each needs the one before, or where the loop paces itself", () => {
    expect(ask(together, inTurn, {}, loopAt(7, true))[0]?.class).toBe("external-wait");
    expect(ask(together, inTurn, {}, loopAt(7, false, true))[0]?.class).toBe("external-wait");
  });

  test("as many as before, each longer, are somebody else's time", () => {
    const longer = waits({ count: 10, pathCount: 1, seconds: 20, pathSeconds: 2, typical: 2, tasks: 10 });
    expect(ask(together, longer)[0]).toMatchObject({ class: "external-wait" });
  });

  test("shared less evenly by the same tasks are starvation", () => {
    const even = waits({ count: 10, pathCount: 5, seconds: 2, pathSeconds: 1, typical: 0.2, tasks: 2 }, [
      group({}),
    ]);
    const uneven = waits({ count: 10, pathCount: 9, seconds: 2, pathSeconds: 1.8, typical: 0.2, tasks: 2 }, [
      group({ efficiency: 0.55 }),
    ]);
    expect(ask(even, uneven)[0]).toMatchObject({ class: "starvation", kind: "long pole" });
  });
});

describe("computing that holds up others", () => {
  test("is starvation when all computing together did not grow", () => {
    const base = ledger([row("timer-wait", 1)], { totals: { ...ledger([]).totals, loopCpu: 0.5 } });
    const head = ledger([row("timer-wait", 1), row("computing-step", 0.5, { delayed: 0.5, count: 2 })], {
      totals: { ...ledger([]).totals, loopCpu: 0.5 },
    });
    expect(ask(base, head)[0]).toMatchObject({ class: "starvation", kind: "loop hog" });
  });
});

describe("memory", () => {
  test("is named when it grew, without what the tasks themselves cost", () => {
    const base = side(ledger([row("timer-wait", 1)]));
    const more = ledger([row("timer-wait", 1)], { counters: { ...ledger([]).counters, peakTasks: 10_001 } });
    const head = { ...side(more), bare: { wall: 1, user: 0.1, system: 0, rssMb: 140 } };
    const [cause] = explain({ hunks: null, base, head, time: false, cpu: false, memory: true });
    expect(cause).toMatchObject({ class: "memory", amount: { unit: "MB" } });
    expect(cause?.amount.value).toBeCloseTo(100, 6);
  });

  test("comes first when the time went into the kernel's pages", () => {
    const base = side(ledger([row("timer-wait", 1)]));
    const slow = ledger([row("timer-wait", 1), row("computing-step", 0.5)]);
    const head = { ...side(slow), bare: { wall: 1, user: 0.1, system: 0.4, rssMb: 400 } };
    expect(explain({ hunks: null, base, head, time: true, cpu: false, memory: true })[0]?.class).toBe(
      "memory",
    );
  });
});

describe("honest answers", () => {
  test("no ledger is insufficient data, and no growth is unknown", () => {
    const nothing = { ...side(ledger([])), ledgers: [] };
    expect(
      explain({ hunks: null, base: null, head: nothing, time: true, cpu: false, memory: false })[0]?.class,
    ).toBe("insufficient-data");
    expect(ask(ledger([row("timer-wait", 1)]), ledger([row("timer-wait", 1)]))[0]?.class).toBe("unknown");
  });

  test("two causes are both named, the larger first", () => {
    const causes = ask(ledger([]), ledger([row("blocked-step", 0.8), row("main-waiting", 0.6)]));
    expect(causes.map((cause) => cause.class)).toEqual(["blocking-call", "external-wait"]);
    expect(causes[0]?.runnerUp?.class).toBe("external-wait");
  });

  test("runs that disagree lower the confidence", () => {
    const base = side(ledger([row("timer-wait", 1)]));
    const one = ledger([row("timer-wait", 1), row("import", 1)]);
    const other = ledger([row("timer-wait", 1), row("gil-wait", 0.9)]);
    const head = { ...side(one), ledgers: [one, one, other] };
    expect(explain({ hunks: null, base, head, time: true, cpu: false, memory: false })[0]).toMatchObject({
      class: "slow-import",
      confidence: "medium",
    });
  });
});

describe("on any pair of ledgers", () => {
  const names: AccountName[] = [
    "import",
    "blocked-step",
    "computing-step",
    "scheduling",
    "lock-wait",
    "gil-wait",
    "main-waiting",
  ];
  const accounts = fc
    .array(
      fc.record({ name: fc.constantFrom(...names), seconds: fc.double({ min: 0, max: 5, noNaN: true }) }),
      { maxLength: 12 },
    )
    .map((rows) => rows.map(({ name, seconds }) => row(name, seconds)));

  test("claims are positive, and shares of the causes never exceed the whole", () => {
    fc.assert(
      fc.property(accounts, accounts, (before, now) => {
        for (const claim of growthClaims(ledger(before), ledger(now), {}))
          expect(claim.value).toBeGreaterThan(0);
        const shares = ask(ledger(before), ledger(now)).map((cause) => cause.share);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test("adding time to an account never lowers what its class claims", () => {
    fc.assert(
      fc.property(
        accounts,
        accounts,
        fc.constantFrom(...names),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (before, now, name, more) => {
          const claimed = (rows: Account[]) =>
            Math.max(
              0,
              ...growthClaims(ledger(before), ledger(rows), {})
                .filter((one) => CLASSES[name] === one.class)
                .map((one) => one.value),
            );
          expect(claimed([...now, row(name, more)])).toBeGreaterThanOrEqual(claimed(now) - 1e-9);
        },
      ),
    );
  });
});

const CLASSES: Partial<Record<AccountName, string>> = {
  import: "slow-import",
  "blocked-step": "blocking-call",
  "computing-step": "cpu-bound",
  scheduling: "context-switching",
  "lock-wait": "lock-contention",
  "gil-wait": "gil-contention",
  "main-waiting": "external-wait",
};
