/** What trying a subset showed: it has the property, it has not, or it could not be tried at all. */
export type Tried = "yes" | "no" | "unresolved";

/**
 * Delta debugging: makes a set that has a property smaller until no single part can be left out any more. After
 * `ddmin` of A. Zeller and R. Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", IEEE Transactions on
 * Software Engineering 28(2), 2002, section 3: try the parts, then what is left without each part, then finer parts.
 *
 * @param items a set that is known to have the property.
 * @param attempt tries a proper, non-empty subset, in the order of `items`; no subset is tried twice.
 * @returns a 1-minimal set: without any single one of its members the property is lost or cannot be tried.
 */
export async function ddmin<T>(
  items: readonly T[],
  attempt: (subset: readonly T[]) => Promise<Tried>,
): Promise<T[]> {
  const known = new Map<string, Tried>();
  const tried = async (subset: readonly number[]): Promise<Tried> => {
    const key = subset.join(",");
    const found = known.get(key) ?? (await attempt(subset.flatMap((index) => items.slice(index, index + 1))));
    known.set(key, found);
    return found;
  };
  const firstThatHas = async (subsets: readonly (readonly number[])[]) => {
    for (const subset of subsets) if ((await tried(subset)) === "yes") return subset;
    return null;
  };

  let set: readonly number[] = items.map((_, index) => index);
  let parts = 2;
  while (set.length > 1) {
    const subsets = inParts(set, parts);
    const smaller = await firstThatHas(subsets);
    if (smaller !== null) {
      set = smaller;
      parts = 2;
      continue;
    }
    const whole = set;
    // with two parts, what is left without one of them is the other
    const complements = parts === 2 ? [] : subsets.map((part) => whole.filter((one) => !part.includes(one)));
    const left = await firstThatHas(complements);
    if (left !== null) {
      set = left;
      parts = Math.max(parts - 1, 2);
    } else if (parts >= set.length) break;
    else parts = Math.min(parts * 2, set.length);
  }
  return set.flatMap((index) => items.slice(index, index + 1));
}

/** Cuts a list into parts of nearly the same length. */
function inParts(list: readonly number[], parts: number): number[][] {
  const cut = (part: number) => Math.round((part * list.length) / parts);
  return Array.from({ length: parts }, (_, part) => list.slice(cut(part), cut(part + 1)));
}
