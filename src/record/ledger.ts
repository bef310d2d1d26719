import { z } from "zod";
import { Location } from "./location.ts";

/** The accounts of the ledger; what is charged to each stands in docs/ledger.md. */
export const AccountName = z.enum([
  "import",
  "blocked-step",
  "computing-step",
  "scheduling",
  "timer-wait",
  "io-wait",
  "thread-wait",
  "lock-wait",
  "executor-queue",
  "executor-run",
  "gil-wait",
  "garbage-collection",
  "main-computing",
  "main-waiting",
  "run-queue",
  "unexplained",
]);
export type AccountName = z.infer<typeof AccountName>;

const seconds = z.number().min(0).max(1e7);
const count = z.number().int().min(0);
const stack = z.array(Location).max(12);

/** Time charged to one account at one place of the program. All rows of a ledger add up to its wall time. */
export const Account = z.object({
  account: AccountName,
  seconds,
  /** Segments of the critical path that were charged here: waits, steps or imports. */
  count,
  /** Innermost line of the program itself; null when no line of it was involved. */
  location: Location.nullable(),
  /** The program's lines around it, from the inside out: coroutine chain or call stack, then the waiting tasks'. */
  via: stack,
  /** What it stood in, below the program's innermost line: "time.sleep", "Lock.acquire", "sessions.Session.get". */
  call: z.string().max(256).nullable(),
  /**
   * `loop`: on the critical path of the event loop. `main`: on the main thread outside of it. `child`: in a process that
   * the program started and waited for meanwhile.
   */
  scope: z.enum(["loop", "main", "child"]),
  /** Part of `seconds` in which the path's task was ready but the loop worked for a task of another kind. */
  delayed: seconds.default(0),
  /** Part of `seconds` that was native code (a C call on the line); null when it was not sampled. */
  native: seconds.nullable().default(null),
  /** For `lock-wait`: where others stood before the lock. */
  contended: Location.nullable().default(null),
});
export type Account = z.infer<typeof Account>;

/** How many of a place's waits there were at once, and where their tasks had stood before. */
const InFlight = z.object({
  /** All of them, also those of which the place is a guess. */
  counted: count,
  /** Most at one time, and the seconds in which there was any. */
  peak: count,
  span: seconds,
  /** Seconds from one's start to the next one's, where they start at a pace. */
  every: seconds.nullable(),
  /**
   * Where those tasks had waited before they came here, the longest first, for another of their kind or by a `timer`: a
   * line that they stood in, perhaps.
   */
  lines: z
    .array(
      z.object({
        location: Location.nullable(),
        call: z.string().max(256).nullable(),
        timer: z.boolean(),
        count,
        seconds,
      }),
    )
    .max(3),
});
export type InFlight = z.infer<typeof InFlight>;

/** All waits at one place, on the critical path or beside it. */
export const WaitPlace = z.object({
  account: AccountName,
  location: Location.nullable(),
  via: stack,
  call: z.string().max(256).nullable(),
  /** Waits here in the whole run, and how many of them the critical path went through. */
  count,
  pathCount: count,
  /** Sum of the waits in seconds (waits of different tasks overlap), and the part on the critical path. */
  seconds,
  pathSeconds: seconds,
  /** Length-biased mean of a wait (sum of squares / sum), in seconds: many tiny waits do not blur it. */
  typical: seconds,
  /** Longest single wait in seconds. */
  longest: seconds,
  /** Different tasks that waited here, and on the critical path. */
  tasks: count,
  pathTasks: count,
  inFlight: InFlight.nullable().default(null),
});
export type WaitPlace = z.infer<typeof WaitPlace>;

