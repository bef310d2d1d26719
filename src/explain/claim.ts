import type { CauseClass, Fact } from "../record/cause/classes.ts";
import type { Account, Ledger } from "../record/ledger.ts";
import type { Location } from "../record/location.ts";

/** What one class claims to explain, from one ledger or the difference of two. */
export interface Claim {
  readonly class: CauseClass;
  readonly kind: string | null;
  /** Seconds, or MB for memory. */
  readonly value: number;
  readonly unit: "s" | "MB";
  readonly location: Location | null;
  /** The program's lines around it, inside out. */
  readonly via: readonly Location[];
  /** The library call below the line, where one is known. */
  readonly call: string | null;
  /** What decided, the strongest first. */
  readonly facts: readonly Fact[];
  /** Whether the syntax tree agrees with what the run showed; null when it has no say. */
  readonly syntaxAgrees: boolean | null;
}

/** A claim about the place of an account's row or of a wait; what is not given is unknown. */
export function claimAt(
  place: Pick<Claim, "location" | "via" | "call"> | null,
  made: Pick<Claim, "class" | "value" | "facts"> & Partial<Claim>,
): Claim {
  return {
    kind: null,
    unit: "s",
    syntaxAgrees: null,
    location: place?.location ?? null,
    via: place?.via ?? [],
    call: place?.call ?? null,
    ...made,
  };
}

/** Sum of a ledger's rows of some accounts, in seconds. */
export function sumOf(accounts: readonly Account[], names: readonly Account["account"][]): number {
  return accounts.reduce((sum, row) => (names.includes(row.account) ? sum + row.seconds : sum), 0);
}

/**
 * The program's own part of a ledger's wall time, in seconds: waiting for a processor is the machine's, and what a crowded
 * machine adds must not hide a bottleneck. Whole nanoseconds, as the clocks count: what is left of a sum of fractions would
 * decide where a claim lies right on a limit.
 */
export function ownWall({ wall, accounts }: Ledger): number {
  return Math.round((wall - sumOf(accounts, ["run-queue"])) * 1e9) / 1e9;
}
