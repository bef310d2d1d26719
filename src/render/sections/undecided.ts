import { smallestEffect } from "../../judge/limits.ts";
import { MOST_PAIRS_NEEDED } from "../../judge/pairs-needed.ts";
import type { Entry, Metric } from "../../record/record.ts";
import { count, counted, percent, setQuantity } from "../../text/quantity.ts";
import { own, type Phrase, type Section, say } from "../document/document.ts";
import { metricLabel } from "../document/words.ts";

/** What to do about an entry that could not be decided; null for one that was. */
export function undecidedSection(entry: Entry): Section | null {
  if (entry.verdict !== "inconclusive") return null;
  const open = entry.metrics.filter((metric) => metric.decision === "inconclusive");
  const items = open.map((metric) =>
    advice(metric, smallestEffect(entry.settings?.limits ?? [], metric.metric)),
  );
  const across = entry.limits.filter((limit) => limit.outcome === "undecided");
  for (const { metric } of items.length === 0 ? across : []) {
    items.push(
      say`${metricLabel(metric)}: the figure lies too close to its limit to tell. More runs can tell it, or a limit further away.`,
    );
  }
  if (items.length === 0) items.push([own("Run the check again when the machine has less to do.")]);
  return { title: "What to do", rank: 85, folded: false, blocks: [{ kind: "list", items }] };
}

function advice(metric: Metric, effect: number): Phrase {
  const label = metricLabel(metric.metric);
  const wanted = setQuantity(effect - 1, "share");
  const quiet = own("run it on a quieter machine, or give the entry more work");
  const { noise, pairsNeeded, runs } = metric;
  if (noise === null || pairsNeeded === null) {
    return say`${label}: allow more pairs than ${own(count(runs))}, or ${quiet}.`;
  }
  const seen = say`${label}: two runs of one pair differ by ${own(percent(noise))} by chance`;
  if (pairsNeeded === "never") {
    return say`${seen}, and even ${own(counted(MOST_PAIRS_NEEDED, "pair"))} of runs would hardly tell a change of ${own(wanted)} from none. Set a limit that is clearly above or below the change, or ${quiet}.`;
  }
  const more = counted(Math.max(1, pairsNeeded - runs), "more pair");
  return say`${seen}. To tell a change of ${own(wanted)} from none, about ${own(more, "strong")} of runs are needed; or ${quiet}.`;
}
