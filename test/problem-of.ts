import { expect } from "vitest";
import { GateError } from "../src/record/gate-error.ts";

/** The problem that work is refused with; fails the test when it ends well or with a bug. */
export async function problemOf(work: Promise<unknown>): Promise<GateError["problem"]> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GateError);
  return (error as GateError).problem;
}
