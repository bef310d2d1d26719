import type { GateRecord } from "../../record/record.ts";
import type { RuleChange } from "../../record/rules/rules.ts";
import { own, type Section } from "../document/document.ts";
import { reviewOf } from "../document/review.ts";
import { ruleChangeWords } from "../vocabulary/rules.ts";

/** Changes that are shown one by one; the record holds more. */
const MOST = 20;

/** A change, and the entries of which it is true. */
interface Told {
  readonly change: RuleChange;
  readonly entries: string[];
}

/**
 * What the change under review changed of the rules by which it is judged, which a reader must know before any verdict;
 * null when nothing is known to have changed.
 */
export function rulesSection(record: GateRecord): Section | null {
  const { rules } = record;
  if (rules === null || rules.changes.length === 0) return null;
  const told = together(rules.changes);
  const items = told.slice(0, MOST).map(({ change, entries }) => ruleChangeWords(change, entries));
  const left = told.length - items.length + rules.left;
  if (left > 0) items.push([own(`${left} more in the record`)]);
  const { what } = reviewOf(record);
  const title = what === "this pull request" ? "This pull request" : "This change";
  return {
    title: `${title} changed the rules by which it is judged`,
    rank: 120,
    folded: false,
    blocks: [{ kind: "list", items }],
  };
}

/** Changes that differ in their entry alone are told once: a changed default is one of all entries. */
function together(changes: readonly RuleChange[]): Told[] {
  const found = new Map<string, Told>();
  for (const change of changes) {
    const isOfMany = change.what === "limit" || change.what === "setting" || change.what === "env";
    const entry = isOfMany ? change.entry : null;
    const key = JSON.stringify(entry === null ? change : { ...change, entry: "" });
    const told = found.get(key) ?? { change, entries: [] };
    if (entry !== null) told.entries.push(entry);
    found.set(key, told);
  }
  return [...found.values()];
}
