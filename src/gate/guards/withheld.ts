import type { Entry, Problem } from "../../record/record.ts";

/**
 * An entry whose program failed over a variable that the gate withholds: then the program is not to blame, and the next
 * step is to give it a stand-in. `names`: the withheld variables; what the program said must name one.
 */
export function withWithheld(entry: Entry, names: readonly string[]): Entry {
  const problems = entry.problems.map((problem) => adviceFor(problem, names));
  return { ...entry, problems };
}

function adviceFor(problem: Problem, names: readonly string[]): Problem {
  if (problem.fault !== "program" || problem.output === null) return problem;
  const words = new Set(problem.output.match(/\w+/g));
  const missed = names.filter((name) => words.has(name));
  const [first] = missed;
  if (first === undefined) return problem;
  return {
    ...problem,
    fault: "file",
    next: `The gate withholds variables that look like secrets from measured programs, ${missed.slice(0, 5).join(", ")} among them. Give the entry a stand-in in the gate file, never the secret itself: \`env: { ${first}: "test" }\`.`,
  };
}
