import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { createClient } from "../../src/github/comment/client.ts";
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

const list = (client: ReturnType<typeof create>) =>
  client.rest.issues.listComments({ owner: "acme", repo: "shop", issue_number: 7 });

test("a request that gets no answer ends after its time, and is asked again", async () => {
  github.faults.push({ hang: true, times: 1 });
  expect((await list(create("ghs_token", { request: 300, total: 50_000 }))).status).toBe(200);
  expect(github.requests.length).toBe(2);
});

test("all requests and waits together end after the time for all", async () => {
  github.faults.push({ hang: true });
  const hasty = create("ghs_token", { request: 400, total: 1_000 });
  await expect(list(hasty)).rejects.toThrow(/timeout|aborted|no time is left/i);
});

test("a limit that asks for more time than there is, is not waited for", async () => {
  github.faults.push({ status: 429, headers: { "retry-after": "30" } });
  await expect(list(create("ghs_token", { request: 5_000, total: 10_000 }))).rejects.toThrow();
  expect(github.requests.length).toBe(1);
});

test.each([
  ["Retry-After alone", 429, { "retry-after": "1" }, "slow down"],
  ["also with status 403", 403, { "retry-after": "1" }, "slow down"],
  ["a secondary limit by its name", 403, { "retry-after": "1" }, "You have exceeded a secondary rate limit."],
  [
    "the primary limit until its reset",
    403,
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" },
    "limit",
  ],
])("a limit that ends in time is waited for: %s", async (_, status, headers, message) => {
  github.faults.push({ times: 1, status, headers, body: JSON.stringify({ message }) });
  expect((await list(create("ghs_token"))).status).toBe(200);
  expect(github.requests.length).toBe(2);
});

test("a refusal that is about no limit is final", async () => {
  const headers = { "x-ratelimit-remaining": "4000" };
  github.faults.push({ status: 403, headers, body: '{"message":"Resource not accessible"}' });
  await expect(list(create("ghs_token"))).rejects.toThrow("Resource not accessible");
  expect(github.requests.length).toBe(1);
});

test("an answer without a text is whole", async () => {
  github.faults.push({ times: 1, status: 204, body: "" });
  const request = { owner: "acme", repo: "shop", comment_id: 1 };
  expect((await create("ghs_token").rest.issues.deleteComment(request)).status).toBe(204);
  expect(github.requests.length).toBe(1);
});

test("when the time for all is over, nothing more is asked", async () => {
  let time = 0;
  const client = create("ghs_token", { request: 5_000, total: 7_000, now: () => time });
  expect((await list(client)).status).toBe(200);
  time = 7_000;
  await expect(list(client)).rejects.toThrow("no time is left");
  expect(github.requests.length).toBe(1);
});
