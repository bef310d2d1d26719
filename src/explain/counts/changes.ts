import type { Counts } from "../../record/counts/counts.ts";
import { lostCalls } from "./moved.ts";
import { namesInBase, type Row, type Rows, rowKey, rowsOf } from "./rows.ts";

/** More calls than this part of base's are more. */
const MORE = 1.2;
/** Calls for each call of the caller that differ by less are what the caller does anyway. */
const SAME = 1.05;
/** A call takes longer from this factor on: times under the counting are rough. */
const LONGER = 2;
/** Calls of the caller from which on a square is none by chance. */
const SQUARE_FROM = 20;

/** What is different in head about the calls of one function by another. */
export interface Change {
  readonly change: "new" | "more" | "longer" | "alone";
  readonly head: Row;
  /** Null for none: base has no such call, or there is no base. */
  readonly base: Row | null;
  /** A call of base that stands in its place: the same caller made as many, and makes none of them any more. */
  readonly instead: Row | null;
  /** Seconds that came with it, as far as they are known; they are longer than without the counting. */
  readonly added: number;
  /** Calls in each call of the caller; null when that is no whole number above one. */
  readonly perCall: number | null;
  readonly square: boolean;
}

/** What head calls and base does not, or the other way round. */
export interface Changes {
  readonly changes: readonly Change[];
  /** Functions of the program that only base calls, by the row with most calls; only when all of head repeats. */
  readonly gone: readonly Row[];
  /** What a function of head is called in base. */
  readonly inBase: (key: string) => string;
}

/**
 * Calls that are new, more, or take longer in head, without those that only follow from more calls of their caller. Nothing
 * is told of calls that are not the same in a second run of head: they depend on time. `base` null: what head calls.
 */
export function changesOf(base: Counts | null, head: Counts): Changes {
  const mixed = head.mixed || (base?.mixed ?? false);
  const now = rowsOf(head, mixed);
  if (base === null) {
    const changes = exact(now).map((row) => changed("alone", row, null, null, row.total ?? 0));
    return { changes, gone: [], inBase: (key) => key };
  }
  const before = rowsOf(base, mixed);
  const inBase = namesInBase(before, now);
  const known = new Set([...now.functions.keys()].map(inBase));
  const moved = lostCalls(before, now, inBase);
  const comparable = base.complete && head.complete;
  const changes = exact(now).flatMap((row) => {
    const was = before.rows.get(rowKey(row.caller && inBase(row.caller.key), inBase(row.callee.key))) ?? null;
    return comparable && (was !== null || base.leftOut.edges === 0)
      ? compared(row, was ?? moved.get(inBase(row.callee.key)) ?? null, before, now, inBase)
      : [];
  });
  const all = [...now.rows.values()];
  const certain = comparable && head.leftOut.edges === 0 && all.every(({ repeats }) => repeats === true);
  return { changes, gone: certain ? goneRows(before, known) : [], inBase };
}

function exact({ rows }: Rows): Row[] {
  return [...rows.values()].filter(({ repeats }) => repeats === true);
}

function compared(
  row: Row,
  was: Row | null,
  before: Rows,
  now: Rows,
  inBase: (key: string) => string,
): Change[] {
  const added = Math.max(0, (row.total ?? 0) - (was?.total ?? 0));
  if (was === null) return [changed("new", row, null, insteadOf(row, before, now, inBase), added)];
  if (row.calls > MORE * was.calls && !follows(row, was)) return [changed("more", row, was, null, added)];
  const [each, eachBefore] = [ofCall(row), ofCall(was)];
  if (each === null || eachBefore === null || each <= 0 || each < LONGER * eachBefore) return [];
  return [changed("longer", row, was, null, (each - eachBefore) * row.calls)];
}

/**
 * Seconds of one call: of functions that call the program's own without what they call, which has rows of its own. Null
 * where that is not known.
 */
export function ofCall({ callee, self, total, calls }: Row): number | null {
  const seconds = callee.own || callee.callsOwn ? self : total;
  return seconds === null || calls === 0 ? null : seconds / calls;
}

/** Whether the caller is called more often by as much. */
function follows(row: Row, was: Row): boolean {
  if (row.caller === null || was.caller === null) return false;
  const [each, eachBefore] = [
    row.calls / Math.max(1, row.caller.calls),
    was.calls / Math.max(1, was.caller.calls),
  ];
  return each < SAME * eachBefore;
}

function insteadOf(row: Row, before: Rows, now: Rows, inBase: (key: string) => string): Row | null {
  const { caller } = row;
  if (caller === null) return null;
  const still = new Set((now.ofCaller.get(caller.key) ?? []).map((one) => inBase(one.callee.key)));
  const replaced = (before.ofCaller.get(inBase(caller.key)) ?? []).filter(
    (one) => one.calls === row.calls && !still.has(one.callee.key),
  );
  return replaced.length === 1 ? (replaced[0] ?? null) : null;
}

function goneRows(before: Rows, known: ReadonlySet<string>): Row[] {
  const rows = [...before.rows.values()].filter(
    ({ caller, callee }) =>
      callee.own && caller?.own === true && known.has(caller.key) && !known.has(callee.key),
  );
  return rows.sort((one, other) => other.calls - one.calls);
}

function changed(
  change: Change["change"],
  head: Row,
  base: Row | null,
  instead: Row | null,
  added: number,
): Change {
  const square = isSquare(head) && !(base !== null && isSquare(base));
  return {
    change,
    head,
    base,
    instead,
    added,
    square,
    perCall: square || instead !== null ? null : perCallOf(head),
  };
}

function perCallOf({ caller, calls }: Row): number | null {
  if (caller === null || caller.calls < 2) return null;
  const each = calls / caller.calls;
  return Number.isInteger(each) && each > 1 ? each : null;
}

/** Whether the calls are exactly those of all pairs of the caller's calls. */
function isSquare({ caller, calls }: Row): boolean {
  const each = caller?.calls ?? 0;
  if (each < SQUARE_FROM) return false;
  return [each * each, each * (each - 1), (each * (each - 1)) / 2, (each * (each + 1)) / 2].includes(calls);
}
