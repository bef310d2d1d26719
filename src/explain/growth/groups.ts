import type { Ledger, TaskGroup } from "../../record/ledger.ts";
import type { Place } from "./places.ts";

/** A group of tasks that shares its work less evenly in head than it did in base. */
export interface UnevenGroup {
  readonly head: TaskGroup;
  readonly base: TaskGroup;
}

/** The efficiency must fall to this part of what it was: less is what chance makes of equal work (chosen on test/programs). */
const FALL = 0.85;
/** Or members wait this much more than their even share, by the same measure. */
const EXCESS = 1.2;
/** A group is on the path, and the place's, when this part of what the place waits goes through it. */
const OF_PLACE = 0.5;
/** Up to this factor a group has about as many members as before, and shares can be compared. */
const ALIKE = 1.5;

/**
 * The group on the path whose balance fell against the group of about as many members in base: one member has work left
 * when its siblings are done (docs/ledger.md, long pole). Null when there is none.
 */
export function unevenGroup(
  base: Ledger,
  head: Ledger,
  place: Place,
  before: Place | null,
): UnevenGroup | null {
  const group = [...head.groups].sort((one, other) => other.pathSeconds - one.pathSeconds)[0];
  if (group === undefined || group.size < 2 || group.pathSeconds < OF_PLACE * place.pathSeconds) return null;
  const was = base.groups
    .filter(({ size }) => size >= 2 && alike(size, group.size))
    .sort((one, other) => other.pathSeconds - one.pathSeconds)[0];
  if (was === undefined) return null;
  const fell = group.efficiency < FALL * was.efficiency;
  return fell || apart(place, group, before, was) ? { head: group, base: was } : null;
}

/** Whether those of the same tasks that are on the path wait more than their share, and more so than before. */
function apart(place: Place, group: TaskGroup, before: Place | null, was: TaskGroup): boolean {
  if (before === null || place.tasks === 0 || was.pathSeconds < OF_PLACE * before.pathSeconds) return false;
  // a member that has nothing to do waits elsewhere, for work
  const members = Math.max(place.tasks, group.size);
  const membersBefore = Math.max(before.tasks, was.size);
  if (!alike(members, membersBefore)) return false;
  return imbalance(place, members) > EXCESS * Math.max(1, imbalance(before, membersBefore));
}

function alike(one: number, other: number): boolean {
  return one <= ALIKE * other && other <= ALIKE * one;
}

/**
 * How much more than its even share a task of the path waits at a place: 1 when all `members` of its group wait alike,
 * 2 when those on the path wait twice as long as the mean.
 */
function imbalance(place: Place, members: number): number {
  if (place.pathTasks === 0 || place.seconds <= 0) return 1;
  return place.pathSeconds / place.pathTasks / (place.seconds / members);
}
