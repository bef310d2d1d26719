import { GRID, IF_CHANGED } from "./noise-grid.ts";

/** What the second law of "no change", two modes, weighs beside the first. */
const MODES_WEIGHT = 1.9;
/** The modes are two only where the scale is below this part of their distance. */
const DISTINCT = 0.5;
/** Below the first scale of d half of the smallest effect must be found as well, above the second no longer. */
const QUIET = [0.025, 0.04] as const;
/** Larger effects than the smallest, and their prior weights. The first ones are also distances of two modes. */
const LARGER = [
  [1.15, 0.15],
  [1.2, 0.12],
  [1.28, 0.096],
  [1.38, 0.077],
  [1.5, 0.077],
  [2, 0.1],
  [4, 0.04],
  [10, 0.03],
] as const;
const LARGEST_DISTANCE = 1.5;

/** A change of one size, in either direction. */
interface Effect {
  /** Ln of the ratio. */
  readonly size: number;
  /** Prior weights at each point of the noise grid: of this effect if there is a change, ... */
  readonly prior: Float64Array;
  /** ... as the smallest effect that must be found, ... */
  readonly least: Float64Array;
  /** ... and as the distance of two modes. */
  readonly modes: Float64Array;
  /** Whether any of those weights is above 0. */
  readonly twoModes: boolean;
}

/** All sizes that are weighed, the smallest first. */
export type Effects = readonly Effect[];

/** The effects that a change may have when `smallest` (a ratio such as 1.10) must be found. */
export function effectsOf(smallest: number): Effects {
  const half = (1 + smallest) / 2;
  const wanted: [number, number][] = [
    [half, 0.5],
    [smallest, 0.42],
    ...LARGER.filter(([ratio]) => ratio > smallest * 1.04).map(([ratio, weight]): [number, number] => [
      ratio,
      weight,
    ]),
  ];
  const stretch = Math.log(smallest) / Math.log(1.1);
  const quiet = GRID.scale.map((scale) => quietness(scale / stretch));
  const shareOf = (index: number, point: number) => (index === 0 ? (quiet[point] ?? 0) : 1);
  const totals = quiet.map((_, point) =>
    wanted.reduce((sum, [, weight], index) => sum + weight * shareOf(index, point), 0),
  );
  return wanted.map(([ratio, weight], index) => {
    const size = Math.log(ratio);
    const prior = IF_CHANGED.map(
      (noise, point) => (noise * weight * shareOf(index, point)) / (totals[point] ?? 1),
    );
    const least = [quiet, quiet.map((share) => 1 - share)][index];
    const distinct = GRID.scale.map((scale) =>
      ratio <= LARGEST_DISTANCE && scale <= DISTINCT * size ? MODES_WEIGHT : 0,
    );
    const modes = prior.map((one, point) => one * (distinct[point] ?? 0));
    return {
      size,
      prior,
      least: IF_CHANGED.map((noise, point) => noise * (least?.[point] ?? 0)),
      modes,
      twoModes: modes.some((weight) => weight > 0),
    };
  });
}

/** 1 where the noise is small, 0 where it is not, with a slope between. */
function quietness(scale: number): number {
  const [low, high] = QUIET;
  return Math.min(1, Math.max(0, Math.log(high / scale) / Math.log(high / low)));
}
