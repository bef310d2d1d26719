import { z } from "zod";
import { MetricName } from "./limit.ts";
import { Waiver } from "./waiver.ts";

/** Changes that a record keeps one by one, and lines of a workflow. */
const MOST_RULE_CHANGES = 100;
export const MOST_WORKFLOW_LINES = 10;
/** Characters of a value that a record keeps. */
const LONGEST_RULE = 500;

const Text = z.string().max(LONGEST_RULE);
const Entry = z.string().max(LONGEST_RULE);
const Change = z.enum(["added", "removed"]);

/** One thing that the change under review changed of the rules by which it is judged. Texts are foreign. */
export const RuleChange = z.discriminatedUnion("what", [
  /** Base has no gate file. */
  z.object({ what: z.literal("new-gate-file"), path: Text }),
  z.object({ what: z.literal("moved-gate-file"), before: Text, after: Text }),
  /** Base's gate file is not right by the present rules, so that nobody can say what changed in it. */
  z.object({ what: z.literal("unreadable-gate-file"), path: Text, why: Text }),
  z.object({ what: z.literal("entry"), entry: Entry, change: Change }),
  /** Limits as they were written, several joined by " or "; null for none. */
  z.object({
    what: z.literal("limit"),
    entry: Entry,
    metric: MetricName,
    level: z.enum(["warn", "fail"]),
    before: Text.nullable(),
    after: Text.nullable(),
  }),
  /** Any other key of the gate file; `entry` is null for one at the top, a value null where it is not set. */
  z.object({
    what: z.literal("setting"),
    entry: Entry.nullable(),
    key: z.enum([
      "certainty",
      "id",
      "load",
      "pairs",
      "paths",
      "proof",
      "run",
      "serve",
      "setup",
      "time-limit",
      "working-directory",
    ]),
    before: Text.nullable(),
    after: Text.nullable(),
  }),
  /** Names of variables that were added, removed or given another value. Values may be secret: no record has them. */
  z.object({ what: z.literal("env"), entry: Entry, names: z.array(Text).max(MOST_RULE_CHANGES) }),
  /** One of the gate file; or one that the pull request's commits or labels bring, which is always `added`. */
  z.object({
    what: z.literal("waiver"),
    change: Change,
    waiver: Waiver.extend({ entry: Entry, reason: Text }),
  }),
  /** A workflow that runs the gate, with some of the lines that it lost and got. */
  z.object({
    what: z.literal("workflow"),
    path: Text,
    change: z.enum(["added", "removed", "changed"]),
    removed: z.array(Text).max(MOST_WORKFLOW_LINES),
    added: z.array(Text).max(MOST_WORKFLOW_LINES),
  }),
]);
export type RuleChange = z.infer<typeof RuleChange>;

/** What the change under review changed of its rules: the gate file, what it accepts, workflows that run the gate. */
export const RuleChanges = z.object({
  changes: z.array(RuleChange).max(MOST_RULE_CHANGES),
  /** How many more there were. */
  left: z.number().int().nonnegative(),
});
export type RuleChanges = z.infer<typeof RuleChanges>;

/** The first of some changes, and how many are left out; null for none at all. */
export function ruleChangesOf(changes: readonly RuleChange[]): RuleChanges | null {
  if (changes.length === 0) return null;
  const kept = changes.slice(0, MOST_RULE_CHANGES);
  return { changes: kept, left: changes.length - kept.length };
}

/** A text that fits into a record. */
export function asRule(text: string): string {
  return text.slice(0, LONGEST_RULE);
}
