import type { CheckEvent } from "./check-event.ts";
import type { OriginAccess } from "./repository/origin.ts";

/** One side's files. */
export interface Tree {
  /** Absolute real path of the folder that programs run in and locations are relative to. */
  readonly root: string;
  /** Top of the working tree that `root` is in; `root` itself when git knows nothing of it. */
  readonly top: string;
  /** A worktree that the gate made: whatever is written there is thrown away. */
  readonly own: boolean;
}

/** A tree, and what it is called. */
export interface SideTree extends Tree {
  readonly ref: string;
  readonly sha: string | null;
}

/** What a caller knows of the two sides. */
export interface SidesRequest {
  /** The checkout, or any folder. */
  readonly folder: string;
  /** A branch, a tag, a SHA, or a folder; null for what the event stands for. */
  readonly base: string | null;
  /** The same; null for `folder` as it is, with its uncommitted changes. */
  readonly head: string | null;
  /** What started the check; null on the command line. */
  readonly event: CheckEvent | null;
  /** How commits of the event's repository may be fetched with the job's token; without it what the checkout and the user have is used. */
  readonly access?: OriginAccess | null;
  /** A private folder; worktrees are made below it. */
  readonly scratch: string;
  readonly env: NodeJS.ProcessEnv;
}
