import type { Hunk } from "../record/comparison.ts";
import type { SourceFacts } from "../record/facts.ts";
import type { AccountName, Ledger, TaskGroup } from "../record/ledger.ts";
import { type Location, linesOf, simpleName } from "../record/location.ts";
import { counted, percent, seconds } from "../text/quantity.ts";
import { inChangedFunction } from "./blame/changed-code.ts";
import { at, type Claim, claimAt, sumOf } from "./claim.ts";
import { delayedBy } from "./classes/cpu-bound.ts";
import { unevenGroup } from "./groups.ts";
import { grownRows } from "./lines.ts";
import type { Place } from "./places.ts";
import { type AwaitsInTurn, awaitsInTurn } from "./syntax.ts";
import { type PlaceGrowth, type WaitGrowth, waitGrowth } from "./wait-growth.ts";

/** From this part of the growth on, waits that no longer overlap are put down to steps that held the loop. */
const HOGGED = 0.5;
/** The same where one task waits, as it did before. */
const HOGGED_ALONE = 0.15;
/** Jobs queued when this part of those on the path did, for this part of the time that they ran. */
const QUEUED = 0.5;
/** Up to this factor there are as many waits as before, in another order. */
const AS_MANY = 1.2;

/** Two ledgers, and what is known of head's source. */
export interface Sides {
  readonly base: Ledger;
  readonly head: Ledger;
  readonly facts: SourceFacts;
  /** What the change wrote; null when that is not known. */
  readonly hunks: readonly Hunk[] | null;
  /** Whether the growth of executor jobs is computing, which another class claims. */
  readonly jobsCompute: boolean;
}

/** The claims on waiting: a lock that is held, awaits in turn, a long pole, a hog, or waits that simply take longer. */
export function waitingClaims(sides: Sides): Claim[] {
  const growth = waitGrowth(sides.base, sides.head, !sides.jobsCompute);
  const claims: (Claim | null)[] = [lockClaim(sides, growth)];
  let { longer, longerAt } = growth;
  if (growth.moreAt !== null && growth.more > 0) {
    const claim = moreClaim(sides, growth.moreAt, growth.more);
    if (claim.class === "external-wait") {
      longer += claim.value;
      if (longerAt === null || claim.value > longerAt.longer) longerAt = growth.moreAt;
    } else claims.push(claim);
  }
  claims.push(longerClaim(longerAt, longer), outsideClaim(sides));
  return claims.filter((claim) => claim !== null);
}

/** Waits while a lock was held that others wanted: those made more often, and what has no place of its own. */
function lockClaim({ base, head }: Sides, growth: WaitGrowth): Claim {
  const now = sumOf(head.accounts, ["lock-wait"]);
  const before = sumOf(base.accounts, ["lock-wait"]);
  const worst = grownRows(base.accounts, head.accounts, ["lock-wait"])[0];
  const unplaced = now - placed(head, "lock-wait") - (before - placed(base, "lock-wait"));
  const evidence = [
    `the path waited ${seconds(now)} while a lock was held that others stood before${base.wall > 0 ? ` (base ${seconds(before)})` : ""}`,
  ];
  const { head: place, base: was } = growth.lockedAt ?? { head: null, base: null };
  if (place !== null)
    evidence.push(
      `${counted(place.pathCount, "wait")} at ${at(place.location)} on the path (base ${was?.pathCount ?? 0})`,
    );
  const contended = worst?.row.contended ?? null;
  if (contended !== null) evidence.push(`the others stood before it at ${at(contended)}`);
  const claim = claimAt(worst?.row ?? place, {
    class: "lock-contention",
    value: growth.locked + Math.max(0, unplaced),
    evidence,
  });
  return { ...claim, via: contended === null ? claim.via : [...claim.via, contended] };
}

/** Seconds of an account on the path that the waits of a ledger account for, place by place. */
function placed(ledger: Ledger, name: AccountName): number {
  return ledger.waits.reduce(
    (sum, { account, pathSeconds }) => sum + (account === name ? pathSeconds : 0),
    0,
  );
}

function moreClaim(sides: Sides, place: PlaceGrowth, value: number): Claim {
  return (
    queueClaim(sides, place, value) ??
    hogClaim(sides, place, value) ??
    poleClaim(sides, place, value) ??
    turnClaim(sides, place, value)
  );
}

/** Jobs that follow one another because each had to wait for a thread of the pool: not because they were asked in turn. */
function queueClaim(
  { base, head }: Sides,
  { head: now, base: before }: PlaceGrowth,
  value: number,
): Claim | null {
  if (now.account !== "executor-run") return null;
  const queue = grownRows(base.accounts, head.accounts, ["executor-queue"])[0]?.row;
  if (queue === undefined || sumOf(head.accounts, ["executor-queue"]) < QUEUED * now.pathSeconds) return null;
  if (queue.count < QUEUED * now.pathCount) return null;
  return claimAt(queue, { class: "executor-saturation", value, evidence: [countsOf(now, before)] });
}

