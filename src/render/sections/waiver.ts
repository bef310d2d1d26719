import type { Entry } from "../../record/record.ts";
import { own, prose, type Section, say } from "../document/document.ts";
import { metricLabel } from "../document/words.ts";

/** Why a regression was accepted, by whom it was said and until when; null for an entry without a waiver. */
export function waiverSection({ waiver }: Entry): Section | null {
  if (waiver === null) return null;
  const metric = waiver.metric === null ? [] : say` of ${metricLabel(waiver.metric)}`;
  const cause = waiver.cause === null ? "" : ` (cause: ${waiver.cause})`;
  const until = waiver.until === null ? [own("for this change only")] : say`until ${prose(waiver.until)}`;
  const phrase = say`A regression${metric}${own(cause)} is accepted ${until}: ${prose(waiver.reason)}`;
  const source = [own(`It stands in the ${waiver.source}.`, "faint")];
  return {
    title: "Waived",
    rank: 85,
    folded: false,
    blocks: [
      { kind: "paragraph", phrase },
      { kind: "paragraph", phrase: source },
    ],
  };
}
