/**
 * What pairs of runs say for and against a change, averaged over everything unknown about their noise. The likelihood
 * looks at both runs of a pair, not at their ratio alone: how much base runs differ among themselves, and head runs,
 * tells the size of the noise from twice as many figures. Constants and how they were chosen: docs/judging.md.
 *
 * With d = ln(head / base) and m = (ln base + ln head) / 2 a pair is a point of a bivariate Student t with 4 degrees
 * of freedom (Lange, Little & Taylor, "Robust Statistical Modeling Using the t Distribution", JASA 84, 1989): d around
 * the effect with scale s, m around the median of all m with scale s / (2 k). One weight for both: a run that was
 * disturbed is an outlier of d and of m. k = sqrt((1 - r) / (1 + r)) when the two runs of a pair correlate by r.
 */

import { median } from "../../statistics/median.ts";
import type { Effects } from "./effects.ts";
import { GRID, IF_CHANGED, IF_SAME, POINTS } from "./noise-grid.ts";

/** Base and head of one pair, both positive, in any unit. */
export type Pair = readonly [base: number, head: number];

/** Natural logarithms of odds. */
export interface Evidence {
  /** For a slowdown over no change, and for an improvement over no change. */
  readonly slower: number;
  readonly faster: number;
  /** For no change over the smallest slowdown, and over the smallest improvement, that must be found. */
  readonly notSlower: number;
  readonly notFaster: number;
  /** The smallest effect that must be found in this noise: a ratio above 1. */
  readonly smallest: number;
}

/** A pair as the model sees it: d and m. */
export interface Point {
  readonly difference: number;
  readonly middle: number;
}

/** How often two runs share a mode, where there are two. */
const SAME_MODE = 0.5;

/** Beyond the largest effect of the model all ratios are alike: ln 12. */
const FARTHEST = Math.log(12);

/** The model's view of a pair. */
export function pointOf([base, head]: Pair): Point {
  const [one, other] = [Math.log(base), Math.log(head)];
  const difference = Math.max(-FARTHEST, Math.min(FARTHEST, other - one));
  return { difference, middle: (one + other) / 2 };
}

/**
 * Likelihoods of the pairs so far at each point of the noise grid, up to one common factor. One row of POINTS for "no
 * change", then three for each effect: a slowdown, an improvement, and runs with two modes that far apart.
 */
type Likelihoods = Float64Array;

const ROWS = { slower: 0, faster: 1, modes: 2 } as const;
const rowOf = (effect: number, row: keyof typeof ROWS) => (1 + 3 * effect + ROWS[row]) * POINTS;

/** Up to this many pairs the middle of all runs is still moving, and everything is computed anew for each pair. */
const SETTLED = 6;

/** Brings likelihoods of all but the newest point up to date; `before` is null when there is only one. */
export function follow(before: Likelihoods | null, points: readonly Point[], effects: Effects): Likelihoods {
  const centre = median(points.map(({ middle }) => middle));
  const anew = before === null || points.length <= SETTLED;
  const all = anew ? start(effects) : before.slice();
  for (const point of anew ? points : points.slice(-1)) multiply(all, point, centre, effects);
  return all;
}

/** The scale of m once: what its unknown centre leaves after averaging over all centres. */
function start(effects: Effects): Likelihoods {
  const all = new Float64Array((1 + 3 * effects.length) * POINTS);
  for (let row = 0; row < all.length; row += POINTS) all.set(GRID.middleScale, row);
  for (const [index, { twoModes }] of effects.entries()) {
    if (!twoModes) all.fill(0, rowOf(index, "modes"), rowOf(index, "modes") + POINTS);
  }
  return all;
}