/** Waits that base overlapped with computing come after it, because the computing does not pause: a loop hog. */
function hogClaim({ base, head }: Sides, place: PlaceGrowth, value: number): Claim | null {
  const delayed = delayedBy(head) - delayedBy(base);
  // waits of one task follow one another in base as well: only something beside them can have moved
  const alone = place.base?.tasks === 1 && place.head.tasks === 1;
  if (delayed < (alone ? HOGGED_ALONE : HOGGED) * value) return null;
  const computing = ["computing-step"] as const;
  const worst = [...head.accounts]
    .filter((row) => row.account === "computing-step")
    .sort((one, other) => other.delayed - one.delayed)[0];
  const rows = grownRows(base.accounts, head.accounts, computing);
  return claimAt(worst ?? rows[0]?.row ?? null, {
    class: "starvation",
    kind: "loop hog",
    value,
    evidence: [
      `other tasks were ready but waited ${seconds(delayedBy(head))} for steps that computed without a pause (base ${seconds(delayedBy(base))})`,
      `waits that went on beside the computing now come after it: ${seconds(value)} more`,
    ],
  });
}

function poleClaim(
  { base, head }: Sides,
  { head: now, base: before }: PlaceGrowth,
  value: number,
): Claim | null {
  const uneven = unevenGroup(base, head, now, before);
  if (uneven === null) return null;
  const { head: group, base: was } = uneven;
  const balance = (of: TaskGroup | null) => (of === null ? "" : ` (base ${percent(of.efficiency)})`);
  const lines = linesOf(now);
  return {
    ...claimAt(now, {
      class: "starvation",
      kind: "long pole",
      value,
      evidence: [
        countsOf(now, before),
        `${group.size} tasks share the time with an efficiency of ${percent(group.efficiency)}${balance(was)}`,
      ],
    }),
    location: ownLine(lines, group.longest.name) ?? now.location,
    via: [...now.via, ...(group.location === null ? [] : [group.location])],
  };
}

/** More waits in a row: a fault unless one needs the one before or the program paces itself. */
function turnClaim(sides: Sides, { head: now, base: before }: PlaceGrowth, value: number): Claim {
  const turn = turnOf(sides, now, before);
  const counts = countsOf(now, before);
  if (turn !== null && turn.verdict !== "independent")
    return claimAt(now, { class: "external-wait", value, evidence: [counts] });
  const evidence = [
    counts,
    `together they take ${seconds(now.pathSeconds)}, the longest ${seconds(now.longest)}`,
  ];
  const claim = claimAt(now, { class: "sequential-awaits", value, evidence });
  return { ...claim, location: turn?.location ?? now.location, syntaxAgrees: turn === null ? null : true };
}

/**
 * What makes waits follow one another. As many as before that overlapped then: not a loop that was there already, each
 * turn of which base's path went through as well, as long as one that the change wrote is around.
 */
function turnOf({ facts, hunks }: Sides, now: Place, before: Place | null): AwaitsInTurn | null {
  const lines = linesOf(now);
  const overlapped = before !== null && before.pathCount < before.count;
  if (overlapped && hunks !== null && now.count <= AS_MANY * before.count) {
    const written = lines.filter((line) => inChangedFunction(line, hunks, facts));
    const turn = awaitsInTurn(facts, written, true);
    if (turn !== null) return turn;
  }
  return awaitsInTurn(facts, lines, overlapped);
}

function countsOf(now: Place, before: Place | null): string {
  if (before === null) return `${counted(now.pathCount, "wait")} in a row at ${at(now.location)}`;
  return `${now.pathCount} of ${now.count} waits at ${at(now.location)} follow one another (base ${before.pathCount} of ${before.count})`;
}

/** The line of the long pole's own coroutine, rather than of what it calls or of those that wait for it. */
function ownLine(lines: readonly Location[], coroutine: string): Location | undefined {
  return lines.find((line) => simpleName(line.function) === simpleName(coroutine));
}

function longerClaim(place: PlaceGrowth | null, value: number): Claim | null {
  // what got shorter is nobody's claim, whether or not something else got a little longer
  if (place === null || value <= 0) return null;
  const { head: now, base: before } = place;
  const was = before === null ? "" : ` (base ${seconds(before.typical)}, ${before.count} waits)`;
  // of threads only sums are known
  const summed = now.account === "main-waiting" ? ` (base ${seconds(before?.seconds ?? 0)})` : null;
  const evidence = [
    summed !== null
      ? `waiting at ${at(now.location)} takes ${seconds(now.seconds)} in all threads${summed}`
      : `${now.count === 1 ? "the wait" : `each of ${now.count} waits`} at ${at(now.location)} takes ${seconds(now.typical)}${was}`,
  ];
  return claimAt(now, { class: "external-wait", value, evidence });
}

/** Waiting of threads outside of loops that has no place of its own. */
function outsideClaim({ base, head }: Sides): Claim {
  const names = ["main-waiting"] as const;
  const unplaced = (ledger: Ledger) => sumOf(ledger.accounts, names) - placed(ledger, "main-waiting");
  const worst = grownRows(base.accounts, head.accounts, names)[0];
  return claimAt(worst?.row ?? null, {
    class: "external-wait",
    value: unplaced(head) - unplaced(base),
    evidence: [`waiting at ${at(worst?.row.location ?? null)} took ${seconds(worst?.row.seconds ?? 0)}`],
  });
}
