import type { Entry, Metric } from "../../record/record.ts";
import { counted, percent, setQuantity } from "../../text/quantity.ts";
import { own, type Phrase, type Section, say } from "../document/document.ts";
import { metricLabel } from "../document/words.ts";

/** The smallest effect that must be found where no limit says it, as a ratio (docs/judging.md). */
const USUAL_EFFECT = 1.1;
/** Odds at which the rule believes in a slowdown, and in no change. */
const ODDS_CHANGED = 100;
const ODDS_SAME = 7;
/**
 * Runs that the rule needs over those of a test that knows the noise: 24.1 / 12.5 for a change of the smallest
 * effect, 9.9 / 7.6 for none (docs/judging.md, sections 3 and 4). The larger is taken.
 */
const PRICE = 1.93;
/** Nobody waits for more pairs than this. */
const MOST_PAIRS = 300;

/** What to do about an entry that could not be decided; null for one that was. */
export function undecidedSection(entry: Entry): Section | null {
  if (entry.verdict !== "inconclusive") return null;
  const open = entry.metrics.filter((metric) => metric.decision === "inconclusive");
  const items = open.map((metric) => advice(metric, effectOf(entry, metric)));
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
  if (metric.noise === null || metric.ratio === null) {
    return say`${label}: allow more pairs than ${own(String(metric.runs))}, or ${quiet}.`;
  }
  const seen = say`${label}: two runs of one pair differ by ${own(percent(metric.noise))} by chance`;
  const more = morePairs(metric.ratio, metric.noise, metric.runs, effect);
  if (more === null) {
    return say`${seen}, and the change lies half-way to ${own(wanted)}: more runs would hardly decide it. Set a limit that is clearly above or below it, or ${quiet}.`;
  }
  return say`${seen}. To tell a change of ${own(wanted)} from none, about ${own(counted(more, "more pair"), "strong")} of runs are needed; or ${quiet}.`;
}

/** The smallest change that the entry's limits want to see, as a ratio. */
function effectOf({ settings }: Entry, { metric }: Metric): number {
  const limits = (settings?.limits ?? []).filter(
    (limit) => limit.metric === metric && limit.kind === "ratio" && limit.value > 0,
  );
  return limits.length === 0 ? USUAL_EFFECT : 1 + Math.min(...limits.map((limit) => limit.value));
}

/**
 * Pairs that are still missing for a decision, if the ratio seen is the true one; null where there is no end in
 * sight. From the drift of a sequential test between "no change" and `effect` (Wald): the log odds grow by
 * (x d - d^2 / 2) / noise^2 a pair, with x and d the logarithms of the ratio and of the effect; `noise` is the
 * deviation of a pair's log ratio.
 */
export function morePairs(ratio: number, noise: number, done: number, effect: number): number | null {
  const wanted = Math.log(effect);
  const drift = (Math.abs(Math.log(ratio)) * wanted - wanted ** 2 / 2) / noise ** 2;
  const needed = (PRICE * Math.log(drift > 0 ? ODDS_CHANGED : ODDS_SAME)) / Math.abs(drift);
  if (!Number.isFinite(needed) || needed > MOST_PAIRS) return null;
  return Math.max(Math.ceil(needed) - done, Math.ceil(done / 2));
}
