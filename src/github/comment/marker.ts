import { createHash } from "node:crypto";
import type { Run } from "../event.ts";

/**
 * The two hidden lines at the start of a comment: whose it is, and of which run. They hold nothing but the gate's own
 * characters, since `--` or `>` in foreign text would end the hidden part.
 */
export interface Stamp {
  readonly run: Pick<Run, "number" | "attempt" | "workflow">;
  /** Commit that was measured; null when it is not known. */
  readonly head: string | null;
}

/** What can stand in a hidden line as it is: no `--`, no blank, nothing foreign to a path. */
const PLAIN = /^(?!.*--)[\w./-]{1,80}$/;

/**
 * First line of the comment of the gate with this id, which is free text of its gate file.
 *
 * @internal for its tests
 */
export function markerOf(id: string): string {
  return `<!-- scalene-gate:${PLAIN.test(id) ? id : digest(id, 16)} -->`;
}

/** Both hidden lines. */
export function stampedMarker(id: string, { run, head }: Stamp): string {
  const sha = head !== null && /^[0-9a-f]+$/.test(head) ? head : "unknown";
  const stamp = `run ${run.number}.${run.attempt} of ${workflowKey(run.workflow)} head ${sha}`;
  return `${markerOf(id)}\n<!-- scalene-gate-run: ${stamp} -->`;
}

/** Whether a comment's text begins with the marker of this gate. */
export function isMarked(body: string, id: string): boolean {
  return body.startsWith(markerOf(id));
}

const STAMP =
  /^<!-- scalene-gate-run: run (\d{1,9})\.(\d{1,9}) of ([0-9a-f]{8}) head (?:[0-9a-f]+|unknown) -->/;

/**
 * Whether a comment was written by a newer run than `mine`. Run numbers count the runs of one workflow: against
 * another workflow, or a comment without a readable stamp, the present run is the newer one.
 */
export function isNewer(body: string, mine: Stamp): boolean {
  const [, second = ""] = body.split("\n", 2);
  const stamp = STAMP.exec(second);
  if (stamp === null || stamp[3] !== workflowKey(mine.run.workflow)) return false;
  const [number, attempt] = [Number(stamp[1]), Number(stamp[2])];
  return number > mine.run.number || (number === mine.run.number && attempt > mine.run.attempt);
}

/** Tells two workflows apart without showing what a fork may have named its file. */
function workflowKey(workflow: string): string {
  return digest(workflow, 8);
}

function digest(text: string, length: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}
