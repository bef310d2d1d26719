/** Variables with which a process can act as the workflow: comment, write caches and artifacts, ask for identity. */
const TOKENS = ["INPUT_GITHUB-TOKEN", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"] as const;

/**
 * Takes the runner's tokens out of an environment, so that no process that is started from now on inherits them. The
 * input has been read by then.
 */
export function forgetTokens(env: NodeJS.ProcessEnv): void {
  for (const name of TOKENS) delete env[name];
}
