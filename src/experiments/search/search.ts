import { percent } from "../../text/quantity.ts";
import { explorations, type Group, halving, inOrder, NEGLIGIBLE, oneByOne, PROMISING } from "./bisect.ts";
import { ddmin } from "./ddmin.ts";
import { BudgetEnded, type Confirmation, type Experiments } from "./experiments.ts";

/** The smallest set of hunks that was found and confirmed, or why there is none. */
export type Found =
  | { readonly set: number[]; readonly confirmation: Confirmation }
  | { readonly set: null; readonly reason: string };

/** What is missing is searched for when it is this many standard errors of an exploration. */
const CLEARLY = 4;

/**
 * Finds the smallest set of hunks whose undoing brings the entry back to base. It first tries the likeliest group, then
 * all of them, then halves: since what two guilty hunks cost adds up, the share that one half brings back says what is
 * in the other, which is not run. What was found is made 1-minimal by delta debugging and confirmed. When the costs do
 * not add up (each of two hunks hides the other), plain delta debugging over all hunks is the way out. When a set is
 * back and a clear part of the regression is still there, the rest is searched for it.
 *
 * @param groups indices of hunks that run only together, the likeliest group first.
 * @param sure whether the first group holds the very line that the cause names: then it is tried before all others.
 * @throws BudgetEnded, from the experiments, as long as nothing is proved.
 */
export async function searchProof(
  groups: readonly Group[],
  sure: boolean,
  experiments: Experiments,
): Promise<Found> {
  const explored = explorations(experiments);
  const found = await firstSet(groups, sure, experiments, explored);
  if (found.set === null || !found.confirmation.open) return found;
  try {
    return (await withTheRest(groups, found, experiments, explored)) ?? found;
  } catch (error) {
    if (error instanceof BudgetEnded) return found;
    throw error;
  }
}

const promising = (value: number | null) => value !== null && value >= PROMISING;

async function firstSet(
  groups: readonly Group[],
  sure: boolean,
  experiments: Experiments,
  { share, forget }: ReturnType<typeof explorations>,
): Promise<Found> {
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
    forget(small, confirmation?.share ?? null);
    return null;
  };

  if ((sure || groups.length === 1) && promising(await share(first))) {
    const found = await settle(first);
    if (found !== null) return found;
  }
  const whole = await share(all);
  if (whole !== null && !promising(whole)) return { set: null, reason: nothing(all.length, whole) };
  const candidate =
    whole === null
      ? await oneByOne(groups, share)
      : await halving(groups, { whole, least: NEGLIGIBLE }, share);
  const likely = candidate.length > 0 && promising(await share(candidate));
  const found = likely ? await settle(candidate) : null;
  if (found !== null) return found;
  const last = whole === null || same(candidate, all) ? null : await settle(all);
  return last ?? { set: null, reason: "no set of hunks brought it back for certain" };
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
  const what = count === 1 ? "the only hunk" : `all ${count} hunks`;
  return `undoing ${what} takes back ${percent(Math.max(0, share))} of it: what else differs (data, packages, other files) decides`;
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
