import { z } from "zod";
import { AccountName } from "../ledger.ts";
import { Location } from "../location.ts";
import { COUNT_FACTS } from "./count-facts.ts";

/** All causes the gate can name; `unknown` and `insufficient-data` are honest answers, not failures. */
export const CauseClass = z.enum([
  "blocking-call",
  "sequential-awaits",
  "context-switching",
  "starvation",
  "memory",
  "cpu-bound",
  "executor-saturation",
  "lock-contention",
  "gil-contention",
  "slow-import",
  "external-wait",
  "unknown",
  "insufficient-data",
]);
export type CauseClass = z.infer<typeof CauseClass>;

/** Whether a class says what is wrong: of the honest answers nobody can be confident, and no line is to blame. */
export function namesCause(name: CauseClass): boolean {
  return name !== "unknown" && name !== "insufficient-data";
}

const number = z.number();
const location = Location.nullable();
const text = z.string().max(512);
/** A fact by its name; `base` is the same figure of base, null where there is none to compare with. */
const fact = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.object({ fact: z.literal(name), ...shape });
const before = number.nullable();

/** What decided on a cause, as values in seconds and MB (10^6 bytes); src/render/vocabulary puts it into words. */
export const Fact = z.discriminatedUnion("fact", [
  // of any class
  fact("account", { account: AccountName, seconds: number, base: before }),
  fact("reached-from", { location: Location }),
  fact("runs-agree", { agree: number, runs: number }),
  /** Where the cost shows, beside a line of the change that was proved to cause it. */
  fact("measured-at", { location: Location }),
  /** In older records alone: since then the line of a cause is one of the proved change. */
  fact("proved-elsewhere", {
    hunks: z.array(z.object({ file: z.string(), from: number, to: number })),
  }),
  fact("nothing-grew", {}),
  fact("no-probe-run", {}),
  fact("too-little", { reason: z.string() }),
  // of the loop and of computing
  fact("call-holds-loop", { call: text, location }),
  fact("steps", {
    steps: number,
    tasks: number,
    peakTasks: number,
    base: z.object({ steps: number, tasks: number }).nullable(),
  }),
  fact("scheduling", { seconds: number, garbageCollection: number }),
  fact("jobs-handed-over", { jobs: number, base: number }),
  fact("steps-processor-time", { steps: number, base: number, seconds: number }),
  fact("resumptions", { count: number, base: number }),
  fact("computing", { seconds: number, base: before, location }),
  fact("processor-time", { seconds: number, location }),
  /** Computing of processes that the program waited for, seconds on the path. */
  fact("in-children", { seconds: number, base: before, processes: number }),
  fact("pickling", { seconds: number, base: before }),
  fact("processes-started", { count: number, base: before, seconds: number }),
  /** Growth of both in the runs without a probe. */
  fact("bare-runs", { cpu: number, wall: number }),
  fact("held-up", { seconds: number, base: before }),
  fact("computing-on-loop", { seconds: number, base: before, all: number }),
  fact("waits-after-computing", { seconds: number }),
  // of waits
  fact("waits-in-turn", {
    location,
    pathCount: number,
    count: number,
    base: z.object({ pathCount: number, count: number }).nullable(),
  }),
  fact("waits-together", { seconds: number, longest: number }),
  fact("waits-in-row", { location, count: number, mean: number }),
  fact("independent", {}),
  fact("wait-length", {
    location,
    count: number,
    seconds: number,
    base: z.object({ count: number, seconds: number }).nullable(),
  }),
  fact("threads-waited", { location, seconds: number, base: number }),
  fact("waited", { location, seconds: number }),
  fact("group-efficiency", { size: number, efficiency: number, base: before }),
  fact("longest-of-group", { name: text, seconds: number, size: number, mean: number }),
  // of threads and locks
  fact("waits-on-path", { location, count: number, base: number }),
  fact("contended-at", { location: Location }),
  /** Most of the waits, or jobs, at a place that ran at one time. */
  fact("at-once", { location, count: number, peak: number, base: number }),
  /** Seconds of all who stood there together. */
  fact("stood-in-line", { location, seconds: number, base: number }),
  fact("jobs-at-once", { count: number, peak: number, base: number }),
  fact("at-a-pace", { every: number }),
  fact("workers", { workers: number, base: number }),
  fact("job-length", { seconds: number, base: number }),
  // of memory
  fact("resident-peak", { mb: number, base: number }),
  fact("heap-peak", { mb: number, base: number }),
  fact("tasks-alive", { tasks: number, base: number }),
  fact("heap-of-tasks", { mb: number, tasks: number, each: number }),
  fact("peak-at", { location: Location }),
  fact("allocated-at", { location: Location }),
  /** Resident memory after each quarter of the run. */
  fact("steady-growth", { mb: z.array(number).max(4) }),
  fact("kernel-time", { seconds: number }),
  ...COUNT_FACTS,
]);
export type Fact = z.infer<typeof Fact>;
