import { spawn } from "node:child_process";
import { resolve } from "node:path";

/** How a process ended, and all that it printed. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with what a process is run; this process's own folder and environment when left out. */
interface Place {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs the built command line as a user would, to its end. */
export function gate(argv: readonly string[], place: Place = {}): Promise<Ended> {
  return ended(process.execPath, [resolve("dist/cli.js"), ...argv], place);
}

/** Runs a program to its end. Rejects when it cannot be started. */
export function ended(command: string, argv: readonly string[], place: Place = {}): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(command, argv, { ...place, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", failed).on("close", (status) => done({ status, stdout, stderr }));
  });
}
