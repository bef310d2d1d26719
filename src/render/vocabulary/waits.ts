import { counted, seconds } from "../../text/quantity.ts";
import { at, ofBase } from "./places.ts";
import type { Sentences, Words } from "./says.ts";

/** From this factor on it is said first that there are more waits: as in the explainer, less are a retry or two. */
const MORE_OFTEN = 1.2;

/** What a program waits for. */
export const WAIT_WORDS: Words<
  "sequential-awaits" | "external-wait" | "executor-saturation" | "lock-contention" | "gil-contention"
> = {
  "sequential-awaits": {
    grew: "awaits that run one after another",
    level: "in awaits that run one after another",
    advice: ({ advised: { location } }) =>
      `Start the awaits at ${at(location)} together, with asyncio.gather or a TaskGroup and a bound on how many run at once.`,
  },
  "external-wait": {
    grew: "a longer wait",
    level: "waiting for something outside",
    advice: ({ facts, advised: { location } }) =>
      facts.some(({ fact }) => fact === "threads-waited" || fact === "waited")
        ? `Look at what is called at ${at(location)}, and how often: a command, a peer, a disk or a pause that is waited for.`
        : "Look at the peer, the pause or the back-off, at what is asked of it, and how often.",
  },
  "executor-saturation": {
    grew: "a full thread pool",
    level: "queueing for a full thread pool",
    advice: () => "Give long and short jobs separate pools, or raise max_workers.",
  },
  "lock-contention": {
    grew: "queueing for a lock",
    level: "queueing for a lock",
    kinds: {
      limit: {
        grew: "a limit on how many run at once",
        level: "waiting for a turn under a limit",
        meaning: "as many waits as before, of which fewer are let through at the same time",
      },
    },
    advice: ({ kind }) =>
      kind === "limit"
        ? "Raise the limit as far as the other side can bear, or hold a place for less of the work."
        : "Do the slow work before the lock is taken or after it is released.",
  },
  "gil-contention": {
    grew: "threads that compete for the interpreter lock",
    level: "competing for the interpreter lock",
    advice: () => "Move the computing threads to processes, or let them pause.",
  },
};

export const WAIT_SENTENCES: Sentences<
  | "waits-in-turn"
  | "waits-together"
  | "waits-in-row"
  | "independent"
  | "wait-length"
  | "threads-waited"
  | "waited"
  | "waits-on-path"
  | "contended-at"
  | "at-once"
  | "stood-in-line"
  | "workers"
  | "at-a-pace"
  | "jobs-at-once"
  | "job-length"
> = {
  "waits-in-turn": ({ location, pathCount, count, base }) =>
    base === null
      ? `${counted(pathCount, "wait")} in a row at ${at(location)}`
      : `${pathCount} of ${count} waits at ${at(location)} follow one another (base ${base.pathCount} of ${base.count})`,
  "waits-together": ({ seconds: all, longest }) =>
    `together they take ${seconds(all)}, the longest ${seconds(longest)}`,
  "waits-in-row": ({ location, count, mean }) =>
    `${counted(count, "wait")} of ${seconds(mean)} in a row at ${at(location)}`,
  independent: () => "none of them needs the result of the one before",
  "wait-length": ({ location, count, seconds: each, base }) => {
    if (base !== null && count > MORE_OFTEN * base.count)
      return `${count} waits at ${at(location)}, each of ${seconds(each)} (base ${base.count} of ${seconds(base.seconds)})`;
    const waits = count === 1 ? "the wait" : `each of ${count} waits`;
    const was = base === null ? "" : ` (base ${seconds(base.seconds)}, ${counted(base.count, "wait")})`;
    return `${waits} at ${at(location)} takes ${seconds(each)}${was}`;
  },
  "threads-waited": ({ location, seconds: all, base }) =>
    `threads wait at ${at(location)} for ${seconds(all)} altogether${ofBase(base)}`,
  waited: ({ location, seconds: all }) => `waiting at ${at(location)} took ${seconds(all)}`,
  "waits-on-path": ({ location, count, base }) =>
    `${counted(count, "wait")} at ${at(location)} on the path (base ${base})`,
  "contended-at": ({ location }) => `the others stood before it at ${at(location)}`,
  "at-once": ({ location, count, peak, base }) =>
    `at most ${peak} of the ${count} at ${at(location)} run at once (base ${base})`,
  "stood-in-line": ({ location, seconds: all, base }) =>
    `the others stood in line for that at ${at(location)}, together for ${seconds(all)}${ofBase(base)}`,
  "jobs-at-once": ({ count, peak, base }) =>
    `at most ${peak} of ${count} jobs of executors run at once (base ${base})`,
  "at-a-pace": ({ every }) => `one begins every ${seconds(every)}`,
  workers: ({ workers, base }) => `${counted(workers, "worker")} share the work (base ${base})`,
  "job-length": ({ seconds: each, base }) =>
    `each job in the queue takes ${seconds(each)}${ofBase(base)}, so that those behind it wait longer`,
};
