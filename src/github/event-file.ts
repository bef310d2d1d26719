import { readFile } from "node:fs/promises";

/** The event's payload; null when the runner gave none that can be read. */
export async function readPayload(env: NodeJS.ProcessEnv): Promise<unknown> {
  if (!env.GITHUB_EVENT_PATH) return null;
  try {
    return JSON.parse(await readFile(env.GITHUB_EVENT_PATH, "utf8"));
  } catch {
    return null;
  }
}
