import { METRICS, type MetricUnit } from "../../record/metrics.ts";
import type { Limit, MetricName } from "../../record/rules/limit.ts";
import { MB_PER_MIB } from "../../text/quantity.ts";

/** What kind of quantity a metric is; it decides which units a limit may have. */
export type Dimension = "time" | "memory" | "share" | "count";

const DIMENSIONS: Readonly<Record<MetricUnit, Dimension>> = {
  s: "time",
  MB: "memory",
  share: "share",
  tasks: "count",
};

/** What kind of quantity this metric is. */
export function dimensionOf(metric: MetricName): Dimension {
  return DIMENSIONS[METRICS[metric].unit];
}

type Units = Readonly<Record<string, number>>;

/** Units of an absolute limit, with what one of them is in the record's unit: s, MB of 10^6 bytes, share, count. */
const ABSOLUTE: Readonly<Record<Dimension, Units>> = {
  time: { s: 1, ms: 0.001, min: 60 },
  memory: { MB: 1, MiB: MB_PER_MIB, GB: 1000, GiB: 1024 * MB_PER_MIB, kB: 0.001, KiB: 0.001024 },
  share: { "%": 0.01, "": 1 },
  count: { "": 1, tasks: 1 },
};

/** Units of head minus base. */
const DIFFERENCE: Readonly<Record<Dimension, Units>> = {
  time: ABSOLUTE.time,
  memory: ABSOLUTE.memory,
  share: { points: 0.01 },
  count: ABSOLUTE.count,
};

/** Ways to write a limit, shown when one is not understood. */
export const FORMS: Readonly<Record<Dimension, readonly string[]>> = {
  time: ["2 s", "500 ms", "1.5 min", "+10%", "+0.5 s"],
  memory: ["512 MB", "400 MiB", "2 GB", "+10%", "+20 MB"],
  share: ["60%", "0.6", "+10%", "+5 points"],
  count: ["1000", "1000 tasks", "+10%", "+50"],
};

const AMOUNT = /^(\+?)\s*(\d{1,15}(?:\.\d{1,15})?|\.\d{1,15})\s*([A-Za-z%]*)$/;
const LARGEST = 1e15;

/** The pattern of everything that is a limit of this dimension, for editors. */
export function patternOf(dimension: Dimension): string {
  const number = "(\\d+(\\.\\d+)?|\\.\\d+)";
  const units = (of: Units) => Object.keys(of).join("|");
  const absolute = `${number} *(${units(ABSOLUTE[dimension])})`;
  const relative = `\\+ *${number} *(%|${units(DIFFERENCE[dimension])})`;
  return `^(${absolute}|${relative})$`;
}

export type Amount = Pick<Limit, "kind" | "value">;
/** Why a text is no limit; `near` is a unit that was perhaps meant. */
export interface Refusal {
  readonly refused: string;
}

/** Reads "60%", "512 MB", "+10%", "+0.5 s" for a dimension. Values come back in the record's units. */
export function readAmount(dimension: Dimension, text: string): Amount | Refusal {
  const found = AMOUNT.exec(text.trim());
  if (found === null) return { refused: whyNoAmount(text.trim()) };
  const [, plus, digits = "", unit = ""] = found;
  const number = Number(digits);
  if (plus === "+" && unit === "%") return positive({ kind: "ratio", value: rounded(number / 100) });
  const units = plus === "+" ? DIFFERENCE[dimension] : ABSOLUTE[dimension];
  const size = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (size === undefined) return { refused: wrongUnit(unit, units) };
  const value = rounded(number * size);
  if (plus === "+") return positive({ kind: "difference", value });
  if (dimension === "share" && value > 1)
    return { refused: `a share is at most 100%${unit === "" ? `: perhaps ${digits}% was meant` : ""}` };
  if (value === 0 && (dimension === "time" || dimension === "memory"))
    return { refused: "a limit of nothing is always broken" };
  return value > LARGEST ? { refused: "the number is too large" } : { kind: "absolute", value };
}

/** Takes away what binary fractions add: 0.1 * 3 is 0.3. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

function positive(amount: Amount): Amount | Refusal {
  if (amount.value === 0) return { refused: "a relative limit must be above 0" };
  return amount.value > LARGEST ? { refused: "the number is too large" } : amount;
}

function whyNoAmount(text: string): string {
  if (/^[-\u2212]/.test(text)) return "a limit cannot be negative: it says how much more is too much";
  if (/^[<>=]/.test(text)) return "a limit is written without a comparison sign";
  if (/^\+?\s*\d+,\d+/.test(text)) return "decimals are written with a point";
  return "that is no limit";
}

function wrongUnit(unit: string, units: Units): string {
  const known = Object.keys(units).filter((name) => name !== "");
  const meant = known.find((name) => name.toLowerCase() === unit.toLowerCase());
  if (meant !== undefined) return `the unit is written ${meant}`;
  return unit === "" ? "the unit is missing" : `${unit} is no unit of this metric`;
}

const DURATION = /^(\d{1,9}(?:\.\d{1,9})?)\s*(ms|s|min)$/;
export const DURATION_PATTERN = "^\\d+(\\.\\d+)? *(ms|s|min)$";

/** Seconds of "90 s", "2 min", "500 ms"; null for anything else, and for nothing. */
export function readDuration(text: string): number | null {
  const [, digits, unit = ""] = DURATION.exec(text.trim()) ?? [];
  const seconds = Number(digits) * (ABSOLUTE.time[unit] ?? Number.NaN);
  return seconds > 0 ? rounded(seconds) : null;
}
