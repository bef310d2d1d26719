import type { Target } from "../entry/target.ts";
import type { RunRequest } from "./runner.ts";

/** Seconds that a server gets to end after each signal when nobody watches it. */
const GRACE = 3;

/** How an instrument runs a target: what stands before the program, and how much slower it makes it. */
export interface Launch {
  /** What follows the interpreter, before the program's own words. */
  readonly launcher: readonly string[];
  /** Variables on top of the target's, for the measured program alone. */
  readonly env?: Readonly<Record<string, string>>;
  /** Seconds after which a run is ended; for a server, its start and the load each. */
  readonly timeLimit: number;
  /** Seconds that a server gets to end: an instrument writes what it found then. */
  readonly grace?: number;
  /** File that gets the start and the end of the load on a server. */
  readonly window?: string;
}

/** The request of one run of a target: of its program alone, or of its server with the load on it. */
export function requestOf(target: Target, launch: Launch): RunRequest {
  const { side, python, argv, cwd, env, load } = target;
  return {
    side,
    argv: [python, ...launch.launcher, ...argv],
    cwd,
    env: { ...env, ...launch.env },
    timeLimit: launch.timeLimit,
    load:
      load === null
        ? null
        : {
            argv: [python, ...load.argv],
            env,
            grace: launch.grace ?? GRACE,
            window: launch.window ?? null,
          },
  };
}
