import { type Row, type Rows, rowKey } from "./rows.ts";

/**
 * Calls that callers of base made and the same callers of head do not make any more, by the callee's key in base: another
 * caller of head that makes as many took them over.
 */
export function lostCalls(
  before: Rows,
  now: Rows,
  inBase: (key: string) => string,
): ReadonlyMap<string, Row> {
  const still = new Map(
    [...now.rows.values()].map(({ caller, callee, calls }) => [
      rowKey(caller && inBase(caller.key), inBase(callee.key)),
      calls,
    ]),
  );
  const lost = new Map<string, Row>();
  for (const [key, row] of before.rows) {
    const calls = row.calls - (still.get(key) ?? 0);
    if (calls <= 0) continue;
    const known = lost.get(row.callee.key);
    const seconds = (of: "self" | "total") => {
      const all = row[of];
      return all === null ? null : (known?.[of] ?? 0) + (all * calls) / row.calls;
    };
    lost.set(row.callee.key, {
      ...row,
      caller: null,
      calls: calls + (known?.calls ?? 0),
      self: seconds("self"),
      total: seconds("total"),
    });
  }
  return lost;
}
