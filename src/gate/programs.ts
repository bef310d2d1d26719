import { join, resolve } from "node:path";
import { USUAL_LIMITS } from "../config/read.ts";
import { planEntry } from "../entry/entry-plan.ts";
import type { EntryRequest } from "../entry/entry-target.ts";
import { changedLinesOfFolders } from "../git/diff.ts";
import type { Hunk } from "../record/comparison.ts";
import { GateError } from "../record/gate-error.ts";
import type { Settings } from "../record/limit.ts";
import type { GateRequest } from "./gate.ts";
import type { EntryJob } from "./job.ts";

/** The lines in which the two folders differ; null when there is one folder, or git cannot tell. */
async function hunksOf(
  { base, head }: EntryRequest,
  scratch: string,
  env: NodeJS.ProcessEnv,
): Promise<Hunk[] | null> {
  if (base === null) return null;
  try {
    return await changedLinesOfFolders({ base: resolve(base), head: resolve(head), scratch, env });
  } catch (error) {
    if (error instanceof GateError) return null;
    throw error;
  }
}

/** Without a gate file what it says by itself holds: +10 % of wall time, processor time or memory fails. */
const USUAL: Settings = { limits: [...USUAL_LIMITS], certainty: "usual", mostPairs: 30 };

/** Plans programs that were named on the command line, each in one folder or in two; no gate file. `proof`: time for experiments. */
export function programs(
  entries: readonly EntryRequest[],
  proof: EntryJob["proof"] = null,
): GateRequest["plan"] {
  return async ({ interpreter, env, scratch }, measure) => {
    const jobs: EntryJob[] = [];
    for (const entry of entries) {
      const hunks = await hunksOf(entry, join(scratch, "hunks"), env);
      const planned = await planEntry(entry, interpreter, env, join(scratch, "bytecode"));
      const plan = entry.base === null ? { ...planned, baseline: { state: "alone" } as const } : planned;
      jobs.push({
        plan,
        settings: plan.base === null ? null : USUAL,
        waivers: [],
        always: true,
        hunks,
        trees: null,
        proof,
      });
    }
    return measure({ jobs, comparison: null, problems: [], notices: [] });
  };
}
