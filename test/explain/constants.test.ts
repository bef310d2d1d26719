// What the numbers of the explanation are for. Each test fails when one of them becomes noticeably larger or smaller.
import { describe, expect, test } from "vitest";
import { memoryGrowth } from "../../src/explain/classes/memory.ts";
import { explain } from "../../src/explain/explain.ts";
import type { Account, AccountName, Ledger } from "../../src/record/ledger.ts";
import { makeProfile } from "../factories.ts";
import {
  ask,
  type Books,
  group,
  LINE,
  ledger,
  lineAt,
  loopFacts,
  row,
  side,
  waiting,
  waitsOf,
} from "./ledgers.ts";

const first = (one: Ledger) => ask(null, one)[0];
const classesOf = (one: Ledger) => ask(null, one).map((cause) => cause.class);

/** Ten seconds, of which accounts have parts; nobody has the rest. */
const parts = (shares: Partial<Record<AccountName, number>>, books: Books = {}) => {
  const rows = Object.entries(shares).map(([name, part]) => row(name as AccountName, 10 * part));
  const rest = 1 - Object.values(shares).reduce((sum, part) => sum + part, 0);
  return ledger([...rows, row("unexplained", 10 * rest)], books);
};

describe("beside a bottleneck of one side", () => {
  test.each<[AccountName, string]>([
    ["executor-queue", "executor-saturation"],
    ["gil-wait", "gil-contention"],
    ["import", "slow-import"],
  ])("%s is named from three tenths of the wall time on, a quarter is usual", (account, name) => {
    expect(classesOf(parts({ "blocked-step": 0.6, [account]: 0.32 }))).toEqual(["blocking-call", name]);
    expect(classesOf(parts({ "blocked-step": 0.6, [account]: 0.25 }))).toEqual(["blocking-call"]);
  });

  test("computing is named from three tenths on", () => {
    expect(classesOf(parts({ "blocked-step": 0.6, "computing-step": 0.32 }))).toContain("cpu-bound");
    expect(classesOf(parts({ "blocked-step": 0.6, "computing-step": 0.25 }))).not.toContain("cpu-bound");
  });

  test("context switching needs four tenths, even where nothing else is large", () => {
    expect(first(parts({ scheduling: 0.45 }, { counters: { steps: 6000 } }))?.class).toBe(
      "context-switching",
    );
    expect(first(parts({ scheduling: 0.35 }, { counters: { steps: 6000 } }))?.class).toBe("unknown");
  });
});

describe("the waits of one side", () => {
  /** Waits of half a second one after another, and other time up to a part of the wall time. */
  const waits = (count: number, part: number) => {
    const place = waitsOf(count, 0.5, count, { tasks: 1 });
    return waiting([place], {}, [row("unexplained", (count * 0.5 * (1 - part)) / part)]);
  };

  test("are a bottleneck in turn when they take half of the time, which overlapping would give back", () => {
    expect(ask(null, waits(4, 0.6), loopFacts())[0]?.class).toBe("sequential-awaits");
    expect(ask(null, waits(4, 0.4), loopFacts())[0]?.class).toBe("unknown");
  });

  test("are somebody else's when they take three tenths of it", () => {
    expect(first(waits(1, 0.35))?.class).toBe("external-wait");
  });

  test("are no second bottleneck when they take a quarter of it", () => {
    const one = waiting([waitsOf(1, 2.5, 1)], {}, [row("blocked-step", 7.5)]);
    expect(classesOf(one)).toEqual(["blocking-call"]);
  });

  /** One member of a group is left over: it waits for some seconds, and computes for the others of its path. */
  const pole = (wall: number, path: number, waited: number, more = {}) =>
    waiting(
      [waitsOf(1, waited, 1)],
      {
        groups: [
          group({
            size: 2,
            makespan: path,
            mean: 0.55 * path,
            efficiency: 0.55,
            pathSeconds: path,
            longest: { seconds: path, location: lineAt(3, "copy"), name: "copy" },
            ...more,
          }),
        ],
      },
      [row("unexplained", wall - waited)],
    );
  const kindOf = (one: Ledger) => first(one)?.kind;

  test("are a long pole when the group has half of the time, not when something else has most of it", () => {
    expect(kindOf(pole(10, 6, 6, { mean: 2 }))).toBe("long pole");
    expect(kindOf(pole(10, 4.5, 4.5, { mean: 1 }))).not.toBe("long pole");
  });

  test("are a long pole when the one that is left over waits for half of its time at least", () => {
    expect(kindOf(pole(10, 10, 6))).toBe("long pole");
    expect(kindOf(pole(10, 10, 4))).not.toBe("long pole");
  });

  test("are a long pole as soon as it costs a sixth of the time, for that is what evening out gives back", () => {
    const small = pole(10, 9, 6, { mean: 7 });
    expect(classesOf(small)).not.toContain("starvation");
    const named = parts({ "blocked-step": 0.6, "computing-step": 0.2 }, { totals: { loopCpu: 2 } });
    const held = { ...named, accounts: named.accounts.map(heldUp) };
    expect(classesOf(held)).toEqual(["blocking-call", "starvation"]);
  });

  test("say how evenly a group shares its time", () => {
    expect(first(pole(10, 10, 10))?.evidence.join("\n")).toContain("55 %");
  });
});

