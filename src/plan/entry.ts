import { existsSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { GateError } from "../errors.ts";
import type { Side } from "../record/location.ts";
import type { Problem } from "../record/record.ts";
import { childEnvironment } from "./environment.ts";
import type { SideEnvironment } from "./environments.ts";
import { checkTargets, type Unusable } from "./program.ts";
import type { Python } from "./python.ts";
import type { Target } from "./target.ts";

/** What a caller wants measured: a program, in one tree or in two. */
export interface EntryRequest {
  readonly name: string;
  /** What follows the interpreter. */
  readonly argv: readonly string[];
  /** What follows the interpreter in the program that puts load on it, when it is a server. */
  readonly load?: readonly string[] | null;
  /** Folder of the base tree; null when there is nothing to compare with. */
  readonly base: string | null;
  readonly head: string;
  /** The program's working directory, relative to either tree; the tree itself when it is left out. */
  readonly workingDirectory?: string;
  /** Seconds after which a run is ended. */
  readonly timeLimit: number;
  /** Variables set for the program on top of the caller's. */
  readonly env: Readonly<Record<string, string>>;
  /** What each side runs with (prepareEnvironments); the caller's interpreter and variables when left out. */
  readonly environments?: { readonly base: SideEnvironment | null; readonly head: SideEnvironment };
}

/** An entry whose program was found and compiles, with everything that is needed to run it. */
export interface EntryPlan {
  readonly name: string;
  readonly argv: readonly string[];
  /** Null unless `baseState` is "ready". */
  readonly base: Target | null;
  readonly head: Target;
  /**
   * ready: to be compared with. missing: base has no such program, the entry is new. broken: base has it, but it cannot
   * be run there, which is not the fault of head. none: there is no base at all.
   */
  readonly baseState: "ready" | "missing" | "broken" | "none";
  /** Why the state is missing or broken. */
  readonly baseProblem: Problem | null;
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
  const problem = plan?.baseProblem ?? plan?.headProblem ?? null;
  if (plan === undefined || problem !== null)
    throw new GateError(problem ?? { fault: "gate", message: "no plan" });
  return plan;
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
      head: await draft("head", request.head, request, python, caller, caches),
      base: request.base === null ? null : await draft("base", request.base, request, python, caller, caches),
    })),
  );
  const unusable = await checkTargets(
    drafts.flatMap(({ head, base }) => (base === null ? [head] : [head, base])),
  );
  return drafts.map(({ request, head, base }) => {
    const { name, argv, environments } = request;
    const headProblem = environments?.head.problem ?? unusable.get(head)?.problem ?? null;
    return { name, argv, head, headProblem, ...baseOf(base, head, environments?.base, unusable) };
  });
}

function baseOf(
  base: Target | null,
  head: Target,
  environment: SideEnvironment | null | undefined,
  unusable: ReadonlyMap<Target, Unusable | null>,
): Pick<EntryPlan, "base" | "baseState" | "baseProblem"> {
  if (base === null) return { base: null, baseState: "none", baseProblem: null };
  if (environment?.problem) return { base: null, baseState: "broken", baseProblem: environment.problem };
  const wrong = unusable.get(base) ?? absentArgument(base, head);
  if (wrong === null) return { base, baseState: "ready", baseProblem: null };
  const next =
    wrong.state === "missing"
      ? wrong.problem.next
      : "It is wrong in base already: nothing can be compared with it.";
  return {
    base: null,
    baseState: wrong.state,
    baseProblem: { ...wrong.problem, message: `in base, ${wrong.problem.message}`, next },
  };
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

async function draft(
  side: Side,
  folder: string,
  request: EntryRequest,
  python: Python,
  caller: NodeJS.ProcessEnv,
  caches: string,
): Promise<Target> {
  const root = await folderOf(side, folder);
  const environment = request.environments?.[side];
  const env = environment?.env ?? childEnvironment(caller, {});
  return {
    side,
    root,
    cwd: await workingDirectory(side, root, request.workingDirectory ?? "."),
    python: environment?.python ?? python.executable,
    argv: request.argv,
    load: request.load ? { argv: request.load } : null,
    env: { ...env, ...request.env, PYTHONPYCACHEPREFIX: join(caches, side) },
    timeLimit: request.timeLimit,
  };
}

/** Real path of the working directory; one that is missing is left to the check of the program. */
async function workingDirectory(side: Side, root: string, relative: string): Promise<string> {
  const path = resolve(root, relative);
  const real = await realpath(path).catch(() => path);
  if (real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)) return real;
  throw new GateError({
    fault: "file",
    message: `the working directory ${relative} leads out of the ${side} tree`,
    where: real,
    next: "Name a folder below the root of the repository.",
  });
}

/** Real path of a side's folder. Base may lack the folder that head has: then its entries are new. */
async function folderOf(side: Side, folder: string): Promise<string> {
  const path = resolve(folder);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return realpath(path);
  throw new GateError({
    fault: "file",
    message: `the ${side} folder ${folder} ${found === null ? "does not exist" : "is not a folder"}`,
    where: path,
    next: `Name the folder that holds the ${side} version of the program.`,
  });
}
