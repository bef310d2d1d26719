// The goals that a score can be held against.
import type { Scores } from "./score.ts";

/** Least and most allowed; shares 0 to 1, counts of cases. A goal that is not set is not asked for. */
export interface Goals {
  readonly macroF1: number | null;
  readonly linesInside: number | null;
  readonly unknown: number | null;
  readonly falseFindings: number | null;
  readonly confidentlyWrong: number | null;
}

/**
 * The goals that were missed, one clause each. A case without a result misses every goal: its answer is not known.
 */
export function missedGoals(scores: Scores, goals: Goals): string[] {
  const missed: string[] = [];
  const compare = (name: string, got: number, goal: number | null, direction: "least" | "most") => {
    if (goal === null || (direction === "least" ? got >= goal : got <= goal)) return;
    missed.push(`${name} is ${Number(got.toFixed(4))}, asked for at ${direction} ${goal}`);
  };
  compare("macro-averaged F1", scores.macroF1, goals.macroF1, "least");
  compare("share of lines inside", scores.linesInside, goals.linesInside, "least");
  compare("share of unknown", scores.unknown, goals.unknown, "most");
  compare("number of false findings", scores.falseFindings.length, goals.falseFindings, "most");
  compare(
    "number of wrong answers with high confidence",
    scores.confidentlyWrong.length,
    goals.confidentlyWrong,
    "most",
  );
  const asked = Object.values(goals).some((goal) => goal !== null);
  if (asked && scores.cases === 0) missed.push("no case was scored");
  if (asked && scores.unmeasured.length > 0) missed.push(`${scores.unmeasured.length} cases have no result`);
  return missed;
}
