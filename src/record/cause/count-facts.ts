import { z } from "zod";
import { EventName } from "../counts/counts.ts";
import { Location } from "../location.ts";

const text = z.string().max(512);
const number = z.number();
const each = number.nullable();

/** What calls of a function came to: how many, and seconds of one of them; null where that is not known. */
const Called = z.object({ callee: text, count: number, each });

/**
 * What counting showed that repeats exactly, as facts of a cause. `base`: the same of base, null where there is none to
 * compare with.
 */
export const COUNT_FACTS = [
  z.object({
    fact: z.literal("called"),
    /** Why it is told: there was no such call, there are more, each takes longer; alone: there is no base. */
    change: z.enum(["new", "more", "longer", "alone"]),
    ...Called.shape,
    /** Whether the seconds are those of the function alone, without those of what it calls. */
    itself: z.boolean(),
    /** A generator or a coroutine, which counts each time that it goes on. */
    resumed: z.boolean(),
    base: Called.nullable(),
    /** Null where threads mix up who called. */
    caller: text.nullable(),
    /** The line of the call, or where its caller begins when several lines may have made it. */
    location: Location.nullable(),
    /** Calls in each call of the caller, where it is a whole number and the caller is called more than once. */
    perCall: number.nullable(),
    /** The number grows with the square of the caller's calls. */
    square: z.boolean(),
  }),
  /** A function of the program that base calls and head does not. */
  z.object({ fact: z.literal("no-longer-called"), callee: text, count: number, caller: text }),
  z.object({
    fact: z.literal("asked"),
    event: EventName,
    /** What was started or opened; null when it has no name, or several. */
    name: text.nullable(),
    count: number,
    base: number.nullable(),
    location: Location.nullable(),
  }),
] as const;
