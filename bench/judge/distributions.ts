// Distributions that the comparison needs; checked against SciPy in test/judge/distributions.test.ts.

/** Ln of the gamma function (Lanczos' approximation, g = 7, 9 terms; Numerical Recipes, 3rd ed., 6.1). */
function logGamma(x: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  const shifted = x - 1;
  const sum = terms.reduce((total, term, index) => total + term / (shifted + index + 1), 0.9999999999998099);
  const at = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(at) - at + Math.log(sum);
}

/** The regularised incomplete beta function, by its continued fraction (DLMF 8.17.22, Lentz's method). */
function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(1 - x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x) - Math.log(a),
  );
  let fraction = 1;
  let upper = 1;
  let lower = 0;
  for (let index = 0; index <= 300; index += 1) {
    const half = Math.floor(index / 2);
    const term =
      index === 0
        ? 1
        : index % 2 === 0
          ? (half * (b - half) * x) / ((a + index - 1) * (a + index))
          : (-(a + half) * (a + b + half) * x) / ((a + index - 1) * (a + index));
    lower = 1 / nonZero(1 + term * lower);
    upper = nonZero(1 + term / upper);
    const step = upper * lower;
    fraction *= step;
    if (index > 0 && Math.abs(step - 1) < 1e-14) break;
  }
  return front * (fraction - 1);
}

const nonZero = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);

/** The value below which a share of an increasing distribution function lies, by bisection. */
function quantile(share: number, low: number, high: number, cdf: (x: number) => number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 200; step += 1) {
    const middle = (from + to) / 2;
    if (cdf(middle) < share) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** @internal for its tests */
export function studentCdf(t: number, degrees: number): number {
  const tail = 0.5 * betaCdf(degrees / (degrees + t * t), degrees / 2, 0.5);
  return t > 0 ? 1 - tail : tail;
}

export function studentQuantile(share: number, degrees: number): number {
  return quantile(share, -1e4, 1e4, (t) => studentCdf(t, degrees));
}

/** Exact bounds of a rate of which `found` of `times` were seen (Clopper & Pearson, Biometrika 26, 1934), 95 %. */
export function rateBounds(found: number, times: number): { low: number; high: number } {
  return {
    low: found === 0 ? 0 : quantile(0.025, 0, 1, (x) => betaCdf(x, found, times - found + 1)),
    high: found === times ? 1 : quantile(0.975, 0, 1, (x) => betaCdf(x, found + 1, times - found)),
  };
}

/**
 * The distribution of Mann & Whitney's U for two samples of `size` without ties: `tail[u]` is the chance of a U of at
 * least u. Counted by the recursion of their table (Annals of Mathematical Statistics 18, 1947).
 */
export function mannWhitneyTail(size: number): number[] {
  // ways[m] of choosing m ranks, by the sum of what they exceed
  const most = size * size;
  const ways = Array.from({ length: size + 1 }, () => new Array<number>(most + 1).fill(0));
  (ways[0] as number[])[0] = 1;
  for (let rank = 0; rank < 2 * size; rank += 1) {
    for (let chosen = Math.min(rank, size - 1); chosen >= 0; chosen -= 1) {
      const below = rank - chosen;
      if (below > size) continue;
      const [from, to] = [ways[chosen] as number[], ways[chosen + 1] as number[]];
      for (let sum = most - below; sum >= 0; sum -= 1) {
        to[sum + below] = (to[sum + below] ?? 0) + (from[sum] ?? 0);
      }
    }
  }
  const counts = ways[size] as number[];
  const all = counts.reduce((sum, count) => sum + count, 0);
  let above = 0;
  return counts
    .map((_, index) => {
      const at = most - index;
      above += (counts[at] ?? 0) / all;
      return above;
    })
    .reverse();
}
