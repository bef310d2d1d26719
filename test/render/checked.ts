import type { GateRecord } from "../../src/record/record.ts";
import { makeEntry, makeFigure, makeMetric, makeProblem, makeRecord } from "../factories.ts";
import { blocking, hungry, uneven } from "./compared.ts";
import { example } from "./diagnosed.ts";

const noSide = { base: null, head: null, ratio: null, low: null, high: null, decision: null };

/** All other verdicts, and what goes wrong. */
export const CHECKED: Readonly<Record<string, GateRecord>> = {
  "an entry that fails to run": makeRecord(
    [
      makeEntry({
        verdict: "error",
        reason: "head could not be run",
        metrics: [],
        problems: [
          makeProblem({
            message: "etl.py of head ended with exit status 1",
            where: "head: etl.py --rows 2000",
            next: "Run it as the gate does: python etl.py --rows 2000",
            output: `Traceback (most recent call last):\n  File "etl.py", line 3, in <module>\n    import requests\nModuleNotFoundError: No module named 'requests'\n`,
          }),
        ],
        cost: { runs: 1, seconds: 0.2 },
      }),
    ],
    { notices: ["Scalene was not run because no program ended well"] },
  ),
  "a check of many entries": makeRecord(
    [
      makeEntry({ name: "docs" }),
      blocking,
      makeEntry({
        name: "api",
        verdict: "improved",
        reason: "wall-time 40 % below base",
        metrics: [
          makeMetric({ base: 1.75, head: 1.05, ratio: 0.6, low: 0.58, high: 0.62, decision: "improved" }),
        ],
      }),
      makeEntry({
        name: "search",
        verdict: "inconclusive",
        reason: "wall-time 1.04 of base (0.97 to 1.12) after 30 pairs, more runs would be needed",
        metrics: [makeMetric({ ratio: 1.04, low: 0.97, high: 1.12, runs: 30, decision: "inconclusive" })],
        notices: ["wall time of the two sides varied by more than 20 %: the machine was busy"],
      }),
      makeEntry({
        name: "report",
        verdict: "new",
        reason: "base has no report.py",
        metrics: [makeFigure("wall-time", "s", 0.7)],
      }),
      makeEntry({
        name: "cli",
        verdict: "no-data",
        reason: "it ends after 4 ms",
        metrics: [makeMetric(noSide)],
      }),
      { ...hungry, name: "export", verdict: "waived", reason: "stronger caching, #812, until 2027-01-31" },
      { ...uneven },
      makeEntry({ name: "site" }),
    ],
    { verdict: "fail", notices: ["a waiver for entry login was not used"] },
  ),
  "a check without a base": makeRecord([
    makeEntry({
      name: "api",
      verdict: "no-baseline",
      reason: "the history has no commit in common",
      metrics: [makeFigure("wall-time", "s", 1.2)],
      cause: example({ amount: { value: 0.9, unit: "s" }, share: 0.75 }),
      notices: [
        "the clone has no commit in common with the base branch, so only absolute limits were checked",
      ],
    }),
  ]),
  "a gate that could not start": makeRecord([], {
    verdict: "error",
    machine: { platform: "darwin", arch: "arm64", cpus: 8, python: null, scalene: null, schedstat: false },
    problems: [
      makeProblem({
        fault: "tool",
        message: "no Python 3.9 or newer was found",
        next: "Install one, or name it with --python",
      }),
    ],
    cost: { runs: 0, seconds: 0 },
  }),
};
