import type { Side } from "../record/location.ts";

/** Which programs of an entry begin with the name of a console script in place of a script's path or `-m`. */
export interface ConsoleScripts {
  readonly program: boolean;
  readonly load: boolean;
}

/** One side of one entry, ready to be run: everything the measuring stage needs to know. */
export interface Target {
  readonly side: Side;
  /** Absolute folder that locations are relative to: the side's tree. */
  readonly root: string;
  /** Absolute working directory of the program. */
  readonly cwd: string;
  /** Absolute path of the Python interpreter. */
  readonly python: string;
  /** What follows the interpreter: ["prog.py", "a"], ["-m", "package"]. */
  readonly argv: readonly string[];
  /**
   * When the program is a server: the program that puts load on it and ends. `$PORT` in the words of both stands for the
   * port that each run chooses. Null for a program that ends by itself.
   */
  readonly load: { readonly argv: readonly string[] } | null;
  /** The whole environment of the program; nothing else is passed on. */
  readonly env: Readonly<Record<string, string>>;
  /** Seconds after which a run is ended. */
  readonly timeLimit: number;
}
