import type { Target } from "../plan/target.ts";
import type { Problem } from "../record/record.ts";
import type { RunOutcome } from "./runner.ts";

/** Lines of the program's own words that a problem quotes. */
const QUOTED_LINES = 20;

/** What is wrong with a run, as a problem of the program: its exit status, a signal, its time limit; else null. */
export function failureOf(outcome: RunOutcome, target: Target): Problem | null {
  const found = reasonOf(outcome, target);
  if (found === null) return null;
  const [message, next] = found;
  return {
    fault: "program",
    message: `the program of the ${target.side} side ${message}`,
    where: `python ${target.argv.join(" ")} (in ${target.side})`,
    next,
    output: outcome.stderrTail.trimEnd().split("\n").slice(-QUOTED_LINES).join("\n") || null,
  };
}

function reasonOf(outcome: RunOutcome, target: Target): [string, string] | null {
  if (outcome.timedOut) {
    return [
      `did not end within its time limit of ${target.timeLimit} s and was stopped`,
      "Give it less to do, or raise the limit with --time-limit.",
    ];
  }
  if (outcome.signal !== null) {
    return [`was ended by ${outcome.signal}`, "Find out what ended it: SIGKILL is often a lack of memory."];
  }
  if (outcome.exit === 0) return null;
  const missing = /ModuleNotFoundError: No module named '([^'\n]{1,100})'/.exec(outcome.stderrTail);
  if (missing !== null) {
    return [
      `needs the module ${missing[1]}, which is not installed`,
      `Install it into the Python that runs the program (python -m pip install ...), or choose another with --python.`,
    ];
  }
  return [
    `ended with exit status ${outcome.exit}`,
    "Mend the program, or call it so that it ends with status 0.",
  ];
}
