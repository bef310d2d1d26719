import type { Cause } from "../record/cause.ts";
import type { Entry } from "../record/record.ts";
import { type Block, joined, name, own, type Phrase, prose, type Section, say } from "./document.ts";
import { place } from "./headline.ts";
import { percent, quantity } from "./numbers.ts";

/** Sentences of evidence and causes that are shown; the gate makes fewer, another program's record may not. */
const MOST = 10;
const MOST_CAUSES = 4;

/** Answers that name nothing, so that there is nothing to be confident of. */
const HONEST: readonly string[] = ["unknown", "insufficient-data"];

/** What made the entry slower or hungrier (`alone`: what it spends its time on), the first cause before the rest. */
export function causeSections(entry: Entry, alone: boolean): Section[] {
  const causes = entry.causes.length > 0 ? entry.causes : entry.cause === null ? [] : [entry.cause];
  return causes.slice(0, MOST_CAUSES).map((cause, index) => ({
    title: `${index === 0 ? "Cause" : "Also"}: ${cause.class}${HONEST.includes(cause.class) ? "" : `, ${cause.confidence} confidence`}`,
    rank: index === 0 ? 80 : 60,
    folded: false,
    blocks: blocks(cause, alone),
  }));
}

function blocks(cause: Cause, alone: boolean): Block[] {
  const all: (Block | null)[] = [
    amount(cause, alone),
    cause.evidence.length === 0
      ? null
      : { kind: "list", items: cause.evidence.slice(0, MOST).map((sentence) => [prose(sentence)]) },
    cause.runnerUp === null
      ? null
      : {
          kind: "paragraph",
          phrase: say`Next best: ${own(cause.runnerUp.class)}, but ${prose(cause.runnerUp.reason)}`,
        },
    cause.advice === ""
      ? null
      : { kind: "paragraph", phrase: say`${own("What to do:", "accent")} ${prose(cause.advice)}` },
  ];
  return all.filter((block) => block !== null);
}

/** "long pole, 1.93 s more than base, 94 % of the slowdown, at etl.py:41 (read_rows)"; null when nothing is known. */
function amount(cause: Cause, alone: boolean): Block | null {
  const { value, unit } = cause.amount;
  const phrases: Phrase[] = [];
  if (cause.kind !== null) phrases.push([name(cause.kind)]);
  if (value !== 0) {
    phrases.push(alone ? [quantity(value, unit)] : say`${quantity(value, unit)} more than base`);
    phrases.push([own(`${percent(cause.share)} of ${whole(unit, alone)}`)]);
  }
  if (cause.location !== null) phrases.push(say`at ${place(cause.location)}`);
  if (phrases.length === 0) return null;
  return { kind: "paragraph", phrase: joined(phrases, ", ") };
}

function whole(unit: Cause["amount"]["unit"], alone: boolean): string {
  if (alone) return unit === "s" ? "the wall time" : unit === "MB" ? "its memory" : "its tasks";
  return unit === "s" ? "the slowdown" : unit === "MB" ? "the growth" : "the additional tasks";
}
