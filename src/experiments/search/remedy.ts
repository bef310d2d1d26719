import { rulesOf } from "../../explain/classes.ts";
import type { Cause } from "../../record/cause.ts";
import type { Hunk } from "../../record/comparison.ts";
import { sameLine } from "../../record/location.ts";
import type { MetricFinding } from "../../record/record.ts";

/** What is asked of python/remedy.py: which changes would mend this cause? */
export interface Question {
  readonly class: Cause["class"];
  /** Files whose syntax may be read for it, by their path in head. */
  readonly files: readonly string[];
  /** The cause's line and those it was reached from, inside out: file, line, qualified name of the function. */
  readonly places: readonly (readonly [file: string, line: number, name: string])[];
}

const MOST_FILES = 50;

/** The question for a cause; null when its class has no mechanical cure or it names no line. */
export function questionOf(
  cause: Pick<Cause, "class" | "location" | "lines">,
  hunks: readonly Hunk[] | null,
  argv: readonly string[],
): Question | null {
  const own = cause.location;
  const remedies = rulesOf(cause.class)?.remedies ?? [];
  if (own === null || remedies.length === 0) return null;
  const others = cause.lines.map(({ location }) => location);
  const places = [own, ...others.filter((one) => !sameLine(one, own))];
  const files = [
    ...places.map(({ file }) => file),
    ...(hunks ?? []).map(({ file }) => file),
    ...argv.slice(0, 1).filter((name) => name.endsWith(".py") && !name.startsWith("/")),
  ];
  return {
    class: cause.class,
    files: [...new Set(files)].slice(0, MOST_FILES),
    places: places.map((one) => [one.file, one.line, one.function]),
  };
}

/** What a remedy may cost of another metric beside where head stands, and beside what it is measured beside. */
const WORSE_THAN_HEAD = 1.1;
const WORSE = 1.2;

/**
 * The metric that a change makes worse while it mends another: slower for less memory, or the reverse. Null when there
 * is none: what is as bad in head already is not the change's doing.
 *
 * @param headRatios where head stands beside the reference, by metric.
 */
export function bringsAnother(
  metrics: readonly MetricFinding[],
  mended: string,
  headRatios: ReadonlyMap<string, number>,
): MetricFinding | null {
  const worse = ({ metric, ratio }: MetricFinding) =>
    (ratio ?? 1) >= Math.max(WORSE, WORSE_THAN_HEAD * (headRatios.get(metric) ?? 1));
  return metrics.find((one) => one.metric !== mended && one.decision === "regressed" && worse(one)) ?? null;
}
