import type { Interpreter } from "./interpreters.ts";

/** A program that is run bare and under the probe: one file of `programs/` called in one way. */
export interface Program {
  /** "handlers/raises": its file, and what it is given. */
  readonly id: string;
  /** What follows the interpreter, in `programs/`. */
  readonly argv: readonly string[];
  /** Packages that it imports, pinned; none for the standard library alone. */
  readonly packages: readonly string[];
  /** First and last minor version of Python 3 that it runs on. */
  readonly since: number;
  readonly until: number;
  /** What a shell does with "$@", the interpreter and the program: its standard streams. */
  readonly shell: string | null;
  /** Whether it leaves a ledger: not when a signal ends it, nor when another program takes its place. */
  readonly ledger: boolean;
  /** Probe runs in proportion to those of the others. */
  readonly weight: number;
}

/** A program as the table of programs writes it. */
export type Written = Partial<Omit<Program, "id">>;

/** The programs of one file, by what they are given (one word, or several). */
export function programsOf(
  name: string,
  ways: readonly string[],
  {
    argv = [`${name}.py`],
    packages = [],
    since = 9,
    until = 14,
    shell = null,
    ledger = true,
    weight = 1,
  }: Written = {},
): Program[] {
  const rest = { packages, since, until, shell, ledger, weight };
  if (ways.length === 0) return [{ id: name, argv, ...rest }];
  return ways.map((way) => ({
    id: `${name}/${way.replaceAll(" ", "-")}`,
    argv: [...argv, ...way.split(" ")],
    ...rest,
  }));
}

/** Whether a program is for an interpreter: its version, and whether its packages are to be had there. */
export function suits(program: Program, { minor, freeThreaded }: Interpreter): boolean {
  return minor >= program.since && minor <= program.until && !(freeThreaded && program.packages.length > 0);
}
