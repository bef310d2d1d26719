import { z } from "zod";
import { Location } from "./location.ts";

/** What one line took under Scalene: shares of all sampled time, 0 to 1. */
const ProfileLine = z.object({
  location: Location,
  python: z.number(),
  native: z.number(),
  system: z.number(),
  /** Peak of the line's own allocations in MiB (Scalene's n_peak_mb). */
  peakMib: z.number(),
});

/** What the gate takes from Scalene's runs of one side; medians where there were several runs. */
export const Profile = z.object({
  version: z.string().max(64),
  runs: z.number().int().positive(),
  /** Sampled stacks over all runs; below about 100 the shares say little. */
  samples: z.number().int().nonnegative(),
  /** Shares of all sampled time over all lines, 0 to 1 ("system" is everything that was not user CPU time). */
  python: z.number(),
  native: z.number(),
  system: z.number(),
  /** `system` of each run, so that its spread can be judged. */
  systemRuns: z.array(z.number()),
  /** Peak of the heap in MiB, of each run, and the line that set it. One sampling window is 1 MiB. */
  footprintMib: z.number().nullable(),
  footprintRuns: z.array(z.number()),
  footprintLocation: Location.nullable(),
  /** Lines with the largest shares first. */
  lines: z.array(ProfileLine).max(50),
});
export type Profile = z.infer<typeof Profile>;
