/** The noise that a machine may have: a grid of scales by couplings, with prior weights. The model: likelihood.ts. */

/** Scales of d: 16 geometric points from 0.004 to 0.6. */
const SCALES = Array.from({ length: 16 }, (_, index) => 0.004 * 150 ** (index / 15));
/** k for correlations of 0, 0.6, 0.83 and 0.99 inside a pair, with prior weights. */
const COUPLINGS = [
  [1, 0.9],
  [0.5, 0.035],
  [0.3, 0.04],
  [0.07, 0.025],
] as const;
/** Prior of the scale, log-normal, if there is a change. */
export const IF_CHANGED = noisePrior(0.07, 0.95);
/** The same if there is none: wider, which guards noisy machines. */
export const IF_SAME = noisePrior(0.15, 1);

/** Prior weights at each point of the noise grid, which is scales by couplings. */
function noisePrior(median: number, spread: number): Float64Array {
  const raw = SCALES.map((scale) => Math.exp(-((Math.log(scale / median) / spread) ** 2) / 2));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from(raw.flatMap((weight) => COUPLINGS.map(([, share]) => (weight / total) * share)));
}

/** Per point of the noise grid: the scales of d and m, 1 / (4 scale^2) of both, and the density at its peak. */
export const GRID = (() => {
  const of = (value: (scale: number, middle: number) => number) =>
    Float64Array.from(
      SCALES.flatMap((scale) => COUPLINGS.map(([coupling]) => value(scale, scale / (2 * coupling)))),
    );
  return {
    scale: of((scale) => scale),
    middleScale: of((_, middle) => middle),
    difference: of((scale) => 1 / (4 * scale ** 2)),
    middle: of((_, middle) => 1 / (4 * middle ** 2)),
    peak: of((scale, middle) => 1 / (scale * middle)),
  };
})();
/** Points of the grid. */
export const POINTS = GRID.scale.length;
