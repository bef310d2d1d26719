import type { Observed, Situation } from "./situation.ts";

/** Verdicts that let a pull request through without a word. */
const GREEN = ["pass", "improved", "new", "waived"];
/** Verdicts that say that both sides were measured. */
const COMPARED = ["pass", "improved", "fail", "warn", "inconclusive", "waived"];

/** What a situation showed: as expected, or what was not. */
export interface Outcome {
  readonly situation: Situation;
  readonly kind: "right" | "false green" | "wrong" | "broken" | "not run";
  /** What was observed, in a few words. */
  readonly observed: string;
  /** Each thing that was not as expected. */
  readonly wrong: readonly string[];
  readonly seconds: number;
}

/** Compares what was observed with what is right. */
export function decide(situation: Situation, given: Observed, seconds: number): Outcome {
  // What ends before there is a record, and not with 0, is an error like any other.
  const observed = { ...given, verdict: given.verdict ?? (given.status === 0 ? null : "error") };
  const verdict = observed.verdict ?? "no record";
  const wrongVerdict = !situation.verdicts.includes(verdict);
  const wrong = [
    ...(wrongVerdict ? [`verdict ${verdict}, expected ${situation.verdicts.join(" or ")}`] : []),
    ...strangers(observed),
    ...(situation.claims ?? []).filter(({ holds }) => !holds(observed)).map(({ says }) => `not so: ${says}`),
    ...withoutAdvice(observed),
    ...(observed.record === null && observed.status === 0 ? ["no record, and exit status 0"] : []),
  ];
  const green = GREEN.includes(verdict) && (wrongVerdict || strangers(observed).length > 0);
  const kind = wrong.length === 0 ? "right" : green ? "false green" : "wrong";
  return { situation, kind, observed: inShort(observed), wrong, seconds };
}

/**
 * Runs of one tree that imported another tree's code, from what the programs themselves said. A tree that runs two
 * kinds of code is wrong too, whichever of them is its own.
 */
function strangers({ verdict, witnessed }: Observed): string[] {
  if (!COMPARED.includes(verdict ?? "")) return [];
  const files = (tree: (one: string) => boolean) =>
    new Set(witnessed.filter((run) => tree(run.tree)).map(({ file }) => file));
  const head = files((tree) => tree === "head");
  const shared = [...files((tree) => tree !== "head")].filter((file) => head.has(file));
  const paths = shared.map((file) => `both sides ran ${file}`);
  const mixed = [...new Set(witnessed.map(({ tree }) => tree))]
    .filter(
      (tree) => new Set(witnessed.filter((run) => run.tree === tree).map(({ pause }) => pause)).size > 1,
    )
    .map((tree) => `runs in ${tree} did not all run the same code`);
  return [...paths, ...mixed];
}

/** What could not be compared has to say what to do next. */
function withoutAdvice({ verdict, record }: Observed): string[] {
  if (record === null || (verdict !== "no-baseline" && verdict !== "error")) return [];
  const told = record.problems.some(({ next }) => next !== null) || record.comparison?.noBase != null;
  return told || record.notices.length > 0 ? [] : ["no word of what to do next"];
}

/** The verdict, and the detail that decides: whose code ran where, or what was said. */
function inShort({ verdict, status, record, witnessed, said, facts }: Observed): string {
  const trees = [...new Set(witnessed.map(({ tree }) => tree))];
  const ran = trees.map((tree) => {
    const runs = witnessed.filter((run) => run.tree === tree);
    const pauses = [...new Set(runs.map(({ pause }) => `${pause * 1000} ms`))].join(" and ");
    return `${tree} ran ${pauses} from ${[...new Set(runs.map(({ file }) => file))].join(" and ")}`;
  });
  const problem = record?.problems[0];
  const told = problem === undefined ? [] : [`${problem.fault}: ${problem.message}`];
  const noBase = record?.comparison?.noBase ?? null;
  const last = record === null ? [said.trim().split("\n").slice(-3).join(" ")] : [];
  return [
    `${verdict ?? "no record"} (${status})`,
    ...ran,
    ...told,
    ...(noBase ? [noBase] : []),
    ...(facts.planted ? [`planted: ${facts.planted.trim().split("\n").slice(0, 4).join(", ")}`] : []),
    ...last,
  ].join("; ");
}
