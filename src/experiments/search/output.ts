/** How a run ended and what it wrote; the text is foreign. */
export interface Ending {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const NUMBER = /0x[0-9a-fA-F]+|\d+(?:[.,:]\d+)*(?:e[+-]?\d+)?/g;

/** Times are what an experiment changes: a number with a unit of time, a clock, and decimals where a line speaks of time. */
const DURATION =
  /\d+(?:\.\d+)?(?:e-?\d+)?\s*(?:ns|us|µs|ms|s|secs?|seconds?|min|minutes?)\b|\d+(?:\.\d+)?\s*(?:\w+\s*)?(?:\/|per )\s*s(?:ec|econd)?\b|\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?/g;
const TIMED = /\b(?:took|elapsed|times?|durations?|seconds|wall|latency)\b/i;

function withoutTimes(line: string): string {
  const plain = line.replace(DURATION, "#");
  return TIMED.test(plain) ? plain.replace(/\d+\.\d+/g, "#") : plain;
}

/** Counts of lines; a line is marked with the stream it came from. */
type Lines = Map<string, number>;

/**
 * What a terminal shows of a line in the end: a progress bar writes over itself, as often as there is time for. A
 * carriage return alone leaves what stands there.
 */
function lastWritten(line: string): string {
  return line.includes("\r") ? (line.split("\r").findLast((text) => text !== "") ?? "").trimEnd() : line;
}

function linesOf({ stdout, stderr }: Ending): string[] {
  const of = (mark: string, text: string) =>
    text === ""
      ? []
      : text
          .replace(/\n$/, "")
          .split("\n")
          .map((line) => `${mark} ${withoutTimes(lastWritten(line))}`);
  return [...of("o", stdout), ...of("e", stderr)];
}

const shapeOf = (line: string) => line.replace(NUMBER, "#");

function counted(lines: readonly string[]): Lines {
  const counts: Lines = new Map();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** Shapes (numbers masked) of the lines that differ between runs of the same side: times, addresses, ports. */
function varying(runs: readonly (readonly string[])[]): Set<string> {
  const counts = runs.map(counted);
  const all = new Set(runs.flat());
  const differs = [...all].filter((line) => new Set(counts.map((one) => one.get(line) ?? 0)).size > 1);
  return new Set(differs.map(shapeOf));
}

/** Whether two runs of one side differ in numbers at most: then the second shows which of them vary by themselves. */
export function differInNumbers(one: Ending, other: Ending): boolean {
  const shapes = (ending: Ending) => counted(linesOf(ending).map(shapeOf));
  return one.exit === other.exit && sameLines(shapes(one), shapes(other));
}

/** What is known of how the two sides answer; more runs of a side show what varies by itself. */
export interface Answers {
  readonly base: readonly Ending[];
  readonly head: readonly Ending[];
}

/**
 * Whether a run answers as head does, or, where base and head answer differently, as one of the two does: each line is
 * one that head or base wrote, and neither more nor fewer of them than the two wrote. The order of lines does not
 * count, since concurrent programs vary it. Times do not count, nor do numbers in lines that vary between runs of one
 * side, nor what a progress bar showed before its end.
 *
 * @returns "same", "differs", or "varies" when head's own runs differ beyond numbers, so that nothing can be said.
 */
export function compareAnswers(run: Ending, answers: Answers): "same" | "differs" | "varies" {
  const sides = [answers.head, answers.base].filter((runs) => runs.length > 0);
  if (!sides.flat().some((known) => known.exit === run.exit)) return "differs";
  const shapes = new Set(sides.flatMap((runs) => [...varying(runs.map(linesOf))]));
  const plain = (ending: Ending) =>
    linesOf(ending).map((line) => (shapes.has(shapeOf(line)) ? shapeOf(line) : line));
  const known = sides.map((runs) => runs.map((one) => counted(plain(one))));
  const stable = (runs: readonly Lines[]) => runs.every((one) => sameLines(one, runs[0] ?? one));
  if (!known.every(stable)) return "varies";
  return between(counted(plain(run).map(unmixed(known))), known.flat()) ? "same" : "differs";
}

/**
 * Where head and base write a line differently in two respects, a revert of one of them mixes the two: such a line
 * counts as head's. Every word of it is one of the two lines', and what the two share is in it.
 */
function unmixed([head = [], base = []]: readonly (readonly Lines[])[]): (line: string) => string {
  const of = (runs: readonly Lines[]) => [...(runs[0] ?? new Map<string, number>()).keys()];
  const [headLines, baseLines] = [of(head), of(base)];
  const headOnly = headLines.filter((line) => !baseLines.includes(line));
  const baseOnly = baseLines.filter((line) => !headLines.includes(line));
  const words = (line: string) => line.split(/\b/);
  return (line) => {
    if (headLines.includes(line) || baseLines.includes(line)) return line;
    const mine = words(line);
    const mixes = (one: string[], other: string[]) =>
      mine.every((word) => one.includes(word) || other.includes(word)) &&
      one.every((word) => mine.includes(word) || !other.includes(word));
    const shared = (one: string) => words(one).filter((word) => mine.includes(word)).length;
    const fitting = headOnly.filter((one) => baseOnly.some((other) => mixes(words(one), words(other))));
    return fitting.sort((one, other) => shared(other) - shared(one))[0] ?? line;
  };
}

function sameLines(one: Lines, other: Lines): boolean {
  return one.size === other.size && [...one].every(([line, count]) => other.get(line) === count);
}

/** Whether every line occurs no more and no less often than in the known answers. */
function between(lines: Lines, known: readonly Lines[]): boolean {
  const all = new Set([...lines.keys(), ...known.flatMap((one) => [...one.keys()])]);
  const total = (one: Lines) => [...one.values()].reduce((sum, count) => sum + count, 0);
  const within = (value: number, counts: readonly number[]) =>
    Math.min(...counts) <= value && value <= Math.max(...counts);
  const each = [...all].every((line) =>
    within(
      lines.get(line) ?? 0,
      known.map((one) => one.get(line) ?? 0),
    ),
  );
  return each && within(total(lines), known.map(total));
}
