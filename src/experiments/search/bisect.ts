import type { Experiments } from "./experiments.ts";

/** From this share on an exploration is worth confirming; confirming is stricter. */
export const PROMISING = 0.75;
/** A smaller share belongs to the noise, or to a hunk that does not matter. */
export const NEGLIGIBLE = 0.15;

/** Explores each set once; sets are given in any order. */
export function explorations(experiments: Experiments) {
  const known = new Map<string, number | null>();
  const share = async (set: readonly number[]): Promise<number | null> => {
    const sorted = inOrder(set);
    const key = sorted.join(",");
    const found = known.get(key);
    const value = found === undefined ? await experiments.explore(sorted) : found;
    known.set(key, value);
    return value;
  };
  /** An exploration was misled: by now the experiments know better where base stands. */
  const forget = (set: readonly number[], value: number | null) => {
    known.clear();
    known.set(inOrder(set).join(","), value);
  };
  return { share, forget };
}

/** Measures how much of the regression is gone without these hunks, 0 to 1; null when it cannot be run. */
export type Share = (set: readonly number[]) => Promise<number | null>;
/** Numbers of hunks that are undone together. */
export type Group = readonly number[];

/** When not everything can be undone: each group on its own, and those that matter together. */
export async function oneByOne(groups: readonly Group[], share: Share): Promise<number[]> {
  const guilty: number[] = [];
  for (const group of groups) {
    const value = await share(group);
    if (value !== null && value >= PROMISING) return [...group];
    if (value !== null && value >= NEGLIGIBLE) guilty.push(...group);
  }
  return inOrder(guilty);
}

/** Halves the groups, the likeliest alone at first, and follows the shares down to the guilty ones. */
export async function halving(
  groups: readonly Group[],
  { whole, least }: { readonly whole: number; readonly least: number },
  share: Share,
): Promise<number[]> {
  const descend = async (set: readonly Group[], expected: number, cut: number): Promise<Group[]> => {
    if (expected < least) return [];
    if (set.length <= 1) return [...set];
    const [left, right] = [set.slice(0, cut), set.slice(cut)];
    let ofLeft = await share(left.flat());
    if (ofLeft === null) {
      const ofRight = await share(right.flat());
      if (ofRight === null) return [...set];
      ofLeft = expected - ofRight;
    }
    const middle = (list: readonly Group[]) => Math.ceil(list.length / 2);
    const guilty = await descend(left, ofLeft, middle(left));
    const rest = expected - Math.max(ofLeft, 0);
    // a set that is back already needs no small accomplice
    return ofLeft >= PROMISING * whole ? guilty : [...guilty, ...(await descend(right, rest, middle(right)))];
  };
  return inOrder((await descend(groups, whole, 1)).flat());
}

/** A set of hunks as it is compared and shown: ascending. */
export function inOrder(set: readonly number[]): number[] {
  return [...set].sort((one, other) => one - other);
}
