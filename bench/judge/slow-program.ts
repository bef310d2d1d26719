// The program of bench/self.ts: about 0.15 s of sleeping, computing or both, and slower by what it is told.
// Slowdowns are those of a program four times as long: 5 % of 0.15 s is less than anybody minds.

export const WAYS = ["sleep", "computing", "mixed"] as const;
export type Way = (typeof WAYS)[number];
export const SLOWDOWNS = [0.05, 0.1, 0.2, 0.5] as const;

/** Amounts for about 0.15 s in all, start of Python included. */
const SLEEP = 0.13;
const ROUNDS = 48;

export const PROGRAM = `import sys, time
time.sleep(float(sys.argv[1]))
for _ in range(int(sys.argv[2])):
    sum(number * number for number in range(60_000))
`;

/** Seconds that starting Python takes: a slowdown is one of the whole run. */
const START = 0.02;

/** Arguments of the program: seconds to sleep, and rounds to compute. `length` 4 makes it four times as long. */
export function programArguments(way: Way, slowdown: number, length = 1): string[] {
  const sleep = way === "computing" ? 0 : way === "sleep" ? SLEEP : SLEEP / 2;
  const rounds = way === "sleep" ? 0 : way === "computing" ? ROUNDS : ROUNDS / 2;
  const work = SLEEP * length;
  const factor = length * (1 + (slowdown * (work + START)) / work);
  return [String(sleep * factor), String(Math.round(rounds * factor))];
}
