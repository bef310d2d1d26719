import { ddmin } from "./ddmin.ts";

/** What a sequential measurement of a set of undone hunks beside base said. */
export interface Confirmation {
  /** Whether the entry is back at base. */
  readonly back: boolean;
  /** Part of the regression that is gone. */
  readonly share: number;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly pairs: number;
}

/** The experiments that the search may ask for; both answer null when the program no longer runs as it did. */
export interface Experiments {
  /** Undoes some hunks and runs the program as few times as give a share: the part of the regression that is gone. */
  explore(set: readonly number[]): Promise<number | null>;
  /** Measures by the sequential rule. */
  confirm(set: readonly number[]): Promise<Confirmation | null>;
}

export type Found =
  | { readonly set: number[]; readonly confirmation: Confirmation }
  | { readonly set: null; readonly reason: string };

/** From this share on an exploration is worth confirming; confirming is stricter. */
const PROMISING = 0.75;
/** A smaller share belongs to the noise, or to a hunk that does not matter. */
const NEGLIGIBLE = 0.15;

/**
 * Finds the smallest set of hunks whose undoing brings the entry back to base. It first tries the likeliest group, then
 * all of them, then halves: since what two guilty hunks cost adds up, the share that one half brings back says what is
 * in the other, which is not run. What was found is made 1-minimal by delta debugging and confirmed. When the costs do
 * not add up (each of two hunks hides the other), plain delta debugging over all hunks is the way out.
 *
 * @param groups indices of hunks that run only together, the likeliest group first.
 * @param sure whether the first group holds the very line that the cause names: then it is tried before all others.
 */
export async function searchProof(
  groups: readonly (readonly number[])[],
  sure: boolean,
  experiments: Experiments,
): Promise<Found> {
  const known = new Map<string, number | null>();
  const share = async (set: readonly number[]) => {
    const sorted = inOrder(set);
    const key = sorted.join(",");
    const found = known.get(key);
    const value = found === undefined ? await experiments.explore(sorted) : found;
    known.set(key, value);
    return value;
  };
  const promising = (value: number | null) => value !== null && value >= PROMISING;
  const all = inOrder(groups.flat());
  const first = groups[0] ?? [];

  /** Makes a promising set small and confirms it. */
  const settle = async (set: readonly number[]): Promise<Found | null> => {
    const small = await ddmin(inOrder(set), async (subset) => {
      const value = await share(subset);
      return value === null ? "unresolved" : promising(value) ? "yes" : "no";
    });
    const confirmation = await experiments.confirm(small);
    if (confirmation?.back) return { set: small, confirmation };
    known.clear(); // an exploration was misled: by now the experiments know better where base stands
    known.set(small.join(","), confirmation?.share ?? null);
    return null;
  };

  if ((sure || groups.length === 1) && promising(await share(first))) {
    const found = await settle(first);
    if (found !== null) return found;
  }
  const whole = await share(all);
  if (whole !== null && !promising(whole)) return { set: null, reason: nothing(all.length, whole) };
  const candidate = whole === null ? await oneByOne(groups, share) : await halving(groups, whole, share);
  const likely = candidate.length > 0 && promising(await share(candidate));
  const found = likely ? await settle(candidate) : null;
  if (found !== null) return found;
  const last = whole === null || same(candidate, all) ? null : await settle(all);
  return last ?? { set: null, reason: "no set of hunks brought it back for certain" };
}

type Share = (set: readonly number[]) => Promise<number | null>;
type Group = readonly number[];

/** When not everything can be undone: each group on its own, and those that matter together. */
async function oneByOne(groups: readonly Group[], share: Share): Promise<number[]> {
  const guilty: number[] = [];
  for (const group of groups) {
    const value = await share(group);
    if (value !== null && value >= PROMISING) return [...group];
    if (value !== null && value >= NEGLIGIBLE) guilty.push(...group);
  }
  return inOrder(guilty);
}

/** Halves the groups, the likeliest alone at first, and follows the shares down to the guilty ones. */
async function halving(groups: readonly Group[], whole: number, share: Share): Promise<number[]> {
  const descend = async (set: readonly Group[], expected: number, cut: number): Promise<Group[]> => {
    if (expected < NEGLIGIBLE) return [];
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
    return ofLeft >= PROMISING ? guilty : [...guilty, ...(await descend(right, rest, middle(right)))];
  };
  return inOrder((await descend(groups, whole, 1)).flat());
}

function nothing(count: number, share: number): string {
  const gone = Math.max(0, Math.round(100 * share));
  const what = count === 1 ? "the only hunk" : `all ${count} hunks`;
  return `undoing ${what} takes back ${gone} % of it: what else differs (data, packages, other files) decides`;
}

function inOrder(set: readonly number[]): number[] {
  return [...set].sort((one, other) => one - other);
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
