import { namesCause } from "../../record/cause/classes.ts";
import type { Cause } from "../../record/cause.ts";
import type { Entry } from "../../record/record.ts";
import { percent } from "../../text/quantity.ts";
import {
  type Block,
  joined,
  name,
  own,
  type Phrase,
  prose,
  type Section,
  say,
} from "../document/document.ts";
import { place } from "../document/headline.ts";
import { quantity } from "../document/numbers.ts";
import { type Review, touched } from "../document/review.ts";
import { kindWords } from "../vocabulary/worded.ts";
import { proofBlocks, remedyBlocks } from "./tried.ts";

/** Sentences of evidence and causes that are shown; the gate makes fewer, another program's record may not. */
const MOST = 10;
const MOST_CAUSES = 4;
/** Lines of source: the cause's own and the one it was reached from. */
const MOST_LINES = 2;
/** Shares are of medians of three runs: less than this is rounding. */
const LEAST_REST = 0.03;

/** What made the entry slower or hungrier (`alone`: what it spends its time on), the first cause before the rest. */
export function causeSections(
  entry: Pick<Entry, "cause" | "causes">,
  alone: boolean,
  review: Review,
): Section[] {
  const causes = entry.causes.length > 0 ? entry.causes : entry.cause === null ? [] : [entry.cause];
  const rest = alone ? null : unexplained(causes);
  const shown = causes.slice(0, MOST_CAUSES);
  return shown.map((cause, index) => ({
    title: `${index === 0 ? "Cause" : "Also"}: ${cause.class}${namesCause(cause.class) ? `, ${cause.confidence} confidence` : ""}`,
    rank: index === 0 ? 80 : 60,
    folded: false,
    blocks: [
      ...blocks(cause, alone, index === 0 && !alone ? "" : touched(cause, review)),
      ...(index === shown.length - 1 && rest !== null ? [rest] : []),
    ],
  }));
}

/** What the causes together leave of the slowdown; null when that is nothing, or not about time. */
function unexplained(causes: readonly Cause[]): Block | null {
  const shares = causes.filter(({ amount }) => amount.unit === "s" && amount.value > 0);
  const rest = 1 - shares.reduce((sum, { share }) => sum + share, 0);
  if (shares.length === 0 || rest < LEAST_REST) return null;
  return { kind: "paragraph", phrase: [own(`${percent(rest)} of the slowdown is unexplained.`, "faint")] };
}

/** `whose`: what the change under review has to do with the line, where the headline has not said it. */
function blocks(cause: Cause, alone: boolean, whose: string): Block[] {
  const all: (Block | null)[] = [
    amount(cause, alone, whose),
    sourceBlock(cause),
    cause.evidence.length === 0
      ? null
      : { kind: "list", items: cause.evidence.slice(0, MOST).map((sentence) => [prose(sentence)]) },
    ...proofBlocks(cause),
    cause.advice === ""
      ? null
      : { kind: "paragraph", phrase: say`${own("What to do:", "accent")} ${prose(cause.advice)}` },
    ...remedyBlocks(cause, alone),
    cause.runnerUp === null
      ? null
      : {
          kind: "paragraph",
          phrase: say`Also considered: ${own(cause.runnerUp.class)}, but ${prose(cause.runnerUp.reason)}`,
        },
  ];
  return all.filter((block) => block !== null);
}

/** The line of the cause and the line it was reached from, with their source. */
function sourceBlock({ lines }: Cause): Block | null {
  if (lines.length === 0) return null;
  const shown = lines.slice(0, MOST_LINES).map(({ location, text }, index) => ({
    place: `${index === 0 ? "" : "from "}${location.file}:${location.line}`,
    text,
  }));
  return { kind: "source", lines: shown };
}

/** "1.93 s more than base, 94 % of the slowdown, at etl.py:41 (read_rows), which ..."; null when nothing is known. */
function amount(cause: Cause, alone: boolean, whose: string): Block | null {
  const { value, unit } = cause.amount;
  const phrases: Phrase[] = [];
  if (value !== 0) {
    phrases.push(alone ? [quantity(value, unit)] : say`${quantity(value, unit)} more than base`);
    phrases.push([own(`${percent(cause.share)} of ${whole(unit, alone)}`)]);
  }
  if (cause.location !== null) {
    phrases.push(say`at ${place(cause.location)}${own(whose)}`);
  }
  if (phrases.length === 0 && cause.kind === null) return null;
  const said = joined(phrases, ", ");
  if (cause.kind === null) return { kind: "paragraph", phrase: said };
  const words = kindWords(cause.class, cause.kind);
  const meaning: Phrase = [words === null ? name(cause.kind) : own(words)];
  return { kind: "paragraph", phrase: phrases.length === 0 ? meaning : say`${said}: ${meaning}` };
}

function whole(unit: Cause["amount"]["unit"], alone: boolean): string {
  if (alone) return unit === "s" ? "the wall time" : unit === "MB" ? "its memory" : "its tasks";
  return unit === "s" ? "the slowdown" : unit === "MB" ? "the growth" : "the additional tasks";
}
