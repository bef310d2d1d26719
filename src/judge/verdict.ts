import type { Metric, Problem, Verdict } from "../record/record.ts";

/** Below this a program has hardly begun when it ends: seconds of wall time. */
const TOO_SHORT = 0.05;

/** The verdict of one entry, with its reason: the only place that decides it. */
export function decide(parts: {
  readonly metrics: readonly Metric[];
  readonly problems: readonly Problem[];
  /** Whether there is a base to compare with. */
  readonly compared: boolean;
}): { verdict: Verdict; reason: string } {
  const { metrics, problems, compared } = parts;
  const stopped = problems.find((problem) => problem.fault === "program");
  if (metrics.length === 0) {
    return { verdict: "error", reason: (stopped ?? problems[0])?.message ?? "nothing could be measured" };
  }
  if (stopped !== undefined) return { verdict: "error", reason: stopped.message };
  const wall = metrics.find((metric) => metric.metric === "wall-time");
  if (Math.max(wall?.head ?? 0, wall?.base ?? 0) < TOO_SHORT) {
    return { verdict: "no-data", reason: `the program ends within ${TOO_SHORT} s: too short to judge` };
  }
  if (!compared) return { verdict: "pass", reason: "measured" };
  return compare(metrics);
}

function compare(metrics: readonly Metric[]): { verdict: Verdict; reason: string } {
  const of = (decision: Metric["decision"]) => metrics.find((metric) => metric.decision === decision);
  const named = (metric: Metric) => `${metric.metric}: ${metric.reason ?? metric.decision}`;
  const regressed = of("regressed");
  if (regressed !== undefined) return { verdict: "fail", reason: named(regressed) };
  const improved = of("improved");
  if (improved !== undefined) return { verdict: "improved", reason: named(improved) };
  const wall = metrics.find((metric) => metric.metric === "wall-time");
  if (wall?.decision === "inconclusive") return { verdict: "inconclusive", reason: named(wall) };
  return { verdict: "pass", reason: wall === undefined ? "nothing changed" : named(wall) };
}
