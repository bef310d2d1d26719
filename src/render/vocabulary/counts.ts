import type { EventName } from "../../record/counts/counts.ts";
import type { Location } from "../../record/location.ts";
import { callSeconds, count, counted } from "../../text/quantity.ts";
import { at, ofBase } from "./places.ts";
import type { Sentences } from "./says.ts";

/** What was asked of the system: of something with a name, and of something without. */
const ASKED: Readonly<Record<EventName, readonly [done: string, what: string]>> = {
  process: ["is started", "a process"],
  connection: ["is connected to", "a host"],
  database: ["is opened as a database", "a file"],
  lookup: ["is looked up by its name", "a host"],
  compile: ["is compiled", "source text"],
  import: ["is looked for as a module", "a name"],
  file: ["is opened", "a file"],
  folder: ["is listed", "a folder"],
};

export const COUNT_SENTENCES: Sentences<"called" | "no-longer-called" | "asked"> = {
  called: (fact) => {
    const { callee, count: calls, each, resumed, base, change, caller, perCall, square } = fact;
    const done = `${callee} is ${resumed ? "resumed" : "called"} ${often(calls)}`;
    const place = from(fact.location);
    if (change === "longer") {
      const takes = `${callSeconds(each ?? 0)}${fact.itself ? " itself" : ""}${calls === 1 ? "" : " each time"}`;
      return `${done}${place}, and takes ${takes}${ofBase(base?.each ?? null, callSeconds)}`;
    }
    const was = change === "alone" ? "" : ` (base ${calledBefore(base, callee)})`;
    return `${done}${eachOf(calls, each)}${was}${place}${shape(caller, perCall, square)}`;
  },
  "no-longer-called": ({ callee, count: calls, caller }) =>
    `${callee} is no longer called by ${caller} (base ${often(calls)})`,
  asked: ({ event, name, count: times, base, location }) => {
    const [done, what] = ASKED[event];
    return `${name ?? what} ${done} ${often(times)}${ofBase(base, often)}${from(location)}`;
  },
};

/** "never", "once", "40,000 times". */
function often(times: number): string {
  return times === 0 ? "never" : times === 1 ? "once" : counted(times, "time");
}

function eachOf(calls: number, each: number | null): string {
  return each === null ? "" : `, ${callSeconds(each)}${calls === 1 ? "" : " each"}`;
}

/** "once, 0.1 µs each"; "deque.popleft 40,000 times, 0.1 µs each" where another function stood in its place. */
function calledBefore(
  base: { readonly callee: string; readonly count: number; readonly each: number | null } | null,
  callee: string,
): string {
  if (base === null || base.count === 0) return "never";
  return `${base.callee === callee ? "" : `${base.callee} `}${often(base.count)}${eachOf(base.count, base.each)}`;
}

function shape(caller: string | null, perCall: number | null, square: boolean): string {
  if (square) return `, which grows with the square of the calls of ${caller}`;
  return perCall === null ? "" : `: ${count(perCall)} in each call of ${caller}`;
}

function from(location: Location | null): string {
  return location === null ? "" : `, from ${at(location)} (${location.function})`;
}
