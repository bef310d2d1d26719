import { percent, seconds } from "../../text/quantity.ts";
import { at, ofBase } from "./places.ts";
import type { Sentences, Words } from "./says.ts";

/** What holds the event loop or keeps the processor busy. */
export const LOOP_WORDS: Words<"blocking-call" | "context-switching" | "starvation" | "cpu-bound"> = {
  "blocking-call": {
    grew: "a blocking call",
    level: "in a blocking call",
    advice: ({ advised: { call, replacement } }) =>
      replacement === null
        ? `Move ${call ?? "the call"} off the event loop with asyncio.to_thread, or use an asynchronous library.`
        : `Use ${replacement} in place of ${call ?? "the call"}, or move it off the loop with asyncio.to_thread.`,
  },
  "context-switching": {
    grew: "switching between tiny tasks",
    level: "switching between tiny tasks",
    advice: ({ advised: { location } }) =>
      location === null
        ? "Do more work in each task, or wait for an event in place of polling."
        : `Give each task made at ${at(location)} more to do (batches), or wait for an event in place of polling.`,
  },
  starvation: {
    grew: "unevenly shared work",
    level: "waiting for the longest of its tasks",
    kinds: {
      "long pole": { meaning: "one task lasts far longer than the others, and all wait for it" },
      "loop hog": {
        grew: "a task that hogs the event loop",
        level: "in a task that hogs the event loop",
        meaning: "one task keeps the event loop to itself",
      },
    },
    advice: ({ kind }) =>
      kind === "loop hog"
        ? "Let the computing yield now and then (await asyncio.sleep(0)), or move it to a process."
        : "Share the work out evenly: let workers take the next piece from a queue in place of a fixed split.",
  },
  "cpu-bound": {
    grew: "more computing",
    level: "computing",
    kinds: {
      python: {
        grew: "more computing in Python",
        level: "computing in Python",
        meaning: "in Python code",
      },
      native: {
        grew: "more computing in native code",
        level: "computing in native code",
        meaning: "in native code",
      },
    },
    advice: ({ kind }) =>
      kind === "native"
        ? "Do less of this native work, or move it to a thread or a process."
        : "Look at what this line does more often or with more data than before; a process pool takes it off the loop.",
  },
};

export const LOOP_SENTENCES: Sentences<
  | "call-holds-loop"
  | "steps"
  | "scheduling"
  | "jobs-handed-over"
  | "steps-processor-time"
  | "resumptions"
  | "computing"
  | "processor-time"
  | "in-children"
  | "pickling"
  | "processes-started"
  | "bare-runs"
  | "held-up"
  | "computing-on-loop"
  | "waits-after-computing"
  | "group-efficiency"
  | "longest-of-group"
> = {
  "call-holds-loop": ({ call, location }) => `${call} holds the loop at ${at(location)}`,
  steps: ({ steps, tasks, peakTasks, base }) =>
    `${steps} loop steps for ${tasks} tasks (at most ${peakTasks} at once)` +
    (base === null ? "" : `, base ${base.steps} steps for ${base.tasks} tasks`),
  scheduling: (fact) =>
    `scheduling them took ${seconds(fact.seconds)} of the path, garbage collection ${seconds(fact.garbageCollection)}`,
  "jobs-handed-over": ({ jobs, base }) => `${jobs} jobs were handed to executors (base ${base})`,
  "steps-processor-time": ({ steps, base, seconds: more }) =>
    `${base} -> ${steps} loop steps, which take ${seconds(more)} more processor time`,
  resumptions: ({ count, base }) => `tasks are resumed ${base} -> ${count} times`,
  computing: ({ seconds: now, base, location }) =>
    `computing on the critical path took ${seconds(now)}${ofBase(base)}, most of it at ${at(location)}`,
  "processor-time": ({ seconds: more, location }) =>
    `computing takes ${seconds(more)} more processor time, most of it at ${at(location)}`,
  "in-children": ({ seconds: now, base, processes }) =>
    `${processes === 1 ? "a process" : `${processes} processes`} of its own computed ${seconds(now)} of it${ofBase(base)}`,
  pickling: ({ seconds: now, base }) =>
    `pickling arguments and results for other processes took ${seconds(now)}${ofBase(base)}`,
  "processes-started": ({ count, base, seconds: now }) =>
    `${base === null ? "" : `${base} -> `}${count} Python processes were started, which took ${seconds(now)}`,
  "bare-runs": ({ cpu, wall }) =>
    `bare runs use ${seconds(cpu)} more processor time in ${seconds(wall)} more wall time`,
  "held-up": ({ seconds: now, base }) =>
    `other tasks were ready but waited ${seconds(now)} for steps that computed without a pause${ofBase(base)}`,
  "computing-on-loop": ({ seconds: now, base, all }) =>
    `computing on the critical path ${seconds(now)}${ofBase(base)}, all computing on the loop ${seconds(all)}`,
  "waits-after-computing": ({ seconds: more }) =>
    `waits that went on beside the computing now come after it: ${seconds(more)} more`,
  "group-efficiency": ({ size, efficiency, base }) =>
    base === null
      ? `the group shares its time with an efficiency of ${percent(efficiency)}`
      : `${size} tasks share the time with an efficiency of ${percent(efficiency)}${ofBase(base, percent)}`,
  "longest-of-group": ({ name, seconds: longest, size, mean }) =>
    `${name} took ${seconds(longest)}, the mean of its group of ${size} is ${seconds(mean)}`,
};
