import { z } from "zod";
import { Location } from "../location.ts";

/** What a program may ask of the system, as python/gate_counts/happenings.py counts it. */
export const EventName = z.enum([
  "process",
  "connection",
  "database",
  "lookup",
  "compile",
  "import",
  "file",
  "folder",
]);
export type EventName = z.infer<typeof EventName>;

const count = z.number().int().nonnegative();
const seconds = z.number().nonnegative();

/** A function that calls or is called; all of it is foreign text. */
const CountedFunction = z.object({
  /** Qualified where the interpreter keeps such names (3.11); of compiled code "list.pop". */
  name: z.string().max(400),
  /** Of the program's own code relative to the side's root, of a library as it is imported; null for compiled code. */
  file: z.string().max(1000).nullable(),
  /** Where it begins; 0 for compiled code. */
  line: count,
  /** Whether it is the program's own. */
  own: z.boolean(),
  /** A generator or a coroutine, which counts each time that it goes on. */
  resumed: z.boolean(),
  /** Calls the program's own functions, by way of others as well: its time is not its own. */
  callsOwn: z.boolean(),
  /** Of all its callers. */
  calls: count,
  /** Seconds without those of what it calls. */
  self: seconds,
});

/** All calls of one function by another; both by their place in `functions`. */
const CountedEdge = z.object({
  caller: count,
  callee: count,
  calls: count,
  /** Seconds of the callee in these calls, without and with what it calls itself; longer than without the counting. */
  self: seconds,
  total: seconds,
  /** Lines of the caller that name the callee; empty where that is not known. */
  lines: z.array(count).max(5),
});

/** How often something was asked of the system at one line of the program; null: at none of its lines. */
const CountedEvent = z.object({
  event: EventName,
  /** Last part of a path, a host, a module; empty where it has none, or too many. */
  name: z.string().max(240),
  count,
  location: Location.nullable(),
});

const parts = {
  /** False when the program brought a tracer of its own, which ended the counting. */
  complete: z.boolean(),
  /** Callers and times are mixed up by threads, or by greenlets; the calls of each function are right. */
  mixed: z.boolean(),
  leftOut: z.object({ edges: count, events: count }),
};

/** What one counted run writes. */
export const CountedRun = z.object({
  version: z.literal(1),
  ...parts,
  functions: z.array(CountedFunction).max(9000),
  edges: z.array(CountedEdge).max(4300),
  events: z.array(CountedEvent).max(1000),
});
export type CountedRun = z.infer<typeof CountedRun>;

/** Whether it was the same in the next run; null when there was none. */
const repeats = z.boolean().nullable();

/** The counted runs of one side: the figures are those of the first. */
export const Counts = z.object({
  runs: count,
  /** Wall seconds of the first run. */
  seconds,
  ...parts,
  functions: z.array(CountedFunction.extend({ repeats })).max(9000),
  edges: z.array(CountedEdge.extend({ repeats })).max(4300),
  events: z.array(CountedEvent.extend({ repeats })).max(1000),
});
export type Counts = z.infer<typeof Counts>;

/** What the record keeps of them. */
export const CountsSummary = z.object({
  runs: count,
  /** Wall seconds of all of them. */
  seconds,
  /** Of one counted run over a bare one; null when there is none to compare with. */
  ratio: z.number().nullable(),
  /** Calls that were counted, and pairs of caller and callee. */
  calls: count,
  edges: count,
  /** Whether all calls that the program's own code is part of were the same in the next run; null without one. */
  repeats,
  complete: z.boolean(),
  mixed: z.boolean(),
});
export type CountsSummary = z.infer<typeof CountsSummary>;
