import type { Entry } from "../record/record.ts";
import { own, type Phrase, prose, type Section, say } from "./document.ts";
import { metricLabel } from "./words.ts";

/** Why a regression was accepted, by whom it was said and until when; null for an entry without a waiver. */
export function waiverSection({ waiver }: Entry): Section | null {
  if (waiver === null) return null;
  const about: Phrase[] = [];
  if (waiver.metric !== null) about.push(say`of ${metricLabel(waiver.metric)}`);
  if (waiver.cause !== null) about.push([own(`by ${waiver.cause}`)]);
  const scope = about.flatMap((phrase) => [own(" "), ...phrase]);
  const until = waiver.until === null ? [own("for this change only")] : say`until ${prose(waiver.until)}`;
  const phrase = say`A regression${scope} is accepted ${until}: ${prose(waiver.reason)}`;
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
