import { z } from "zod";
import type { MetricName } from "../../record/limit.ts";
import { limitSchema, readLimits } from "./limits.ts";
import { DIMENSIONS, FORMS } from "./units.ts";

/** What each metric is, for editors and docs/gate-file.md. */
const METRICS: Readonly<Record<MetricName, string>> = {
  "wall-time": "Time from start to end, without the time spent waiting for a processor.",
  "cpu-time": "Processor time of the program, user and system.",
  "memory-peak": "Scalene's peak of the heap.",
  "rss-peak": "Peak of the memory that the process held.",
  "system-time": "Scalene's system share of all sampled time, the idle event loop included.",
  "blocked-time": "Share of the wall time in which a synchronous call held the event loop.",
  tasks: "Number of asyncio tasks that were made.",
  "import-time": "Time spent importing modules.",
};

const limitsOn = (metric: MetricName) =>
  z
    .unknown()
    .meta({
      ...limitSchema(metric),
      description: METRICS[metric],
      examples: [...FORMS[DIMENSIONS[metric]].slice(0, 1), { warn: "+5%", fail: "+10%" }],
    })
    .transform((value, context) => {
      const { limits, mistakes } = readLimits(metric, value);
      for (const { message, path, next, atKey } of mistakes) {
        context.addIssue({ code: "custom", message, path: [...path], params: { next, atKey } });
      }
      return limits;
    })
    .optional();

/** The keys of limits: one for each metric, in the order of `MetricName`. */
export const limits = {
  "wall-time": limitsOn("wall-time"),
  "cpu-time": limitsOn("cpu-time"),
  "memory-peak": limitsOn("memory-peak"),
  "rss-peak": limitsOn("rss-peak"),
  "system-time": limitsOn("system-time"),
  "blocked-time": limitsOn("blocked-time"),
  tasks: limitsOn("tasks"),
  "import-time": limitsOn("import-time"),
} as const satisfies Record<MetricName, unknown>;
