import type { Problem } from "./record.ts";

/**
 * An error that knows whose fault it is, where it happened and what to do next. Anything else that is thrown
 * is a bug of the gate.
 */
export class GateError extends Error {
  readonly problem: Problem;

  constructor(problem: Pick<Problem, "fault" | "message"> & Partial<Problem>, options?: ErrorOptions) {
    super(problem.message, options);
    this.name = "GateError";
    this.problem = { where: null, next: null, output: null, ...problem };
  }
}

/** Exit status by fault; the table is in README.md. */
export function exitStatusOfError(error: unknown): 2 | 3 | 4 {
  if (!(error instanceof GateError)) return 4;
  if (error.problem.fault === "gate") return 4;
  return error.problem.fault === "file" ? 2 : 3;
}
