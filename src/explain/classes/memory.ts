import type { SideEvidence } from "../../record/evidence.ts";
import type { Location } from "../../record/location.ts";
import { MB_PER_MIB, megabytes } from "../../text/quantity.ts";
import { at, type Claim, claimAt } from "../claim.ts";
import { steadyGrowth } from "./memory-curve.ts";

/** What a task costs by itself: about 2 kB (measured on CPython 3.11, 100,000 tasks). */
const TASK_MB = 0.002;
/** Level rules for one side alone (detection rules B3): MB over the start, tasks alive, MB for each of them. */
const MUCH_MB = 50;
const MANY_TASKS = 8;
const MB_EACH = 1;
/** A line that allocated this part of the growth and kept it until its peak is at fault. */
const MOST = 0.5;

function peakTasks(side: SideEvidence | null): number {
  return Math.max(0, ...(side?.ledgers ?? []).map((ledger) => ledger.counters.peakTasks));
}

function footprintMb(side: SideEvidence | null): number | null {
  const mib = side?.profile?.footprintMib ?? null;
  return mib === null ? null : mib * MB_PER_MIB;
}

/** The claim on memory that grew between the sides, in MB (10^6); the tasks' own cost is left out. */
export function memoryGrowth(base: SideEvidence, head: SideEvidence): Claim {
  const rss = (head.bare?.rssMb ?? 0) - (base.bare?.rssMb ?? 0);
  const heads = footprintMb(head);
  const bases = footprintMb(base);
  const tasks = peakTasks(head) - peakTasks(base);
  const evidence = [
    `peak of resident memory ${megabytes(base.bare?.rssMb ?? 0)} -> ${megabytes(head.bare?.rssMb ?? 0)}`,
  ];
  if (heads !== null && bases !== null)
    evidence.push(`peak of the heap under Scalene ${megabytes(bases)} -> ${megabytes(heads)}`);
  if (tasks > 0) evidence.push(`at most ${peakTasks(base)} -> ${peakTasks(head)} tasks alive at once`);
  const grown = heads === null ? 0 : heads - (bases ?? 0);
  return claim(head, base, Math.max(0, rss - Math.max(0, tasks) * TASK_MB), grown, evidence);
}

/** The claim on the memory of one side, by level; null when it is not remarkable. */
export function memoryLevel(head: SideEvidence): Claim | null {
  const tasks = peakTasks(head);
  const heap = footprintMb(head) ?? Math.max(0, (head.bare?.rssMb ?? 0) - 20);
  const each = (heap - tasks * TASK_MB) / Math.max(1, tasks);
  if (heap < MUCH_MB || tasks < MANY_TASKS || each < MB_EACH) return null;
  return claim(head, null, heap, heap, [
    `peak of the heap ${megabytes(heap)} with ${tasks} tasks alive at once: ${megabytes(each)} for each`,
  ]);
}

/**
 * The line whose own allocations grew by most of what the heap grew by (MB): the last straw of the peak, which Scalene
 * names as well, is often something small and short-lived. A function's lines are compared with the same function in base.
 */
function allocating(head: SideEvidence, base: SideEvidence | null, heap: number): Location | null {
  const before = new Map<string, number>();
  for (const { location, peakMib } of base?.profile?.lines ?? [])
    before.set(location.function, Math.max(before.get(location.function) ?? 0, peakMib));
  const grown = (head.profile?.lines ?? [])
    .map(({ location, peakMib }) => ({ location, mib: peakMib - (before.get(location.function) ?? 0) }))
    .sort((one, other) => other.mib - one.mib)[0];
  if (grown === undefined || grown.mib <= 0 || grown.mib * MB_PER_MIB < MOST * heap) return null;
  return grown.location;
}

function claim(
  head: SideEvidence,
  base: SideEvidence | null,
  value: number,
  heap: number,
  evidence: string[],
): Claim {
  const last = head.profile?.footprintLocation ?? null;
  const location = allocating(head, base, heap) ?? last;
  if (last !== null) evidence.push(`the peak was set at ${at(last)}`);
  if (location !== null && last !== null && at(location) !== at(last))
    evidence.push(`most of it was allocated at ${at(location)}`);
  const curves = head.ledgers.map(({ memory }) => steadyGrowth(memory));
  const [steady] = curves;
  const leak = steady !== undefined && curves.every((curve) => curve !== null);
  if (leak && steady !== null) {
    const quarters = steady.map((bytes) => megabytes(bytes / 1e6)).join(", ");
    evidence.push(`it rose steadily to the end: ${quarters} after each quarter of the run`);
  }
  return claimAt(null, {
    class: "memory",
    kind: leak ? "leak" : "peak",
    value,
    unit: "MB",
    location,
    evidence,
  });
}
