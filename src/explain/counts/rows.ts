import type { Counts } from "../../record/counts/counts.ts";
import { simpleName } from "../../record/location.ts";

/** A function of one side, with all code of its name in its file as one. */
export interface Callable {
  /** The same on both sides, unless it was renamed or moved. */
  readonly key: string;
  readonly name: string;
  readonly file: string | null;
  readonly line: number;
  readonly own: boolean;
  readonly resumed: boolean;
  readonly callsOwn: boolean;
  readonly calls: number;
  readonly repeats: boolean | null;
}

/** Calls of one function by another; `caller` is null where threads mix up who called, and times are unknown then. */
export interface Row {
  readonly caller: Callable | null;
  readonly callee: Callable;
  readonly calls: number;
  /** Seconds of the callee, without and with what it calls; null when not known. */
  readonly self: number | null;
  readonly total: number | null;
  readonly lines: readonly number[];
  /** Whether it was the same in the next run; null when nobody looked. */
  readonly repeats: boolean | null;
}

/** One side's calls, ready to be compared. */
export interface Rows {
  readonly functions: ReadonlyMap<string, Callable>;
  readonly rows: ReadonlyMap<string, Row>;
  /** The rows by the keys of their callers. */
  readonly ofCaller: ReadonlyMap<string, readonly Row[]>;
}

/** Key of a function of the program. */
export function ownKey(file: string, name: string): string {
  return `own ${file} ${name}`;
}

function keyOf({ own, file, name }: Counts["functions"][number]): string {
  if (own && file !== null) return ownKey(file, name);
  return file === null ? `compiled ${name}` : `library ${file} ${name}`;
}

/** Calls of a side by caller and callee; by callee alone when `mixed`. What neither end is the program's own is left out. */
export function rowsOf(counts: Counts, mixed: boolean): Rows {
  const { functions, ofNumber } = functionsOf(counts);
  const rows = mixed ? withoutCallers(functions) : rowsOfEdges(counts, ofNumber);
  return { functions, rows, ofCaller: byCaller(rows.values()) };
}

function byCaller(rows: Iterable<Row>): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.caller === null) continue;
    const known = found.get(row.caller.key);
    if (known === undefined) found.set(row.caller.key, [row]);
    else known.push(row);
  }
  return found;
}

function functionsOf(counts: Counts) {
  const functions = new Map<string, Callable>();
  const keys = counts.functions.map((one) => {
    const key = keyOf(one);
    const known = functions.get(key);
    const calls = one.calls + (known?.calls ?? 0);
    const repeats = known === undefined ? one.repeats : both(known.repeats, one.repeats);
    functions.set(key, { ...one, ...known, key, calls, repeats });
    return key;
  });
  return { functions, ofNumber: (number: number) => functions.get(keys[number] ?? "") };
}

function withoutCallers(functions: ReadonlyMap<string, Callable>): Map<string, Row> {
  const unknown = { caller: null, self: null, total: null, lines: [] };
  return new Map(
    [...functions.values()].map((callee) => {
      const { calls, repeats } = callee;
      return [rowKey(null, callee.key), { ...unknown, callee, calls, repeats }];
    }),
  );
}

function rowsOfEdges(
  { edges }: Counts,
  ofNumber: (number: number) => Callable | undefined,
): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const edge of edges) {
    const caller = ofNumber(edge.caller);
    const callee = ofNumber(edge.callee);
    if (caller === undefined || callee === undefined || !(caller.own || callee.own)) continue;
    const key = rowKey(caller.key, callee.key);
    rows.set(key, added(rows.get(key), { ...edge, caller, callee }));
  }
  return rows;
}

/** Calls of code that shares a name are added up. */
function added(known: Row | undefined, row: Row): Row {
  if (known === undefined) return row;
  return {
    ...row,
    calls: row.calls + known.calls,
    self: (row.self ?? 0) + (known.self ?? 0),
    total: (row.total ?? 0) + (known.total ?? 0),
    lines: [...new Set([...known.lines, ...row.lines])],
    repeats: both(known.repeats, row.repeats),
  };
}

/** Key of a row, by the keys of both ends. */
export function rowKey(caller: string | null, callee: string): string {
  return `${caller ?? ""} > ${callee}`;
}

function both(one: boolean | null, other: boolean | null): boolean | null {
  return one === null || other === null ? null : one && other;
}

/**
 * What a key of head is called in base: the same, or where it is in head alone, the one function of base that head does not
 * have and whose name is the same in another file, or in another class.
 */
export function namesInBase(base: Rows, head: Rows): (key: string) => string {
  const gone = alone(base, head);
  const come = alone(head, base);
  const renamed = new Map<string, string>();
  for (const [name, keys] of come) {
    const [from, another] = gone.get(name) ?? [];
    const [to] = keys;
    if (keys.length === 1 && from !== undefined && another === undefined && to !== undefined)
      renamed.set(to, from);
  }
  return (key) => renamed.get(key) ?? key;
}

/** Own functions that the other side does not have, by the last part of their names; code without a name is left out. */
function alone(one: Rows, other: Rows): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { key, name, own } of one.functions.values()) {
    const simple = simpleName(name);
    if (!own || other.functions.has(key) || /^<|^__/.test(simple)) continue;
    found.set(simple, [...(found.get(simple) ?? []), key]);
  }
  return found;
}
