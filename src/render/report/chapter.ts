import type { Entry } from "../../record/record.ts";
import type { Chapter, Label, Section } from "../document/document.ts";
import { diagnosis, headline, isAlone } from "../document/headline.ts";
import type { Review } from "../document/review.ts";
import { VERDICTS } from "../document/words.ts";
import { acceptingSection } from "../sections/accepting.ts";
import { causeSections } from "../sections/cause.ts";
import { ledgerSection } from "../sections/ledger.ts";
import { limitsSection } from "../sections/limits.ts";
import { methodSection } from "../sections/method.ts";
import { metricsSection } from "../sections/metrics.ts";
import { NOTICES, noticeSection, problemSections } from "../sections/problem.ts";
import { profileSection } from "../sections/profile.ts";
import { undecidedSection } from "../sections/undecided.ts";
import { waiverSection } from "../sections/waiver.ts";

/** What the whole record says about how an entry is shown. */
export interface View {
  readonly diagnosed: boolean;
  /** Whether it is the only entry. */
  readonly only: boolean;
  readonly review: Review;
  /** Whether it is about a pull request. */
  readonly pullRequest: boolean;
}

/** One entry: first the answer, then the reason and the cure, then the figures, and last how they were measured. */
export function chapterOf(entry: Entry, view: View): Chapter {
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
    view.pullRequest ? acceptingSection(entry) : null,
    noticeSection(entry.notices),
    methodSection(entry, view.only),
  ].filter((section) => section !== null);
  return { ...title, sections: needsOneLine(entry, view) ? sections.map(onDemand) : sections };
}

/** An entry among others that passed needs no more than its headline. */
export function isQuiet(entry: Entry, { diagnosed, only }: View): boolean {
  return entry.verdict === "pass" && !diagnosed && !only;
}

/** Verdict and sentence of an entry; of a diagnosis the class stands for the verdict. */
export function titleOf(entry: Entry, { diagnosed, review }: View): Pick<Chapter, "label" | "headline"> {
  const asDiagnosis = diagnosed && entry.verdict !== "error" && entry.verdict !== "no-data";
  return asDiagnosis
    ? { label: classLabel(entry), headline: diagnosis(entry) }
    : { label: VERDICTS[entry.verdict], headline: headline(entry, review) };
}

function classLabel({ cause }: Entry): Label {
  if (cause === null || cause.class === "unknown") return { text: "NOTHING FOUND", tone: "good", icon: "✅" };
  if (cause.class === "insufficient-data") return VERDICTS["no-data"];
  return { text: cause.class.toUpperCase(), tone: "warn", icon: "🔎" };
}

/** Good news of a comparison. */
function needsOneLine(entry: Entry, { diagnosed }: View): boolean {
  return !diagnosed && !isAlone(entry) && (entry.verdict === "pass" || entry.verdict === "improved");
}

/** What limits the results is never hidden. */
function onDemand(section: Section): Section {
  return section.title === NOTICES ? section : { ...section, folded: true };
}
