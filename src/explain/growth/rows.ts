import type { Account, AccountName } from "../../record/ledger.ts";
import { simpleName } from "../../record/location.ts";

/** What stays the same of a place when code moves: the function's own name, and what it calls. */
function identity(row: Account): string {
  const name = simpleName(row.location?.function ?? "");
  return `${name}|${row.call ?? ""}`;
}

/** An account row of head with the seconds it has more than the same place had in base. */
export interface Grown {
  readonly row: Account;
  readonly growth: number;
}

/**
 * Rows of head in some accounts, those of the line that grew most first. A place is matched between the sides by the name of
 * its function and by what it calls there, so that code which only moved does not count as grown; several rows of
 * one function share what base had, in proportion to their seconds.
 */
export function grownRows(
  base: readonly Account[],
  head: readonly Account[],
  names: readonly AccountName[],
): Grown[] {
  const before = new Map<string, number>();
  for (const row of base) {
    if (names.includes(row.account))
      before.set(identity(row), (before.get(identity(row)) ?? 0) + row.seconds);
  }
  const rows = head.filter((row) => names.includes(row.account));
  const now = new Map<string, number>();
  for (const row of rows) now.set(identity(row), (now.get(identity(row)) ?? 0) + row.seconds);
  const grown = rows.map((row) => {
    const all = now.get(identity(row)) ?? row.seconds;
    const had = ((before.get(identity(row)) ?? 0) * row.seconds) / Math.max(all, 1e-9);
    return { row, growth: row.seconds - had };
  });
  // a line that calls two things has a row for each
  const ofLine = new Map<string, number>();
  for (const { row, growth } of grown) ofLine.set(lineOf(row), (ofLine.get(lineOf(row)) ?? 0) + growth);
  return grown.sort(
    (one, other) =>
      Number(other.row.location !== null) - Number(one.row.location !== null) ||
      (ofLine.get(lineOf(other.row)) ?? 0) - (ofLine.get(lineOf(one.row)) ?? 0) ||
      other.growth - one.growth,
  );
}

function lineOf({ location }: Account): string {
  return `${location?.file}:${location?.line}`;
}