/** Steps that computed without a pause while others were ready all the time. */
function heldUp(one: Account): Account {
  return one.account === "computing-step" ? { ...one, delayed: one.seconds } : one;
}

describe("where computing grew", () => {
  const COMPUTES = lineAt(20, "work");
  const JOB = lineAt(30, "job");
  const base = ledger([row("computing-step", 1), row("unexplained", 9)]);

  test("the line is that of the jobs of executors when they have most of the growth", () => {
    const head = (jobs: number) =>
      ledger(
        [
          row("computing-step", 1 + 10 - jobs, { location: COMPUTES }),
          row("executor-run", jobs, { location: JOB }),
          row("unexplained", 9),
        ],
        { totals: { otherCpu: jobs, loopCpu: 10 } },
      );
    expect(ask(base, head(6))[0]).toMatchObject({ class: "cpu-bound", location: JOB });
    expect(ask(base, head(4))[0]).toMatchObject({ class: "cpu-bound", location: COMPUTES });
  });

  test("a loop hog held others up for half of the growth at least, with work that was there before", () => {
    const head = (delayed: number, loopCpu = 0) =>
      ledger([row("computing-step", 11, { delayed, location: COMPUTES }), row("unexplained", 9)], {
        totals: { loopCpu },
      });
    expect(ask(base, head(6))[0]?.class).toBe("starvation");
    expect(ask(base, head(4))[0]?.class).toBe("cpu-bound");
  });

  test("a loop hog did not compute more than before by half of the growth, unless in long steps", () => {
    const head = (loopCpu: number) =>
      ledger(
        [row("computing-step", 11, { delayed: 10, count: 1000, location: COMPUTES }), row("unexplained", 9)],
        {
          totals: { loopCpu },
        },
      );
    expect(ask(base, head(4))[0]?.class).toBe("starvation");
    expect(ask(base, head(6))[0]?.class).toBe("cpu-bound");
  });
});

describe("many tiny steps", () => {
  const MAKES = lineAt(5, "make");
  const base = ledger([row("unexplained", 10)]);
  const head = (garbage: number) =>
    ledger(
      [
        row("scheduling", 1, { location: LINE }),
        row("computing-step", 4, { location: MAKES }),
        row("garbage-collection", garbage, { location: null }),
        row("unexplained", 10),
      ],
      { counters: { steps: 1_000_000, tasks: 500_000 }, totals: { loopCpu: 1 } },
    );

  test("are told at the line that schedules them when that has a fifth of their cost, else at the one that makes them", () => {
    const cheap = ledger(
      [
        row("scheduling", 1, { location: LINE }),
        row("computing-step", 3, { location: MAKES }),
        row("unexplained", 10),
      ],
      { counters: { steps: 1_000_000, tasks: 500_000 }, totals: { loopCpu: 1 } },
    );
    expect(ask(base, cheap)[0]).toMatchObject({ class: "context-switching", location: LINE });
    expect(ask(base, head(1.5))[0]).toMatchObject({ class: "context-switching", location: MAKES });
  });
});

describe("the memory of one side", () => {
  const tasks = (peakTasks: number, resident: readonly number[] = []) => ({
    ...ledger([row("timer-wait", 10)], { counters: { peakTasks } }),
    memory:
      resident.length === 0
        ? null
        : { samples: resident.map((mb, index) => ({ at: index, resident: mb * 1e6 })) },
  });
  const told = (rssMb: number, one: Ledger) =>
    ask(
      null,
      one,
      {},
      { memory: true, head: { ...side(one), bare: { wall: 10, user: 1, system: 0, rssMb } } },
    )[0];

  test("counts from what an interpreter has by itself, 20 MB", () => {
    expect(told(75, tasks(8))?.class).toBe("memory");
    expect(told(66, tasks(8))?.class).not.toBe("memory");
  });

  test("is remarkable when each of the tasks has a megabyte, not when each has two thirds of one", () => {
    expect(told(80, tasks(40))?.class).toBe("memory");
    expect(told(80, tasks(90))?.class).not.toBe("memory");
  });

  test("is a leak when each quarter of the run adds an eighth of the growth, up to the end", () => {
    const kindOf = (resident: readonly number[]) => told(200, tasks(8, resident))?.kind;
    // nine looks: the quarters end at the third, fifth, seventh and ninth
    expect(kindOf([0, 7, 15, 30, 45, 60, 75, 90, 100])).toBe("leak");
    expect(kindOf([0, 5, 10, 30, 45, 60, 75, 90, 100])).toBe("peak");
    // a last quarter that gives nothing more is no leak, though its first half did
    expect(kindOf([0, 12, 25, 37, 50, 62, 91, 99, 100])).toBe("peak");
  });

  test("is not called a leak from fewer than eight looks, and the quarters are told in MB", () => {
    expect(told(200, tasks(8, [10, 28, 46, 64, 82, 100]))?.kind).toBe("peak");
    const rising = told(200, tasks(8, [10, 20, 30, 40, 50, 60, 70, 80, 90]));
    expect(rising?.kind).toBe("leak");
    expect(rising?.evidence.join("\n")).toContain("30.0 MB, 50.0 MB, 70.0 MB, 90.0 MB");
  });
});

