import type { Limit, MetricName } from "../../record/rules/limit.ts";
import type { Mistake } from "../mistake.ts";
import { didYouMean } from "../nearest.ts";
import { dimensionOf, FORMS, patternOf, readAmount } from "./units.ts";

const LEVELS = ["warn", "fail"] as const;
const MOST_LIMITS = 10;

/** What may stand behind a metric's name, for editors: the same grammar that `readLimits` reads. */
export function limitSchema(metric: MetricName) {
  const dimension = dimensionOf(metric);
  const amount = {
    anyOf: [
      { type: "string", pattern: patternOf(dimension) },
      ...(dimension === "share" || dimension === "count" ? [{ type: "number", minimum: 0 }] : []),
    ],
  };
  const amounts = {
    anyOf: [...amount.anyOf, { type: "array", items: amount, minItems: 1, maxItems: MOST_LIMITS }],
  };
  return {
    anyOf: [
      ...amounts.anyOf,
      {
        type: "object",
        properties: {
          warn: { ...amounts, description: "Says so, never fails. A list: any of them." },
          fail: { ...amounts, description: "Fails the check. A list: any of them." },
        },
        additionalProperties: false,
        minProperties: 1,
      },
    ],
  };
}

/** Reads what stands behind a metric's name: an amount, a list of them, or either under `warn` and `fail`. */
export function readLimits(metric: MetricName, value: unknown): { limits: Limit[]; mistakes: Mistake[] } {
  const limits: Limit[] = [];
  const mistakes: Mistake[] = [];
  for (const [level, amounts, path] of levelsOf(metric, value, mistakes)) {
    for (const [amount, at] of listed(metric, amounts, path, mistakes)) {
      const read = readOne(metric, level, amount);
      if ("message" in read) mistakes.push({ ...read, path: at });
      else limits.push(read);
    }
  }
  return { limits, mistakes: [...mistakes, ...uselessWarnings(limits)] };
}

type Level = Limit["level"];

function levelsOf(metric: MetricName, value: unknown, mistakes: Mistake[]): [Level, unknown, string[]][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [["fail", value, []]];
  const keys = Object.keys(value);
  for (const key of keys.filter((one) => !isLevel(one))) {
    mistakes.push({
      path: [key],
      atKey: true,
      message: `\`${key}\` is not a key of a limit`,
      next: [
        didYouMean(key, LEVELS),
        `A limit has \`warn\` and \`fail\`: ${metric}: { warn: ${example(metric)} }`,
      ]
        .filter((part) => part !== null)
        .join(" "),
    });
  }
  if (keys.length === 0) mistakes.push({ path: [], message: `${metric} has no limit`, next: forms(metric) });
  return keys.filter(isLevel).map((level) => [level, (value as Record<string, unknown>)[level], [level]]);
}

const isLevel = (key: string): key is Level => (LEVELS as readonly string[]).includes(key);

function listed(
  metric: MetricName,
  amounts: unknown,
  path: string[],
  mistakes: Mistake[],
): [unknown, (string | number)[]][] {
  if (!Array.isArray(amounts)) return [[amounts, path]];
  if (amounts.length === 0)
    mistakes.push({ path, message: "the list of limits is empty", next: forms(metric) });
  if (amounts.length > MOST_LIMITS) {
    mistakes.push({
      path,
      message: `more than ${MOST_LIMITS} limits in one list`,
      next: "Keep those that matter.",
    });
    return [];
  }
  return amounts.map((amount, index) => [amount, [...path, index]]);
}

function readOne(
  metric: MetricName,
  level: Level,
  amount: unknown,
): Limit | { message: string; next: string } {
  if (typeof amount !== "string" && typeof amount !== "number") {
    return { message: `${metric} needs a limit, not ${nameOf(amount)}`, next: forms(metric) };
  }
  const text = String(amount).trim();
  const read = readAmount(dimensionOf(metric), text);
  if ("refused" in read)
    return { message: `${metric}: \`${text.slice(0, 40)}\`: ${read.refused}`, next: forms(metric) };
  return { metric, level, ...read, text };
}

/** A warning that is not below the failure of its kind can never be heard. */
function uselessWarnings(limits: readonly Limit[]): Mistake[] {
  return limits
    .filter(({ level }) => level === "warn")
    .flatMap((warn) => {
      const fail = limits.find(
        ({ level, kind, value }) => level === "fail" && kind === warn.kind && value < warn.value,
      );
      if (fail === undefined) return [];
      return {
        path: ["warn"],
        message: `${warn.metric} warns at ${warn.text}, above its failure at ${fail.text}`,
        next: "Set `warn` below `fail`, or leave it out.",
      };
    });
}

function example(metric: MetricName): string {
  return FORMS[dimensionOf(metric)][0] ?? "";
}

function forms(metric: MetricName): string {
  return `Forms of ${metric}: ${FORMS[dimensionOf(metric)].join(", ")}; or { warn: .., fail: .. }; or a list of them.`;
}

/** What a value is, in a reader's words. */
export function nameOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "boolean") return "true or false";
  if (typeof value === "object") return "a map";
  return typeof value === "string" ? "a text" : "a number";
}
