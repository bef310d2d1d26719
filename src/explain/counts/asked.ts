import type { Counts, EventName } from "../../record/counts/counts.ts";
import type { Location } from "../../record/location.ts";
import { ownKey } from "./rows.ts";

/** How much more often something has to be asked to be told: what costs much each time, sooner. */
const MORE: Readonly<Record<EventName, { readonly atLeast: number; readonly times: number }>> = {
  process: { atLeast: 2, times: 1.5 },
  connection: { atLeast: 2, times: 1.5 },
  database: { atLeast: 2, times: 1.5 },
  lookup: { atLeast: 2, times: 1.5 },
  compile: { atLeast: 10, times: 2 },
  import: { atLeast: 10, times: 2 },
  file: { atLeast: 10, times: 2 },
  folder: { atLeast: 10, times: 2 },
};
/** In the order in which they are told. */
const ORDER = Object.keys(MORE) as EventName[];

/** What was asked of the system at a function of the program, the lines and names of it together. */
export interface Asked {
  readonly event: EventName;
  /** Null when it has none, or several. */
  readonly name: string | null;
  readonly count: number;
  readonly base: number | null;
  readonly location: Location | null;
}

interface Sum {
  readonly event: EventName;
  readonly names: ReadonlySet<string>;
  readonly count: number;
  readonly largest: number;
  readonly location: Location | null;
  readonly exact: boolean;
}

/** What is asked more often in head than in base, and repeats exactly; without a base, what is asked often. */
export function askedMore(base: Counts | null, head: Counts, inBase: (key: string) => string): Asked[] {
  if (base !== null && base.leftOut.events > 0) return [];
  const before = base === null ? null : sumsOf(base, (key) => key);
  return [...sumsOf(head, inBase)]
    .flatMap(([key, { event, names, count, location, exact }]) => {
      const was = before === null ? null : (before.get(key)?.count ?? 0);
      const { atLeast, times } = MORE[event];
      if (!exact || count < times * (was ?? 0) || count - (was ?? 0) < atLeast) return [];
      const [name = "", another] = names;
      return [
        { event, name: another === undefined && name !== "" ? name : null, count, base: was, location },
      ];
    })
    .sort((one, other) => ORDER.indexOf(one.event) - ORDER.indexOf(other.event) || other.count - one.count);
}

function sumsOf(counts: Counts, named: (key: string) => string): Map<string, Sum> {
  const found = new Map<string, Sum>();
  for (const { event, name, count, location, repeats } of counts.events) {
    const where = location === null ? "" : named(ownKey(location.file, location.function));
    const key = `${event} ${where}`;
    const known = found.get(key);
    const first = known === undefined || count > known.largest;
    found.set(key, {
      event,
      names: new Set([...(known?.names ?? []), name]),
      count: count + (known?.count ?? 0),
      largest: Math.max(count, known?.largest ?? 0),
      location: first ? location : known.location,
      exact: repeats === true && (known?.exact ?? true),
    });
  }
  return found;
}
