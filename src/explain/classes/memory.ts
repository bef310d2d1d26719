import type { Fact } from "../../record/cause/classes.ts";
import type { SideEvidence } from "../../record/evidence.ts";
import { type Location, sameLine } from "../../record/location.ts";
import { MB_PER_MIB } from "../../text/quantity.ts";
import { cacheIn, keepingIn } from "../blame/keeping.ts";
import { calling, onlyFunction } from "../blame/suspects.ts";
import { type Claim, claimAt } from "../claim.ts";
import type { ClassRules } from "../class-rules.ts";
import { steadyGrowth } from "../growth/memory-curve.ts";

/** What a task costs by itself: about 2 kB (measured on CPython 3.11, 100,000 tasks). */
const TASK_MB = 0.002;
/**
 * What an interpreter with asyncio holds before the program begins, where only resident memory is known (measured: 18 to
 * 23 MB on CPython 3.9 to 3.13).
 */
const INTERPRETER_MB = 20;
/** One side alone: MB in all, below which nobody looks for memory; tasks alive, of which fewer are no crowd; MB for each. */
const MUCH_MB = 50;
const MANY_TASKS = 8;
const MB_EACH = 1;
/** A line that allocated this part of the growth and kept it until its peak is at fault. */
const MOST = 0.5;
/** Growth of less than this (MB) never comes before time: about an interpreter more. */
const BEFORE_TIME_MB = 30;
/** Growth of less than this (MB) is none: CPython takes memory from the system in arenas of up to this size. */
const LEAST_MB = 1;
/** Computing was the kernel making new pages when this part of it was kernel time. */
const OF_KERNEL = 0.5;

/** More alive at once, or never released. Its growth is in MB and comes from other instruments than the ledger. */
export const memory: ClassRules = {
  name: "memory",
  accounts: [],
  levelFrom: 0,
  waiting: false,
  suspects: {
    // what keeps results for ever is a decorator far from the line that makes them
    first: ({ kind, hunks, facts }) => (kind === "leak" ? cacheIn(hunks, facts) : null),
    // what keeps memory is seldom the call that makes it
    related: (lines, changed, facts) =>
      calling(lines, changed, facts, false) ?? keepingIn(changed, facts) ?? onlyFunction(changed, facts),
  },
  remedies: ["bounded gather", "bounded queue"],
};

/**
 * Puts the claim on memory among those on time: first, when the time went into pages of new memory (kernel time), or when
 * memory grew by a larger part than time did.
 */
export function withMemory(base: SideEvidence, head: SideEvidence, claims: readonly Claim[]): Claim[] {
  const found = memoryGrowth(base, head);
  const kernel = (head.bare?.system ?? 0) - (base.bare?.system ?? 0);
  const first = claims[0];
  if (found.value < LEAST_MB) return [...claims];
  if (first === undefined) return [found];
  if (first.class === "cpu-bound" && kernel >= OF_KERNEL * first.value) {
    const facts: Fact[] = [...found.facts, { fact: "kernel-time", seconds: kernel }];
    return [{ ...found, facts }, ...claims.slice(1)];
  }
  const more = found.value >= BEFORE_TIME_MB && grown("rssMb", base, head) > grown("wall", base, head);
  return more && !ofImports(first, found) ? [found, ...claims] : [...claims, found];
}

/**
 * Whether memory grew by what imports took the time for: modules are memory as well, so that a long list of imports
 * always grows by a larger part than time does. Only a line inside a function that allocates is another matter.
 */
function ofImports(time: Claim, found: Claim): boolean {
  return time.class === "slow-import" && (found.location?.function ?? "<module>") === "<module>";
}

/** Head over base of a figure of the bare runs; 1 where it is not known. */
function grown(figure: "rssMb" | "wall", base: SideEvidence, head: SideEvidence): number {
  const before = base.bare?.[figure] ?? 0;
  return before > 0 && head.bare !== null ? head.bare[figure] / before : 1;
}

