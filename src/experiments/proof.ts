import type { EntryPlan } from "../entry/entry-plan.ts";
import type { OnProgress } from "../measure/progress.ts";
import type { Runner } from "../measure/runner.ts";
import type { Cause, Proof } from "../record/cause.ts";
import type { Hunk } from "../record/comparison.ts";
import { GateError } from "../record/gate-error.ts";
import type { Metric } from "../record/record.ts";
import { ofBase, percent, setQuantity } from "../text/quantity.ts";
import type { Reader } from "./edits.ts";
import { type Change, changeOf, placesOfParts, undo } from "./proof-files.ts";
import { changeText } from "./search/change-text.ts";
import { BudgetEnded } from "./search/experiments.ts";
import { type Goal, goalOf } from "./search/goal.ts";
import { groupsOf } from "./search/links.ts";
import { agreement, likeliestFirst } from "./search/order.ts";
import { linesOfHead, namesOf } from "./search/report.ts";
import { type Found, type Levels, searchProof } from "./search/search.ts";
import { coarseGroups, type KnownHunk } from "./search/unit.ts";
import { startTrials, type Texts, type Trials } from "./trial.ts";
import { checkOf } from "./worth-a-run.ts";

/** A regression to be undone. */
export interface ProofRequest {
  /** With a base: without one there is nothing to come back to. */
  readonly plan: EntryPlan;
  /** Changed lines of Python files between the two sides. */
  readonly hunks: readonly Hunk[];
  /** Changed files that are no Python, by path relative to the roots of the two sides. */
  readonly others: readonly string[];
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

/** How a search ended, and the lines that it proved; none without a proof. */
export interface Searched {
  readonly proof: Proof;
  readonly proved: readonly KnownHunk[];
}

/**
 * Undoes parts of the change to head in a scratch copy and measures the entry beside base until the smallest set is found whose
 * undoing brings it back, or the budget ends. Never throws for what a program or a hunk does: the outcome says it.
 */
export async function proveEntry(request: ProofRequest): Promise<Searched> {
  const { plan, metric } = request;
  const goal = goalOf(metric);
  if (plan.base === null || goal === null) return nothing(request, "there is no regression to undo");
  if (request.hunks.length > MOST_HUNKS) {
    return nothing(request, `${request.hunks.length} hunks are too many to be tried`);
  }
  const { python, env } = plan.head;
  const reader: Reader = { python, env, onNotice: request.onNotice };
  const change = await changeOf(reader, plan, request);
  if (change === null) return nothing(request, "the hunks do not fit the two trees");
  if (change.units.length === 0) return nothing(request, "no part of the change alters what the files do");
  return prove(request, goal, change, reader);
}

async function prove(request: ProofRequest, goal: Goal, change: Change, reader: Reader): Promise<Searched> {
  const { plan, cause, onProgress, budgetSeconds } = request;
  const base = plan.base ?? plan.head;
  const spent = { runs: 0, seconds: 0 };
  let trials: Trials | null = null;
  let ended: Found | "budget" | string;
  try {
    trials = await startTrials({
      head: plan.head,
      reference: base,
      texts: new Map([...change.files].map(([file, { texts }]) => [file, texts.head])),
      goal,
      runner: request.runner,
      scratch: request.scratch,
      budgetSeconds,
      spent,
      onRun: (done) => onProgress({ entry: plan.name, stage: "proof", done, total: null }),
    });
    ended = await search(trials, change, reader, cause);
  } catch (error) {
    if (error instanceof BudgetEnded) ended = "budget";
    else if (error instanceof GateError) ended = error.problem.message;
    else throw error;
  } finally {
    await trials?.close();
  }
  const { proved, ...outcome } = proofOf(request, ended, change, trials?.refusal ?? "");
  return { proof: { ...outcome, ...spent }, proved };
}

/** What is tried together and in which order. */
function levelsOf({ files, units }: Change, cause: Cause | null): Levels {
  const groups = groupsOf(units.map(({ names }) => names));
  const hunks = [...files.values()].flatMap((file) => file.hunks);
  const { groups: coarse, sure } = likeliestFirst(coarseGroups(units, groups, hunks), units, cause);
  const single = likeliestFirst(
    units.map((_, index) => [index]),
    units,
    cause,
  ).groups.flat();
  const fine = likeliestFirst(groups, units, cause).groups.map((group) =>
    single.filter((index) => group.includes(index)),
  );
  return { coarse, sure, fine };
}

/** Searches with experiments that do not run what the syntax tree already refuses. */
async function search(trials: Trials, change: Change, reader: Reader, cause: Cause | null): Promise<Found> {
  const { files, units } = change;
  const levels = levelsOf(change, cause);
  const runs = await checkOf(reader, change, levels.fine);
  const texts = async (set: readonly number[]): Promise<Texts | null> => {
    const changed = undo(
      files,
      set.flatMap((index) => units[index] ?? []),
    );
    return (await runs(set, changed)) ? changed : null;
  };
  return searchProof(levels, {
    error: trials.error,
    spare: trials.spare,
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
  { files, units }: Change,
  refusal: string,
): Outcome {
  const open = {
    hunks: [],
    change: "",
    metric: metric.metric,
    ratio: null,
    low: null,
    high: null,
    pairs: 0,
    agrees: null,
    proved: [],
  };
  if (ended === "budget") {
    const reason = `the search among ${units.length} parts of the change did not end within ${setQuantity(budgetSeconds, "s")}`;
    return { ...open, outcome: "budget-ended", reason };
  }
  if (typeof ended === "string") return { ...open, outcome: "not-proved", reason: ended };
  if (ended.set === null) {
    const reason = refusal === "" ? ended.reason : `${ended.reason}; of a revert that was run: ${refusal}`;
    return { ...open, outcome: "not-proved", reason };
  }
  const proved = placesOfParts(
    files,
    ended.set.flatMap((index) => units[index] ?? []),
  );
  const { ratio, low, high, pairs, share } = ended.confirmation;
  const places = proved.map(({ hunk }) => linesOfHead(hunk));
  const of =
    units.length === 1
      ? "the only part that runs"
      : `${ended.set.length} of ${units.length} parts of the change`;
  return {
    outcome: "proved",
    hunks: places,
    change: changeText(proved, (file) => files.get(file)?.texts.head ?? ""),
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
  const { proved, ...outcome } = proofOf(request, reason, { files: new Map(), units: [] }, "");
  return { proof: { ...outcome, runs: 0, seconds: 0 }, proved };
}
