import type { Record as CheckRecord, Entry, Verdict } from "../record/record.ts";
import { causeSections } from "./cause-section.ts";
import { comparedPhrase, comparisonSections } from "./comparison-section.ts";
import {
  type Chapter,
  type Label,
  own,
  type Phrase,
  prose,
  type Report,
  type Section,
  type Summary,
  say,
} from "./document.ts";
import { diagnosis, headline, isAlone } from "./headline.ts";
import { ledgerSection } from "./ledger-section.ts";
import { limitsSection } from "./limits-section.ts";
import { machineSection, methodSection } from "./method-section.ts";
import { metricsSection } from "./metrics-section.ts";
import { counted } from "./numbers.ts";
import { changedTable, passedTable } from "./overview.ts";
import { NOTICES, noticeSection, problemSections } from "./problem-section.ts";
import { profileSection } from "./profile-section.ts";
import { type Review, reviewOf } from "./review.ts";
import { undecidedSection } from "./undecided-section.ts";
import { waiverSection } from "./waiver-section.ts";
import { urgency, VERDICTS } from "./words.ts";

/** Everything a reader is told about a record, the most urgent entry first; the same for every kind of page. */
export function reportOf(record: CheckRecord): Report {
  const entries = [...record.entries].sort((one, other) => urgency(one.verdict) - urgency(other.verdict));
  const view: View = {
    diagnosed: record.command === "diagnose",
    only: entries.length === 1,
    review: reviewOf(record),
  };
  return {
    summary: view.only ? null : summary(record, entries, view),
    compared: comparedPhrase(record),
    chapters: entries.map((entry) => chapterOf(entry, view)),
    closing: [
      ...problemSections(record.problems, entries.length === 0),
      ...comparisonSections(record),
      noticeSection(record.notices),
      machineSection(record),
    ].filter((section) => section !== null),
  };
}

/** What the whole record says about how an entry is shown. */
interface View {
  readonly diagnosed: boolean;
  readonly only: boolean;
  readonly review: Review;
}

function chapterOf(entry: Entry, view: View): Chapter {
  const title = titleOf(entry, view);
  if (isQuiet(entry, view)) return { ...title, sections: [] };
  const alone = isAlone(entry);
  const sections = [
    ...problemSections(entry.problems, entry.verdict === "error"),
    waiverSection(entry),
    undecidedSection(entry),
    ...causeSections(entry, alone, view.review),
    limitsSection(entry),
    metricsSection(entry, alone),
    ledgerSection(entry),
    profileSection(entry),
    noticeSection(entry.notices),
    methodSection(entry, view.only),
  ].filter((section) => section !== null);
  // good news needs one line
  const good = !view.diagnosed && ["pass", "improved"].includes(entry.verdict) && !alone;
  return { ...title, sections: good ? sections.map(onDemand) : sections };
}

function titleOf(entry: Entry, { diagnosed, review }: View): Pick<Chapter, "label" | "headline"> {
  const asDiagnosis = diagnosed && entry.verdict !== "error" && entry.verdict !== "no-data";
  return asDiagnosis
    ? { label: classLabel(entry), headline: diagnosis(entry) }
    : { label: VERDICTS[entry.verdict], headline: headline(entry, review) };
}

/** An entry among others that passed needs no more than its headline. */
function isQuiet(entry: Entry, { diagnosed, only }: View): boolean {
  return entry.verdict === "pass" && !diagnosed && !only;
}

/** What limits the results is never hidden. */
function onDemand(section: Section): Section {
  return section.title === NOTICES ? section : { ...section, folded: true };
}

function classLabel({ cause }: Entry): Label {
  if (cause === null || cause.class === "unknown") return { text: "NOTHING FOUND", tone: "good", icon: "✅" };
  if (cause.class === "insufficient-data") return VERDICTS["no-data"];
  return { text: cause.class.toUpperCase(), tone: "warn", icon: "🔎" };
}

/** The worst entry's sentence stands for the whole check; the rest are numbers and rows of a table. */
function summary(record: CheckRecord, entries: readonly Entry[], view: View): Summary {
  const quiet = entries.filter((entry) => isQuiet(entry, view));
  const loud = entries.filter((entry) => !isQuiet(entry, view));
  const [worst] = loud;
  return {
    label: VERDICTS[record.verdict],
    headline: worst === undefined ? nothingChanged(record, quiet.length) : withOthers(worst, loud, view),
    counts: counts(entries),
    changed: loud.length > 1 ? changedTable(loud) : null,
    passed: quiet.length > 0 ? passedTable(quiet) : null,
  };
}

function nothingChanged(record: CheckRecord, passed: number): Phrase {
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
  return others === 0 ? sentence : say`${sentence}; ${own(`${others} more ${SAID[worst.verdict]}`)}`;
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
