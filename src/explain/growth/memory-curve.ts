import type { MemoryCurve } from "../../record/ledger.ts";

/** Each quarter of the run adds this part of all growth, when memory is never given back: half of its even share. */
const EACH_QUARTER = 0.12;
/** Two looks a quarter: with fewer a single one decides. */
const FEWEST_SAMPLES = 8;

/**
 * Whether resident memory rose steadily to the end: something is kept that grows with the work, a leak. One hill, a cache
 * that is filled at the start and a single copy are not steady. Resident memory in bytes at each quarter comes back as the
 * evidence; null where it did not rise so, or where there are too few samples.
 */
export function steadyGrowth(curve: MemoryCurve | null): readonly number[] | null {
  const samples = curve?.samples ?? [];
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined || samples.length < FEWEST_SAMPLES) return null;
  const span = last.at - first.at;
  const at = (part: number) => samples.findLast((one) => one.at <= first.at + part * span)?.resident ?? 0;
  const quarters = [0, 0.25, 0.5, 0.75, 1].map(at);
  const growth = last.resident - first.resident;
  if (growth <= 0) return null;
  const steady = quarters
    .slice(1)
    .every((resident, index) => resident - (quarters[index] ?? 0) >= EACH_QUARTER * growth);
  return steady ? quarters.slice(1) : null;
}
