import type { Cause } from "../../src/record/cause.ts";
import type { Entry, GateRecord } from "../../src/record/record.ts";
import {
  locationOf,
  makeAccount,
  makeCause,
  makeEntry,
  makeFigure,
  makeLedger,
  makeLine,
  makeProfile,
  makeRecord,
  makeSamples,
} from "../factories.ts";

/** One side of an entry, as `diagnose` measures it. */
function diagnosed(
  name: string,
  wall: number,
  cause: Cause | null,
  overrides: Partial<Entry> = {},
): GateRecord {
  const entry = makeEntry({
    name,
    run: [name],
    reason: "nothing to compare with",
    metrics: [
      makeFigure("wall-time", "s", wall),
      makeFigure("cpu-time", "s", 0.061),
      makeFigure("rss-peak", "MB", 20.2),
    ],
    cause,
    samples: makeSamples(3, { head: wall }),
    ...overrides,
  });
  return makeRecord([entry], { command: "diagnose" });
}

export const example = (cause: Partial<Cause>) =>
  makeCause({ evidence: ["3 of 3 runs agree"], runnerUp: null, ...cause });

/** One program each, as `diagnose` records it. */
export const DIAGNOSED: Readonly<Record<string, GateRecord>> = {
  "diagnose: a blocking call": diagnosed(
    "examples/blocking-call/unsound.py",
    1.07,
    example({
      amount: { value: 1.002, unit: "s" },
      share: 0.942,
      location: locationOf("unsound.py:10 run_job"),
      evidence: [
        "time.sleep held the event loop 4 times, 1.002 s of 1.064 s",
        "3 other tasks were ready and waited 1.5 s for it",
        "3 of 3 runs agree",
      ],
    }),
    {
      ledger: {
        base: null,
        head: makeLedger([
          makeAccount("blocked-step", 1.002, "unsound.py:10 run_job"),
          makeAccount("import", 0.05, "unsound.py:3 <module>"),
          makeAccount("computing-step", 0.004),
          makeAccount("scheduling", 0.002),
          makeAccount("run-queue", 0.006),
        ]),
      },
      profile: {
        base: null,
        head: makeProfile({
          samples: 84,
          native: 0.06,
          python: 0,
          system: 0.94,
          footprintMib: null,
          footprintLocation: null,
          lines: [makeLine("unsound.py:10 run_job", 0, 0.06, 0.94)],
        }),
      },
    },
  ),
  "diagnose: sequential awaits": diagnosed(
    "examples/sequential-awaits/unsound.py",
    1.12,
    example({
      class: "sequential-awaits",
      advice: "Start the awaits at unsound.py:26 together, with asyncio.gather or a TaskGroup.",
      amount: { value: 0.81, unit: "s" },
      share: 0.72,
      location: locationOf("unsound.py:26 main"),
    }),
  ),
  "diagnose: context switching": diagnosed(
    "examples/context-switching/unsound.py",
    1.14,
    example({
      class: "context-switching",
      advice: "Give each task made at unsound.py:15 more to do (batches).",
      amount: { value: 0.98, unit: "s" },
      share: 0.86,
      location: locationOf("unsound.py:15 main"),
    }),
  ),
  "diagnose: starvation": diagnosed(
    "examples/starvation/unsound.py",
    0.97,
    example({
      class: "starvation",
      advice: "Share the work out evenly: let workers take the next piece from a queue.",
      kind: "long pole",
      amount: { value: 0.4, unit: "s" },
      share: 0.412,
      location: locationOf("unsound.py:11 heavy_task"),
    }),
  ),
  "diagnose: memory": diagnosed(
    "examples/memory/unsound.py",
    0.88,
    example({
      class: "memory",
      advice: "Bound how many of these objects are alive at once (a semaphore, batches, a generator).",
      kind: "peak",
      amount: { value: 300, unit: "MB" },
      share: 0.94,
      location: locationOf("unsound.py:11 send_page"),
    }),
    { metrics: [makeFigure("wall-time", "s", 0.88), makeFigure("rss-peak", "MB", 320.3)] },
  ),
  "diagnose: no bottleneck": diagnosed("examples/starvation/sound.py", 0.56, null),
  "diagnose: an unknown cause": diagnosed(
    "app.py",
    2.4,
    example({
      class: "unknown",
      advice: "Nothing in the books stands out: profile both sides, or undo the change piece by piece.",
      confidence: "low",
      amount: { value: 0, unit: "s" },
      share: 0,
      location: null,
    }),
  ),
  "diagnose: too short": diagnosed(
    "app.py",
    0.03,
    example({
      class: "insufficient-data",
      confidence: "low",
      amount: { value: 0, unit: "s" },
      share: 0,
      location: null,
      evidence: ["no run under the probe was complete"],
      advice: "Give the entry more work, so that it runs for half a second or more.",
    }),
  ),
};
