import { z } from "zod";
import { METRIC_NAMES, METRICS, type MetricName } from "../../record/metrics.ts";
import { limitSchema, readLimits } from "./limits.ts";
import { dimensionOf, FORMS } from "./units.ts";

const limitsOn = (metric: MetricName) =>
  z
    .unknown()
    .meta({
      ...limitSchema(metric),
      description: METRICS[metric].description,
      examples: [...FORMS[dimensionOf(metric)].slice(0, 1), { warn: "+5%", fail: "+10%" }],
    })
    .transform((value, context) => {
      const { limits, mistakes } = readLimits(metric, value);
      for (const { message, path, next, atKey } of mistakes) {
        context.addIssue({ code: "custom", message, path: [...path], params: { next, atKey } });
      }
      return limits;
    })
    .optional();

/** The keys of limits: one for each metric, in the order in which metrics are shown. */
export const limits = Object.fromEntries(METRIC_NAMES.map((metric) => [metric, limitsOn(metric)])) as {
  readonly [metric in MetricName]: ReturnType<typeof limitsOn>;
};