describe("memory beside time", () => {
  const held = (rssMb: number, wall = 1, system = 0) => ({
    ...side(ledger([row("timer-wait", 1), row("computing-step", wall - 1)])),
    bare: { wall, user: wall - 1, system, rssMb },
  });
  const named = (base: ReturnType<typeof held>, head: ReturnType<typeof held>, time = true) =>
    explain({ hunks: null, base, head, time, cpu: false, memory: true })[0]?.class;

  test("comes first from 30 MB on where it grew by the larger part", () => {
    expect(named(held(20), held(60, 2))).toBe("memory");
    expect(named(held(20), held(45, 2))).toBe("cpu-bound");
  });

  test("is none below a megabyte, in which allocators take it", () => {
    expect(named(held(20), held(21.5), false)).toBe("memory");
    expect(named(held(20), held(20.8), false)).toBe("unknown");
  });

  test("is why the program computed when half of that was the kernel's", () => {
    expect(named(held(20), held(60, 5, 2.4))).toBe("memory");
    expect(named(held(20), held(60, 5, 1.6))).toBe("cpu-bound");
  });

  test("points at the line that allocated half of it, else at the one that set the peak", () => {
    const peak = lineAt(35, "ratio");
    const lineOf = (peakMib: number) => {
      const location = lineAt(20, "copy");
      const lines = [{ location, python: 0.1, native: 0.1, system: 0.1, peakMib }];
      const profile = makeProfile({ footprintMib: 100, footprintLocation: peak, lines });
      return memoryGrowth(held(20), { ...held(120), profile }).location;
    };
    expect(lineOf(60)).toEqual(lineAt(20, "copy"));
    expect(lineOf(40)).toEqual(peak);
  });
});

describe("waits that no longer overlap", () => {
  const sides = (delayed: number) => {
    const base = waiting([waitsOf(10, 0.2, 1)], {}, [row("computing-step", 1.2)]);
    const head = waiting([waitsOf(10, 0.2, 10)], {}, [row("computing-step", 1.2, { delayed })]);
    return ask(base, head)[0]?.class;
  };

  test("are put down to steps that held the loop from half of their growth on", () => {
    // they grew by 1.8 s
    expect(sides(1.1)).toBe("starvation");
    expect(sides(0.75)).toBe("sequential-awaits");
  });

  test("are put down to a queue when half of the jobs stood in it, for half of their time", () => {
    const jobs = (count: number, onPath: number, queued: number, rows: number) =>
      waiting([waitsOf(count, 0.2, onPath, { account: "executor-run" })], {}, [
        row("executor-queue", queued, { count: rows }),
      ]);
    const named = (queued: number, rows: number) =>
      ask(jobs(10, 1, 0, 0), jobs(10, 10, queued, rows))[0]?.class;
    expect(named(1.2, 6)).toBe("executor-saturation");
    expect(named(0.8, 6)).not.toBe("executor-saturation");
    expect(named(1.2, 4)).not.toBe("executor-saturation");
  });
});

describe("what is shown", () => {
  test("begins with a hundredth of a second: accounts vary by less from run to run", () => {
    const growth = (seconds: number) =>
      ask(ledger([row("computing-step", 0.01)]), ledger([row("computing-step", 0.01 + seconds)]))[0]?.class;
    expect([growth(0.008), growth(0.013)]).toEqual(["unknown", "cpu-bound"]);
  });

  test("is the line and the one that it was reached from, and not a third", () => {
    const at = (line: number) => ({ file: "main.py", line, function: "main" });
    const places = { location: at(1), via: [at(2), at(3)] };
    const source = { "main.py": ["one", "two", "three"] };
    const head = ledger([row("computing-step", 2, places)]);
    const [cause] = ask(
      ledger([row("computing-step", 1, places)]),
      head,
      {},
      { head: { ...side(head), source } },
    );
    expect(cause?.lines.map(({ text }) => text)).toEqual(["one", "two"]);
  });
});
