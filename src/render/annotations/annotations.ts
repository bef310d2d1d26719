import { namesCause } from "../../record/cause/classes.ts";
import type { Cause } from "../../record/cause.ts";
import type { Entry, GateRecord, Verdict } from "../../record/record.ts";
import { visible, visibleSentence, withoutCommands } from "../../text/escape.ts";
import { diagnosis, headline, isAlone } from "../document/headline.ts";
import { climbed, repositoryPath } from "../document/links.ts";
import { type Review, reviewOf } from "../document/review.ts";
import { urgency } from "../document/words.ts";
import { plain } from "../report/title.ts";

type Level = "error" | "warning" | "notice";

/** A remark at a line of head, in plain text; the file is relative to the repository's root. */
export interface Annotation {
  readonly level: Level;
  readonly file: string;
  readonly line: number;
  /** Counted from 1; left out where only the line is known. */
  readonly column?: number;
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
 * outside of the checkout and causes of low confidence are left out; the comment has them. Where nothing was measured,
 * the lines of the mistakes that kept it from that.
 */
export function annotationsOf(record: GateRecord, folder = ""): Annotation[] {
  const found = record.entries.length === 0 ? mistakes(record, folder) : remarks(record, folder);
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

function remarks(record: GateRecord, folder: string): Annotation[] {
  const review = reviewOf(record);
  return record.entries
    .flatMap((entry) => marks(entry))
    .sort((one, other) => compare(one, other))
    .flatMap((mark) => annotation(mark, review, folder));
}

const PLACE = /^(.{1,1024}):(\d{1,7}):(\d{1,7})$/u;

/** "scalene-gate.yml:12:5" of a problem; problems of another form have no line. */
function mistakes({ problems }: GateRecord, folder: string): Annotation[] {
  return problems.flatMap(({ where, message, next }) => {
    const [, named = "", line, column] = PLACE.exec(where ?? "") ?? [];
    const file = repositoryPath(...climbed(named, folder));
    if (file === null) return [];
    const sentences = [message, ...(next === null ? [] : [next])].map((text) => visibleSentence(text));
    return [
      {
        level: "error",
        file,
        line: Number(line),
        column: Number(column),
        title: "Scalene gate: nothing was measured",
        message: withoutCommands(sentences.join("\n")),
      } as const,
    ];
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
