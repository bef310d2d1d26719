import { linesOf } from "../../record/location.ts";
import { inChangedFunction } from "../blame/changed-code.ts";
import { type AwaitsInTurn, awaitsInTurn } from "../syntax.ts";
import type { Growth } from "./growth.ts";
import type { PlaceGrowth } from "./wait-growth.ts";

/** Up to this factor there are as many waits as before, in another order: a retry or two among them. */
const AS_MANY = 1.2;

/** Waits of threads at lines that await nothing: there is nothing that could be gathered. */
export function onlyOfThreads(turn: AwaitsInTurn | null, { head }: PlaceGrowth): boolean {
  return turn === null && head.account === "main-waiting";
}

/**
 * What makes waits follow one another. As many as before that overlapped then: not a loop that was there already, each
 * turn of which base's path went through as well, as long as one that the change wrote is around.
 */
export function turnOf(
  { facts, hunks }: Pick<Growth, "facts" | "hunks">,
  { head: now, base: before }: PlaceGrowth,
): AwaitsInTurn | null {
  const lines = linesOf(now);
  const overlapped = before !== null && before.pathCount < before.count;
  if (overlapped && hunks !== null && now.count <= AS_MANY * before.count) {
    const written = lines.filter((line) => inChangedFunction(line, hunks, facts));
    const turn = awaitsInTurn(facts, written, true);
    if (turn !== null) return turn;
  }
  return awaitsInTurn(facts, lines, overlapped);
}
