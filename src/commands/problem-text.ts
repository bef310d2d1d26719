import { GateFileError } from "../config/mistake.ts";
import { GateError } from "../record/gate-error.ts";
import type { Problem } from "../record/record.ts";
import { visibleOutput, visibleSentence, withoutCommands } from "../text/escape.ts";

const WHOSE = {
  file: "In what you wrote",
  program: "In the program",
  tool: "In a tool",
  platform: "In this environment",
  gate: "A bug of the gate",
} as const;

/** An error as the command line prints it: whose fault, what, where, and the next step. */
export function problemText(error: unknown): string {
  if (!(error instanceof GateError)) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `${WHOSE.gate}, please report it:\n${text}\n`;
  }
  const problems = error instanceof GateFileError ? error.problems : [error.problem];
  return problems.map(oneProblem).join("");
}

function oneProblem({ fault, message, where, next, output }: Problem): string {
  const said = output === null ? "" : `  it said: ${visibleOutput(output, 12).join("\n    ")}\n`;
  return withoutCommands(
    `${WHOSE[fault]}: ${visibleSentence(message)}\n` +
      (where === null ? "" : `  where: ${visibleSentence(where)}\n`) +
      said +
      (next === null ? "" : `  next:  ${next}\n`),
  );
}
