import type { Cause } from "../../record/cause.ts";
import { type Chapter, name, type Report, say } from "../document/document.ts";
import { UNREVIEWED } from "../document/review.ts";
import { causeSections } from "../sections/cause.ts";
import { noticeSection } from "../sections/problem.ts";

/** The causes of one entry without its verdict and its figures. */
export interface ExplainedEntry {
  readonly name: string;
  /** Whether head was measured alone: then the causes are of what it spends, else of what became worse. */
  readonly alone: boolean;
  /** The strongest first; empty when nothing was to be explained. */
  readonly causes: readonly Cause[];
}

/** The causes of some entries in the words of a report, in the order of the entries. */
export function explanationOf(entries: readonly ExplainedEntry[], notices: readonly string[]): Report {
  const closing = [noticeSection(notices)].filter((section) => section !== null);
  return { first: [], summary: null, compared: null, chapters: entries.map(chapterOf), closing };
}

function chapterOf({ name: entry, alone, causes }: ExplainedEntry): Chapter {
  const [first] = causes;
  const subject = name(entry, "strong");
  if (first === undefined) {
    const label = { text: "NOTHING ASKED", tone: "good", icon: "✅" } as const;
    return { label, headline: say`${subject}: nothing was to be explained`, sections: [] };
  }
  return {
    label: { text: first.class.toUpperCase(), tone: "warn", icon: "🔎" },
    headline: alone ? say`${subject}: what it spends` : say`${subject}: what became worse`,
    sections: causeSections({ cause: first, causes: [...causes] }, alone, UNREVIEWED),
  };
}
