import { describe, expect, test } from "vitest";
import { unevenGroup } from "../../../src/explain/growth/groups.ts";
import type { Place } from "../../../src/explain/growth/places.ts";
import type { TaskGroup, WaitPlace } from "../../../src/record/ledger.ts";
import { group, ledger, waitsOf } from "../ledgers.ts";

const placeOf = (more: Partial<WaitPlace> = {}): Place => ({
  ...waitsOf(10, 0.1, 10, { tasks: 10, ...more }),
  locked: 0,
});
const uneven = (before: TaskGroup[], now: TaskGroup[], was: Place | null = placeOf(), is = placeOf()) =>
  unevenGroup(ledger([], { groups: before }), ledger([], { groups: now }), is, was);

describe("a group is uneven", () => {
  test("when its efficiency fell by more than a seventh", () => {
    expect(uneven([group({ efficiency: 0.9 })], [group({ efficiency: 0.76 })])).not.toBeNull();
    expect(uneven([group({ efficiency: 0.9 })], [group({ efficiency: 0.77 })])).toBeNull();
  });

  test("never by its level: one slow member of ten that was slow before is no regression", () => {
    const slowOne = group({ size: 10, efficiency: 0.2 });
    expect(uneven([slowOne], [slowOne])).toBeNull();
  });

  test("when the same tasks wait as long together, and those on the path more than their even share", () => {
    const share = (pathTasks: number) => placeOf({ tasks: 10, pathTasks });
    expect(uneven([group()], [group()], share(10), share(5))).not.toBeNull();
    expect(uneven([group()], [group()], share(10), share(8))).not.toBeNull();
    expect(uneven([group()], [group()], share(10), share(9))).toBeNull();
  });

  test("when some members have nothing to wait for any more, and those on the path all of it", () => {
    const six = group({ size: 6 });
    const was = placeOf({ tasks: 6, pathTasks: 6 });
    expect(uneven([six], [six], was, placeOf({ tasks: 2, pathTasks: 2 }))).not.toBeNull();
    expect(uneven([six], [six], was, placeOf({ tasks: 6, pathTasks: 6 }))).toBeNull();
  });

  test("and not by another number of waiting tasks: then the shares cannot be compared", () => {
    const was = placeOf({ tasks: 30, pathTasks: 30 });
    const now = placeOf({ tasks: 10, pathTasks: 5 });
    expect(uneven([group()], [group()], was, now)).toBeNull();
    expect(uneven([group()], [group()], null, now)).toBeNull();
  });
});

describe("the group that counts", () => {
  const fallen = group({ efficiency: 0.3 });

  test("has the most of the path, and at least half of what the place waits", () => {
    expect(uneven([group()], [fallen, group({ pathSeconds: 2 })])).toBeNull();
    expect(uneven([group()], [{ ...fallen, pathSeconds: 0.6 }])).not.toBeNull();
    expect(uneven([group()], [{ ...fallen, pathSeconds: 0.4 }])).toBeNull();
  });

  test("has two members or more: a single task shares with nobody", () => {
    expect(uneven([group()], [{ ...fallen, size: 1 }])).toBeNull();
  });

  test("is compared with one of about as many members", () => {
    expect(uneven([group({ size: 4 })], [{ ...fallen, size: 6 }])).not.toBeNull();
    expect(uneven([group({ size: 4 })], [{ ...fallen, size: 7 }])).toBeNull();
    expect(uneven([], [fallen])).toBeNull();
  });
});
