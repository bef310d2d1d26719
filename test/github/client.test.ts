import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { createClient, Patience } from "../../src/github/comment/client.ts";
import { type FakeGitHub, startFake } from "../fake-github/server.ts";

let github: FakeGitHub;
let create: typeof createClient;

beforeAll(async () => {
  github = await startFake();
  // the toolkit reads the address when it is loaded
  process.env.GITHUB_API_URL = github.url;
  ({ createClient: create } = await import("../../src/github/comment/client.ts"));
});
afterAll(() => github.close());
beforeEach(() => {
  github.faults.length = 0;
  github.requests.length = 0;
});

const list = (patience: Patience) =>
  create("ghs_token", patience).rest.issues.listComments({ owner: "acme", repo: "shop", issue_number: 7 });

test("a request that gets no answer ends after its time, and is asked again", async () => {
  github.faults.push({ silence: 5_000, times: 1 });
  const start = performance.now();
  expect((await list({ request: 300, total: 20_000 })).status).toBe(200);
  expect(performance.now() - start).toBeLessThan(4_500);
  expect(github.requests.length).toBe(2);
});

test("all requests and waits together end after the time for all", async () => {
  github.faults.push({ silence: 5_000 });
  const start = performance.now();
  await expect(list({ request: 400, total: 1_000 })).rejects.toThrow(/timeout|aborted/i);
  expect(performance.now() - start).toBeLessThan(4_500);
});

test("a limit that asks for more time than there is, is not waited for", async () => {
  github.faults.push({ status: 429, headers: { "retry-after": "30" } });
  await expect(list({ request: 400, total: 10_000 })).rejects.toThrow();
  expect(github.requests.length).toBe(1);
});

test("when the time for all is over, nothing more is asked", async () => {
  github.faults.push({ status: 503 });
  const client = create("ghs_token", { request: 400, total: 700 });
  const ask = () => client.rest.issues.listComments({ owner: "acme", repo: "shop", issue_number: 7 });
  await expect(ask()).rejects.toThrow();
  const asked = github.requests.length;
  await new Promise((later) => setTimeout(later, 800));
  await expect(ask()).rejects.toThrow();
  expect(github.requests.length).toBe(asked);
});
