import { namesCause } from "../../record/cause/classes.ts";
import type { Cause } from "../../record/cause.ts";
import type { Entry, GateRecord, Verdict } from "../../record/record.ts";
import { visible, visibleSentence, withoutCommands } from "../../text/escape.ts";
import { diagnosis, headline, isAlone } from "../document/headline.ts";
import { repositoryPath } from "../document/links.ts";
import { type Review, reviewOf } from "../document/review.ts";
import { urgency } from "../document/words.ts";
import { plain } from "../report/title.ts";

type Level = "error" | "warning" | "notice";

/** A remark at a line of head, in plain text; the file is relative to the repository's root. */
export interface Annotation {
  readonly level: Level;
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly message: string;
}

/** GitHub drops what a step says beyond ten of a level. */
const MOST_OF_A_LEVEL = 10;

const LEVELS: Readonly<Record<Verdict, Level>> = {
  error: "error",
  fail: "error",
  warn: "warning",
  "no-data": "notice",
  inconclusive: "notice",
  "no-baseline": "notice",
  waived: "notice",
  new: "notice",
  improved: "notice",
  pass: "notice",
};

/**
 * Remarks for the lines that made entries slower or hungrier: at most ten of a level, the worst first, lines of the
 * change under review before others. `folder` is the side's root within the repository ("services/shop"). Lines
 * outside of the checkout and causes of low confidence are left out; the comment has them.
 */
export function annotationsOf(record: GateRecord, folder = ""): Annotation[] {
  const review = reviewOf(record);
  const found = record.entries
    .flatMap((entry) => marks(entry))
    .sort((one, other) => compare(one, other))
    .flatMap((mark) => annotation(mark, review, folder));
  const counts: { [level in Level]: number } = { error: 0, warning: 0, notice: 0 };
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = JSON.stringify(one);
    if (seen.has(key) || counts[one.level] >= MOST_OF_A_LEVEL) return false;
    seen.add(key);
    counts[one.level] += 1;
    return true;
  });
}

interface Mark {
  readonly entry: Entry;
  readonly cause: Cause;
}

/** A cause that is no more than a guess, or none, is not worth a mark on somebody's line. */
function marks(entry: Entry): Mark[] {
  if (entry.verdict === "improved" || entry.verdict === "error") return [];
  return entry.causes
    .filter((cause) => cause.confidence !== "low" && namesCause(cause.class))
    .map((cause) => ({ entry, cause }));
}

/** Worst verdict first, then lines of this change, then what costs most of its entry. */
function compare(one: Mark, other: Mark): number {
  const strangeness = ({ cause }: Mark) => (cause.changed === true ? 0 : cause.changed === null ? 1 : 2);
  return (
    urgency(one.entry.verdict) - urgency(other.entry.verdict) ||
    strangeness(one) - strangeness(other) ||
    other.cause.share - one.cause.share
  );
}

function annotation({ entry, cause }: Mark, review: Review, folder: string): Annotation[] {
  const { location } = cause;
  const file = location === null ? null : repositoryPath(location.file, folder);
  if (location === null || file === null || location.line <= 0) return [];
  const one = { ...entry, cause };
  const sentence = plain(isAlone(entry) ? diagnosis(one) : headline(one, review));
  const advice = cause.advice === "" ? "" : `\n${visibleSentence(cause.advice)}`;
  return [
    {
      level: LEVELS[entry.verdict],
      file,
      line: location.line,
      title: `Scalene gate: ${cause.class} in ${visible(entry.name, 80)}`,
      message: withoutCommands(sentence + advice),
    },
  ];
}