function multiply(all: Likelihoods, { difference, middle }: Point, centre: number, effects: Effects): void {
  const aside = besides(middle - centre);
  const [still, slower, faster] = [row(), row(), row()];
  let most = weigh(all, 0, difference, aside, still);
  for (const [index, { size, twoModes }] of effects.entries()) {
    const up = weigh(all, rowOf(index, "slower"), difference - size, aside, slower);
    const down = weigh(all, rowOf(index, "faster"), difference + size, aside, faster);
    most = Math.max(most, up, down);
    if (!twoModes) continue;
    const modes = rowOf(index, "modes");
    for (let point = 0; point < POINTS; point += 1) {
      const apart = (slower[point] ?? 0) + (faster[point] ?? 0);
      const both = SAME_MODE * (still[point] ?? 0) + ((1 - SAME_MODE) / 2) * apart;
      all[modes + point] = (all[modes + point] ?? 0) * both;
    }
  }
  // keeps long series within the range of doubles
  if (most > 1e100 || most < 1e-100)
    for (let at = 0; at < all.length; at += 1) all[at] = (all[at] ?? 0) / most;
}

function row(): Float64Array {
  return new Float64Array(POINTS);
}

/** What m adds at each point of the noise grid, at this distance from its centre: the same for every effect. */
function besides(distance: number): Float64Array {
  const [square, found] = [distance ** 2, row()];
  for (let point = 0; point < POINTS; point += 1) found[point] = 1 + square * (GRID.middle[point] ?? 0);
  return found;
}

/**
 * Multiplies a row by the density of a pair at each point of the noise grid, for d this far from the effect; writes the
 * density into `density`, and returns the largest value of the row.
 */
function weigh(
  all: Likelihoods,
  start: number,
  residual: number,
  aside: Float64Array,
  density: Float64Array,
): number {
  const square = residual ** 2;
  const { difference, peak } = GRID;
  let largest = 0;
  for (let point = 0; point < POINTS; point += 1) {
    const near = 1 / ((aside[point] ?? 0) + square * (difference[point] ?? 0));
    const one = near * near * near * (peak[point] ?? 0);
    density[point] = one;
    const value = (all[start + point] ?? 0) * one;
    all[start + point] = value;
    if (value > largest) largest = value;
  }
  return largest;
}

/** Likelihood of the points for each of these effects (natural logarithms), averaged over the noise, up to one factor. */
export function likelihoodsAt(sizes: readonly number[], points: readonly Point[]): number[] {
  const centre = median(points.map(({ middle }) => middle));
  const rows = sizes.map((size) => {
    const [found, density] = [Float64Array.from(GRID.middleScale), row()];
    for (const { difference, middle } of points) {
      weigh(found, 0, difference - size, besides(middle - centre), density);
    }
    return found;
  });
  const most = rows.reduce((largest, found) => Math.max(largest, averaged(found, 0, IF_CHANGED)), 0);
  return rows.map((found) => averaged(found, 0, IF_CHANGED) / most);
}

/** Weighs what the pairs say for and against a change. */
export function evidenceOf(all: Likelihoods, effects: Effects): Evidence {
  const sum = (row: keyof typeof ROWS, prior: "prior" | "least" | "modes") =>
    effects.reduce((total, effect, index) => total + averaged(all, rowOf(index, row), effect[prior]), 0);
  // of the two laws of "no change" the one that explains the pairs better counts
  const same = Math.log(Math.max(averaged(all, 0, IF_SAME), sum("modes", "modes")));
  const none = Math.log(averaged(all, 0, IF_CHANGED));
  const [half, smallest] = effects.map(({ size, least }) => ({ size, weight: averaged(all, 0, least) }));
  const inQuiet = (half?.weight ?? 0) > (smallest?.weight ?? 0);
  return {
    slower: Math.log(sum("slower", "prior")) - same,
    faster: Math.log(sum("faster", "prior")) - same,
    notSlower: none - Math.log(sum("slower", "least")),
    notFaster: none - Math.log(sum("faster", "least")),
    smallest: Math.exp((inQuiet ? half : smallest)?.size ?? 0),
  };
}

function averaged(all: Likelihoods, row: number, prior: Float64Array): number {
  let total = 0;
  for (let point = 0; point < POINTS; point += 1) total += (all[row + point] ?? 0) * (prior[point] ?? 0);
  return total;
}
