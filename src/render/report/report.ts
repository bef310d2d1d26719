import type { Entry, GateRecord, Verdict } from "../../record/record.ts";
import { counted } from "../../text/quantity.ts";
import {
  type Chapter,
  name,
  own,
  type Phrase,
  prose,
  type Report,
  type Summary,
  say,
} from "../document/document.ts";
import { reviewOf } from "../document/review.ts";
import { urgency, VERDICTS } from "../document/words.ts";
import { isOfPullRequest } from "../sections/accepting.ts";
import { comparedPhrase, noBaseSections, packageSections } from "../sections/comparison.ts";
import { machineSection } from "../sections/method.ts";
import { noticeSection, problemSections } from "../sections/problem.ts";
import { rulesSection } from "../sections/rules.ts";
import { chapterOf, isQuiet, titleOf, type View } from "./chapter.ts";
import { changedTable, passedTable } from "./overview.ts";

/** Everything a reader is told about a record, the most urgent entry first; the same for every kind of page. */
export function reportOf(record: GateRecord): Report {
  const entries = [...record.entries].sort((one, other) => urgency(one.verdict) - urgency(other.verdict));
  const view: View = {
    diagnosed: record.command === "diagnose",
    only: entries.length === 1,
    review: reviewOf(record),
    pullRequest: isOfPullRequest(record),
  };
  const chapters = entries.map((entry) => chapterOf(entry, view));
  const first = [...problemSections(record.problems, entries.length === 0), ...noBaseSections(record)];
  const notices = [noticeSection(record.notices)].filter((section) => section !== null);
  const last = [...packageSections(record), machineSection(record)];
  const compared = comparedPhrase(record);
  const before = [rulesSection(record)].filter((section) => section !== null);
  if (view.only) {
    const opened = chapters.map((chapter) => ({ ...chapter, sections: [...first, ...chapter.sections] }));
    return { first: before, summary: null, compared, chapters: opened, closing: [...notices, ...last] };
  }
  const sections = [...first, ...notices];
  return {
    first: before,
    summary: { ...summary(record, entries, view), sections },
    compared,
    chapters: withoutRepetition(chapters, entries),
    closing: last,
  };
}

/** The summary has already said the sentence of the worst entry. */
function withoutRepetition(chapters: readonly Chapter[], entries: readonly Entry[]): readonly Chapter[] {
  const [worst] = entries;
  return chapters.map((chapter, index) =>
    index > 0 || worst === undefined || chapter.sections.length === 0
      ? chapter
      : { ...chapter, headline: [name(worst.name, "strong")] },
  );
}

/** The worst entry's sentence stands for the whole check; the rest are numbers and rows of a table. */
function summary(record: GateRecord, entries: readonly Entry[], view: View): Omit<Summary, "sections"> {
  const quiet = entries.filter((entry) => isQuiet(entry, view));
  const loud = entries.filter((entry) => !isQuiet(entry, view));
  const [worst] = loud;
  return {
    label: VERDICTS[record.verdict],
    headline: worst === undefined ? nothingChanged(record, quiet.length) : withOthers(worst, loud, view),
    counts: loud.length > 0 ? counts(entries) : [],
    changed: loud.length > 1 ? changedTable(loud) : null,
    passed: quiet.length > 0 ? passedTable(quiet) : null,
  };
}

function nothingChanged(record: GateRecord, passed: number): Phrase {
  if (passed > 0) return [own(`nothing got slower or hungrier in ${counted(passed, "entry", "entries")}`)];
  const [problem] = record.problems;
  return problem === undefined
    ? [own("nothing was measured")]
    : say`nothing was measured: ${prose(problem.message)}`;
}

/** "api is 1.93 s (+64 %) slower: ...; 2 more failed". */
function withOthers(worst: Entry, loud: readonly Entry[], view: View): Phrase {
  const { headline: sentence } = titleOf(worst, view);
  const others = loud.filter((entry) => entry.verdict === worst.verdict).length - 1;
  return others === 0
    ? sentence
    : say`${sentence}; ${own(`${counted(others, "more", "more")} ${SAID[worst.verdict]}`)}`;
}

/** "14 entries: 2 failed, 1 improved, 11 passed". */
function counts(entries: readonly Entry[]): Phrase {
  if (entries.length === 0) return [];
  const of = new Map<Verdict, number>();
  for (const { verdict } of entries) of.set(verdict, (of.get(verdict) ?? 0) + 1);
  const parts = [...of].map(([verdict, count]) => `${count} ${SAID[verdict]}`);
  return say`${own(counted(entries.length, "entry", "entries"), "strong")}: ${own(parts.join(", "))}`;
}

const SAID: Readonly<Record<Verdict, string>> = {
  error: "could not be measured",
  fail: "failed",
  warn: "with a warning",
  inconclusive: "inconclusive",
  "no-data": "with too little data",
  "no-baseline": "without a base",
  waived: "waived",
  new: "new",
  improved: "improved",
  pass: "passed",
};
