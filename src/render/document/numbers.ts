import { MB_PER_MIB } from "../../record/profile.ts";
import type { Metric } from "../../record/record.ts";
import { own, type Part, prose } from "./document.ts";

/** Rounds to `digits` significant digits, but never to a decimal too many: 0.921 -> "0.92", 134.2 -> "134". */
function significant(value: number, digits: number): string {
  const size = Math.abs(value) < 1e-12 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const decimals = Math.min(Math.max(digits - 1 - Math.max(size, 0), 0), 3);
  return grouped(value.toFixed(decimals));
}

/** Thousands apart, and no "-0". */
function grouped(digits: string): string {
  const [whole = "0", rest] = digits.replace(/^-(?=[0.]*$)/, "").split(".");
  const apart = whole.length > 15 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return rest === undefined ? apart : `${apart}.${rest}`;
}

function secondsText(value: number): string {
  if (Math.abs(value) < 5e-5) return "0 s";
  if (Math.abs(value) >= 0.0995) return `${significant(value, 3)} s`;
  const milliseconds = value * 1000;
  return `${Math.abs(milliseconds) < 9.95 ? significant(milliseconds, 2) : significant(milliseconds, 1)} ms`;
}

/** A share between 0 and 1 as per cent: 0.884 -> "88 %", 0.042 -> "4.2 %". */
export function percent(share: number): string {
  const value = share * 100;
  const small = Math.abs(value) < 9.95 && Math.abs(value) >= 0.05;
  return `${small ? value.toFixed(1) : grouped(value.toFixed(0))} %`;
}

/** All memory is said in MB, so that figures can be compared. */
const UNITS: Readonly<Record<string, (value: number) => string>> = {
  s: secondsText,
  MB: (value) => `${significant(value, 3)} MB`,
  MiB: (value) => `${significant(value * MB_PER_MIB, 3)} MB`,
  share: percent,
  count: (value) => grouped(value.toFixed(Number.isInteger(value) ? 0 : 1)),
  tasks: (value) => `${grouped(value.toFixed(0))} tasks`,
};

/** A figure with its unit in as many digits as a reader needs; a unit that is not known stays foreign text. */
export function quantity(value: number, unit: string): Part {
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return known === undefined ? prose(`${significant(value, 3)} ${unit}`) : own(known(value));
}

/** Seconds of a whole: "0.92 of 1.05 s", and "92 ms of 1.05 s" where the units differ. */
export function partOf(seconds: number, whole: number): string {
  const [part, all] = [secondsText(seconds), secondsText(whole)];
  const unit = all.slice(all.indexOf(" "));
  return `${part.endsWith(unit) ? part.slice(0, -unit.length) : part} of ${all}`;
}

/** A ratio head / base as a reader says it: 1.64 -> "+64 %", 0.4 -> "-60 %", 16.2 -> "16.2×". */
export function change(ratio: number): string {
  if (ratio >= 3) return `${significant(ratio, 3)}×`;
  const text = percent(ratio - 1);
  return ratio > 1 && text !== "0 %" ? `+${text}` : text;
}

/** A ratio as a figure, with its interval where there is one: "1.64 (1.59 to 1.69)"; empty without a ratio. */
export function ratioWithInterval({ ratio, low, high }: Pick<Metric, "ratio" | "low" | "high">): string {
  if (ratio === null) return "";
  const text = ratioText(ratio);
  return low === null || high === null ? text : `${text} (${ratioText(low)} to ${ratioText(high)})`;
}

/** "1.01x of base", with the pairs and the interval it rests on. */
export function ofBase(ratio: number, low: number | null, high: number | null, pairs: number): string {
  const interval =
    low === null || high === null ? "" : `, 99 % interval ${ratioText(low)} to ${ratioText(high)}`;
  return `${ratioText(ratio)}× of base (${counted(pairs, "pair")}${interval})`;
}

/** A ratio as "1.64", and from 10 on as "12.3". */
export function ratioText(ratio: number): string {
  return Math.abs(ratio) >= 10 ? significant(ratio, 3) : ratio.toFixed(2);
}

/** Seconds for a column of a table, all with the same decimals: as many as `largest` leaves room for. */
export function columnSeconds(value: number, largest: number): string {
  const decimals = largest >= 100 ? 1 : largest >= 10 ? 2 : 3;
  return grouped(value.toFixed(decimals));
}

/** "1 run", "3 runs". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count.toFixed(0))} ${count === 1 ? one : many}`;
}
