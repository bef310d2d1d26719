import type { SourceFacts } from "../record/facts.ts";
import type { Ledger } from "../record/ledger.ts";
import { at, type Claim, seconds, sumOf } from "./claim.ts";
import { type Grown, grownRows } from "./lines.ts";
import { sequentialClaims } from "./sequential.ts";
import { blockingCallAt } from "./syntax.ts";

/** Smallest growth of an account that is worth a claim (seconds). */
const SMALLEST = 0.01;
const COMPUTING = ["computing-step", "main-computing"] as const;

type Made = Pick<Claim, "class" | "kind" | "value" | "evidence" | "syntaxAgrees">;

function claimAt(grown: Grown | undefined, made: Made): Claim {
  return {
    ...made,
    unit: "s",
    location: grown?.row.location ?? null,
    via: grown?.row.via ?? [],
    call: grown?.row.call ?? null,
  };
}

/**
 * All claims on the growth of one pair of ledgers, in no order. Each account's growth is claimed by one class only,
 * so that the claims add up to the slowdown. `base` may be an empty ledger: then levels are claimed.
 */
export function growthClaims(base: Ledger, head: Ledger, facts: SourceFacts): Claim[] {
  return [
    blockingCall(base, head, facts),
    computing(base, head),
    scheduling(base, head),
    simple(base, head, "lock-wait", "lock-contention", "waited on the path while the lock was held"),
    simple(base, head, "executor-queue", "executor-saturation", "jobs stood in the executor's queue"),
    simple(base, head, "gil-wait", "gil-contention", "the loop waited for the interpreter lock"),
    simple(base, head, "import", "slow-import", "importing modules"),
    ...sequentialClaims(base, head, facts),
  ].filter((claim): claim is Claim => claim !== null && claim.value >= SMALLEST);
}

function blockingCall(base: Ledger, head: Ledger, facts: SourceFacts): Claim {
  const before = sumOf(base.accounts, ["blocked-step"]);
  const now = sumOf(head.accounts, ["blocked-step"]);
  const worst = grownRows(base.accounts, head.accounts, ["blocked-step"])[0];
  const known = blockingCallAt(facts, worst?.row.location ?? null);
  const name = known?.name ?? worst?.row.call ?? null;
  const evidence = [
    `the event loop was held by waiting calls for ${seconds(now)}${base.wall > 0 ? ` (base ${seconds(before)})` : ""}`,
  ];
  if (name !== null && worst !== undefined)
    evidence.push(`${name} holds the loop at ${at(worst.row.location)}`);
  const outer = worst?.row.via[0];
  if (outer !== undefined) evidence.push(`reached from ${at(outer)} (${outer.function})`);
  const claim = claimAt(worst, {
    class: "blocking-call",
    kind: null,
    value: now - before,
    evidence,
    syntaxAgrees: known === null ? null : true,
  });
  return { ...claim, call: name };
}

function computing(base: Ledger, head: Ledger): Claim {
  const before = sumOf(base.accounts, COMPUTING);
  const now = sumOf(head.accounts, COMPUTING);
  const rows = grownRows(base.accounts, head.accounts, COMPUTING);
  const worst = rows[0];
  const growth = now - before;
  const delayed = delayedBy(head) - delayedBy(base);
  const all = head.totals.loopCpu - base.totals.loopCpu;
  // The same work done at a time when others were ready, or work of one task that held up another kind of task.
  const hog = growth > 0 && delayed >= 0.5 * growth && (all < 0.5 * growth || longSteps(head));
  const native = worst !== undefined && (worst.row.native ?? 0) > 0.6 * worst.row.seconds;
  const levels = base.wall > 0 ? ` (base ${seconds(before)})` : "";
  if (hog) {
    return claimAt(worst, {
      class: "starvation",
      kind: "loop hog",
      value: growth,
      evidence: [
        `other tasks were ready but waited ${seconds(delayed)} for steps that computed without a pause`,
        `computing on the critical path ${seconds(now)}${levels}, all computing on the loop ${seconds(head.totals.loopCpu)}`,
      ],
      syntaxAgrees: null,
    });
  }
  return claimAt(worst, {
    class: "cpu-bound",
    kind: native ? "native" : "python",
    value: growth,
    evidence: [
      `computing on the critical path took ${seconds(now)}${levels}, most of it at ${at(worst?.row.location ?? null)}`,
    ],
    syntaxAgrees: null,
  });
}

function delayedBy(ledger: Ledger): number {
  return ledger.accounts.reduce(
    (sum, row) => (row.account === "computing-step" ? sum + row.delayed : sum),
    0,
  );
}

/** Whether the steps that hold others up are few and long (over 25 ms, detection rules B3). */
function longSteps(ledger: Ledger): boolean {
  const rows = ledger.accounts.filter((row) => row.account === "computing-step" && row.delayed > 0);
  const steps = rows.reduce((sum, row) => sum + row.count, 0);
  return rows.reduce((sum, row) => sum + row.delayed, 0) > 0.025 * Math.max(1, steps);
}

function scheduling(base: Ledger, head: Ledger): Claim {
  const names = ["scheduling", "garbage-collection"] as const;
  const before = sumOf(base.accounts, names);
  const now = sumOf(head.accounts, names);
  const worst = grownRows(base.accounts, head.accounts, ["scheduling"])[0];
  const { steps, tasks, peakTasks } = head.counters;
  const collected = sumOf(head.accounts, ["garbage-collection"]);
  const evidence = [
    `${steps} loop steps for ${tasks} tasks (at most ${peakTasks} at once)` +
      (base.wall > 0 ? `, base ${base.counters.steps} steps for ${base.counters.tasks} tasks` : ""),
    `scheduling them took ${seconds(now - collected)} of the path, garbage collection ${seconds(collected)}`,
  ];
  return claimAt(worst, {
    class: "context-switching",
    kind: null,
    value: now - before,
    evidence,
    syntaxAgrees: null,
  });
}

function simple(
  base: Ledger,
  head: Ledger,
  account: Ledger["accounts"][number]["account"],
  name: Claim["class"],
  text: string,
): Claim {
  const before = sumOf(base.accounts, [account]);
  const now = sumOf(head.accounts, [account]);
  const worst = grownRows(base.accounts, head.accounts, [account])[0];
  const evidence = [`${text} for ${seconds(now)}${base.wall > 0 ? ` (base ${seconds(before)})` : ""}`];
  return claimAt(worst, { class: name, kind: null, value: now - before, evidence, syntaxAgrees: null });
}
