import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type RemedyOutcome, tryRemedies } from "../../src/experiments/remedy.ts";
import type { Cause } from "../../src/record/cause.ts";
import { makeCause, makeMetric } from "../factories.ts";
import { laboratory, measured, type Tree } from "./laboratory.ts";

const pairOf = laboratory();

/** Tries remedies for a blocking call at a line of main.py; nothing may be left behind, and head stays as it is. */
async function mend(
  base: Tree | null,
  head: Tree,
  line: number,
  more: { budgetSeconds?: number; amount?: Cause["amount"] } = {},
): Promise<RemedyOutcome> {
  const pair = await pairOf(base, head);
  const { plan, runner, scratch } = pair;
  const location = { file: "main.py", line, function: "job" };
  const amount = more.amount ?? { value: 0.5, unit: "s" };
  const outcome = await tryRemedies({
    plan,
    cause: makeCause({ class: "blocking-call", location, lines: [], amount }),
    metric: base === null ? makeMetric({ base: null, ratio: null, head: 0.7 }) : await measured(pair),
    hunks: [],
    runner,
    scratch,
    budgetSeconds: more.budgetSeconds ?? 60,
    onProgress: () => undefined,
    onNotice: (text) => expect.unreachable(text),
  });
  expect(await readdir(scratch).catch(() => [])).toEqual([]);
  expect(await readFile(join(pair.head, "main.py"), "utf8")).toBe(head["main.py"]);
  return outcome;
}

const MAIN = `import asyncio
import time


async def job(number):
    await asyncio.sleep(0.15)
    return number


async def main():
    print(await asyncio.gather(*(job(number) for number in range(4))))


asyncio.run(main())
`;
const BLOCKED = MAIN.replace("await asyncio.sleep(0.15)", "time.sleep(0.15)");
const SLEEP_LINE = 6;

describe("a remedy that was tried", () => {
  test("is offered when it answers the same and takes the regression back", async () => {
    const { remedy, tried, runs } = await mend({ "main.py": MAIN }, { "main.py": BLOCKED }, SLEEP_LINE);
    expect(tried).toEqual([{ kind: "asyncio.sleep", outcome: "offered" }]);
    expect(remedy).toMatchObject({ kind: "asyncio.sleep", file: "main.py", from: 6, to: 6 });
    expect(remedy?.replacement).toBe("    await asyncio.sleep(0.15)");
    expect(remedy?.diff).toContain("-    time.sleep(0.15)\n+    await asyncio.sleep(0.15)\n");
    expect(remedy?.takesBack).toBeGreaterThan(0.8);
    expect(runs).toBeGreaterThanOrEqual(3 + 2 * 3);
  });

  test("is measured beside head itself when there is no base", async () => {
    const amount = { value: 0.45, unit: "s" } as const;
    const { remedy } = await mend(null, { "main.py": BLOCKED }, SLEEP_LINE, { amount });
    expect(remedy?.ratio).toBeLessThan(0.8);
  });

  test("is not offered when the program then answers otherwise", async () => {
    const told = BLOCKED.replace("time.sleep(0.15)", "pause()").replace(
      "import time\n",
      "import threading\nimport time\n\n\ndef pause():\n    time.sleep(0.15)\n    print(threading.current_thread().name)\n",
    );
    const base = told.replace("    pause()", '    print("MainThread")');
    const { remedy, tried } = await mend({ "main.py": base }, { "main.py": told }, 12);
    expect(remedy).toBeNull();
    expect(tried.map(({ outcome }) => outcome)).toContain("it answers differently");
  });

  test("is not offered when something else made the entry slower", async () => {
    const slow = `${BLOCKED.replace("0.15", "0.02")}time.sleep(0.6)\n`;
    const { remedy, tried } = await mend({ "main.py": MAIN }, { "main.py": slow }, SLEEP_LINE);
    expect(remedy).toBeNull();
    expect(tried[0]?.outcome).toMatch(/takes back -?[\d.]+ %/);
  });

  test("costs nothing where no change can be written", async () => {
    const outcome = await mend(null, { "main.py": BLOCKED }, 10);
    expect(outcome).toEqual({ remedy: null, tried: [], runs: 0, seconds: 0 });
  });

  test("ends with its budget", async () => {
    const { remedy, tried } = await mend(null, { "main.py": BLOCKED }, SLEEP_LINE, { budgetSeconds: 0.2 });
    expect(remedy).toBeNull();
    expect(tried).toEqual([{ kind: "asyncio.sleep", outcome: "the budget ended" }]);
  });
});
