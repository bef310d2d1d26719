import { GateError } from "../record/gate-error.ts";
import type { Problem } from "../record/record.ts";

/** A step from the top of the file to a value: a key, or the place in a list. */
export type Path = readonly PropertyKey[];

/** Something in the gate file that is not right, before it has a line. */
export interface Mistake {
  readonly path: Path;
  /** Whether the key itself is wrong, and not its value. */
  readonly atKey?: boolean;
  readonly message: string;
  /** The cure. */
  readonly next: string;
}

/** A gate file that is not right: every mistake in it, each with its line, column and cure. */
export class GateFileError extends GateError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const [first] = problems;
    super(first ?? { fault: "file", message: "the gate file is not right" });
    this.name = "GateFileError";
    this.problems = problems;
  }
}

/** One mistake as a problem: `where` is file:line:column, both counted from 1. */
export function problemAt(where: string, mistake: Pick<Mistake, "message" | "next">): Problem {
  return { fault: "file", message: mistake.message, where, next: mistake.next, output: null };
}
