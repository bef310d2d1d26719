import type { SideEvidence } from "../record/evidence.ts";
import { median } from "../statistics/median.ts";
import type { Claim } from "./claim.ts";
import { rulesOf } from "./classes.ts";

/** The rest of the processor time may be another thread's: then nothing can be said. */
const ALONE = 0.1;
/** Less of the bare runs' growth than this in the program's own process: other processes computed, and it waited. */
const OWN = 0.5;
/** A program that computed for less than this part of its additional wall time may well have waited as it says. */
const MOSTLY_COMPUTING = 0.5;

/**
 * Holds the claims against the bare runs, which no probe disturbs: a program of one thread cannot wait longer than its
 * wall time grew by more than its processor time. On a crowded machine the probe's own thread can be stopped while it
 * holds the interpreter lock, and the program seems to wait where it computed. What is too much goes to the computing.
 */
export function reconciled(claims: readonly Claim[], base: SideEvidence, head: SideEvidence): Claim[] {
  const growth = growthOf(base, head);
  const elsewhere = Math.max(...[base, head].map(otherShare));
  // medians that did not grow bound nothing: a share of less than nothing would turn claims negative
  if (growth === null || growth.wall <= 0 || elsewhere > ALONE) return [...claims];
  if (ownCpu(head) - ownCpu(base) < OWN * growth.cpu) return [...claims];
  const waited = claims.reduce((sum, claim) => sum + (isWaiting(claim) ? claim.value : 0), 0);
  const most = Math.max(0, growth.wall - growth.cpu) + ALONE * growth.wall;
  const computing = claims.find(({ class: name }) => name === "cpu-bound");
  if (waited <= most || computing === undefined || growth.cpu < MOSTLY_COMPUTING * growth.wall)
    return [...claims];
  const kept = most / waited;
  return claims.map((claim) => {
    if (isWaiting(claim)) return { ...claim, value: claim.value * kept };
    if (claim !== computing) return claim;
    const facts = [...claim.facts, { fact: "bare-runs" as const, ...growth }];
    return { ...claim, value: claim.value + waited - most, facts };
  });
}

function isWaiting(claim: Claim): boolean {
  return rulesOf(claim.class)?.waiting ?? false;
}

function growthOf(base: SideEvidence, head: SideEvidence): { cpu: number; wall: number } | null {
  if (base.bare === null || head.bare === null) return null;
  const cpu = (of: typeof base.bare) => of.user + of.system;
  return { cpu: cpu(head.bare) - cpu(base.bare), wall: head.bare.wall - base.bare.wall };
}

/** Processor time of the program's own process in the probe's runs; the bare runs count its children as well. */
function ownCpu({ ledgers }: SideEvidence): number {
  return ledgers.length === 0 ? 0 : median(ledgers.map(({ totals }) => totals.processCpu));
}

/** Part of the processor time that other threads of the process used, in the probe's runs. */
function otherShare({ ledgers }: SideEvidence): number {
  return Math.max(0, ...ledgers.map(({ totals }) => totals.otherCpu / Math.max(totals.processCpu, 1e-9)));
}
