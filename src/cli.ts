#!/usr/bin/env node
import { commandOf } from "./commands/commands.ts";
import { HELP } from "./commands/general.ts";
import { problemText } from "./commands/problem-text.ts";
import { exitStatusOfError } from "./record/gate-error.ts";

/** The command line: finds the command, runs it, and says how it ended by the exit status (the table is in README.md). */
async function main(): Promise<number> {
  const [name = "--help", ...rest] = process.argv.slice(2);
  if (name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(HELP);
    return 0;
  }
  return commandOf(name)(rest);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(problemText(error));
  process.exitCode = exitStatusOfError(error);
}