/** Tasks that one task created at one line: the members of a gather, a TaskGroup, a loop of create_task. */
export const TaskGroup = z.object({
  /** The line that created the members. */
  location: Location.nullable(),
  size: count,
  /** Seconds from the first member's start to the last member's end. */
  makespan: seconds,
  /** Mean lifetime of a member in seconds. */
  mean: seconds,
  /** Sum of lifetimes / (size * makespan): 1 when all members end together. */
  efficiency: z.number().min(0).max(1.001),
  /** Seconds of the critical path that ran through members of this group. */
  pathSeconds: seconds,
  /** Members the critical path went through. */
  pathMembers: count,
  /** The member that ended last: its lifetime, where it spent most of its path time, and its coroutine. */
  longest: z.object({ seconds, location: Location.nullable(), name: z.string().max(256) }),
});
export type TaskGroup = z.infer<typeof TaskGroup>;

/** Counts that do not vary between runs of a deterministic program. */
export const Counters = z.object({
  /** Callbacks run by event loops, without the reading and writing of sockets (chunks vary). */
  steps: count,
  tasks: count,
  /** Most tasks alive at once. */
  peakTasks: count,
  /** Times a task was resumed by a timer, by I/O or by a thread. */
  waits: count,
  /** The same on the critical path. */
  pathWaits: count,
  executorJobs: count,
  /** Most of them that ran at one time; null in older ledgers. */
  peakJobs: count.nullable().default(null),
  collections: count,
});
export type Counters = z.infer<typeof Counters>;

/** Resident memory over the run: steady growth is a leak, one hill is a peak. */
export const MemoryCurve = z.object({
  /** `at`: seconds since the program's start, rising; `resident`: bytes, the probe included. */
  samples: z.array(z.object({ at: seconds, resident: z.number().nonnegative() })).max(512),
});
export type MemoryCurve = z.infer<typeof MemoryCurve>;

/** Python processes that a program started, by multiprocessing, by a pool, or as a command. */
export const Children = z.object({
  /** All of them, and those whose notes the ledger has. */
  started: count,
  followed: count,
  /** Seconds on the path: of all their computing, and of starting and ending Python in them. */
  computing: seconds,
  starting: seconds,
  /** Seconds on the path in which objects were pickled for another process, or read from one, here or there. */
  pickling: seconds,
});
export type Children = z.infer<typeof Children>;

/** One run of a program under the probe. */
export const Ledger = z.object({
  schema: z.literal("scalene-gate/ledger@1"),
  python: z.string().max(64),
  /** Seconds from the probe's start of the program to its end; the sum of all `accounts`. */
  wall: seconds,
  /** The part of `wall` in which an event loop ran, and what kinds of loop were seen. */
  loop: z.object({ wall: seconds, kinds: z.array(z.string().max(128)).max(16), runs: count }).nullable(),
  accounts: z.array(Account).max(2000),
  waits: z.array(WaitPlace).max(500),
  groups: z.array(TaskGroup).max(100),
  counters: Counters,
  /** Sums over the whole process in seconds, on the path or not, that help to tell classes apart. */
  totals: z.object({
    /** Processor time of the loop's thread in steps, and of all other threads. */
    loopCpu: seconds,
    /** Loop time in short steps and in the loop itself, garbage collections included. */
    scheduling: seconds,
    otherCpu: seconds,
    processCpu: seconds,
    /** Run time of all executors' jobs; null in older ledgers. */
    jobs: seconds.nullable().default(null),
    /** Summed time in which a step held the loop while it waited. */
    blocked: seconds,
    garbageCollection: seconds,
    /** Run-queue delay of the threads on the path; null without schedstat. */
    runQueue: seconds.nullable(),
    /** What the probe itself spent inside the program, as far as it knows. */
    probe: seconds,
  }),
  /** Peak of the process's resident memory in bytes, the probe included. */
  rssPeak: z.number().nonnegative(),
  /** Null where the system does not tell (only Linux does). */
  memory: MemoryCurve.nullable().default(null),
  /** Null where it started none, and in ledgers of before they were followed. */
  children: Children.nullable().default(null),
  /** Fallbacks that limit what this ledger can say, in plain words. */
  notices: z.array(z.string().max(500)).max(50),
});
export type Ledger = z.infer<typeof Ledger>;
