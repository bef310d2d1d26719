import { appendFileSync } from "node:fs";

/** As a shell says it of a process that a signal ended. */
const STATUS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Ends this process at the first signal. A runner sends SIGINT when a job is cancelled, SIGTERM 7.5 s later, and kills
 * after another 2.5 s (ProcessInvoker.cs of actions/runner). What has to go goes with the process: the runner of the
 * measured programs ends them when its input ends, and what was made in files is removed on `exit`.
 */
export function endWhenCancelled(env: NodeJS.ProcessEnv): void {
  for (const [signal, status] of Object.entries(STATUS)) {
    process.once(signal, () => {
      note(env, "Scalene gate was cancelled before it came to a verdict.\n");
      process.exit(status);
    });
  }
}

function note(env: NodeJS.ProcessEnv, text: string): void {
  process.stdout.write(text);
  try {
    if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, text);
  } catch {
    // there is no time to say more
  }
}
