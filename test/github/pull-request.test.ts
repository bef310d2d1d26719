import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { factsOf } from "../../src/github/event.ts";
import type * as PullRequest from "../../src/github/pull-request.ts";
import { pullRequestEvent } from "../e2e/action-runner.ts";
import { type FakeGitHub, startFake } from "../fake-github/server.ts";

let github: FakeGitHub;
let module: typeof PullRequest;

beforeAll(async () => {
  github = await startFake({ labels: ["perf-accepted:job"], messages: ["one", "two"] });
  // the toolkit reads the address when it is loaded
  process.env.GITHUB_API_URL = github.url;
  module = await import("../../src/github/pull-request.ts");
});
afterAll(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});
beforeEach(() => {
  github.faults.length = 0;
  github.requests.length = 0;
});

const event = (attempt: number, name = "pull_request", payload: unknown = pullRequestEvent().payload) =>
  factsOf(payload, {
    GITHUB_EVENT_NAME: name,
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_RUN_NUMBER: "3",
    GITHUB_RUN_ATTEMPT: String(attempt),
  });

test("the labels of a run that is repeated are those that the pull request has now", async () => {
  expect((await module.withFreshLabels(event(2), "ghs_token")).pullRequest?.labels).toEqual([
    "perf-accepted:job",
  ]);
});

test("a first run, and one without a token, takes the event's labels and asks nobody", async () => {
  for (const [attempt, token] of [
    [1, "ghs_token"],
    [2, ""],
  ] as const) {
    const { pullRequest } = await module.withFreshLabels(event(attempt), token);
    expect(pullRequest?.labels).toEqual(["performance"]);
  }
  expect(github.requests).toEqual([]);
});

test("where GitHub refuses, the first run's labels count, and a notice says so", async () => {
  github.faults.push({ status: 403, body: '{"message":"Resource not accessible by integration"}' });
  const { pullRequest, notices } = await module.withFreshLabels(event(2), "ghs_token");
  expect(pullRequest?.labels).toEqual(["performance"]);
  expect(notices).toEqual([expect.stringContaining("GitHub said 403")]);
});

test("the messages of a pull request's commits are read on all pages", async () => {
  const messages = Array.from({ length: 150 }, (_, index) => `commit ${index}`);
  github.state.messages = messages;
  expect(await module.messageReader(event(1), "ghs_token")?.()).toEqual({ messages, failure: null });
  expect(github.requests).toHaveLength(2);
});

test("messages that GitHub does not give are a failure, and never none", async () => {
  github.faults.push({ status: 404 });
  const read = await module.messageReader(event(1), "ghs_token")?.();
  expect(read).toEqual({ messages: [], failure: expect.stringContaining("GitHub said 404") });
});

test.each([
  ["a connection that breaks", { reset: true }, "other side closed"],
  ["an answer that is cut off", { status: 200, body: '[{"commit": {"mess' }, "cut off"],
])("%s is nothing that GitHub said", async (_, fault, why) => {
  github.faults.push(fault);
  const failure = (await module.messageReader(event(1), "ghs_token")?.())?.failure;
  expect(failure).toContain(`no good answer came from ${new URL(github.url).host}`);
  expect(failure).toContain(why);
  expect(failure).not.toMatch(/said|\b50\d\b/);
});

test("a push brings the messages of its commits itself", async () => {
  const payload = {
    before: "1".repeat(40),
    ref: "refs/heads/main",
    forced: false,
    commits: [{ message: "a" }],
  };
  const read = await module.messageReader(event(1, "push", payload), "")?.();
  expect(read).toEqual({ messages: ["a"], failure: null });
  expect(github.requests).toEqual([]);
});

test("without a token nobody can be asked", () => {
  expect(module.messageReader(event(1), "")).toBeNull();
});
