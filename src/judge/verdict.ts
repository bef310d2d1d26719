import { worstOf } from "../record/entry.ts";
import type { Baseline, Metric, Problem, Verdict } from "../record/record.ts";
import type { LimitOutcome } from "../record/rules/limit.ts";
import type { Waiver } from "../record/rules/waiver.ts";
import { setQuantity } from "../text/quantity.ts";
import { covers, type NamedCause } from "./waivers.ts";

/** Below this a program has hardly begun when it ends: seconds of wall time. */
const TOO_SHORT = 0.05;

/** All that a verdict depends on. */
export interface Judged {
  readonly metrics: readonly Metric[];
  readonly problems: readonly Problem[];
  readonly baseline: Baseline;
  /** What the team's limits said; null where there is no gate file: then the rule alone decides. */
  readonly limits: readonly LimitOutcome[] | null;
  /** Waivers that hold today. */
  readonly waivers?: readonly Waiver[];
  readonly entry?: string;
  /** Causes, the leading one first, for waivers that name one. */
  readonly causes?: readonly NamedCause[];
}

/** A verdict, and what led to it. */
export interface Decided {
  readonly verdict: Verdict;
  /** One clause with its figures. */
  readonly reason: string;
  /** The waiver that turned something worse into `waived`. */
  readonly waiver: Waiver | null;
}

/** One thing that speaks against `pass`. */
interface Finding {
  readonly verdict: Verdict;
  readonly reason: string;
  /** The metric it is about, when a waiver can be about it too. */
  readonly metric: string | null;
}

/**
 * The verdict of one entry, with its reason: the only place that decides it. Nothing measured, or a program that
 * failed, is an `error`. Otherwise everything that speaks against `pass` is collected, what is waived becomes
 * `waived`, and the worst counts, in the order of `worstOf`: new, waived, no-baseline, inconclusive, warn, no-data,
 * fail. Where nothing does, it is `improved` when a metric did, else `pass`.
 */
export function decide(parts: Judged): Decided {
  const failed = failureOf(parts);
  if (failed !== null) return { verdict: "error", reason: failed, waiver: null };
  const found = [
    ...standing(parts),
    ...(parts.limits === null ? ruled(parts) : limited(parts, parts.limits)),
  ];
  const waived: Waiver[] = [];
  const findings = found.map((finding) => {
    const waiver = waiverOf(finding, parts);
    if (waiver === undefined) return finding;
    waived.push(waiver);
    return { ...finding, verdict: "waived" as const, reason: `${finding.reason}; waived: ${waiver.reason}` };
  });
  if (findings.length === 0) return { ...sound(parts), waiver: null };
  const verdict = worstOf(findings.map((finding) => finding.verdict));
  const [first, ...more] = findings.filter((finding) => finding.verdict === verdict);
  const reason = `${first?.reason}${more.length > 0 ? `; and ${more.length} more` : ""}`;
  return { verdict, reason, waiver: waived[0] ?? null };
}

function failureOf({ metrics, problems }: Judged): string | null {
  const stopped = problems.find((problem) => problem.fault === "program");
  if (stopped !== undefined) return stopped.message;
  return metrics.length > 0 ? null : (problems[0]?.message ?? "nothing could be measured");
}

/** What the figures are worth, whatever they say. */
function standing(parts: Judged): Finding[] {
  const found: Finding[] = [];
  const wall = parts.metrics.find((metric) => metric.metric === "wall-time");
  if (Math.max(wall?.head ?? 0, wall?.base ?? 0) < TOO_SHORT) {
    const reason = `the program ends within ${setQuantity(TOO_SHORT, "s")}: too short to judge`;
    found.push({ verdict: "no-data", reason, metric: null });
  }
  const { state } = parts.baseline;
  if (state === "new")
    found.push({ verdict: "new", reason: "base has no such entry: measured alone", metric: null });
  if (state === "none" || state === "broken")
    found.push({ verdict: "no-baseline", reason: "there is no base: absolute limits only", metric: null });
  return found;
}

const named = (metric: Metric) => `${metric.metric}: ${metric.reason ?? metric.decision}`;

/** Without limits: every slowdown that the rule confirmed fails. */
function ruled({ metrics, baseline }: Judged): Finding[] {
  if (baseline.state !== "compared") return [];
  const regressed = metrics.filter(({ decision }) => decision === "regressed");
  if (regressed.length > 0)
    return regressed.map((metric) => ({ verdict: "fail", reason: named(metric), metric: metric.metric }));
  const wall = metrics.find((metric) => metric.metric === "wall-time");
  if (wall?.decision !== "inconclusive" || metrics.some(({ decision }) => decision === "improved")) return [];
  return [{ verdict: "inconclusive", reason: named(wall), metric: null }];
}

/** With limits: they decide, and a confirmed slowdown that no relative limit is about is a warning. */
function limited(parts: Judged, limits: readonly LimitOutcome[]): Finding[] {
  const regressed = parts.metrics.filter(({ decision }) => decision === "regressed");
  const unlimited = regressed.filter(
    ({ metric }) => !limits.some((limit) => limit.metric === metric && limit.kind !== "absolute"),
  );
  return [
    ...limits.flatMap((limit) => ofLimit(limit, limits, parts)),
    ...unlimited.map(
      (metric): Finding => ({
        verdict: "warn",
        reason: `${named(metric)}, and it has no relative limit`,
        metric: metric.metric,
      }),
    ),
  ];
}

function ofLimit(limit: LimitOutcome, all: readonly LimitOutcome[], parts: Judged): Finding[] {
  const reason = `${limit.metric}: ${limit.message}`;
  const found = (verdict: Verdict): Finding[] => [{ verdict, reason, metric: limit.metric }];
  if (limit.outcome === "broken") return found(limit.level);
  if (limit.outcome === "kept") return [];
  // where the failure is decided, an open warning changes nothing
  const failsToo = all.some((other) => other.metric === limit.metric && other.level === "fail");
  if (limit.level === "warn" && failsToo) return [];
  const alone = parts.baseline.state !== "compared";
  if (limit.outcome === "not-measured" && limit.kind !== "absolute" && alone) return [];
  const slower = parts.metrics.some(
    ({ metric, decision }) => metric === limit.metric && decision === "regressed",
  );
  if (slower && limit.kind !== "absolute") return found("warn");
  return [{ verdict: "inconclusive", reason, metric: null }];
}

function waiverOf(
  { verdict, metric }: Finding,
  { waivers = [], entry, causes = [] }: Judged,
): Waiver | undefined {
  if (metric === null || entry === undefined || (verdict !== "fail" && verdict !== "warn")) return undefined;
  return waivers.find((waiver) => covers(waiver, { entry, metric, causes }));
}

function sound(parts: Judged): Pick<Decided, "verdict" | "reason"> {
  const { metrics, limits } = parts;
  const compared = parts.baseline.state === "compared";
  const improved = metrics.find(({ decision }) => decision === "improved");
  if (compared && improved !== undefined) return { verdict: "improved", reason: named(improved) };
  if (limits !== null && limits.length > 0) return { verdict: "pass", reason: "within all limits" };
  if (!compared) return { verdict: "pass", reason: "measured" };
  const wall = metrics.find((metric) => metric.metric === "wall-time");
  return { verdict: "pass", reason: wall === undefined ? "nothing changed" : named(wall) };
}
