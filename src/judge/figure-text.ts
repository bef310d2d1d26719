/** Figures in the words of a limit's message: three digits, and both ends of an interval alike. */

/** A figure with its unit: 1.5, "s" -> "1.50 s"; 0.63, "share" -> "63.0 %"; 12, "tasks" -> "12". */
export function figureText(value: number, unit: string): string {
  const [scaled, sign] = shown(value, unit);
  if (sign === "") return Number.isInteger(value) ? String(value) : digits(value);
  return `${digits(scaled)} ${sign}`;
}

/** "1.90 to 1.97": the unit is left to what stands before it. */
export function rangeText(low: number, high: number, unit: string): string {
  return unit === "s" && Math.abs(low) < 0.1 !== Math.abs(high) < 0.1
    ? `${figureText(low, unit)} to ${figureText(high, unit)}`
    : `${digits(shown(low, unit)[0])} to ${digits(shown(high, unit)[0])}`;
}

/** A ratio head / base as a change: 1.64 -> "+64 %", 0.98 -> "-2.0 %". */
export function changeText(ratio: number): string {
  const percent = (ratio - 1) * 100;
  const text = Math.abs(percent) < 9.95 ? percent.toFixed(1) : percent.toFixed(0);
  return `${percent >= 0 ? "+" : ""}${text} %`.replace("-0.0 %", "+0.0 %");
}

function shown(value: number, unit: string): [number, string] {
  if (unit === "s") return Math.abs(value) < 0.1 ? [value * 1000, "ms"] : [value, "s"];
  if (unit === "share") return [value * 100, "%"];
  return [value, unit === "count" || unit === "tasks" ? "" : unit];
}

function digits(value: number): string {
  const size = Math.abs(value) < 1e-9 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.min(Math.max(2 - Math.max(size, 0), 0), 2));
}
