import type { Record as CheckRecord, Entry, Verdict } from "../record/record.ts";
import { causeSections } from "./cause-section.ts";
import { type Chapter, type Label, own, type Phrase, prose, type Report, say } from "./document.ts";
import { diagnosis, headline, isAlone } from "./headline.ts";
import { ledgerSection } from "./ledger-section.ts";
import { machineSection, methodSection } from "./method-section.ts";
import { metricsSection } from "./metrics-section.ts";
import { counted } from "./numbers.ts";
import { noticeSection, problemSections } from "./problem-section.ts";
import { profileSection } from "./profile-section.ts";
import { urgency, VERDICTS } from "./words.ts";

/** Everything a reader is told about a record, the most urgent entry first; the same for every kind of page. */
export function reportOf(record: CheckRecord): Report {
  const entries = [...record.entries].sort((one, other) => urgency(one.verdict) - urgency(other.verdict));
  const diagnosed = record.command === "diagnose";
  return {
    summary:
      entries.length === 1 ? null : { label: VERDICTS[record.verdict], headline: summary(record, entries) },
    chapters: entries.map((entry) => chapterOf(entry, diagnosed, entries.length === 1)),
    closing: [
      ...problemSections(record.problems, entries.length === 0),
      noticeSection(record.notices),
      machineSection(record),
    ].filter((section) => section !== null),
  };
}

/** An entry among others that passed needs no more than its headline. */
function chapterOf(entry: Entry, diagnosed: boolean, only: boolean): Chapter {
  const asDiagnosis = diagnosed && entry.verdict !== "error" && entry.verdict !== "no-data";
  const label = asDiagnosis ? classLabel(entry) : VERDICTS[entry.verdict];
  const chapter = { label, headline: asDiagnosis ? diagnosis(entry) : headline(entry) };
  if (entry.verdict === "pass" && !diagnosed && !only) return { ...chapter, sections: [] };
  const alone = isAlone(entry);
  const sections = [
    ...problemSections(entry.problems, entry.verdict === "error"),
    metricsSection(entry, alone),
    ...causeSections(entry, alone),
    ledgerSection(entry),
    profileSection(entry),
    noticeSection(entry.notices),
    methodSection(entry, only),
  ].filter((section) => section !== null);
  return { ...chapter, sections };
}

function classLabel({ cause }: Entry): Label {
  if (cause === null || cause.class === "unknown") return { text: "NOTHING FOUND", tone: "good", icon: "✅" };
  if (cause.class === "insufficient-data") return VERDICTS["no-data"];
  return { text: cause.class.toUpperCase(), tone: "warn", icon: "🔎" };
}

/** "14 entries: 2 failed, 1 improved, 11 passed", or why there is none. */
function summary(record: CheckRecord, entries: readonly Entry[]): Phrase {
  const [problem] = record.problems;
  if (entries.length === 0) {
    return problem === undefined
      ? [own("nothing was measured")]
      : say`nothing was measured: ${prose(problem.message)}`;
  }
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
