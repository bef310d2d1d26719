import { figuresOf, judgeSamples } from "../judge/judge.ts";
import type { MetricFinding } from "../record/record.ts";
import type { Sample } from "../record/sample.ts";
import { median } from "../statistics/median.ts";
import { targetInCopy } from "./copied-target.ts";
import { copyTree, type ScratchCopy } from "./scratch-copy.ts";
import { PROMISING } from "./search/bisect.ts";
import type { Confirmation } from "./search/experiments.ts";
import { errorOf, type Goal, isBack, isOpen, pairsToExplore, shareAt } from "./search/goal.ts";
import { runsOf, type TrialRuns, type TrialRunsOptions } from "./trial-runs.ts";

/** Texts of some files of head, by path; null where there is no such file. */
export type Texts = ReadonlyMap<string, string | null>;

/** A change that was measured, with what became of every metric beside the reference. */
interface Trial extends Confirmation {
  readonly metrics: readonly MetricFinding[];
}

/** Experiments with changed copies of head, beside base or head itself. */
export interface Trials {
  /** Standard error of an explored share. */
  readonly error: number;
  /** Where head stands beside the reference, by metric: as measured here, once. */
  readonly headRatios: ReadonlyMap<string, number>;
  /** Whether there is time for more runs than a confirmation takes. */
  spare(): boolean;
  /** Runs head with these texts as few times as give a share; null when it does not run or answer as it did. */
  explore(texts: Texts): Promise<number | null>;
  /** Measures by the sequential rule, in pairs beside the reference; null as above. */
  confirm(texts: Texts): Promise<Trial | null>;
  /** Why the last null was one; empty when there was none. */
  readonly refusal: string;
  /** Removes the copy. */
  close(): Promise<void>;
}

/** What is changed, and what it has to reach. */
export interface TrialOptions extends TrialRunsOptions {
  /** The files that changes may touch, as they are in head. */
  readonly texts: Texts;
  readonly goal: Goal;
  /** A private folder outside of both trees. */
  readonly scratch: string;
}

const FEWEST_PAIRS = 3;
const MOST_PAIRS = 10;
/** Runs of a confirmation may take so many times what they are expected to take. */
const SPARE = 1.5;
/** A first look at both sides that is further off from what was judged is looked at again, so many times. */
const OFF = 0.15;
const MOST_LOOKS = 3;

/**
 * Copies head, and runs it and the reference until they stand as they were judged.
 *
 * @throws BudgetEnded, also from each experiment; GateError when the tree cannot be copied.
 */
export async function startTrials(options: TrialOptions): Promise<Trials> {
  const copy = await copyTree(options.head.root, options.scratch);
  try {
    const target = await targetInCopy(copy.root, options.head);
    return await trialsOf(options, copy, runsOf(options, target));
  } catch (error) {
    await copy.remove();
    throw error;
  }
}

async function trialsOf(options: TrialOptions, copy: ScratchCopy, runs: TrialRuns): Promise<Trials> {
  const { goal } = options;
  const quantity = (sample: Sample) =>
    figuresOf([sample]).find(({ metric }) => metric === goal.metric)?.head ?? Number.NaN;
  /** Where the reference stands, as measured here: machines drift. */
  const { levels, headRatios } = await lookAtBoth(goal, runs, quantity);
  const apply = (texts: Texts) => copy.write(new Map([...options.texts, ...texts]));

  const beside = async (): Promise<Sample> => {
    const sample = await runs.reference();
    levels.push(quantity(sample));
    return sample;
  };
  /** A pair in an order by coin; null when the changed copy does not answer as it should. */
  const measurePair = async (pair: number): Promise<[Sample, Sample] | null> => {
    const early = Math.random() < 0.5 ? await beside() : null;
    const changed = await runs.changed();
    if (changed === null) return null;
    const base = early ?? (await beside());
    const order = early === null ? 0 : 1;
    return [
      { ...base, side: "base", pair, order: order === 0 ? 1 : 0 },
      { ...changed, side: "head", pair, order },
    ];
  };

  const explore = async (texts: Texts): Promise<number | null> => {
    await apply(texts);
    const wanted = pairsToExplore(goal);
    if (wanted === 1) {
      const sample = await runs.changed();
      return sample === null ? null : shareAt(goal, quantity(sample) / median(levels));
    }
    const ratios: number[] = [];
    for (let number = 0; number < wanted; number += 1) {
      const pair = await measurePair(number);
      if (pair === null) return null;
      ratios.push(quantity(pair[1]) / quantity(pair[0]));
    }
    return shareAt(goal, median(ratios));
  };

  const confirm = async (texts: Texts): Promise<Trial | null> => {
    await apply(texts);
    const samples: Sample[] = [];
    for (let pairs = 1; ; pairs += 1) {
      const pair = await measurePair(pairs - 1);
      if (pair === null) return null;
      samples.push(...pair);
      if (pairs < FEWEST_PAIRS) continue;
      const trial = trialOf(goal, samples, pairs);
      if (trial === null || trial.decided || pairs === MOST_PAIRS) return trial?.trial ?? null;
    }
  };

  return {
    error: errorOf(goal, pairsToExplore(goal)),
    headRatios,
    spare: () => {
      const { reference, longest } = runs.seconds();
      // what is confirmed is nearly as fast as the reference; what is only explored may be as slow as head
      const near = reference + (1 - PROMISING) * Math.max(0, longest - reference);
      const exploring = pairsToExplore(goal) * longest;
      return runs.secondsLeft() > SPARE * FEWEST_PAIRS * (reference + near) + exploring;
    },
    explore,
    confirm,
    get refusal() {
      return runs.refusal;
    },
    close: () => copy.remove(),
  };
}

/**
 * Levels of the reference, by runs beside head. A single look may be off (a cold cache, a busy machine); what gives it
 * away is that head does not stand where it was judged to stand.
 */
async function lookAtBoth(
  goal: Goal,
  runs: TrialRuns,
  quantity: (sample: Sample) => number,
): Promise<{ levels: number[]; headRatios: Map<string, number> }> {
  const levels: number[] = [];
  for (let looks = 1; ; looks += 1) {
    const { head, reference } = await runs.sides();
    levels.push(quantity(reference));
    const ratio = quantity(head) / quantity(reference);
    const trusted = Math.abs(shareAt(goal, ratio)) <= OFF;
    if (!trusted && looks < MOST_LOOKS) continue;
    const headRatios = ratiosOf(head, reference);
    return { levels: trusted ? levels.slice(-1) : levels, headRatios };
  }
}

function ratiosOf(head: Sample, reference: Sample): Map<string, number> {
  const before = new Map(figuresOf([reference]).map(({ metric, head: value }) => [metric, value ?? 0]));
  return new Map(
    figuresOf([head]).map(({ metric, head: value }) => [metric, (value ?? 0) / (before.get(metric) || 1)]),
  );
}

/** What the pairs so far say; null when the metric cannot be measured here. */
function trialOf(
  goal: Goal,
  samples: readonly Sample[],
  pairs: number,
): { trial: Trial; decided: boolean } | null {
  const metrics = judgeSamples(samples);
  const metric = metrics.find((one) => one.metric === goal.metric);
  if (metric === undefined) return null;
  const { ratio, low, high } = metric;
  if (ratio === null || low === null || high === null) return null;
  const back = isBack(goal, metric);
  const said = { back: back === "yes", share: shareAt(goal, ratio), open: isOpen(goal, low) };
  const trial = { ...said, ratio, low, high, pairs, metrics };
  return { trial, decided: back !== null };
}
