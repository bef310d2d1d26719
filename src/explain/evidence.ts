import type { Hunk } from "../record/comparison.ts";
import type { SourceFacts } from "../record/facts.ts";
import type { Ledger } from "../record/ledger.ts";
import type { Profile } from "../record/profile.ts";

/** What is known of one side when a cause is looked for. */
export interface SideEvidence {
  /** One ledger per probe run. */
  readonly ledgers: readonly Ledger[];
  readonly facts: SourceFacts;
  readonly profile: Profile | null;
  /** Medians over the bare runs. */
  readonly bare: BareFigures | null;
}

/** Seconds of wall time without the time on a run queue, of user and kernel processor time; MB (10^6) at the peak. */
interface BareFigures {
  readonly wall: number;
  readonly user: number;
  readonly system: number;
  readonly rssMb: number;
}

/** What is to be explained: which metrics the judge calls regressed. All true for `diagnose`. */
export interface Question {
  /** Lines that the change wrote; null when that is not known. */
  readonly hunks: readonly Hunk[] | null;
  readonly base: SideEvidence | null;
  readonly head: SideEvidence;
  readonly time: boolean;
  readonly cpu: boolean;
  readonly memory: boolean;
}
