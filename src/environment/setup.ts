import { runCommand } from "../processes/run-command.ts";
import type { Side } from "../record/location.ts";
import type { Problem } from "../record/record.ts";
import { words } from "../text/command-words.ts";

/**
 * Runs an entry's setup commands in a side's tree, one after the other, without a shell. `limit`: seconds for each.
 * Returns the problem of the first that fails.
 */
export async function runSetup(options: {
  readonly side: Side;
  readonly commands: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly limit: number;
}): Promise<Problem | null> {
  const { side, commands, cwd, env, limit } = options;
  for (const command of commands) {
    const outcome = await runCommand({
      argv: words(command),
      cwd,
      env,
      timeLimit: limit * 1000,
      ownGroup: true,
    });
    if (outcome.exit === 0) continue;
    const how = outcome.timedOut
      ? `did not end within ${limit} s`
      : outcome.startError !== null
        ? `could not be started (${outcome.startError})`
        : `failed (${outcome.signal ?? `exit status ${outcome.exit}`})`;
    return {
      fault: "program",
      message: `the setup of ${side} ${how}: ${command}`,
      where: cwd,
      next:
        side === "base"
          ? "The change under test is not to blame: the setup must work in base too, or base is measured without it."
          : "Run the command in a fresh checkout to see why; it gets no secrets, and no shell reads it.",
      output: outcome.output.slice(-4000) || null,
    };
  }
  return null;
}
