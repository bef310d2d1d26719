import { z } from "zod";
import { Side } from "./location.ts";

/**
 * One bare run of one side, as the runner reports it: the only source of "slower".
 * Times are seconds, memory is bytes. `delay` is the time the main thread was runnable but waited for a
 * processor (Linux schedstat; null where the kernel does not count it). `rss` is never below `rssFloor`, the
 * peak of the process that started the program (Linux keeps it across exec).
 */
export const Sample = z.object({
  side: Side,
  /** Number of the pair, counted from 0; -1 for the warm-up run that is not judged. */
  pair: z.number().int(),
  /** 0 when this run was the first of its pair, else 1. */
  order: z.number().int().min(0).max(1),
  wall: z.number().nonnegative(),
  user: z.number().nonnegative(),
  system: z.number().nonnegative(),
  rss: z.number().nonnegative(),
  rssFloor: z.number().nonnegative(),
  delay: z.number().nonnegative().nullable(),
  voluntarySwitches: z.number().nonnegative(),
  involuntarySwitches: z.number().nonnegative(),
  /** Seconds stolen by a hypervisor during the run, over all processors; null where it is not counted. */
  steal: z.number().nonnegative().nullable(),
  exit: z.number().int().nullable(),
  signal: z.string().nullable(),
  timedOut: z.boolean(),
});
export type Sample = z.infer<typeof Sample>;

/** What the runner reports of each run, whoever asked for it: a sample without its place in the series. */
export const RunFigures = Sample.omit({ side: true, pair: true, order: true });
export type RunFigures = z.infer<typeof RunFigures>;
