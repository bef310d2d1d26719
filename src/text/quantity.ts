/**
 * The only formatter of quantities: the same value reads the same in a sentence, a table, a limit's message and a reason.
 * Measured values have a fixed number of digits, as many as a reader needs: three of a time or of memory, two of a time
 * below a tenth of a second and of a share. What somebody set (a limit, a floor) has no digits that it was not given.
 */

/** Scalene counts in MiB, limits and reports in MB (10^6 bytes). */
export const MB_PER_MIB = 1.048576;

/**
 * Rounds to `digits` significant digits, but never to more than three decimals and never a digit before the point:
 * 0.921 -> "0.92", 134.2 -> "134". `more` digits are added for values that must be told apart.
 */
function significant(value: number, digits: number, more = 0): string {
  const size = Math.abs(value) < 1e-12 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const decimals = Math.min(Math.max(digits - 1 - Math.max(size, 0), 0), 3);
  return grouped(value.toFixed(decimals + more));
}

/** Thousands apart, and no "-0". */
function grouped(digits: string): string {
  const [whole = "0", rest] = digits.replace(/^-(?=[0.]*$)/, "").split(".");
  const apart = whole.length > 15 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return rest === undefined ? apart : `${apart}.${rest}`;
}

/** Times below this (s) are said in ms. */
const MILLISECONDS_BELOW = 0.0995;

/** Seconds: 1.934 -> "1.93 s", 0.0042 -> "4.2 ms". */
export function seconds(value: number, more = 0): string {
  if (Math.abs(value) < 5e-5 && more === 0) return "0 s";
  if (Math.abs(value) >= MILLISECONDS_BELOW) return `${significant(value, 3, more)} s`;
  const milliseconds = value * 1000;
  return `${significant(milliseconds, Math.abs(milliseconds) < 9.95 ? 2 : 1, more)} ms`;
}

/** Seconds of one call: 0.000031 -> "31 µs", 0.00000012 -> "0.12 µs", longer ones as `seconds` has them. */
export function callSeconds(value: number): string {
  return value >= 1e-3 || value <= 0 ? seconds(value) : `${significant(value * 1e6, 2)} µs`;
}

/** MB of 10^6 bytes: 20.15 -> "20.1 MB". */
export function megabytes(value: number, more = 0): string {
  return `${significant(value, 3, more)} MB`;
}

/** A share between 0 and 1 as per cent: 0.884 -> "88 %", 0.042 -> "4.2 %". */
export function percent(share: number, more = 0): string {
  const value = share * 100;
  const small = Math.abs(value) < 9.95 && Math.abs(value) >= 0.05;
  return `${grouped(value.toFixed((small ? 1 : 0) + more))} %`;
}

/** A count, or the median of counts: 50001 -> "50,001", 2.5 -> "2.5". */
export function count(value: number): string {
  return grouped(value.toFixed(Number.isInteger(value) ? 0 : 1));
}

/** "1 run", "3 runs". */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** All memory is said in MB, so that figures can be compared. */
const UNITS: Readonly<Record<string, (value: number, more?: number) => string>> = {
  s: seconds,
  MB: megabytes,
  MiB: (value, more) => megabytes(value * MB_PER_MIB, more),
  share: percent,
  count,
  tasks: (value) => counted(value, "task"),
};

/** Whether a unit is one of the gate's own: "s", "MB", "MiB", "share", "count", "tasks". */
export function isKnownUnit(unit: string): boolean {
  return Object.hasOwn(UNITS, unit);
}

/** A measured figure with its unit; a unit that is not known stays as it is, and foreign. */
export function quantityText(value: number, unit: string, more = 0): string {
  const known = isKnownUnit(unit) ? UNITS[unit] : undefined;
  return known === undefined ? `${significant(value, 3, more)} ${unit}` : known(value, more);
}

/** A figure beside the bound it is held against: with up to three more digits where the two would read the same. */
export function besideBound(value: number, bound: number, unit: string): string {
  const different = [0, 1, 2, 3].find(
    (more) => quantityText(value, unit, more) !== quantityText(bound, unit, more),
  );
  return quantityText(value, unit, value === bound ? 0 : different);
}

