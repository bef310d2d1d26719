/** What a sequential measurement of a set of undone units beside base said. */
export interface Confirmation {
  /** Whether the entry is back at base. */
  readonly back: boolean;
  /** Part of the regression that is gone. */
  readonly share: number;
  /** Whether what is left is a regression still: another unit may be guilty of it. */
  readonly open: boolean;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly pairs: number;
}

/** Thrown by an experiment when the time for all of them is over. */
export class BudgetEnded extends Error {}

/** The experiments that the search may ask for; both answer null when the program no longer runs as it did. */
export interface Experiments {
  /** Standard error of an explored share. */
  readonly error: number;
  /** Whether there is time for more than to confirm what was found. */
  spare(): boolean;
  /** Undoes some units and runs the program as few times as give a share: the part of the regression that is gone. */
  explore(set: readonly number[]): Promise<number | null>;
  /** Measures by the sequential rule. */
  confirm(set: readonly number[]): Promise<Confirmation | null>;
}
