import { join } from "node:path";
import { afterEach } from "vitest";
import type { CheckEvent } from "../../src/git/check-event.ts";
import { prepareSides, type Sides } from "../../src/git/sides.ts";
import type { SidesRequest } from "../../src/git/tree.ts";
import { checkout, type PullRequest, pullRequest, temporaryFolder } from "./repository.ts";

const prepared: Sides[] = [];
afterEach(async () => {
  for (const sides of prepared.splice(0)) await sides.dispose();
});

/** A pull request on an origin, a way to check it out, and a private folder. */
export async function scene() {
  const folder = await temporaryFolder("sides");
  const pull = await pullRequest(folder);
  const clone = (sha: string, depth: number) =>
    checkout(join(folder, "checkout"), { origin: pull.origin, sha, depth });
  return { folder, pull, clone, scratch: join(folder, "scratch") };
}

/** What `pull_request` says of it. */
export function eventOf(
  pull: PullRequest,
  more: Partial<Record<"headSha" | "baseSha" | "baseRef", string>> = {},
) {
  const event: CheckEvent = {
    kind: "pull_request",
    headSha: pull.feature,
    baseSha: pull.main,
    baseRef: "main",
    ...more,
  };
  return event;
}

/** Both sides, as a check prepares them; they are removed after the test. */
export async function sidesOf(request: Partial<SidesRequest> & { folder: string; scratch: string }) {
  const sides = await prepareSides({ base: null, head: null, event: null, env: process.env, ...request });
  prepared.push(sides);
  return sides;
}
