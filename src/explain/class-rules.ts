import type { CauseClass } from "../record/cause/classes.ts";
import type { SourceFacts } from "../record/facts.ts";
import type { AccountName, Ledger, WaitPlace } from "../record/ledger.ts";
import type { Suspects } from "./blame/suspects.ts";
import type { Claim } from "./claim.ts";
import type { Growth } from "./growth/growth.ts";
import type { PlaceGrowth } from "./growth/wait-growth.ts";

/** Everything that the explainer knows of one class. What is said of it stands in src/render/vocabulary. */
export interface ClassRules {
  readonly name: CauseClass;
  /** Accounts of the ledger that argue for it (docs/ledger.md). */
  readonly accounts: readonly AccountName[];
  /** Part of the wall time from which on one side alone is told of it. */
  readonly levelFrom: number;
  /** Whether what it claims is waiting of the thread that the path runs on, which bare runs bound (reconcile.ts). */
  readonly waiting: boolean;
  /** What of the growth between two ledgers is its own; `inTurn` is what some class took of waits in turn. */
  readonly claims?: (growth: Growth, inTurn: Claim | null) => readonly Claim[];
  /** The same of processor time, where a program is not slower but uses more of it. */
  readonly processorClaim?: (base: Ledger, head: Ledger) => Claim;
  /** What else one side alone has to show beside its part of the wall time. */
  readonly isRemarkable?: (ledger: Ledger) => boolean;
  /** What all waits of one side alone argue for; null when they do not argue for this class. */
  readonly levelOfWaits?: (ledger: Ledger) => Claim | null;
  /** Where a change is to blame that wrote none of the claim's lines, or wrote more than them. */
  readonly suspects?: Suspects;
  /** Kinds of change that python/gate_remedy writes for it; none where no cure is mechanical. */
  readonly remedies: readonly string[];
}

/** A class that may take the waits which used to overlap, or are new, and now follow one another. */
export interface TakesInTurn extends ClassRules {
  /** @returns its claim on `growth.waits.more`, which grew most at `place`; null when they are another class's. */
  readonly takesInTurn: (growth: Growth, place: PlaceGrowth) => Claim | null;
}

/** A class that may take the waits at one place of one side alone. */
export interface TakesPlace extends ClassRules {
  readonly takesPlace: (place: WaitPlace, facts: SourceFacts) => Claim | null;
}
