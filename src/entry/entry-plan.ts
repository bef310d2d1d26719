import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SideEnvironment } from "../environment/environments.ts";
import type { Python } from "../python/interpreter.ts";
import { GateError } from "../record/gate-error.ts";
import type { Baseline, Problem } from "../record/record.ts";
import { fillBytecode } from "./bytecode.ts";
import { findConsoleScripts } from "./console-scripts.ts";
import { type EntryRequest, targetOf } from "./entry-target.ts";
import { checkTargets, type Unusable } from "./program.ts";
import type { Target } from "./target.ts";

/** An entry whose program was found and compiles, with everything that is needed to run it. */
export interface EntryPlan {
  readonly name: string;
  readonly argv: readonly string[];
  /** What base runs; null unless the baseline's state is "compared". */
  readonly base: Target | null;
  readonly head: Target;
  readonly baseline: Baseline;
  /** What base lacks of it, where the entry is new; else null. */
  readonly lacking: Problem | null;
  /** Why head cannot be measured; null when it can. */
  readonly headProblem: Problem | null;
}

/**
 * Makes the targets of one entry. See `planEntries`.
 *
 * @throws GateError when a folder or the program of either side is missing, or does not compile.
 */
export async function planEntry(
  request: EntryRequest,
  python: Python,
  caller: NodeJS.ProcessEnv,
  caches: string,
): Promise<EntryPlan> {
  const [plan] = await planEntries([request], python, caller, caches);
  if (plan === undefined) throw new GateError({ fault: "gate", message: "no plan" });
  const problem = problemOfPlan(plan);
  if (problem !== null) throw new GateError(problem);
  return plan;
}

/** Why a plan is not to be run on both of the sides that were named; base first. */
function problemOfPlan({ baseline, lacking, headProblem }: EntryPlan): Problem | null {
  return (baseline.state === "broken" ? baseline.problem : lacking) ?? headProblem;
}

/**
 * Makes the targets of all entries and checks their programs on each side before anything is run. `caches` is a private
 * folder for bytecode: each side gets its own, so that no side sees the other's and no tree is written to.
 *
 * @throws GateError (file) when a side's folder does not exist, a working directory leads out of its tree, or words
 * name no program at all. What is wrong with one side's program is in the plan.
 */
export async function planEntries(
  requests: readonly EntryRequest[],
  python: Python,
  caller: NodeJS.ProcessEnv,
  caches: string,
): Promise<EntryPlan[]> {
  const drafts = await Promise.all(
    requests.map(async (request) => ({
      request,
      head: await targetOf("head", request.head, request, python, caller, caches),
      base:
        request.base === null ? null : await targetOf("base", request.base, request, python, caller, caches),
    })),
  );
  const named = drafts.flatMap(({ request: { within, consoleScripts }, head, base }) =>
    (base === null ? [head] : [head, base]).map((target) => ({
      target,
      within: within?.[target.side] ?? null,
      consoleScripts,
    })),
  );
  for (const side of new Set(named.map(({ target }) => target.side)))
    fillBytecode(python, join(caches, side));
  const scripts = await findConsoleScripts(named, { caller: python.executable, folder: caches });
  const found = (target: Target) => scripts.get(target)?.target ?? target;
  const checked = await checkTargets(named.map((one) => ({ ...one, target: found(one.target) })));
  const unusable = new Map(
    named.map(({ target }) => [
      found(target),
      scripts.get(target)?.unusable ?? checked.get(found(target)) ?? null,
    ]),
  );
  return drafts.map((draft) => {
    const { name, argv, environments } = draft.request;
    const head = found(draft.head);
    const base = draft.base === null ? null : found(draft.base);
    const headProblem = environments?.head.problem ?? unusable.get(head)?.problem ?? null;
    return { name, argv, head, headProblem, ...baseOf(base, head, environments?.base, unusable) };
  });
}

function baseOf(
  base: Target | null,
  head: Target,
  environment: SideEnvironment | null | undefined,
  unusable: ReadonlyMap<Target, Unusable | null>,
): Pick<EntryPlan, "base" | "baseline" | "lacking"> {
  if (base === null) return { base, baseline: { state: "none" }, lacking: null };
  if (environment?.problem)
    return { base: null, baseline: { state: "broken", problem: environment.problem }, lacking: null };
  const wrong = unusable.get(base) ?? absentArgument(base, head);
  if (wrong === null) return { base, baseline: { state: "compared" }, lacking: null };
  const problem = { ...wrong.problem, message: `in base, ${wrong.problem.message}` };
  if (wrong.state === "missing") return { base: null, baseline: { state: "new" }, lacking: problem };
  const next = "It is wrong in base already: nothing can be compared with it.";
  return { base: null, baseline: { state: "broken", problem: { ...problem, next } }, lacking: null };
}

/** `-m pytest tests/perf_new.py`: the program is there in base, but not the Python file it shall work on. */
function absentArgument(base: Target, head: Target): Unusable | null {
  const files = head.argv.slice(1).map((word) => word.split("::")[0] ?? "");
  const absent = files.find(
    (file) => file.endsWith(".py") && existsSync(join(head.cwd, file)) && !existsSync(join(base.cwd, file)),
  );
  if (absent === undefined) return null;
  const message = `the file ${absent} does not exist`;
  return {
    state: "missing",
    problem: { fault: "file", message, where: join(base.cwd, absent), next: null, output: null },
  };
}
