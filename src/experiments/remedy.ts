import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { EntryPlan } from "../entry/entry-plan.ts";
import type { OnProgress } from "../measure/progress.ts";
import type { Runner } from "../measure/runner.ts";
import { type Cause, Remedy } from "../record/cause.ts";
import type { Hunk } from "../record/comparison.ts";
import { GateError } from "../record/gate-error.ts";
import type { Metric } from "../record/record.ts";
import { percent, times } from "../text/quantity.ts";
import { ask } from "./edits.ts";
import { BudgetEnded } from "./search/experiments.ts";
import { type Goal, goalOf, goalOfCause } from "./search/goal.ts";
import { bringsAnother, type Question, questionOf } from "./search/remedy.ts";
import { startTrials, type Trials } from "./trial.ts";
import type { Spent } from "./trial-runs.ts";

/** A cause to be mended. */
export interface RemedyRequest {
  readonly plan: EntryPlan;
  readonly cause: Cause;
  /** The metric to be mended: the one that regressed, or without a base what the cause's amount is part of. */
  readonly metric: Metric;
  /** Files of the change, where callers are looked for; null when there is none. */
  readonly hunks: readonly Hunk[] | null;
  readonly runner: Runner;
  /** A private folder outside of both trees. */
  readonly scratch: string;
  readonly budgetSeconds: number;
  readonly onProgress: OnProgress;
  /** Told what could not be read, and what follows from it. */
  readonly onNotice: (text: string) => void;
}

/** A candidate, and what became of it. */
interface Tried {
  readonly kind: string;
  readonly outcome: string;
}

/** What trying came to: a remedy, or why there is none; and what it cost. */
export interface RemedyOutcome extends Spent {
  readonly remedy: Remedy | null;
  /** In the order they were tried. */
  readonly tried: readonly Tried[];
}

/** A remedy as python/remedy.py writes it, with the whole text of the changed file. */
const Candidate = Remedy.pick({
  kind: true,
  file: true,
  from: true,
  to: true,
  replacement: true,
  diff: true,
}).extend({ text: z.string() });
type Candidate = z.infer<typeof Candidate>;

/** An exploration may fall this short of enough and still be measured in pairs. */
const NEARLY = 0.1;

/**
 * Writes changes that may mend a cause, runs each in a scratch copy of head, and keeps the first that answers as head
 * does, takes at least 80 % of the regression back (60 % of the cause's amount, without a base) and makes nothing else worse.
 * Never throws for what a program does.
 */
export async function tryRemedies(request: RemedyRequest): Promise<RemedyOutcome> {
  const { plan, cause, metric } = request;
  const goal = plan.base === null ? goalOfCause(metric, cause) : goalOf(metric);
  const question = questionOf(cause, request.hunks, plan.argv);
  const candidates = goal === null || question === null ? [] : await candidatesOf(request, question);
  if (goal === null || candidates.length === 0) return { remedy: null, tried: [], runs: 0, seconds: 0 };
  const spent: Spent = { runs: 0, seconds: 0 };
  const tried: Tried[] = [];
  let trials: Trials | null = null;
  let remedy: Remedy | null = null;
  try {
    trials = await startTrials({
      head: plan.head,
      reference: plan.base ?? plan.head,
      texts: await textsOf(plan.head.root, candidates),
      goal,
      runner: request.runner,
      scratch: request.scratch,
      budgetSeconds: request.budgetSeconds,
      spent,
      onRun: (done) => request.onProgress({ entry: plan.name, stage: "remedy", done, total: null }),
    });
    remedy = await firstThatMends(trials, candidates, goal, tried);
  } catch (error) {
    const outcome = stoppedBy(error);
    if (outcome === null) throw error;
    tried.push({ kind: candidates[tried.length]?.kind ?? "", outcome });
  } finally {
    await trials?.close();
  }
  return { remedy, tried, ...spent };
}

function stoppedBy(error: unknown): string | null {
  if (error instanceof BudgetEnded) return "the budget ended";
  return error instanceof GateError ? error.problem.message : null;
}

/** Tries the candidates in turn; what became of each is added to `tried`. */
async function firstThatMends(
  trials: Trials,
  candidates: readonly Candidate[],
  goal: Goal,
  tried: Tried[],
): Promise<Remedy | null> {
  for (const candidate of candidates) {
    const found = await tryOne(trials, candidate, goal);
    const { kind } = candidate;
    tried.push({ kind, outcome: typeof found === "string" ? found : "offered" });
    if (typeof found !== "string") return found;
  }
  return null;
}

/** A remedy, or why the candidate is none. */
async function tryOne(trials: Trials, candidate: Candidate, goal: Goal): Promise<Remedy | string> {
  const texts = new Map([[candidate.file, candidate.text]]);
  const { metric } = goal;
  const share = await trials.explore(texts);
  if (share === null) return trials.refusal;
  if (share < goal.enough - NEARLY) return `it takes back ${percent(share)}`;
  const trial = await trials.confirm(texts);
  if (trial === null) return trials.refusal;
  if (!trial.back || trial.share < goal.enough) return `it takes back ${percent(trial.share)} at most`;
  const other = bringsAnother(trial.metrics, metric, trials.headRatios);
  if (other !== null) return `it brings ${other.metric} to ${times(other.ratio ?? 1)}`;
  const { kind, file, from, to, replacement, diff } = candidate;
  const { ratio, low, high, pairs, share: takesBack } = trial;
  return { kind, file, from, to, replacement, diff, metric, ratio, low, high, pairs, takesBack };
}

async function candidatesOf({ plan, onNotice }: RemedyRequest, question: Question): Promise<Candidate[]> {
  const { python, env, root } = plan.head;
  const asked = { task: "candidates", root, ...question };
  const therefore = "no change that may mend the cause was written or tried";
  return (await ask({ python, env, onNotice }, asked, therefore, z.array(Candidate))) ?? [];
}

async function textsOf(root: string, candidates: readonly Candidate[]): Promise<Map<string, string>> {
  const files = [...new Set(candidates.map(({ file }) => file))];
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(root, file), "utf8")] as const)),
  );
}
