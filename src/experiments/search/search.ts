import { percent } from "../../text/quantity.ts";
import {
  explorations,
  type Group,
  halving,
  inOrder,
  NEGLIGIBLE,
  oneByOne,
  PROMISING,
  type Share,
} from "./bisect.ts";
import { ddmin } from "./ddmin.ts";
import { BudgetEnded, type Confirmation, type Experiments } from "./experiments.ts";

/** The smallest set of units that was found and confirmed, or why there is none. */
export type Found =
  | { readonly set: number[]; readonly confirmation: Confirmation }
  | { readonly set: null; readonly reason: string };

/** What is missing is searched for when it is this many standard errors of an exploration. */
const CLEARLY = 4;
/** So few groups are tried one by one: halves would take as many runs. */
const MANY = 2;

/** What is searched: numbers of units, at two levels. */
export interface Levels {
  /** Units that lie in a hunk of the diff, the likeliest hunk first. */
  readonly coarse: readonly Group[];
  /** Units that run only together, the likeliest first; each lies in a coarse group. */
  readonly fine: readonly Group[];
  /** Whether the first coarse group holds the very line that the cause names: then it is tried before all others. */
  readonly sure: boolean;
}

/**
 * Finds the smallest set of units whose undoing brings the entry back to base. It goes by whole hunks first: it tries
 * the likeliest, then all of them, then halves: since what two guilty hunks cost adds up, the share that one half brings
 * back says what is in the other, which is not run. The units of what was found are searched in the same way; what is
 * left is made 1-minimal by delta debugging and confirmed. When the costs do not add up (each of two units hides the
 * other), plain delta debugging over all units is the way out. When a set is back and a clear part of the regression is
 * still there, the rest is searched for it.
 *
 * @throws BudgetEnded, from the experiments, as long as nothing is proved.
 */
export async function searchProof(levels: Levels, experiments: Experiments): Promise<Found> {
  const explored = explorations(experiments);
  const found = await firstSet(levels, experiments, explored);
  if (found.set === null || !found.confirmation.open) return found;
  try {
    return (await withTheRest(levels.fine, found, experiments, explored)) ?? found;
  } catch (error) {
    if (error instanceof BudgetEnded) return found;
    throw error;
  }
}

const promising = (value: number | null) => value !== null && value >= PROMISING;

async function firstSet(
  { coarse: groups, fine, sure }: Levels,
  experiments: Experiments,
  { share, forget }: ReturnType<typeof explorations>,
): Promise<Found> {
  const all = inOrder(groups.flat());
  const first = groups[0] ?? [];
  const confirmed = async (set: number[]): Promise<Found | null> => {
    const confirmation = await experiments.confirm(set);
    if (confirmation?.back) return { set, confirmation };
    forget(set, confirmation?.share ?? null);
    return null;
  };
  /** Makes a promising set small and confirms it; the set itself where the small one does not hold. */
  const settle = async (set: readonly number[]): Promise<Found | null> => {
    const whole = inOrder(set);
    const small = await smallest(whole, fine, experiments, share);
    return (await confirmed(small)) ?? (same(small, whole) ? null : await confirmed(whole));
  };

  if ((sure || groups.length === 1) && promising(await share(first))) {
    const found = await settle(first);
    if (found !== null) return found;
  }
  const whole = await share(all);
  if (whole !== null && !promising(whole)) return { set: null, reason: nothing(groups.length, whole) };
  const candidate =
    whole === null
      ? await oneByOne(groups, share)
      : await halving(groups, { whole, least: NEGLIGIBLE }, share);
  const likely = candidate.length > 0 && promising(await share(candidate));
  const found = likely ? await settle(candidate) : null;
  if (found !== null) return found;
  const last = whole === null || same(candidate, all) ? null : await settle(all);
  return last ?? { set: null, reason: "no set of parts brought it back for certain" };
}

/**
 * The fewest units of a promising set that are promising as well, as far as there is time: it always leaves the time to
 * confirm what it has. Halves by shares, then delta debugging over what runs only together, then over single units.
 */
async function smallest(
  set: readonly number[],
  fine: readonly Group[],
  experiments: Experiments,
  share: Share,
): Promise<number[]> {
  const spared: Share = async (subset) => (experiments.spare() ? share(subset) : null);
  const attempt = async (subset: readonly number[]) => {
    const value = await spared(subset);
    return value === null ? "unresolved" : promising(value) ? "yes" : "no";
  };
  const groups = fine
    .map((group) => group.filter((one) => set.includes(one)))
    .filter(({ length }) => length > 0);
  const whole = groups.length > MANY ? await spared(set) : null;
  const halved = whole === null ? [] : await halving(groups, { whole, least: NEGLIGIBLE }, spared);
  const holds = halved.length > 0 && promising(await spared(halved));
  const left = groups.filter((group) => !holds || group.some((one) => halved.includes(one)));
  const needed = await ddmin(left, (some) => attempt(inOrder(some.flat())));
  return inOrder(await ddmin(needed.flat(), (some) => attempt(inOrder(some))));
}

/** A proved set and what else is guilty, when the two together are measured to be nearer to base; else null. */
async function withTheRest(
  groups: readonly Group[],
  { set, confirmation }: Extract<Found, { set: number[] }>,
  experiments: Experiments,
  { share }: ReturnType<typeof explorations>,
): Promise<Found | null> {
  const others = groups
    .map((group) => group.filter((one) => !set.includes(one)))
    .filter((one) => one.length > 0);
  const whole = others.length === 0 ? null : await share(inOrder([...set, ...others.flat()]));
  const missing = (whole ?? 0) - confirmation.share;
  if (whole === null || missing < CLEARLY * experiments.error) return null;
  const gain = async (more: readonly number[]) => {
    const value = await share([...set, ...more]);
    return value === null ? null : value - confirmation.share;
  };
  const more = await halving(others, { whole: missing, least: missing / 3 }, gain);
  const needed = await ddmin(more, async (subset) => {
    const value = await gain(subset);
    return value === null ? "unresolved" : value >= (2 * missing) / 3 ? "yes" : "no";
  });
  if (needed.length === 0) return null;
  const together = inOrder([...set, ...needed]);
  const better = await experiments.confirm(together);
  return better?.back && better.high < confirmation.low ? { set: together, confirmation: better } : null;
}

function nothing(count: number, share: number): string {
  const what = count === 1 ? "the only part of the change" : `all ${count} parts of the change`;
  return `undoing ${what} takes back ${percent(Math.max(0, share))} of it: what else differs (packages, data that is no text) decides`;
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