/** What somebody set, in the same units and without digits it was not given: 1.5, "s" -> "1.5 s"; 8, "MB" -> "8 MB". */
export function setQuantity(value: number, unit: string): string {
  if (unit === "s" && Math.abs(value) < MILLISECONDS_BELOW) return `${shortest(value * 1000)} ms`;
  if (unit === "MiB") return `${shortest(value * MB_PER_MIB)} MB`;
  if (unit === "share") return `${shortest(value * 100)} %`;
  if (unit === "tasks") return counted(Number(shortest(value).replaceAll(",", "")), "task");
  return unit === "count" ? shortest(value) : `${shortest(value)} ${unit}`;
}

/** Six digits at most, without zeros at the end. */
function shortest(value: number): string {
  return grouped(String(Number(value.toPrecision(6))));
}

/** A change that somebody set, as a share of base: 0.1 -> "+10 %". */
export function setChange(share: number): string {
  return `+${setQuantity(share, "share")}`;
}

/** The range of a figure, the unit said once where both ends have it: "1.90 to 1.97 s". */
export function range(low: number, high: number, unit: string): string {
  return withUnitOnce(quantityText(low, unit), "to", quantityText(high, unit));
}

/** The range of a difference: "+0.61 to +0.75 s". */
export function differenceRange(low: number, high: number, unit: string): string {
  return withUnitOnce(difference(low, unit), "to", difference(high, unit));
}

/** Seconds of a whole: "0.92 of 1.05 s", and "92 ms of 1.05 s" where the units differ. */
export function partOf(part: number, whole: number): string {
  return withUnitOnce(seconds(part), "of", seconds(whole));
}

function withUnitOnce(first: string, word: string, second: string): string {
  const unit = second.includes(" ") ? second.slice(second.indexOf(" ")) : "";
  return `${unit !== "" && first.endsWith(unit) ? first.slice(0, -unit.length) : first} ${word} ${second}`;
}

/** The difference head - base of a figure: "+0.67 s", "-20 MB"; of shares in points, "+22 points". */
export function difference(value: number, unit: string): string {
  const text = quantityText(value, unit);
  const signed = value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  return unit === "share" ? signed.replace(" %", " points") : signed;
}

/** From this ratio on a change is said as a multiple. */
const MULTIPLE = 3;

/** A ratio head / base as a reader says it: 1.64 -> "+64 %", 0.4 -> "-60 %", 16.2 -> "16.2×". */
export function change(ratio: number): string {
  if (ratio >= MULTIPLE) return times(ratio);
  const text = percent(ratio - 1);
  return ratio > 1 && text !== "0 %" ? `+${text}` : text;
}

/** A ratio as "1.64", and from 10 on as "12.3". */
function ratioText(ratio: number): string {
  return significant(ratio, 3);
}

/** A ratio as a multiple: "1.01×", "16.2×". */
export function times(ratio: number): string {
  return `${ratioText(ratio)}×`;
}

/** A ratio with its interval where there is one: "1.64 (1.59 to 1.69)"; empty without a ratio. */
export function ratioWithInterval(of: {
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
}): string {
  if (of.ratio === null) return "";
  const text = ratioText(of.ratio);
  return of.low === null || of.high === null
    ? text
    : `${text} (${ratioText(of.low)} to ${ratioText(of.high)})`;
}

/** "1.01× of base", with the pairs and the interval it rests on; `whole` stands for "base". */
export function ofBase(
  ratio: number,
  low: number | null,
  high: number | null,
  pairs: number,
  whole = "base",
): string {
  const interval =
    low === null || high === null ? "" : `, 99 % interval ${ratioText(low)} to ${ratioText(high)}`;
  return `${times(ratio)} of ${whole} (${counted(pairs, "pair")}${interval})`;
}

/** Odds from their natural logarithm: "120 : 1", rounded down; more than four digits say nothing. */
export function odds(logOdds: number): string {
  return logOdds > Math.log(9999) ? "more than 9,999 : 1" : `${count(Math.floor(Math.exp(logOdds)))} : 1`;
}

/** Seconds for a column of a table, all with the same decimals: as many as `largest` leaves room for. */
export function columnSeconds(value: number, largest: number): string {
  const decimals = largest >= 100 ? 1 : largest >= 10 ? 2 : 3;
  return grouped(value.toFixed(decimals));
}
