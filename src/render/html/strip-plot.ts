import { median } from "../../statistics/median.ts";
import { columnSeconds } from "../../text/quantity.ts";

/** Geometry in units of the picture. */
const WIDTH = 640;
const LEFT = 60;
const RIGHT = 36;
const ROW = 34;
const TOP = 8;
const AXIS = 28;
/** Points of one row; more would only lie on each other. */
const MOST_POINTS = 300;
/** Points share a row in this many lanes, so that equal values can be told apart. */
const LANES = 3;
const TICKS = 5;

/**
 * A strip plot of measured times in seconds, one row a side, as an inline SVG without script or style of its own:
 * classes `base` and `head` for the points, `currentColor` for the rest. All text in it is the gate's.
 */
export function stripPlot(base: readonly number[], head: readonly number[]): string {
  const rows = [
    { side: "base", values: finite(base) },
    { side: "head", values: finite(head) },
  ].filter(({ values }) => values.length > 0);
  const ticks = ticksFor(rows.flatMap(({ values }) => values));
  const [low = 0] = ticks;
  const high = ticks[ticks.length - 1] ?? 1;
  const decimals = decimalsOf((high - low) / (ticks.length - 1));
  const x = (value: number) => (LEFT + ((value - low) / (high - low)) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const bottom = TOP + rows.length * ROW;
  const label = rows.map(({ side, values }) => described(side, values)).join("; ");
  return [
    `<svg class="dots" viewBox="0 0 ${WIDTH} ${bottom + AXIS}" role="img" aria-label="${label}">`,
    ...ticks.map(
      (tick) =>
        `<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP}" y2="${bottom}"/><text x="${x(tick)}" y="${bottom + 18}" text-anchor="middle">${tick.toFixed(decimals)} s</text>`,
    ),
    ...rows.map(({ side, values }, index) => row(side, values, TOP + index * ROW + ROW / 2, x)),
    "</svg>",
  ].join("");
}

function row(side: string, values: readonly number[], y: number, x: (value: number) => string): string {
  const points = values
    .slice(0, MOST_POINTS)
    .map((value, index) => `<circle cx="${x(value)}" cy="${y + 6 * ((index % LANES) - 1)}" r="4"/>`);
  const middle = x(median(values));
  const mark = `<line class="median" x1="${middle}" x2="${middle}" y1="${y - 13}" y2="${y + 13}"/>`;
  return `<text x="${LEFT - 14}" y="${y + 5}" text-anchor="end">${side}</text><g class="${side}">${points.join("")}${mark}</g>`;
}

function described(side: string, values: readonly number[]): string {
  const figures = [median(values), Math.min(...values), Math.max(...values)];
  const [middle, least, most] = figures.map((value) => columnSeconds(value, Math.max(...values)));
  return `${side}: median ${middle} s of ${values.length} runs, from ${least} to ${most} s`;
}

function finite(values: readonly number[]): number[] {
  return values.filter((value) => Number.isFinite(value) && value >= 0);
}

/** Decimals that tell ticks of this distance apart. */
function decimalsOf(step: number): number {
  return Math.min(Math.max(-Math.floor(Math.log10(step) + 1e-9), 0), 9);
}

/** Round numbers (1, 2 or 5 times a power of ten apart) around all values; at least two. */
function ticksFor(values: readonly number[]): number[] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const span = Math.max(most - least, most * 0.01, 1e-6);
  const power = 10 ** Math.floor(Math.log10(span / TICKS));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => span / one <= TICKS) ?? span;
  const first = Math.floor(least / step);
  const last = Math.max(Math.ceil(most / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
