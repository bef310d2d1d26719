import type { RuleChange } from "../../record/rules/rules.ts";
import { joined, name, own, type Phrase, prose, say } from "../document/document.ts";
import { metricLabel } from "../document/words.ts";

/** Entries of one change that are named. */
const MOST_NAMED = 3;
/** Lines of a workflow that are shown of each kind. */
const MOST_LINES = 3;

type Waived = Extract<RuleChange, { what: "waiver" }>;
type Workflow = Extract<RuleChange, { what: "workflow" }>;

/**
 * A change of the rules as one line, before and after in it. `entries`: the entries of which it is true, for a change that
 * is about one.
 */
export function ruleChangeWords(change: RuleChange, entries: readonly string[]): Phrase {
  switch (change.what) {
    case "new-gate-file":
      return say`the gate file ${name(change.path)} is new: there were no rules before`;
    case "moved-gate-file":
      return say`the gate file was moved: ${name(change.before)} -> ${name(change.after)}`;
    case "unreadable-gate-file":
      return say`base's gate file ${name(change.path)} cannot be read, so that nobody can say what changed in it: ${prose(change.why)}`;
    case "entry":
      return change.change === "added"
        ? say`entry ${name(change.entry)} was added`
        : say`entry ${name(change.entry)} was removed: it is not measured any more`;
    case "limit":
      return say`limit of ${metricLabel(change.metric)} of ${named(entries)} (${own(change.level)}): ${limitOf(change.before)} -> ${limitOf(change.after)}`;
    case "setting": {
      const whose = change.entry === null ? [] : say` of ${named(entries)}`;
      return say`${own(change.key)}${whose}: ${settingOf(change.before)} -> ${settingOf(change.after)}`;
    }
    case "env":
      return say`env of ${named(entries)}: ${joined(
        change.names.map((one) => [name(one)]),
        ", ",
      )} (values are not shown)`;
    case "waiver":
      return waiverWords(change);
    case "workflow":
      return workflowWords(change);
  }
}

/** "`api`, `serve`, `load` and 4 more entries". */
function named(entries: readonly string[]): Phrase {
  const shown = joined(
    entries.slice(0, MOST_NAMED).map((entry) => [name(entry)]),
    ", ",
  );
  const left = entries.length - MOST_NAMED;
  return left > 0 ? say`${shown} and ${own(`${left} more`)}` : shown;
}

/** "+10%" -> "+10 %", as figures are written. */
function limitOf(text: string | null): Phrase {
  return text === null ? [own("no limit")] : [prose(text.replaceAll(/(\d)%/g, "$1 %"))];
}

function settingOf(text: string | null): Phrase {
  return text === null ? [own("not set")] : [name(text)];
}

function waiverWords({ change, waiver }: Waived): Phrase {
  const { entry, metric, cause, reason, until, source } = waiver;
  const whose = entry === "*" ? [own("every entry")] : [name(entry)];
  const about =
    metric === null
      ? own(cause === null ? "" : ` (cause: ${cause})`)
      : [own(" ("), metricLabel(metric), own(")")];
  const last = until === null ? [] : say`, until ${prose(until)}`;
  const what =
    source === "gate file"
      ? own(change === "added" ? "waiver added: " : "waiver removed: ")
      : own(`accepted by a ${source}: `);
  return say`${what}${whose}${about}: ${prose(reason)}${last}`;
}

function workflowWords({ path, change, removed, added }: Workflow): Phrase {
  const what = say`the workflow ${name(path)}, which runs the gate, was ${own(change)}`;
  const lines = (sign: string, texts: readonly string[]) =>
    texts.slice(0, MOST_LINES).map((text) => say`${own(sign)} ${name(text)}`);
  const shown = [...lines("-", removed), ...lines("+", added)];
  return shown.length === 0 ? what : say`${what}: ${joined(shown, "; ")}`;
}
