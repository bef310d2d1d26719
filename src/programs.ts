import { join } from "node:path";
import type { GateRequest } from "./gate.ts";
import { type EntryRequest, planEntry } from "./plan/entry.ts";
import type { EntryJob } from "./run-entry.ts";

/** Plans programs that were named on the command line, each in one folder or in two; no gate file. */
export function programs(entries: readonly EntryRequest[]): GateRequest["plan"] {
  return async ({ interpreter, env, scratch }, measure) => {
    const jobs: EntryJob[] = [];
    for (const entry of entries) {
      const plan = await planEntry(entry, interpreter, env, join(scratch, "bytecode"));
      const baseline = plan.base === null ? "alone" : "compared";
      jobs.push({ plan, baseline, settings: null, waivers: [], always: true, hunks: null });
    }
    return measure({ jobs, comparison: null, problems: [], notices: [] });
  };
}
