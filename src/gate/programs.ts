import { join, resolve } from "node:path";
import { USUAL_LIMITS } from "../config/read.ts";
import { planEntry } from "../entry/entry-plan.ts";
import type { EntryRequest } from "../entry/entry-target.ts";
import { type NamedProgram, placeProgram } from "../entry/placed-program.ts";
import { namesOfProjects, projectNames } from "../environment/project-names.ts";
import { type ChangedLines, changedLinesOfFolders, orNotice } from "../git/diff.ts";
import { otherFilesOfFolders, othersOrNotice } from "../git/other-files.ts";
import type { Settings } from "../record/rules/limit.ts";
import { measureEntries, type Outcome, outcomeOf, type Plan } from "./gate.ts";
import type { EntryJob } from "./job.ts";
import { openSession, type Session, type SessionRequest } from "./session.ts";

/** The lines in which the two folders differ; none when there is one folder. */
async function hunksOf(
  { base, head }: EntryRequest,
  scratch: string,
  env: NodeJS.ProcessEnv,
): Promise<ChangedLines> {
  if (base === null) return { hunks: null, notices: [] };
  return orNotice(() => changedLinesOfFolders({ base: resolve(base), head: resolve(head), scratch, env }));
}

/** Without a gate file what it says by itself holds: +10 % of wall time, processor time or memory fails. */
const USUAL: Settings = { limits: [...USUAL_LIMITS], certainty: "usual", mostPairs: 30 };

/** Programs that were named on the command line, wherever they lie, each in one tree or in two; no gate file. */
export interface ProgramsRequest extends SessionRequest {
  readonly command: "diagnose" | "compare";
  readonly programs: readonly NamedProgram[];
  /** Time for experiments; null: off. */
  readonly proof: EntryJob["proof"];
}

/**
 * Measures programs without a gate file: what is slower in head and why, or the bottleneck of each where there is no base.
 *
 * @throws GateError for what keeps it from measuring at all: a folder, a program, Python.
 */
export async function runPrograms(request: ProgramsRequest): Promise<Outcome> {
  const session = await openSession(request);
  try {
    const plan = await planPrograms(request, session);
    const measured = await measureEntries(plan, session);
    return outcomeOf({ command: request.command, session, plan, measured, notices: [] });
  } finally {
    await session.close();
  }
}

async function planPrograms({ programs, proof }: ProgramsRequest, session: Session): Promise<Plan> {
  const { interpreter, env, scratch } = session;
  const jobs: EntryJob[] = [];
  const notices: string[] = [];
  for (const named of programs) {
    const entry = await placeProgram(named, interpreter, env);
    const { hunks, notices: told } = await hunksOf(entry, join(scratch, "hunks"), env);
    const { base, head } = entry;
    const { others } = await othersOrNotice(async () =>
      base === null ? [] : otherFilesOfFolders({ base: resolve(base), head: resolve(head) }),
    );
    notices.push(...told);
    const planned = await planEntry(entry, interpreter, env, join(scratch, "bytecode"));
    const alone = entry.base === null;
    const trees = planned.base === null ? [] : [planned.base.root, planned.head.root];
    const projects = namesOfProjects(await Promise.all(trees.map((tree) => projectNames(tree))));
    jobs.push({
      plan: alone ? { ...planned, baseline: { state: "alone" } } : planned,
      settings: alone ? null : USUAL,
      waivers: [],
      always: true,
      hunks,
      others,
      trees: null,
      made: { base: null, head: null },
      projects,
      proof,
    });
  }
  return { jobs, comparison: null, notices };
}
