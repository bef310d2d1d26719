import type { CauseClass } from "../record/cause.ts";
import { at, type Claim } from "./claim.ts";

type Advise = (claim: Claim, replacement: string | null) => string;

const SENTENCES: Record<CauseClass, Advise> = {
  "blocking-call": (claim, replacement) =>
    replacement === null
      ? `Move ${claim.call ?? "the call"} off the event loop with asyncio.to_thread, or use an asynchronous library.`
      : `Use ${replacement} in place of ${claim.call ?? "the call"}, or move it off the loop with asyncio.to_thread.`,
  "sequential-awaits": (claim) =>
    `Start the awaits at ${at(claim.location)} together, with asyncio.gather or a TaskGroup and a bound on how many run at once.`,
  "context-switching": (claim) =>
    claim.location === null
      ? "Do more work in each task, or wait for an event in place of polling."
      : `Give each task made at ${at(claim.location)} more to do (batches), or wait for an event in place of polling.`,
  starvation: (claim) =>
    claim.kind === "loop hog"
      ? "Let the computing yield now and then (await asyncio.sleep(0)), or move it to a process."
      : "Share the work out evenly: let workers take the next piece from a queue in place of a fixed split.",
  memory: () =>
    "Bound how many of these objects are alive at once (a semaphore, batches, a generator), or drop them sooner.",
  "cpu-bound": (claim) =>
    claim.kind === "native"
      ? "Do less of this native work, or move it to a thread or a process."
      : "Look at what this line does more often or with more data than before; a process pool takes it off the loop.",
  "executor-saturation": () => "Give long and short jobs separate pools, or raise max_workers.",
  "lock-contention": () => "Do the slow work before the lock is taken or after it is released.",
  "gil-contention": () => "Move the computing threads to processes, or let them pause.",
  "slow-import": () =>
    "Import it in the function that needs it, or make the module do less when it is imported.",
  "external-wait": () =>
    "What is awaited takes longer: look at the peer, the pause or the back-off, and at what is asked of it.",
  unknown: () => "Nothing in the books stands out: profile both sides, or undo the change piece by piece.",
  "insufficient-data": () => "Give the entry more work, so that it runs for half a second or more.",
};

/** One sentence that says what to do; `replacement` is the asynchronous form of a known blocking call. */
export function adviceFor(claim: Claim, replacement: string | null): string {
  return SENTENCES[claim.class](claim, replacement);
}
