import { type FileFacts, innermostAround, isAround, type SourceFacts } from "../record/facts.ts";
import type { Location } from "../record/location.ts";

/** What the syntax tree says of awaits that follow one another. */
export interface AwaitsInTurn {
  readonly location: Location;
  /** First line of the loop or of the neighbouring statements. */
  readonly from: number;
  readonly verdict: "independent" | "dependent" | "paced";
  readonly dependence: string | null;
}

/**
 * Looks along the lines of a wait, from the inside out, for a loop or a row of statements that awaits: null when
 * none of the lines lies in one. The innermost one decides, since it is what makes the waits follow one another; but where
 * waits of one line `overlapped` in base, a row cannot: in it each line waits once, so that a loop further out counts.
 */
export function awaitsInTurn(
  facts: SourceFacts,
  lines: readonly Location[],
  overlapped = false,
): AwaitsInTurn | null {
  let row: AwaitsInTurn | null = null;
  for (const location of lines) {
    const file = facts[location.file];
    if (file === undefined) continue;
    const loop = inLoop(file, location);
    if (loop !== null) return loop;
    row ??= inRow(file, location);
    if (row !== null && !(overlapped && row.verdict === "dependent")) return row;
  }
  return row;
}

function inLoop(file: FileFacts, location: Location): AwaitsInTurn | null {
  const loop = innermostAround(file.loops, location.line);
  if (loop === null) return null;
  const verdict = loop.dependent ? "dependent" : loop.paced ? "paced" : "independent";
  return { location, from: loop.line, verdict, dependence: loop.dependence };
}

function inRow(file: FileFacts, location: Location): AwaitsInTurn | null {
  const row = file.sequences.find((sequence) => sequence.lines.includes(location.line));
  if (row === undefined) return null;
  const from = row.lines[0] ?? location.line;
  return { location, from, verdict: row.independent ? "independent" : "dependent", dependence: null };
}

/** The call at a line that the tree knows to block, with the asynchronous way to write it. */
export function blockingCallAt(
  facts: SourceFacts,
  location: Location | null,
): { name: string; replacement: string | null } | null {
  if (location === null) return null;
  const calls = (facts[location.file]?.calls ?? []).filter(
    (call) => isAround(call, location.line) && !call.awaited && !call.offloaded,
  );
  return calls.find((call) => call.replacement !== null) ?? null;
}
