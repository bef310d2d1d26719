import { describe, expect, test } from "vitest";
import { memoryGrowth, memoryLevel } from "../../../src/explain/classes/memory.ts";
import { explain } from "../../../src/explain/explain.ts";
import type { SideEvidence } from "../../../src/record/evidence.ts";
import { makeProfile } from "../../factories.ts";
import { ledger, lineAt, row, said, side } from "../ledgers.ts";

const MIB = 1.048576;

/** One side with a peak of resident memory, a peak of the heap in MB, and tasks alive at once. */
function held(rssMb: number, heapMb: number | null = null, peakTasks = 1, system = 0): SideEvidence {
  return {
    ...side(ledger([row("timer-wait", 1)], { counters: { peakTasks } })),
    profile:
      heapMb === null
        ? null
        : makeProfile({ footprintMib: heapMb / MIB, footprintLocation: lineAt(5, "load", "pages.py") }),
    bare: { wall: 1, user: 0.1, system, rssMb },
  };
}
const asked = (base: SideEvidence, head: SideEvidence, time = false) =>
  explain({ hunks: null, base, head, time, cpu: false, memory: true })[0];

describe("memory that grew", () => {
  test("is claimed without what the tasks themselves cost", () => {
    expect(memoryGrowth(held(20), held(140, null, 10_001)).value).toBeCloseTo(100, 6);
  });

  test("is no claim where base held as much: a cache, a model", () => {
    expect(memoryGrowth(held(900, 850, 50), held(900, 850, 50)).value).toBe(0);
    expect(asked(held(900, 850, 50), held(900, 850, 50))?.class).toBe("unknown");
  });

  test("is none where only tasks became more: two kilobytes each", () => {
    expect(memoryGrowth(held(20), held(220, null, 100_001)).value).toBe(0);
  });

  test("points at the line of Scalene's peak, with both figures", () => {
    const claim = memoryGrowth(held(20, 5), held(140, 120));
    expect(claim.location).toEqual(lineAt(5, "load", "pages.py"));
    expect(said(claim)).toEqual([
      "peak of resident memory 20.0 MB -> 140 MB",
      "peak of the heap under Scalene 5.00 MB -> 120 MB",
      "the peak was set at pages.py:5",
    ]);
  });

  test("points at the line that allocated most of it, and not at the last straw of the peak", () => {
    const line = (number: number, name: string, mib: number) => ({
      location: lineAt(number, name, "pages.py"),
      python: 0.1,
      native: 0.1,
      system: 0.1,
      peakMib: mib,
    });
    const profile = (lines: ReturnType<typeof line>[]) =>
      makeProfile({ footprintMib: 150, footprintLocation: lineAt(35, "ratio", "pages.py"), lines });
    const head = {
      ...held(190),
      profile: profile([line(35, "ratio", 1), line(20, "copy", 90), line(9, "read", 80)]),
    };
    const base = { ...held(90), profile: { ...profile([line(9, "read", 80)]), footprintMib: 60 } };
    const claim = memoryGrowth(base, head);
    expect(claim.location).toEqual(lineAt(20, "copy", "pages.py"));
    expect(said(claim)).toContain("most of it was allocated at pages.py:20");
    const small = { ...head, profile: profile([line(35, "ratio", 1), line(20, "copy", 9)]) };
    expect(memoryGrowth(base, small).location).toEqual(lineAt(35, "ratio", "pages.py"));
    const part = (mib: number) => ({ ...head, profile: profile([line(20, "copy", mib)]) });
    expect(memoryGrowth(base, part(47)).location).toEqual(lineAt(20, "copy", "pages.py"));
    expect(memoryGrowth(base, part(43)).location).toEqual(lineAt(35, "ratio", "pages.py"));
  });
});

describe("memory beside time", () => {
  const slower = (seconds: number, system: number, rssMb = 400) => ({
    ...held(rssMb, null, 1, system),
    ledgers: [ledger([row("timer-wait", 1), row("computing-step", seconds)])],
    bare: { wall: 1 + seconds, user: seconds, system, rssMb },
  });

  test("comes first when the time went into the kernel's pages", () => {
    expect(asked(held(20), slower(0.5, 0.4), true)?.class).toBe("memory");
    expect(asked(held(20), slower(0.5, 0.26, 45), true)?.class).toBe("memory");
    expect(asked(held(20), slower(0.5, 0.24, 45), true)?.class).toBe("cpu-bound");
  });

  test("comes after computing that the program did itself, where time grew by the larger part", () => {
    expect(asked(held(20), slower(4, 0.1, 60), true)?.class).toBe("cpu-bound");
    expect(asked(held(20), slower(4, 0.1, 200), true)?.class).toBe("memory");
  });

  test("that modules take is the imports' doing, unless a function's line allocated it", () => {
    const importing = (rssMb: number, heapMb: number | null = null) => ({
      ...held(rssMb, heapMb),
      ledgers: [ledger([row("timer-wait", 1), row("import", 0.5, { location: lineAt(2, "<module>") })])],
      bare: { wall: 1.5, user: 0.5, system: 0.1, rssMb },
    });
    expect(asked(held(14), importing(45), true)?.class).toBe("slow-import");
    expect(asked(held(14), importing(45, 31), true)?.class).toBe("memory");
  });

  test("of a few megabytes never comes before time", () => {
    expect(asked(held(20), slower(0.2, 0.01, 45), true)?.class).toBe("cpu-bound");
  });
});

describe("the memory of one side alone", () => {
  test("is remarkable from 50 MB, eight tasks and a megabyte for each on", () => {
    expect(memoryLevel(held(100, 60, 10))).toMatchObject({ class: "memory", kind: "peak", unit: "MB" });
    expect(memoryLevel(held(100, 49, 10))).toBeNull();
    expect(memoryLevel(held(100, 60, 7))).toBeNull();
    expect(memoryLevel(held(400, 200, 1000))).toBeNull();
  });
});
