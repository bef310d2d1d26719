import { megabytes, seconds } from "../../text/quantity.ts";
import { at } from "./places.ts";
import type { Sentences, Words } from "./says.ts";

/** What is kept in memory. */
export const MEMORY_WORDS: Words<"memory"> = {
  memory: {
    grew: "too much alive at once",
    level: "alive at once",
    kinds: {
      peak: { meaning: "too much is alive at once" },
      leak: { grew: "a leak", level: "never released", meaning: "it is never released" },
    },
    advice: () =>
      "Bound how many of these objects are alive at once (a semaphore, batches, a generator), or drop them sooner.",
  },
};

export const MEMORY_SENTENCES: Sentences<
  | "resident-peak"
  | "heap-peak"
  | "tasks-alive"
  | "heap-of-tasks"
  | "peak-at"
  | "allocated-at"
  | "steady-growth"
  | "kernel-time"
> = {
  "resident-peak": ({ mb, base }) => `peak of resident memory ${megabytes(base)} -> ${megabytes(mb)}`,
  "heap-peak": ({ mb, base }) => `peak of the heap under Scalene ${megabytes(base)} -> ${megabytes(mb)}`,
  "tasks-alive": ({ tasks, base }) => `at most ${base} -> ${tasks} tasks alive at once`,
  "heap-of-tasks": ({ mb, tasks, each }) =>
    `peak of the heap ${megabytes(mb)} with ${tasks} tasks alive at once: ${megabytes(each)} for each`,
  "peak-at": ({ location }) => `the peak was set at ${at(location)}`,
  "allocated-at": ({ location }) => `most of it was allocated at ${at(location)}`,
  "steady-growth": ({ mb }) =>
    `it rose steadily to the end: ${mb.map((one) => megabytes(one)).join(", ")} after each quarter of the run`,
  "kernel-time": ({ seconds: more }) => `the kernel used ${seconds(more)} more, which is the time slower`,
};
