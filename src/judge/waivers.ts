import type { Cause } from "../record/cause.ts";
import { type MetricUnit, metricRow } from "../record/metrics.ts";
import type { Entry } from "../record/record.ts";
import { MetricName } from "../record/rules/limit.ts";
import type { Waiver } from "../record/rules/waiver.ts";

/** Stands for every entry, in a label or a commit trailer. */
export const EVERY_ENTRY = "*";

export type NamedCause = Pick<Cause, "class" | "amount">;

/** The unit of a cause that can explain a metric of this unit: a share is one of the time. */
const EXPLAINED_IN: Readonly<Record<MetricUnit, Cause["amount"]["unit"]>> = {
  s: "s",
  share: "s",
  MB: "MB",
  tasks: "tasks",
};

/** Whether a waiver still holds on a day, `2027-01-31`: `until` is the last one. */
export function holds(waiver: Waiver, today: string): boolean {
  return waiver.until === null || today <= waiver.until;
}

/**
 * Whether a waiver accepts that this metric of this entry is worse. One with a cause does so only when that cause is
 * the leading one of the metric's kind: a second, smaller cause of the class does not excuse the first.
 */
export function covers(
  waiver: Waiver,
  worse: { readonly entry: string; readonly metric: string; readonly causes: readonly NamedCause[] },
): boolean {
  if (waiver.entry !== EVERY_ENTRY && waiver.entry !== worse.entry) return false;
  if (waiver.metric !== null && waiver.metric !== worse.metric) return false;
  if (waiver.cause === null) return true;
  const row = metricRow(worse.metric);
  const leading = worse.causes.find(
    ({ amount }) => row !== undefined && amount.unit === EXPLAINED_IN[row.unit],
  );
  return leading?.class === waiver.cause;
}

/** Metrics of an entry that a waiver could be about: a limit was broken, or the rule confirmed a slowdown. */
function worseMetrics({ limits, metrics }: Pick<Entry, "limits" | "metrics">): string[] {
  const broken = limits.filter(({ outcome }) => outcome === "broken").map(({ metric }) => metric as string);
  const regressed = metrics.filter(({ decision }) => decision === "regressed").map(({ metric }) => metric);
  return [...new Set([...broken, ...regressed])];
}

/**
 * What is to be said of waivers that did nothing: one that ended, and one that nothing measured needs. Waivers of
 * entries that were not measured are left alone.
 */
export function waiverNotices(
  waivers: readonly Waiver[],
  entries: readonly Pick<Entry, "name" | "limits" | "metrics" | "causes">[],
  today: string,
): string[] {
  return waivers.flatMap((waiver) => {
    const measured = entries.filter(({ name }) => waiver.entry === EVERY_ENTRY || waiver.entry === name);
    const needed = measured.some((entry) =>
      worseMetrics(entry).some((metric) =>
        covers(waiver, { entry: entry.name, metric, causes: entry.causes }),
      ),
    );
    if (!holds(waiver, today))
      return [
        `${named(waiver)} ended on ${waiver.until}${needed ? ", and what it accepted is still there" : ""}: remove or renew it.`,
      ];
    if (waiver.source !== "gate file" && measured.length === 0)
      return [`${named(waiver)} is about an entry that was not measured.`];
    return needed || measured.length === 0
      ? []
      : [`${named(waiver)} is not needed: nothing that it covers became worse. Remove it.`];
  });
}

/** "The waiver of api (cpu-bound, gate file: stronger hashing)". */
function named({ entry, metric, cause, reason, source }: Waiver): string {
  const about = [metric, cause].filter((part) => part !== null).join(", ");
  const whose = entry === EVERY_ENTRY ? "all entries" : entry;
  return `The waiver of ${whose} (${about === "" ? "" : `${about}, `}${source}: ${reason})`;
}

/** Whether a word is the name of a metric. */
export function isMetric(word: string): word is MetricName {
  return MetricName.safeParse(word).success;
}
