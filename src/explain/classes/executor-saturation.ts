import type { Fact } from "../../record/cause/classes.ts";
import type { Account, Ledger } from "../../record/ledger.ts";
import { numberGiven } from "../blame/limit-given.ts";
import { type Claim, claimAt, ownWall, sumOf } from "../claim.ts";
import type { TakesInTurn } from "../class-rules.ts";
import { type Growth, ofBase } from "../growth/growth.ts";
import { grownRows } from "../growth/rows.ts";
import { countsOf, type PlaceGrowth } from "../growth/wait-growth.ts";

/** Part of the wall time that jobs of base spent in the queue, from which on the pool was too small before. */
const SATURATED = 0.2;
/** Jobs queued when this part of those on the path did, for this part of the time that they ran. */
const QUEUED = 0.5;

/** Jobs that stand in an executor's queue for want of a thread. */
export const executorSaturation: TakesInTurn = {
  name: "executor-saturation",
  accounts: ["executor-queue", "executor-run"],
  // a pool that is kept busy has a queue; one in which jobs stand for a third of the run has too few threads
  levelFrom: 0.3,
  waiting: false,
  claims: (growth) => [claimOf(growth)],
  takesInTurn,
  suspects: {
    first: ({ evidence, hunks, facts }) => {
      const peak = evidence.find((fact) => fact.fact === "jobs-at-once")?.peak;
      const replacing = hunks.filter(({ base }) => base.length > 0);
      return peak === undefined ? null : numberGiven(peak, replacing, facts);
    },
    makers: ["ThreadPoolExecutor", "ProcessPoolExecutor", "ThreadPool", "set_default_executor"],
  },
  remedies: [],
};

function claimOf(growth: Growth): Claim {
  const { base, head } = growth;
  const before = sumOf(base.accounts, ["executor-queue"]);
  const now = sumOf(head.accounts, ["executor-queue"]);
  return claimAt(queueRow(growth), {
    class: "executor-saturation",
    value: now - before - queueOfJobs(base, head),
    facts: [
      ...jobsAtOnce(base, head),
      { fact: "account", account: "executor-queue", seconds: now, base: ofBase(growth, before) },
    ],
  });
}

/** Jobs that follow one another because each had to wait for a thread of the pool: not because they were asked in turn. */
function takesInTurn(growth: Growth, place: PlaceGrowth): Claim | null {
  const { account, pathSeconds, pathCount } = place.head;
  const queue = queueRow(growth);
  if (account !== "executor-run" || queue === null) return null;
  const queued = sumOf(growth.head.accounts, ["executor-queue"]);
  if (queued < QUEUED * pathSeconds || queue.count < QUEUED * pathCount) return null;
  return claimAt(queue, {
    class: "executor-saturation",
    value: growth.waits.more,
    facts: [...jobsAtOnce(growth.base, growth.head), countsOf(place)],
  });
}

/** Most jobs that ran at one time, where those are fewer than in base. */
function jobsAtOnce(base: Ledger, head: Ledger): Fact[] {
  const [peak, was] = [head.counters.peakJobs, base.counters.peakJobs];
  if (peak === null || was === null || peak < 1 || peak >= was) return [];
  return [{ fact: "jobs-at-once", count: head.counters.executorJobs, peak, base: was }];
}

function queueRow({ base, head }: Growth): Account | null {
  return grownRows(base.accounts, head.accounts, ["executor-queue"])[0]?.row ?? null;
}

/**
 * Seconds by which the queue grew with the length of its jobs, which is theirs and not the pool's: where it was full in
 * base already and each takes longer now.
 */
export function queueOfJobs(base: Ledger, head: Ledger): number {
  const before = sumOf(base.accounts, ["executor-queue"]);
  const now = sumOf(head.accounts, ["executor-queue"]);
  const each = jobLengths(base, head);
  const longer = each.head / Math.max(each.base, 1e-9);
  const saturated = before >= SATURATED * ownWall(base);
  return saturated && longer > 1 ? Math.min(Math.max(0, now - before), before * (longer - 1)) : 0;
}

/**
 * Mean seconds of an executor's job in base and in head; 0 where there is none. On the path, where those in the queue wait
 * for it; of all jobs where fewer run at once than did, since the path then goes through another part of them.
 */
export function jobLengths(base: Ledger, head: Ledger): { readonly base: number; readonly head: number } {
  const fewer = jobsAtOnce(base, head).length > 0;
  const of = (ledger: Ledger) => (fewer ? lengthOfAll(ledger) : null) ?? lengthOnPath(ledger);
  return { base: of(base), head: of(head) };
}

function lengthOfAll({ totals, counters }: Ledger): number | null {
  return totals.jobs === null ? null : totals.jobs / Math.max(1, counters.executorJobs);
}

function lengthOnPath(ledger: Ledger): number {
  const rows = ledger.accounts.filter(({ account }) => account === "executor-run");
  const jobs = Math.max(0, ...rows.map(({ count }) => count));
  return jobs === 0 ? 0 : sumOf(rows, ["executor-run"]) / jobs;
}
