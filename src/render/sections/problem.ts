import type { Problem } from "../../record/record.ts";
import { type Block, name, own, prose, type Section, say } from "../document/document.ts";
import { FAULTS } from "../document/words.ts";

/** Problems and notices that are shown in full; the record holds all. */
const MOST = 5;
const MOST_NOTICES = 10;

/** Title of the notices. */
export const NOTICES = "Notices";

/**
 * What went wrong: whose fault it is, where, the next step, and the last lines that were printed. With
 * `inHeadline` the headline has already said the first message.
 */
export function problemSections(problems: readonly Problem[], inHeadline: boolean): Section[] {
  return problems.slice(0, MOST).map((problem, index) => ({
    title: `Problem: fault of ${FAULTS[problem.fault]}`,
    rank: 90,
    folded: false,
    blocks: blocks(problem, inHeadline && index === 0),
  }));
}

function blocks({ message, where, next, output }: Problem, said: boolean): Block[] {
  const all: Block[] = said ? [] : [{ kind: "paragraph", phrase: [prose(message)] }];
  if (where !== null) all.push({ kind: "paragraph", phrase: say`Where: ${name(where)}` });
  if (next !== null) {
    all.push({ kind: "paragraph", phrase: say`${own("What to do:", "accent")} ${prose(next)}` });
  }
  if (output !== null && output.trim() !== "") all.push({ kind: "output", text: output });
  return all;
}

/** What limits the results, in plain words; null when nothing does. */
export function noticeSection(notices: readonly string[]): Section | null {
  if (notices.length === 0) return null;
  const items = notices.slice(0, MOST_NOTICES).map((notice) => [prose(notice)]);
  if (notices.length > MOST_NOTICES) items.push([own(`${notices.length - MOST_NOTICES} more in the record`)]);
  return { title: NOTICES, rank: 40, folded: false, blocks: [{ kind: "list", items }] };
}
