import type { Sample } from "../record/sample.ts";
import { median } from "../statistics/median.ts";
import { runsOf, samplePairs } from "./quantities.ts";

/** Share of the wall time by which what the machine took may differ between the runs of a pair. */
const WILD = 0.25;
/** Processor time beyond what one thread can have had, as a share and in seconds. */
const CLEARLY = 1.1;
const CLEAR_SECONDS = 0.02;

/**
 * Whether the program computes where the run-queue delay of its main thread says nothing: in other threads or in
 * children. Then the delay is only a part of what the machine took.
 */
export function computesElsewhere(samples: readonly Sample[]): boolean {
  return (["base", "head"] as const).some((side) => {
    const excess = runsOf(samples, side).map(
      ({ wall, delay, user, system }) => user + system - (CLEARLY * (wall - (delay ?? 0)) + CLEAR_SECONDS),
    );
    return excess.length > 0 && median(excess) > 0;
  });
}

/** What the machine did to the pairs, in words. Nothing is dropped for it: the rule has to look through it. */
export function machineNotices(samples: readonly Sample[]): string[] {
  const pairs = samplePairs(samples);
  if (pairs.length === 0) return [];
  const taken = ({ wall, delay, steal }: Sample) => ((delay ?? 0) + (steal ?? 0)) / Math.max(wall, 1e-6);
  const wild = pairs.filter(([base, head]) => Math.abs(taken(base) - taken(head)) > WILD);
  const uncounted = samples.some(({ delay }) => delay === null);
  return [
    ...(wild.length === 0
      ? []
      : [
          `In ${wild.length} of ${pairs.length} pairs the machine was far busier during one run than during the other; they were kept.`,
        ]),
    ...(uncounted
      ? ["The kernel does not count run-queue delay here: plain wall time was judged."]
      : computesElsewhere(samples)
        ? [
            "The program computes in other threads or processes: wall time was judged with and without its run-queue delay, and the more careful answer holds.",
          ]
        : []),
  ];
}
