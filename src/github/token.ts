import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setSecret } from "@actions/core";
import { z } from "zod";
import { isSecret } from "../environment/child-environment.ts";

const INPUT = "INPUT_GITHUB-TOKEN";
/** Variables with which a process can act as the workflow: comment, write caches and artifacts, ask for an identity. */
const TOKENS = [INPUT, "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"] as const;
const SECRETS_FILE = "SCALENE_GATE_SECRETS_FILE";
/** What a process hands over to the one that it becomes: the token, and the job's variables that are secrets. */
const Secrets = z.object({ token: z.string(), variables: z.record(z.string(), z.string()) });

/**
 * The input github-token, taken out of the environment together with the runner's other tokens, so that no process
 * that is started from now on inherits one. What a process was started with can still be read by others of the same user
 * in /proc/PID/environ, whatever it deletes later: where Node can, this process replaces itself by one that was started
 * without any of the job's secrets. It has those that are no tokens of the runner's as variables again, which only its
 * memory shows: git's and pip's ways to a password may be among them.
 */
export function takeToken(env: NodeJS.ProcessEnv): string {
  const file = env[SECRETS_FILE];
  if (file !== undefined) {
    delete env[SECRETS_FILE];
    return takeFile(file, env);
  }
  const token = env[INPUT] ?? "";
  const had = TOKENS.filter((name) => env[name] !== undefined);
  for (const name of had) delete env[name];
  const variables = secretsIn(env);
  if (had.length + Object.keys(variables).length > 0 && process.platform === "linux") {
    startAgain({ token, variables }, env);
  }
  return token;
}

function secretsIn(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && isSecret(entry[0], entry[1]),
    ),
  );
}

/** Returns only where Node cannot replace its process: before 22.15. */
function startAgain(secrets: z.infer<typeof Secrets>, env: NodeJS.ProcessEnv): void {
  if (typeof process.execve !== "function") return;
  const file = join(env.RUNNER_TEMP || tmpdir(), `scalene-gate-${process.pid}-${performance.now()}`);
  const open = Object.entries(env).filter(([name]) => !Object.hasOwn(secrets.variables, name));
  try {
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600, flag: "wx" });
    const argv = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
    process.execve(process.execPath, argv, { ...Object.fromEntries(open), [SECRETS_FILE]: file });
  } catch {
    rmSync(file, { force: true });
  }
}

function takeFile(file: string, env: NodeJS.ProcessEnv): string {
  const text = readFileSync(file, "utf8");
  rmSync(file);
  const { token, variables } = Secrets.parse(JSON.parse(text));
  Object.assign(env, variables);
  return token;
}

/** The same token, which the runner hides from now on wherever it turns up in the log. */
export function masked(token: string): string {
  if (token !== "") setSecret(token);
  return token;
}