/**
 * The claim on memory that grew between the sides, in MB (10^6); the tasks' own cost is left out.
 *
 * @internal for its tests
 */
export function memoryGrowth(base: SideEvidence, head: SideEvidence): Claim {
  const [before, now] = [base.bare?.rssMb ?? 0, head.bare?.rssMb ?? 0];
  const heads = footprintMb(head);
  const bases = footprintMb(base);
  const tasks = peakTasks(head) - peakTasks(base);
  const facts: Fact[] = [{ fact: "resident-peak", mb: now, base: before }];
  if (heads !== null && bases !== null) facts.push({ fact: "heap-peak", mb: heads, base: bases });
  if (tasks > 0) facts.push({ fact: "tasks-alive", tasks: peakTasks(head), base: peakTasks(base) });
  const heap = heads === null ? 0 : heads - (bases ?? 0);
  return claimOf(head, base, Math.max(0, now - before - Math.max(0, tasks) * TASK_MB), heap, facts);
}

/** The claim on the memory of one side, by level; null when it is not remarkable. */
export function memoryLevel(head: SideEvidence): Claim | null {
  const tasks = peakTasks(head);
  const heap = footprintMb(head) ?? Math.max(0, (head.bare?.rssMb ?? 0) - INTERPRETER_MB);
  const each = (heap - tasks * TASK_MB) / Math.max(1, tasks);
  if (heap < MUCH_MB || tasks < MANY_TASKS || each < MB_EACH) return null;
  return claimOf(head, null, heap, heap, [{ fact: "heap-of-tasks", mb: heap, tasks, each }]);
}

function claimOf(
  head: SideEvidence,
  base: SideEvidence | null,
  value: number,
  heap: number,
  facts: readonly Fact[],
): Claim {
  const last = head.profile?.footprintLocation ?? null;
  const location = allocating(head, base, heap) ?? last;
  const places: Fact[] = last === null ? [] : [{ fact: "peak-at", location: last }];
  if (location !== null && last !== null && !sameLine(location, last))
    places.push({ fact: "allocated-at", location });
  // shown of the run that ended in the middle, whichever came first
  const curves = head.ledgers
    .map((ledger) => steadyGrowth(ledger.memory))
    .sort((one, other) => (one?.at(-1) ?? 0) - (other?.at(-1) ?? 0));
  const steady = curves[Math.floor((curves.length - 1) / 2)] ?? null;
  const leak = curves.every((curve) => curve !== null);
  if (leak && steady !== null) places.push({ fact: "steady-growth", mb: steady.map((bytes) => bytes / 1e6) });
  return claimAt(null, {
    class: "memory",
    kind: leak ? "leak" : "peak",
    value,
    unit: "MB",
    location,
    facts: [...facts, ...places],
  });
}

/**
 * The line whose own allocations grew by most of what the heap grew by (MB): the last straw of the peak, which Scalene
 * names as well, is often something small and short-lived. A function's lines are compared with the same function in base.
 */
function allocating(head: SideEvidence, base: SideEvidence | null, heap: number): Location | null {
  const before = new Map<string, number>();
  for (const { location, peakMib } of base?.profile?.lines ?? [])
    before.set(location.function, Math.max(before.get(location.function) ?? 0, peakMib));
  const largest = (head.profile?.lines ?? [])
    .map(({ location, peakMib }) => ({ location, mib: peakMib - (before.get(location.function) ?? 0) }))
    .sort((one, other) => other.mib - one.mib)[0];
  if (largest === undefined || largest.mib <= 0 || largest.mib * MB_PER_MIB < MOST * heap) return null;
  return largest.location;
}

function peakTasks(side: SideEvidence): number {
  return Math.max(0, ...side.ledgers.map((ledger) => ledger.counters.peakTasks));
}

function footprintMb({ profile }: SideEvidence): number | null {
  const mib = profile?.footprintMib ?? null;
  return mib === null ? null : mib * MB_PER_MIB;
}
