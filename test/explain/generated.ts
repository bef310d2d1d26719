import fc from "fast-check";
import type { Account, AccountName, Ledger, WaitPlace } from "../../src/record/ledger.ts";
import { group, ledger, lineAt, row, waitsOf } from "./ledgers.ts";

/** Generated ledgers that hang together: their waits are among their rows, and their rows add up to the wall time. */

/** Accounts of which a row is a row, and nothing else in the ledger has to fit it. */
export const PLAIN: readonly AccountName[] = [
  "import",
  "blocked-step",
  "computing-step",
  "main-computing",
  "scheduling",
  "garbage-collection",
  "gil-wait",
  "main-waiting",
  "executor-queue",
  "run-queue",
  "unexplained",
];

/** Functions of generated programs: no name is a part of another, or of any other text in a cause. */
export const FUNCTIONS = ["zalpha", "zbravo", "zdelta", "zgolf"] as const;
export const FILE = "zprogram.py";

export const placed = (index: number) => lineAt(10 * index + 3, FUNCTIONS[index] ?? "zalpha", FILE);

/** Of what a ledger is made: parts of two ledgers together are a ledger as well. */
export interface Parts {
  readonly rows: readonly Account[];
  readonly waits: readonly WaitPlace[];
  /** Jobs of executors on the path, in seconds each. */
  readonly jobs: readonly number[];
  /** Processor time of worker threads in seconds. */
  readonly otherCpu: number;
  readonly steps: number;
  readonly efficiency: number;
}

const index = fc.integer({ min: 0, max: FUNCTIONS.length - 1 });
/** Seconds, of which none is too small to be claimed. */
const some = fc.integer({ min: 5, max: 400 }).map((hundredths) => hundredths / 100);

const plainRow = fc
  .record({ account: fc.constantFrom(...PLAIN), at: index, seconds: some, delays: fc.boolean() })
  .map(({ account, at, seconds, delays }) =>
    row(account, seconds, {
      location: account === "garbage-collection" || account === "run-queue" ? null : placed(at),
      delayed: delays && account === "computing-step" ? seconds : 0,
    }),
  );

const wait = fc
  .record({
    at: index,
    each: some,
    count: fc.integer({ min: 1, max: 30 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    account: fc.constantFrom<AccountName>("timer-wait", "io-wait", "lock-wait", "main-waiting"),
    peer: fc.constantFrom("asyncio.sleep", "Queue.get"),
  })
  .map(({ at, each, count, part, account, peer }) =>
    waitsOf(count, each, Math.ceil(part * count), { account, location: placed(at), call: peer }),
  );

export const anyParts: fc.Arbitrary<Parts> = fc.record({
  rows: fc.array(plainRow, { maxLength: 8 }),
  waits: fc.array(wait, { maxLength: 4 }),
  jobs: fc.array(some, { maxLength: 3 }),
  otherCpu: fc.integer({ min: 0, max: 4 }),
  steps: fc.integer({ min: 0, max: 900 }),
  efficiency: fc.double({ min: 0.1, max: 1, noNaN: true }),
});

export function both(one: Parts, other: Parts): Parts {
  return {
    rows: [...one.rows, ...other.rows],
    waits: [...one.waits, ...other.waits],
    jobs: [...one.jobs, ...other.jobs],
    otherCpu: one.otherCpu + other.otherCpu,
    steps: one.steps + other.steps,
    efficiency: other.efficiency,
  };
}

/** The ledger of some parts; `factor` makes every second longer, and leaves the counts as they are. */
export function made(parts: Parts, factor = 1): Ledger {
  const waits = parts.waits.map((one) => ({
    ...one,
    seconds: factor * one.seconds,
    pathSeconds: factor * one.pathSeconds,
    typical: factor * one.typical,
    longest: factor * one.longest,
  }));
  const rows = parts.rows.map((one) => ({
    ...one,
    seconds: factor * one.seconds,
    delayed: factor * one.delayed,
    native: 0,
  }));
  const ofWaits = waits
    .filter(({ pathSeconds }) => pathSeconds > 0)
    .map(({ account, pathSeconds, location, call }) => row(account, pathSeconds, { location, call }));
  const ofJobs = parts.jobs.map((seconds) =>
    row("executor-run", factor * seconds, { count: parts.jobs.length, location: placed(1) }),
  );
  const loopCpu = rows
    .filter(({ account }) => account === "computing-step")
    .reduce((sum, { seconds }) => sum + seconds, 0);
  const pathSeconds = ofWaits.reduce((sum, { seconds }) => sum + seconds, 0);
  return ledger([...rows, ...ofWaits, ...ofJobs], {
    waits,
    groups: [
      group({
        efficiency: parts.efficiency,
        pathSeconds,
        location: placed(0),
        longest: { seconds: pathSeconds, location: placed(2), name: "zdelta" },
      }),
    ],
    counters: { steps: parts.steps, executorJobs: parts.jobs.length },
    totals: { loopCpu, otherCpu: factor * parts.otherCpu, processCpu: loopCpu + factor * parts.otherCpu },
  });
}
