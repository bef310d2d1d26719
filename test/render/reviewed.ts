import type { GateRecord } from "../../src/record/record.ts";
import {
  locationOf,
  makeCause,
  makeComparison,
  makeEntry,
  makeFigure,
  makeHunk,
  makeLimit,
  makeMetric,
  makeProof,
  makeRecord,
  makeRemedy,
  makeWaiver,
} from "../factories.ts";
import { blocking, hungry } from "./compared.ts";

/** What `check` records on a pull request: what was compared, limits, waivers, proof and remedies. */

const proved = makeEntry({
  ...blocking,
  metrics: blocking.metrics.map((metric) =>
    metric.metric === "wall-time"
      ? {
          ...metric,
          headLow: 4.9,
          headHigh: 4.99,
          noise: 0.021,
          plain: { base: 3.2, head: 5.18, ratio: 1.62 },
        }
      : metric,
  ),
  causes: [
    makeCause({
      changed: true,
      lines: [
        { location: locationOf("etl.py:41 read_rows"), text: "        time.sleep(PAUSE)  # be polite" },
        { location: locationOf("etl.py:57 publish"), text: "    rows = await read_rows(source)" },
      ],
      proof: makeProof(),
      remedy: makeRemedy(),
    }),
  ],
  limits: [
    makeLimit(),
    makeLimit({
      kind: "ratio",
      level: "warn",
      value: 0.05,
      text: "+5%",
      message: "64 % over base, limit +5 %, 99 % interval 59 % to 69 %",
    }),
    makeLimit({
      metric: "rss-peak",
      value: 256,
      text: "256 MB",
      outcome: "kept",
      message: "20.2 MB, limit 256 MB",
    }),
    makeLimit({
      metric: "system-time",
      value: 0.6,
      text: "60%",
      outcome: "undecided",
      message: "61 %, limit 60 %, runs from 57 % to 64 %",
    }),
    makeLimit({ metric: "tasks", outcome: "not-measured", message: "no run under the probe was complete" }),
  ],
});

const waived = makeEntry({
  ...hungry,
  name: "export",
  verdict: "waived",
  waiver: {
    entry: "export",
    metric: "rss-peak",
    cause: "memory",
    reason: "the cache is worth it, #812",
    until: "2027-01-31",
    source: "gate file",
  },
});

const undecided = makeEntry({
  name: "search",
  verdict: "inconclusive",
  reason: "wall-time: 30 pairs were not enough",
  metrics: [
    makeMetric({
      ratio: 1.09,
      low: 0.99,
      high: 1.18,
      runs: 30,
      decision: "inconclusive",
      noise: 0.16,
      pairsNeeded: 62,
    }),
    makeMetric({
      metric: "cpu-time",
      ratio: 1.05,
      low: 0.97,
      high: 1.13,
      runs: 30,
      decision: "inconclusive",
      noise: 0.12,
      pairsNeeded: "never",
    }),
  ],
});

const quiet = ["docs", "site", "api"].map((name) =>
  makeEntry({
    name,
    metrics: [
      makeMetric(),
      makeMetric({ metric: "rss-peak", unit: "MB", base: 20.1, head: 20.2, ratio: 1.005, decision: "same" }),
    ],
  }),
);

const hunks = [makeHunk("etl.py", 38, 7), makeHunk("etl.py", 58, 1, 1), makeHunk("shop/cart.py", 3, 2, 5)];

export const REVIEWED: Readonly<Record<string, GateRecord>> = {
  "pull request: a blocking call, proved and with a remedy": makeRecord([proved], {
    command: "check",
    comparison: makeComparison({
      hunks,
      dependencies: [
        { name: "numpy", base: "1.26.4", head: "2.1.0" },
        { name: "requests", base: null, head: "2.32.3" },
      ],
    }),
  }),
  "pull request: several entries, one waived": makeRecord([...quiet, waived, undecided, proved], {
    command: "check",
    verdict: "fail",
    comparison: makeComparison({ hunks }),
    notices: [
      "the waiver for entry login expired on 2026-10-31: remove it, or give it a new date",
      "the waiver for entry api (cpu-bound) was not needed: remove it",
    ],
  }),
  "pull request: all is well": makeRecord(quiet, {
    command: "check",
    verdict: "pass",
    comparison: makeComparison({ hunks }),
  }),
  "pull request: a cause that it did not touch, and no proof": makeRecord(
    [
      makeEntry({
        ...blocking,
        causes: [
          makeCause({
            confidence: "medium",
            changed: false,
            proof: makeProof({
              outcome: "budget-ended",
              ratio: null,
              low: null,
              high: null,
              agrees: null,
              hunks: [],
              reason: "2 of 5 hunks were tried within 2 min",
            }),
          }),
        ],
      }),
    ],
    { command: "check", comparison: makeComparison({ hunks }) },
  ),
  "pull request: it changed the rules": makeRecord(quiet, {
    command: "check",
    verdict: "pass",
    comparison: makeComparison({ hunks }),
    rules: {
      left: 2,
      changes: [
        { what: "moved-gate-file", before: ".github/scalene-gate.yml", after: "scalene-gate.yml" },
        { what: "entry", entry: "serve", change: "removed" },
        { what: "limit", entry: "ingest", metric: "wall-time", level: "fail", before: "+5%", after: "+50%" },
        { what: "limit", entry: "ingest", metric: "rss-peak", level: "warn", before: "512 MB", after: null },
        {
          what: "waiver",
          change: "added",
          waiver: makeWaiver({ metric: "wall-time", reason: "stronger hashing, #812" }),
        },
        { what: "waiver", change: "added", waiver: makeWaiver({ until: null, source: "commit trailer" }) },
        { what: "setting", entry: "ingest", key: "certainty", before: "strict", after: "usual" },
        { what: "setting", entry: null, key: "proof", before: "120 s", after: "off" },
        { what: "env", entry: "ingest", names: ["ROWS", "QUICK"] },
        {
          what: "workflow",
          path: ".github/workflows/gate.yml",
          change: "changed",
          removed: ["fail-on: warn"],
          added: ["fail-on: never"],
        },
        { what: "unreadable-gate-file", path: "scalene-gate.yml", why: "`versio` is not a key here" },
        { what: "new-gate-file", path: "scalene-gate.yml" },
      ],
    },
  }),
  "push: no base": makeRecord(
    [
      makeEntry({
        name: "api",
        verdict: "no-baseline",
        reason: "there is no base",
        metrics: [makeFigure("wall-time", "s", 1.2)],
        limits: [makeLimit({ value: 2, text: "2 s", outcome: "kept", message: "1.20 s, limit 2.00 s" })],
      }),
    ],
    {
      command: "check",
      comparison: makeComparison({
        base: null,
        head: { ref: "main", sha: "5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f80" },
        noBase: "the clone has no commit before this one: set fetch-depth: 0 in actions/checkout",
        hunks: null,
      }),
    },
  ),
};
