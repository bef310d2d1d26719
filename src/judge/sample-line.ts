import { z } from "zod";
import type { StopReason } from "../record/record.ts";
import { ratioOf } from "./rule/ratio.ts";
import { DEFAULT_RULE, type Rule, type Ruling, ruleInOrder } from "./rule/sequential.ts";

/** Samples of any harness: pairs of base and head in the order they were measured, in any unit. */
const Line = z.object({
  name: z.string().max(1000),
  unit: z.string().max(100).optional(),
  pairs: z.array(z.tuple([z.number().positive(), z.number().positive()])).max(100_000),
});

/** What is said of one line. `ratio` is head / base over the pairs that it needed. */
export interface Answer {
  readonly name: string;
  readonly verdict: Ruling["verdict"];
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly pairs: number;
  readonly stop: StopReason;
}

/** Judges one line of JSON. A line that cannot be judged gives an error in words. */
export function answerTo(text: string, rule: Rule = DEFAULT_RULE): Answer | { readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: "it is not JSON" };
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { error: `${issue?.path.join(".") || "the line"}: ${issue?.message}` };
  }
  const { name, pairs } = parsed.data;
  const { verdict, stop, pairs: needed } = ruleInOrder(pairs, rule);
  const none = { ratio: null, low: null, high: null };
  const { ratio, low, high } = needed === 0 ? none : ratioOf(pairs.slice(0, needed));
  return { name, verdict, ratio, low, high, pairs: needed, stop };
}
