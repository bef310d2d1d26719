import type { Hunk } from "../../record/comparison.ts";
import type { SourceFacts } from "../../record/facts.ts";
import type { Ledger } from "../../record/ledger.ts";
import { type ComputingGrowth, computingGrowth } from "./computing-growth.ts";
import { type TinyWork, tinyWork } from "./tiny-work.ts";
import { type WaitGrowth, waitGrowth } from "./wait-growth.ts";

/** Two ledgers with what is known of head's source, and how the growth divides that several classes share. */
export interface Growth {
  /** May be an empty ledger: then levels are claimed. */
  readonly base: Ledger;
  readonly head: Ledger;
  readonly facts: SourceFacts;
  /** What the change wrote; null when that is not known. */
  readonly hunks: readonly Hunk[] | null;
  readonly tiny: TinyWork;
  readonly computing: ComputingGrowth;
  readonly waits: WaitGrowth;
}

/** Divides the growth between two ledgers so that no second of it is claimed twice. */
export function growthBetween(
  base: Ledger,
  head: Ledger,
  facts: SourceFacts = {},
  hunks: readonly Hunk[] | null = null,
): Growth {
  const tiny = tinyWork(base, head);
  const computing = computingGrowth(base, head, tiny.computing - tiny.garbage);
  // jobs of executors are waits as long as they do not compute
  const waits = waitGrowth(base, head, computing.jobs <= 0);
  return { base, head, facts, hunks, tiny, computing, waits };
}

/** Seconds of base as a fact has them: null where there is no base to compare with. */
export function ofBase({ base }: Pick<Growth, "base">, value: number): number | null {
  return base.wall > 0 ? value : null;
}
