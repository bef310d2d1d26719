import type { EntryPlan } from "../entry/entry-plan.ts";
import type { OnProgress } from "../measure/progress.ts";
import type { Runner } from "../measure/runner.ts";
import type { Cause, Proof } from "../record/cause.ts";
import type { Hunk } from "../record/comparison.ts";
import { GateError } from "../record/gate-error.ts";
import type { Metric } from "../record/record.ts";
import { ofBase, percent, setQuantity } from "../text/quantity.ts";
import type { Reader } from "./edits.ts";
import { filesOf, type HunkFiles, runnable, thatRun, undo } from "./proof-files.ts";
import { BudgetEnded } from "./search/experiments.ts";
import { type Goal, goalOf } from "./search/goal.ts";
import { groupsOf } from "./search/links.ts";
import { agreement, type KnownHunk, likeliestFirst } from "./search/order.ts";
import { linesOfHead, namesOf } from "./search/report.ts";
import { type Found, searchProof } from "./search/search.ts";
import { startTrials, type Texts, type Trials } from "./trial.ts";

/** A regression to be undone. */
export interface ProofRequest {
  /** With a base: without one there is nothing to come back to. */
  readonly plan: EntryPlan;
  /** Changed lines of Python files between the two sides. */
  readonly hunks: readonly Hunk[];
  /** Guides the search; null when nothing was explained. */
  readonly cause: Cause | null;
  /** The metric that regressed, as judged. */
  readonly metric: Metric;
  readonly runner: Runner;
  /** A private folder outside of both trees. */
  readonly scratch: string;
  readonly budgetSeconds: number;
  readonly onProgress: OnProgress;
  /** Told what could not be read, and what follows from it; the same sentence may come several times. */
  readonly onNotice: (text: string) => void;
}

/** More hunks than this take longer to search than any budget. */
const MOST_HUNKS = 200;

/** How a search ended, and the hunks that it proved; none without a proof. */
export interface Searched {
  readonly proof: Proof;
  readonly proved: readonly KnownHunk[];
}

/**
 * Undoes hunks of head in a scratch copy and measures the entry beside base until the smallest set is found whose
 * undoing brings it back, or the budget ends. Never throws for what a program or a hunk does: the outcome says it.
 */
export async function proveEntry(request: ProofRequest): Promise<Searched> {
  const { plan, metric } = request;
  const goal = goalOf(metric);
  if (plan.base === null || goal === null) return nothing(request, "there is no regression to undo");
  if (request.hunks.length > MOST_HUNKS) {
    return nothing(request, `${request.hunks.length} hunks are too many to be tried`);
  }
  const files = await filesOf(plan, request.hunks);
  if (files === null) return nothing(request, "the hunks do not fit the two trees");
  const { python, env } = plan.head;
  const reader: Reader = { python, env, onNotice: request.onNotice };
  const hunks = await thatRun(
    reader,
    files,
    request.hunks.filter((hunk) => files.has(hunk.file)),
  );
  if (hunks.length === 0) return nothing(request, "no hunk changes what the Python files do");
  return prove(request, goal, files, hunks, reader);
}

async function prove(
  request: ProofRequest,
  goal: Goal,
  files: HunkFiles,
  hunks: readonly KnownHunk[],
  reader: Reader,
): Promise<Searched> {
  const { plan, cause, onProgress, budgetSeconds } = request;
  const base = plan.base ?? plan.head;
  const spent = { runs: 0, seconds: 0 };
  let trials: Trials | null = null;
  let ended: Found | "budget" | string;
  try {
    trials = await startTrials({
      head: plan.head,
      reference: base,
      texts: new Map([...files].map(([file, { texts }]) => [file, texts.head])),
      goal,
      runner: request.runner,
      scratch: request.scratch,
      budgetSeconds,
      spent,
      onRun: (done) => onProgress({ entry: plan.name, stage: "proof", done, total: null }),
    });
    ended = await search(trials, files, hunks, reader, cause);
  } catch (error) {
    if (error instanceof BudgetEnded) ended = "budget";
    else if (error instanceof GateError) ended = error.problem.message;
    else throw error;
  } finally {
    await trials?.close();
  }
  const { proved, ...outcome } = proofOf(request, ended, hunks, trials?.refusal ?? "");
  return { proof: { ...outcome, ...spent }, proved };
}

/** Searches with experiments that do not run what the syntax tree already refuses. */
async function search(
  trials: Trials,
  files: HunkFiles,
  hunks: readonly KnownHunk[],
  reader: Reader,
  cause: Cause | null,
): Promise<Found> {
  const order = likeliestFirst(groupsOf(hunks.map(({ lines }) => lines)), hunks, cause);
  const texts = async (set: readonly number[]): Promise<Texts | null> => {
    const chosen = set.flatMap((index) => hunks[index]?.hunk ?? []);
    const changed = undo(files, chosen);
    return (await runnable(reader, files, changed)) ? changed : null;
  };
  return searchProof(order.groups, order.sure, {
    error: trials.error,
    explore: async (set) => {
      const changed = await texts(set);
      return changed === null ? null : trials.explore(changed);
    },
    confirm: async (set) => {
      const changed = await texts(set);
      return changed === null ? null : trials.confirm(changed);
    },
  });
}

type Outcome = Omit<Proof, "runs" | "seconds"> & Pick<Searched, "proved">;

function proofOf(
  { metric, cause, budgetSeconds }: ProofRequest,
  ended: Found | string,
  hunks: readonly KnownHunk[],
  refusal: string,
): Outcome {
  const open = {
    hunks: [],
    metric: metric.metric,
    ratio: null,
    low: null,
    high: null,
    pairs: 0,
    agrees: null,
    proved: [],
  };
  if (ended === "budget") {
    const reason = `the search among ${hunks.length} hunks did not end within ${setQuantity(budgetSeconds, "s")}`;
    return { ...open, outcome: "budget-ended", reason };
  }
  if (typeof ended === "string") return { ...open, outcome: "not-proved", reason: ended };
  if (ended.set === null) {
    const reason = refusal === "" ? ended.reason : `${ended.reason}; of a revert that was run: ${refusal}`;
    return { ...open, outcome: "not-proved", reason };
  }
  const proved = ended.set.flatMap((index) => hunks[index] ?? []);
  const { ratio, low, high, pairs, share } = ended.confirmation;
  const places = proved.map(({ hunk }) => linesOfHead(hunk));
  const of = hunks.length === 1 ? "the only hunk that runs" : `${proved.length} of ${hunks.length} hunks`;
  return {
    outcome: "proved",
    hunks: places,
    metric: metric.metric,
    ratio,
    low,
    high,
    pairs,
    agrees: cause === null ? null : agreement(cause, proved),
    proved,
    reason: `undoing only ${namesOf(places)} (${of}) takes back ${percent(share)}: ${ofBase(ratio, low, high, pairs)}`,
  };
}

function nothing(request: ProofRequest, reason: string): Searched {
  const { proved, ...outcome } = proofOf(request, reason, [], "");
  return { proof: { ...outcome, runs: 0, seconds: 0 }, proved };
}
