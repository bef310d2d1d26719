import type { Cause, Proof, Remedy } from "../src/record/cause.ts";
import type { Comparison, Hunk } from "../src/record/comparison.ts";
import type { Account, AccountName } from "../src/record/ledger.ts";
import type { Location, Side } from "../src/record/location.ts";
import type { Profile } from "../src/record/profile.ts";
import {
  type Baseline,
  type Entry,
  type GateRecord,
  type LedgerSummary,
  type Metric,
  NOT_JUDGED,
  type Problem,
} from "../src/record/record.ts";
import type { LimitOutcome } from "../src/record/rules/limit.ts";
import type { Waiver } from "../src/record/rules/waiver.ts";
import type { Sample } from "../src/record/sample.ts";

/** Records for tests, made by hand: every factory gives a valid value, and takes what a test wants otherwise. */

/** "etl.py:41 read_rows" -> a location. */
export function locationOf(text: string): Location {
  const [place = "main.py:1", name = "main"] = text.split(" ");
  const [file = "main.py", line = "1"] = place.split(":");
  return { file, line: Number(line), function: name };
}

export function makeMetric(overrides: Partial<Metric> = {}): Metric {
  return {
    metric: "wall-time",
    unit: "s",
    base: 1.05,
    head: 1.06,
    ratio: 1.01,
    low: 0.98,
    high: 1.03,
    runs: 10,
    ...NOT_JUDGED,
    decision: "same",
    ...overrides,
  };
}

/** A metric of one side alone. */
export function makeFigure(metric: string, unit: string, head: number, runs = 3): Metric {
  const none = { base: null, ratio: null, low: null, high: null, decision: null };
  return makeMetric({ metric, unit, head, runs, ...none });
}

export function makeCause(overrides: Partial<Cause> = {}): Cause {
  return {
    class: "blocking-call",
    kind: null,
    confidence: "high",
    amount: { value: 1.82, unit: "s" },
    share: 0.94,
    location: locationOf("etl.py:41 read_rows"),
    changed: null,
    lines: [],
    evidence: [
      "time.sleep held the event loop 4 times for 1.81 s at etl.py:41 (read_rows)",
      "3 of 3 runs agree",
    ],
    facts: [],
    runnerUp: {
      class: "external-wait",
      reason: "it accounts for 0.11 s at etl.py:58",
      amount: null,
      location: null,
    },
    advised: null,
    advice: "Use asyncio.sleep in place of time.sleep, or move it off the loop with asyncio.to_thread.",
    proof: null,
    remedy: null,
    ...overrides,
  };
}

export function makeAccount(account: AccountName, seconds: number, at: string | null = null): Account {
  return {
    account,
    seconds,
    count: 1,
    location: at === null ? null : locationOf(at),
    via: [],
    call: null,
    scope: account === "import" || account.startsWith("main-") ? "main" : "loop",
    delayed: 0,
    native: null,
    contended: null,
  };
}

/** A ledger whose wall time is the sum of its accounts, as the probe's is. */
export function makeLedger(
  accounts: readonly Account[],
  overrides: Partial<LedgerSummary> = {},
): LedgerSummary {
  const wall = accounts.reduce((sum, row) => sum + row.seconds, 0);
  const counters = {
    steps: 42,
    tasks: 5,
    peakTasks: 5,
    waits: 4,
    pathWaits: 4,
    executorJobs: 0,
    peakJobs: null,
    collections: 0,
  };
  const loop = { wall: wall * 0.9, kinds: ["_UnixSelectorEventLoop"], runs: 1 };
  return { wall, loop, accounts: [...accounts], counters, groups: [], runs: 3, ...overrides };
}

export function makeProfile(overrides: Partial<Profile> = {}): Profile {
  return {
    version: "2.4.0",
    runs: 1,
    samples: 240,
    python: 0.03,
    native: 0.02,
    system: 0.95,
    systemRuns: [0.95],
    footprintMib: 12.4,
    footprintRuns: [12.4],
    footprintLocation: locationOf("etl.py:12 <module>"),
    lines: [],
    ...overrides,
  };
}

/** A line of a profile: shares of python, native and system. */
export function makeLine(at: string, python: number, native: number, system: number, peakMib = 0) {
  return { location: locationOf(at), python, native, system, peakMib };
}

/** Pairs of bare runs that vary a little, always in the same way. */
export function makeSamples(pairs: number, walls: Partial<Record<Side, number>>): Sample[] {
  return Array.from({ length: pairs }, (_, pair) =>
    (Object.keys(walls) as Side[]).map((side, order): Sample => {
      const wall = (walls[side] ?? 1) * (1 + 0.01 * ((pair * 7) % 5));
      return {
        side,
        pair,
        order,
        wall,
        user: wall / 10,
        system: wall / 50,
        rss: 20e6,
        rssFloor: 14e6,
        delay: wall * 0.012,
        voluntarySwitches: 12,
        involuntarySwitches: 3,
        steal: 0,
        exit: 0,
        signal: null,
        timedOut: false,
      };
    }),
  ).flat();
}

