import type { Entry, GateRecord } from "../../record/record.ts";
import { name, own, type Section, say } from "../document/document.ts";

/** Whether a record is about a pull request, where a regression can be accepted by a label or a commit. */
export function isOfPullRequest({ comparison }: GateRecord): boolean {
  return comparison?.head.ref.startsWith("refs/pull/") === true;
}

/** How the regression of an entry that failed is accepted in the pull request itself; null for any other entry. */
export function acceptingSection({ name: entry, verdict }: Entry): Section | null {
  if (verdict !== "fail") return null;
  const phrase = say`Put the label ${name(`perf-accepted:${entry}`)} on the pull request and run the job again, or write ${name(`Perf-Accepted: ${entry} * REASON`)} on a line of a commit message.`;
  return {
    title: "To accept it",
    rank: 10,
    folded: true,
    blocks: [{ kind: "paragraph", phrase: [...phrase, own(" A metric in place of * accepts that alone.")] }],
  };
}
