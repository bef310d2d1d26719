/** What the measuring stage is doing, for a terminal or a log. `done` of `total` runs when they are known. */
export interface Progress {
  readonly entry: string;
  readonly stage:
    | "install"
    | "warm-up"
    | "runs"
    | "probe"
    | "scalene"
    | "counts"
    | "source"
    | "proof"
    | "remedy";
  readonly done: number;
  readonly total: number | null;
}

export type OnProgress = (progress: Progress) => void;
