import type { Place } from "./place.ts";
import type { Witnessed } from "./witness.ts";

/** What a situation needs beside git, Python and pip; a machine that lacks it does not run the situation. */
export type Need = "cargo" | "compiler" | "index" | "root" | "tools";

/** How a check ended, as a user sees it, and what really ran. */
export interface Observed {
  readonly status: number | null;
  /** Null when there is no record. */
  readonly verdict: string | null;
  readonly record: RecordSeen | null;
  /** All that was printed: standard output and error, or the step's log. */
  readonly said: string;
  /** Job summary and comment; empty for the command line. */
  readonly page: string;
  readonly witnessed: readonly Witnessed[];
  /** What only this situation looks at, by name. */
  readonly facts: Readonly<Record<string, string>>;
}

/** The parts of the record that situations look at. */
export interface RecordSeen {
  readonly comparison: {
    readonly base: { readonly sha: string | null } | null;
    readonly noBase: string | null;
  } | null;
  readonly problems: readonly ProblemSeen[];
  readonly notices: readonly string[];
  /** Where each side's code came from, by side; null in records that do not say. */
  readonly imported: { readonly base: readonly string[]; readonly head: readonly string[] } | null;
}

interface ProblemSeen {
  readonly fault: string;
  readonly message: string;
  readonly where: string | null;
  readonly next: string | null;
}

/** Something that must be so beside the verdict. */
export interface Claim {
  /** A sentence: "base is the merge's first parent". */
  readonly says: string;
  readonly holds: (observed: Observed) => boolean;
}

/** A set-up that real repositories have, what is right in it, and why. A plain value. */
export interface Situation {
  /** "installs/wheel/slower": its group, its name, and which of two heads when there are two. */
  readonly id: string;
  /** Row of the report that it comes from: "F1", "drill 3", "issue 3". */
  readonly source: string;
  /** What somebody did, in one sentence. */
  readonly says: string;
  /** Verdicts that are right, the best first. Of `no-baseline` and `error` advice is expected as well. */
  readonly verdicts: readonly string[];
  readonly claims?: readonly Claim[];
  /** Why that is right, from a user's point of view. */
  readonly because: string;
  /** It needs no network and takes a few seconds: part of every run of the tests. */
  readonly fast?: boolean;
  readonly needs?: readonly Need[];
  /** Builds it and drives the gate through it. */
  readonly run: (place: Place) => Promise<Observed>;
}
