import type { Entry } from "../../record/record.ts";
import type { LimitOutcome } from "../../record/rules/limit.ts";
import { counted } from "../../text/quantity.ts";
import { own, type Phrase, prose, type Section, say, type Tone } from "../document/document.ts";
import { metricLabel } from "../document/words.ts";

/** Limits that are shown one by one; a team sets fewer. */
const MOST = 12;

const OUTCOMES: Readonly<
  Record<LimitOutcome["outcome"], { text: string; tone: Tone | null; place: number }>
> = {
  broken: { text: "broken", tone: "bad", place: 0 },
  undecided: { text: "undecided", tone: "warn", place: 1 },
  "not-measured": { text: "not measured", tone: "warn", place: 2 },
  kept: { text: "kept", tone: null, place: 3 },
};

/** What the team's limits say: broken and undecided ones with their figures, kept ones by number; null without any. */
export function limitsSection({ limits }: Entry): Section | null {
  if (limits.length === 0) return null;
  const loud = limits
    .filter((limit) => limit.outcome !== "kept")
    .sort((one, other) => OUTCOMES[one.outcome].place - OUTCOMES[other.outcome].place);
  const kept = limits.length - loud.length;
  const items = loud.slice(0, MOST).map(item);
  if (loud.length > MOST) items.push([own(`${loud.length - MOST} more in the record`)]);
  if (kept > 0) items.push([own(loud.length > 0 ? `${kept} more kept` : `${counted(kept, "limit")} kept`)]);
  return { title: "Limits", rank: 75, folded: loud.length === 0, blocks: [{ kind: "list", items }] };
}

/** "broken: wall time: 4.94 s, limit 4.00 s, 99 % interval 4.90 to 4.99"; a broken `warn` does not fail the check. */
function item({ outcome, metric, level, message }: LimitOutcome): Phrase {
  const { text, tone } = OUTCOMES[outcome];
  const mild = level === "warn" ? " (a warning)" : "";
  return say`${own(text, tone)}${own(mild)}: ${metricLabel(metric)}: ${prose(message)}`;
}
