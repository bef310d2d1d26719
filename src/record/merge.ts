import { costOf, worstOf } from "./entry.ts";
import type { GateRecord } from "./record.ts";
import { type RuleChange, ruleChangesOf } from "./rules/rules.ts";

/**
 * One record of several, as the jobs of a matrix leave them: entries in the order they came in. What was compared and on
 * which machine is that of the first; a machine that differs is said. The verdict is the worst, before anything is judged
 * again.
 *
 * Null when there is no record, or the name of an entry that two records have, in `twice`.
 */
export function mergeRecords(records: readonly GateRecord[]): {
  record: GateRecord | null;
  twice: string | null;
} {
  const [first, ...others] = records;
  if (first === undefined) return { record: null, twice: null };
  const entries = records.flatMap((record) => record.entries);
  const names = entries.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index) ?? null;
  if (twice !== null) return { record: null, twice };
  const machineOf = ({ machine }: GateRecord) => `${machine.platform} ${machine.arch}, ${machine.python}`;
  const strangers = others.filter((record) => machineOf(record) !== machineOf(first));
  const notices = records.flatMap((record) => record.notices);
  return {
    record: {
      ...first,
      rules: rulesOf(records),
      entries,
      verdict: worstOf(records.map(({ verdict }) => verdict)),
      problems: records.flatMap((record) => record.problems),
      notices: [
        ...new Set(notices),
        ...strangers.map(
          (record) =>
            `${record.entries.map(({ name }) => name).join(", ")}: measured on ${machineOf(record)}`,
        ),
      ],
      cost: costOf(entries),
    },
    twice: null,
  };
}

/** What any of the records says of changed rules, each once. */
function rulesOf(records: readonly GateRecord[]): GateRecord["rules"] {
  const all = records.flatMap(({ rules }) => rules?.changes ?? []);
  const unique = new Map(all.map((change): [string, RuleChange] => [JSON.stringify(change), change]));
  const merged = ruleChangesOf([...unique.values()]);
  const left = Math.max(0, ...records.map(({ rules }) => rules?.left ?? 0));
  return merged === null ? null : { ...merged, left: merged.left + left };
}
