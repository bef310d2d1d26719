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

/** Scales of d: 16 geometric points from 0.004 to 0.6. */
const SCALES = Array.from({ length: 16 }, (_, index) => 0.004 * 150 ** (index / 15));
/** k for correlations of 0, 0.5, 0.8 and 0.99 inside a pair, with prior weights. */
const COUPLINGS = [
  [1, 0.75],
  [0.577, 0.0875],
  [0.333, 0.1],
  [0.07, 0.0625],
] as const;
/** Priors of the scale, log-normal: if there is a change, and if there is none (which guards noisy machines). */
const IF_CHANGED = noisePrior(0.07, 0.8);
const IF_SAME = noisePrior(0.108, 1);
/** What the second law of "no change", two modes, weighs beside the first; how often two runs share a mode. */
const MODES_WEIGHT = 2;
const SAME_MODE = 0.45;
/** The modes are two only where the scale is below this part of their distance. */
const DISTINCT = 0.5;
/** Below the first scale of d half of the smallest effect must be found as well, above the second no longer. */
const QUIET = [0.025, 0.04] as const;
/** Larger effects than the smallest, and their prior weights. The first ones are also distances of two modes. */
const LARGER = [
  [1.15, 0.15],
  [1.2, 0.15],
  [1.28, 0.12],
  [1.38, 0.096],
  [1.5, 0.096],
  [2, 0.1],
  [4, 0.04],
  [10, 0.03],
] as const;
const LARGEST_DISTANCE = 1.5;

/** Prior weights at each point of the noise grid, which is scales by couplings. */
function noisePrior(median: number, spread: number): Float64Array {
  const raw = SCALES.map((scale) => Math.exp(-((Math.log(scale / median) / spread) ** 2) / 2));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from(raw.flatMap((weight) => COUPLINGS.map(([, share]) => (weight / total) * share)));
}

/** Per point of the noise grid: the scales of d and m, 1 / (4 scale^2) of both, and the density at its peak. */
const GRID = (() => {
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
const POINTS = GRID.scale.length;

interface Effect {
  /** Ln of the ratio. */
  readonly size: number;
  /** Prior weights at each point of the noise grid: of this effect if there is a change, ... */
  readonly prior: Float64Array;
  /** ... as the smallest effect that must be found, ... */
  readonly least: Float64Array;
  /** ... and as the distance of two modes. */
  readonly modes: Float64Array;
}

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
    return {
      size,
      prior,
      least: IF_CHANGED.map((noise, point) => noise * (least?.[point] ?? 0)),
      modes: prior.map((one, point) => one * (distinct[point] ?? 0)),
    };
  });
}

/** 1 where the noise is small, 0 where it is not, with a slope between. */
function quietness(scale: number): number {
  const [low, high] = QUIET;
  return Math.min(1, Math.max(0, Math.log(high / scale) / Math.log(high / low)));
}

/** The model's view of pairs. Figures that are not positive count as very small. */
export function pointOf([base, head]: Pair): Point {
  const [one, other] = [Math.log(Math.max(base, 1e-9)), Math.log(Math.max(head, 1e-9))];
  return { difference: other - one, middle: (one + other) / 2 };
}

/** Weighs the pairs so far against each other. `centre` is the median of their middles. */
export function evidenceOf(points: readonly Point[], centre: number, effects: Effects): Evidence {
  const { unchanged, up, down, modes } = likelihoods(points, centre, effects);
  const sum = (tables: readonly Float64Array[], prior: "prior" | "least" | "modes") =>
    effects.reduce((total, effect, index) => total + averaged(tables[index], effect[prior]), 0);
  const same = Math.log(Math.max(averaged(unchanged, IF_SAME), sum(modes, "modes")));
  const none = Math.log(averaged(unchanged, IF_CHANGED));
  const [half, smallest] = effects.map((effect) => ({
    ...effect,
    weight: averaged(unchanged, effect.least),
  }));
  const inQuiet = (half?.weight ?? 0) > (smallest?.weight ?? 0);
  return {
    slower: Math.log(sum(up, "prior")) - same,
    faster: Math.log(sum(down, "prior")) - same,
    notSlower: none - Math.log(sum(up, "least")),
    notFaster: none - Math.log(sum(down, "least")),
    smallest: Math.exp((inQuiet ? half : smallest)?.size ?? 0),
  };
}

function averaged(table: Float64Array | undefined, prior: Float64Array): number {
  let total = 0;
  for (let point = 0; point < POINTS; point += 1) total += (table?.[point] ?? 0) * (prior[point] ?? 0);
  return total;
}

/** Likelihoods of the pairs at each point of the noise grid, up to one common factor. */
interface Likelihoods {
  readonly unchanged: Float64Array;
  /** For each effect: a slowdown, an improvement, and runs with two modes that far apart. */
  readonly up: Float64Array[];
  readonly down: Float64Array[];
  readonly modes: Float64Array[];
}

function likelihoods(points: readonly Point[], centre: number, effects: Effects): Likelihoods {
  // the scale of m once: what is left of its unknown centre after averaging over all centres
  const start = () => Float64Array.from(GRID.middleScale);
  const tables: Likelihoods = {
    unchanged: start(),
    up: effects.map(start),
    down: effects.map(start),
    modes: effects.map(start),
  };
  const all = [tables.unchanged, ...tables.up, ...tables.down, ...tables.modes];
  const still = new Float64Array(POINTS);
  const slower = new Float64Array(POINTS);
  const faster = new Float64Array(POINTS);
  for (const { difference, middle } of points) {
    const aside = (middle - centre) ** 2;
    densities(difference, aside, still);
    multiply(tables.unchanged, still);
    for (const [index, { size }] of effects.entries()) {
      densities(difference - size, aside, slower);
      densities(difference + size, aside, faster);
      multiply(tables.up[index], slower);
      multiply(tables.down[index], faster);
      for (let point = 0; point < POINTS; point += 1) {
        const apart = (slower[point] ?? 0) + (faster[point] ?? 0);
        slower[point] = SAME_MODE * (still[point] ?? 0) + ((1 - SAME_MODE) / 2) * apart;
      }
      multiply(tables.modes[index], slower);
    }
    rescale(all);
  }
  return tables;
}

/** Density of one pair at each point of the noise grid, for d this far from the effect and m from its centre. */
function densities(residual: number, aside: number, into: Float64Array): void {
  const square = residual ** 2;
  const { difference, middle, peak } = GRID;
  for (let point = 0; point < POINTS; point += 1) {
    const near = 1 / (1 + square * (difference[point] ?? 0) + aside * (middle[point] ?? 0));
    into[point] = near * near * near * (peak[point] ?? 0);
  }
}

function multiply(table: Float64Array | undefined, factors: Float64Array): void {
  if (table === undefined) return;
  for (let point = 0; point < POINTS; point += 1) table[point] = (table[point] ?? 0) * (factors[point] ?? 0);
}

/** Keeps long series within the range of doubles. */
function rescale(tables: readonly Float64Array[]): void {
  let largest = 0;
  for (const table of tables) for (const value of table) if (value > largest) largest = value;
  if (largest > 1e100 || largest < 1e-100) {
    for (const table of tables)
      for (let point = 0; point < POINTS; point += 1) table[point] = (table[point] ?? 0) / largest;
  }
}