export function makeProblem(overrides: Partial<Problem> = {}): Problem {
  return {
    fault: "program",
    message: "it ended with exit status 1",
    where: null,
    next: null,
    output: null,
    ...overrides,
  };
}

export function makeEntry(overrides: Partial<Entry> = {}): Entry {
  const causes = overrides.causes ?? (overrides.cause == null ? [] : [overrides.cause]);
  return {
    name: "nightly-import",
    run: ["etl.py", "--rows", "2000"],
    verdict: "pass",
    reason: "within all limits",
    baseline: baselineFor(overrides),
    metrics: [makeMetric()],
    ledger: { base: null, head: null },
    profile: { base: null, head: null },
    counts: null,
    sides: null,
    samples: [],
    settings: null,
    limits: [],
    waiver: null,
    problems: [],
    notices: [],
    cost: { runs: 28, seconds: 71.3 },
    ...overrides,
    cause: causes[0] ?? null,
    causes,
  };
}

/** An entry of which every figure is head's alone has no base, and its verdict says why. */
function baselineFor({ verdict, metrics = [] }: Partial<Entry>): Baseline {
  if (verdict === "new") return { state: "new" };
  if (verdict === "no-baseline") return { state: "none" };
  const alone = metrics.length > 0 && metrics.every(({ base }) => base === null);
  return { state: alone ? "alone" : "compared" };
}

export function makeLimit(overrides: Partial<LimitOutcome> = {}): LimitOutcome {
  return {
    metric: "wall-time",
    level: "fail",
    kind: "absolute",
    value: 4,
    text: "4 s",
    outcome: "broken",
    figures: null,
    lacks: null,
    message: "4.94 s, limit 4.00 s, 99 % interval 4.90 to 4.99",
    ...overrides,
  };
}

/** What a pull request compares: its merge commit with the merge base. */
export function makeComparison(overrides: Partial<Comparison> = {}): Comparison {
  return {
    base: { ref: "main", sha: "1a2b3c4d5e6f708192a3b4c5d6e7f80910111213" },
    head: { ref: "refs/pull/12/merge", sha: "5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f80" },
    noBase: null,
    hunks: [],
    dependencies: [],
    ...overrides,
  };
}

/** Lines of head that a change wrote in place of `before` lines of base. */
export function makeHunk(file: string, start: number, length: number, before = 0): Hunk {
  return { file, oldFile: null, base: { start, length: before }, head: { start, length } };
}

export function makeProof(overrides: Partial<Proof> = {}): Proof {
  return {
    outcome: "proved",
    hunks: [{ file: "etl.py", from: 38, to: 44 }],
    change: "",
    metric: "wall-time",
    ratio: 1.01,
    low: 0.99,
    high: 1.03,
    pairs: 10,
    agrees: true,
    reason: "undoing one of 3 hunks takes the slowdown back",
    runs: 24,
    seconds: 61.5,
    ...overrides,
  };
}

export function makeRemedy(overrides: Partial<Remedy> = {}): Remedy {
  return {
    kind: "asyncio.sleep",
    file: "etl.py",
    from: 41,
    to: 41,
    replacement: "        await asyncio.sleep(PAUSE)",
    diff: "--- a/etl.py\n+++ b/etl.py\n@@ -41 +41 @@\n-        time.sleep(PAUSE)\n+        await asyncio.sleep(PAUSE)\n",
    metric: "wall-time",
    ratio: 1.02,
    low: 1.0,
    high: 1.04,
    pairs: 10,
    takesBack: 0.97,
    ...overrides,
  };
}

export function makeWaiver(overrides: Partial<Waiver> = {}): Waiver {
  return {
    entry: "api",
    metric: null,
    cause: null,
    reason: "agreed",
    until: "2027-01-31",
    source: "gate file",
    ...overrides,
  };
}

export function makeRecord(entries: readonly Entry[], overrides: Partial<GateRecord> = {}): GateRecord {
  const [first] = entries;
  return {
    schema: "scalene-gate/record@1",
    tool: { name: "scalene-gate", version: "0.1.0" },
    command: "compare",
    created: "2026-11-24T02:08:00Z",
    machine: {
      platform: "linux",
      arch: "x64",
      cpus: 2,
      python: "CPython 3.11.7",
      scalene: { version: "2.4.0", sha256: "0".repeat(64) },
      schedstat: true,
    },
    verdict: first?.verdict ?? "pass",
    comparison: null,
    rules: null,
    entries: [...entries],
    problems: [],
    notices: [],
    cost: { runs: 28 * entries.length, seconds: 71.3 * entries.length },
    ...overrides,
  };
}
