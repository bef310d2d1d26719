import { METRICS, type MetricName, metricsWhere } from "../record/metrics.ts";
import type { Baseline, Metric } from "../record/record.ts";
import type { LimitFinding, Settings } from "../record/rules/limit.ts";
import { checkLimits, isWorse } from "./limits.ts";

/** What the limits and the rule say of an entry's figures: made once for the figures that are there, and passed on. */
export interface Judgement {
  readonly metrics: readonly Metric[];
  readonly settings: Settings | null;
  /** What each limit said, in the order of the settings; null without settings: then the rule alone decides. */
  readonly limits: readonly LimitFinding[] | null;
  /** Whether a metric became worse than base by what the team minds. */
  worse(metric: string): boolean;
  /** Whether any limit on a metric is broken. */
  broken(metric: string): boolean;
}

/** Judges figures by the settings of an entry. */
export function judgement(metrics: readonly Metric[], settings: Settings | null): Judgement {
  const limits = settings === null ? null : checkLimits(settings.limits, metrics);
  const outcomes = limits ?? [];
  return {
    metrics,
    settings,
    limits,
    worse: (name) => metrics.some((one) => one.metric === name && isWorse(one, outcomes)),
    broken: (name) => outcomes.some(({ metric, outcome }) => metric === name && outcome === "broken"),
  };
}

/** Which kinds of metric are to be explained. */
export interface ToExplain {
  readonly time: boolean;
  readonly cpu: boolean;
  readonly memory: boolean;
}

/** What is worse than base; everything where there is nothing to compare with, for then the bottleneck is asked for. */
export function toExplain({ worse, broken }: Judgement, { state }: Baseline): ToExplain {
  // of what no rule judges, a broken limit asks
  const asks = (metric: MetricName) => worse(metric) || (METRICS[metric].source !== "bare" && broken(metric));
  const asked = (question: "time" | "cpu" | "memory") =>
    state !== "compared" || metricsWhere((row) => row.asks === question).some(asks);
  return { time: asked("time"), cpu: asked("cpu"), memory: asked("memory") };
}
