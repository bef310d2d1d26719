import type { GateRecord } from "../../src/record/record.ts";
import {
  locationOf,
  makeAccount,
  makeCause,
  makeEntry,
  makeLedger,
  makeLine,
  makeMetric,
  makeProfile,
  makeRecord,
  makeSamples,
} from "../factories.ts";

/** Regressions of each of the five classes, as `compare` records them. */

const slower = (base: number, head: number, reason = "120 : 1 for a slowdown") =>
  makeMetric({
    base,
    head,
    ratio: head / base,
    low: (head / base) * 0.97,
    high: (head / base) * 1.03,
    decision: "regressed",
    reason,
  });

export const blocking = makeEntry({
  verdict: "fail",
  reason: "wall-time 64 % over base, limit +10 %",
  metrics: [
    slower(3.01, 4.94),
    makeMetric({ metric: "cpu-time", base: 0.412, head: 0.415, ratio: 1.007, low: 0.99, high: 1.02 }),
    makeMetric({ metric: "rss-peak", unit: "MB", base: 20.1, head: 20.2, ratio: 1.0, low: 0.99, high: 1.01 }),
    makeMetric({
      metric: "blocked-time",
      unit: "share",
      base: 0.004,
      head: 0.371,
      ratio: null,
      low: null,
      high: null,
      runs: 3,
      decision: null,
    }),
  ],
  cause: makeCause(),
  ledger: {
    base: makeLedger([
      makeAccount("timer-wait", 2.412, "etl.py:58 publish"),
      makeAccount("import", 0.297, "etl.py:3 <module>"),
      makeAccount("io-wait", 0.211, "etl.py:44 read_rows"),
      makeAccount("computing-step", 0.082, "etl.py:47 read_rows"),
      makeAccount("scheduling", 0.008),
      makeAccount("run-queue", 0.012),
      makeAccount("unexplained", 0.004),
    ]),
    head: makeLedger([
      makeAccount("blocked-step", 1.823, "etl.py:41 read_rows"),
      makeAccount("timer-wait", 2.518, "etl.py:58 publish"),
      makeAccount("import", 0.301, "etl.py:3 <module>"),
      makeAccount("io-wait", 0.198, "etl.py:44 read_rows"),
      makeAccount("computing-step", 0.079, "etl.py:47 read_rows"),
      makeAccount("scheduling", 0.009),
      makeAccount("run-queue", 0.02),
    ]),
  },
  profile: {
    base: makeProfile(),
    head: makeProfile({
      python: 0.02,
      native: 0.04,
      system: 0.94,
      lines: [
        makeLine("etl.py:71 <module>", 0.01, 0.01, 0.52),
        makeLine("etl.py:41 read_rows", 0, 0.02, 0.41),
        makeLine("etl.py:12 <module>", 0.01, 0, 0, 12.1),
      ],
    }),
  },
  samples: makeSamples(10, { base: 3.01, head: 4.94 }),
});

const sequential = makeEntry({
  name: "catalogue",
  verdict: "fail",
  reason: "wall-time 206 % over base, limit +10 %",
  metrics: [slower(0.39, 1.194)],
  cause: makeCause({
    class: "sequential-awaits",
    amount: { value: 0.72, unit: "s" },
    share: 0.9,
    location: locationOf("shop/pages.py:26 main"),
    evidence: [
      "10 waits on the critical path in place of 1, 10 altogether on both sides",
      "no await at shop/pages.py:25 needs the result of the one before it",
      "upper bound of the gain: 0.72 s",
    ],
    runnerUp: {
      class: "external-wait",
      reason: "each wait takes 0.08 s on both sides",
      amount: null,
      location: null,
    },
    advice: "Start the awaits at shop/pages.py:26 together, with asyncio.gather or a TaskGroup.",
  }),
});

const switching = makeEntry({
  name: "meter",
  verdict: "fail",
  reason: "wall-time 16 times base, limit +10 %",
  metrics: [
    slower(0.071, 1.138),
    makeMetric({
      metric: "rss-peak",
      unit: "MB",
      base: 20.3,
      head: 106.7,
      ratio: 5.26,
      low: 5.2,
      high: 5.3,
      decision: "regressed",
    }),
    makeMetric({
      metric: "tasks",
      unit: "count",
      base: 51,
      head: 50_001,
      ratio: 980.4,
      low: null,
      high: null,
      runs: 3,
      decision: "regressed",
      reason: "exact, and not equal",
    }),
  ],
  causes: [
    makeCause({
      class: "context-switching",
      amount: { value: 1.01, unit: "s" },
      share: 0.95,
      location: locationOf("meter.py:15 main"),
      evidence: ["250,010 steps of 4 us on average, and 50,001 tasks"],
      runnerUp: null,
      advice: "Give each task made at meter.py:15 more to do (batches).",
    }),
    makeCause({
      class: "memory",
      kind: "peak",
      confidence: "medium",
      amount: { value: 86.4, unit: "MB" },
      share: 1,
      location: locationOf("meter.py:15 main"),
      evidence: ["50,001 tasks of 1.7 kB are alive at the peak"],
      runnerUp: null,
      advice: "Bound how many tasks are alive at once.",
    }),
  ],
});

export const uneven = makeEntry({
  name: "copier",
  verdict: "warn",
  reason: "wall-time 73 % over base, limit +50 % warns",
  metrics: [slower(0.56, 0.97)],
  cause: makeCause({
    class: "starvation",
    kind: "long pole",
    confidence: "medium",
    amount: { value: 0.4, unit: "s" },
    share: 0.98,
    location: locationOf("copier.py:11 heavy_task"),
    evidence: ["the longest of 2 tasks lasts 0.90 s, the mean is 0.50 s; balance fell from 1.00 to 0.56"],
    runnerUp: {
      class: "sequential-awaits",
      reason: "the path has 1 wait on both sides",
      amount: null,
      location: null,
    },
    advice: "Share the work out evenly: let workers take the next piece from a queue.",
  }),
});

export const hungry = makeEntry({
  name: "render",
  verdict: "fail",
  reason: "rss-peak 320 MB, limit 256 MB",
  metrics: [
    makeMetric({ base: 0.746, head: 0.876, ratio: 1.17, low: 1.12, high: 1.23, decision: "regressed" }),
    makeMetric({
      metric: "rss-peak",
      unit: "MB",
      base: 35.8,
      head: 320.3,
      ratio: 8.95,
      low: 8.9,
      high: 9.0,
      decision: "regressed",
    }),
    makeMetric({
      metric: "memory-peak",
      unit: "MiB",
      base: 14.2,
      head: 286.3,
      ratio: 20.2,
      low: null,
      high: null,
      runs: 1,
      decision: null,
    }),
  ],
  cause: makeCause({
    class: "memory",
    kind: "peak",
    amount: { value: 284.5, unit: "MB" },
    share: 1,
    location: locationOf("render.py:11 send_page"),
    evidence: ["60 tasks are alive at the peak, 4.7 MB each"],
    runnerUp: {
      class: "cpu-bound",
      reason: "the kernel used 0.12 s more, which is the new pages",
      amount: null,
      location: null,
    },
    advice: "Bound how many of these objects are alive at once (a semaphore, batches, a generator).",
  }),
});

export const COMPARED: Readonly<Record<string, GateRecord>> = {
  "compare: a blocking call": makeRecord([blocking]),
  "compare: sequential awaits": makeRecord([sequential]),
  "compare: context switching, and memory with it": makeRecord([switching]),
  "compare: starvation by a long pole": makeRecord([uneven]),
  "compare: memory": makeRecord([hungry]),
};
