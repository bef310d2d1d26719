import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setSecret } from "@actions/core";

const INPUT = "INPUT_GITHUB-TOKEN";
/** Variables with which a process can act as the workflow: comment, write caches and artifacts, ask for an identity. */
const TOKENS = [INPUT, "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"] as const;
const TOKEN_FILE = "SCALENE_GATE_TOKEN_FILE";

/**
 * The input github-token, taken out of the environment together with the runner's other tokens, so that no process
 * that is started from now on inherits one. What a process was started with can still be read by others of the same user
 * in /proc/PID/environ, whatever it deletes later: where Node can, this process replaces itself by one that never had it.
 */
export function takeToken(env: NodeJS.ProcessEnv): string {
  const file = env[TOKEN_FILE];
  if (file !== undefined) {
    delete env[TOKEN_FILE];
    return takeFile(file);
  }
  const token = env[INPUT] ?? "";
  const had = TOKENS.filter((name) => env[name] !== undefined);
  for (const name of had) delete env[name];
  if (had.length > 0 && process.platform === "linux") startAgain(token, env);
  return token;
}

/** Returns only where Node cannot replace its process: before 22.15. */
function startAgain(token: string, env: NodeJS.ProcessEnv): void {
  if (typeof process.execve !== "function") return;
  const file = join(env.RUNNER_TEMP || tmpdir(), `scalene-gate-${process.pid}-${performance.now()}`);
  try {
    writeFileSync(file, token, { mode: 0o600, flag: "wx" });
    const argv = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
    process.execve(process.execPath, argv, { ...env, [TOKEN_FILE]: file });
  } catch {
    rmSync(file, { force: true });
  }
}

function takeFile(file: string): string {
  const token = readFileSync(file, "utf8");
  rmSync(file);
  return token;
}

/** The same token, which the runner hides from now on wherever it turns up in the log. */
export function masked(token: string): string {
  if (token !== "") setSecret(token);
  return token;
}
