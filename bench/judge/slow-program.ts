// The program of bench/self.ts: about 0.15 s of sleeping, computing or both, and slower by what it is told.

export const WAYS = ["sleep", "computing", "mixed"] as const;
export type Way = (typeof WAYS)[number];
export const SLOWDOWNS = [0.05, 0.1, 0.2, 0.5] as const;

/** Amounts for about 0.15 s in all, start of Python included. */
const SLEEP = 0.13;
const ROUNDS = 26;

export const PROGRAM = `import sys, time
time.sleep(float(sys.argv[1]))
for _ in range(int(sys.argv[2])):
    sum(number * number for number in range(60_000))
`;

/**
 * Arguments of the program: seconds to sleep, and rounds to compute. A slowdown is one of the whole run, so that the
 * share that starting Python takes is made up for.
 */
export function programArguments(way: Way, slowdown: number): string[] {
  const START = 0.02;
  const sleep = way === "computing" ? 0 : way === "sleep" ? SLEEP : SLEEP / 2;
  const rounds = way === "sleep" ? 0 : way === "computing" ? ROUNDS : ROUNDS / 2;
  const whole = SLEEP + START;
  const factor = 1 + (slowdown * whole) / SLEEP;
  return [String(sleep * factor), String(Math.round(rounds * factor))];
}
