import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsOf } from "../../src/github/event.ts";
import { isUsuallyReadOnly, refuseStrangers } from "../../src/github/workflow-run/trust.ts";
import { pullRequestEvent } from "../e2e/action-runner.ts";

const sha = (digit: string) => digit.repeat(40);

function facts(name: string, payload: unknown, env: Record<string, string> = {}) {
  return factsOf(payload, {
    GITHUB_EVENT_NAME: name,
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_SHA: sha("9"),
    GITHUB_RUN_ID: "123456",
    GITHUB_RUN_NUMBER: "12",
    GITHUB_RUN_ATTEMPT: "2",
    GITHUB_WORKFLOW_REF: "acme/shop/.github/workflows/gate.yml@refs/heads/main",
    ...env,
  });
}

const followedEvent = (repository: string | null, event = "pull_request") => ({
  workflow_run: {
    id: 55,
    run_number: 4,
    run_attempt: 1,
    path: ".github/workflows/measure.yml",
    event,
    head_sha: sha("1"),
    head_branch: "topic",
    head_repository: repository === null ? null : { full_name: repository },
    pull_requests: [],
  },
});

describe("what an event says", () => {
  test("a pull request: its head, not the merge commit that is checked out", () => {
    const { name, payload } = pullRequestEvent();
    expect(facts(name, payload)).toMatchObject({
      repository: "acme/shop",
      head: sha("1"),
      sides: { kind: "pull_request", headSha: sha("1"), baseSha: sha("2"), baseRef: "main" },
      pullRequest: { number: 7, fork: false, author: "dora", labels: ["performance"] },
      run: { id: 123456, number: 12, attempt: 2, workflow: ".github/workflows/gate.yml" },
      notices: [],
    });
  });

  test.each([
    [
      "push",
      { before: sha("3") },
      {
        kind: "push",
        before: sha("3"),
        ref: null,
        forced: null,
        deleted: false,
        defaultBranch: null,
      },
    ],
    [
      "push",
      {
        before: sha("3"),
        ref: "refs/tags/v1",
        forced: true,
        deleted: false,
        created: false,
        repository: { full_name: "acme/shop", default_branch: "trunk" },
      },
      {
        kind: "push",
        before: sha("3"),
        ref: "refs/tags/v1",
        forced: true,
        deleted: false,
        defaultBranch: "trunk",
      },
    ],
    [
      "merge_group",
      { merge_group: { base_sha: sha("4"), head_sha: sha("5") } },
      { kind: "merge_group", baseSha: sha("4") },
    ],
    ["schedule", { schedule: "0 3 * * *" }, { kind: "other", name: "schedule" }],
    ["workflow_dispatch", { inputs: {} }, { kind: "other", name: "workflow_dispatch" }],
    ["", null, { kind: "other", name: "" }],
  ])("%s: the sides, and no pull request", (name, payload, sides) => {
    expect(facts(name, payload)).toMatchObject({ sides, pullRequest: null, notices: [] });
  });

  test("a run of another workflow: whose code it ran, and its own number", () => {
    expect(facts("workflow_run", followedEvent("mallory/shop"))).toMatchObject({
      followed: {
        id: 55,
        number: 4,
        event: "pull_request",
        head: { sha: sha("1"), branch: "topic", repository: "mallory/shop" },
      },
    });
  });

  test.each([
    ["a deleted fork", pullRequestEvent({ headRepository: null }), true],
    ["a fork", pullRequestEvent({ headRepository: "mallory/shop" }), true],
    ["a branch", pullRequestEvent(), false],
  ])("%s is told apart", (_, { name, payload }, fork) => {
    expect(facts(name, payload).pullRequest?.fork).toBe(fork);
    expect(isUsuallyReadOnly(facts(name, payload))).toBe(fork);
  });

  test("pull_request_target of the same repository is told of", () => {
    const { payload } = pullRequestEvent();
    expect(facts("pull_request_target", payload).notices).toEqual([
      expect.stringMatching(/checks out the base branch by default.*Measure in on: pull_request/),
    ]);
  });

  test("Dependabot's token is read-only like a fork's", () => {
    const { name, payload } = pullRequestEvent();
    expect(isUsuallyReadOnly(facts(name, payload, { GITHUB_ACTOR: "dependabot[bot]" }))).toBe(true);
  });

  test.each([
    ["nothing", null],
    ["an empty object", {}],
    ["a number that is none", { pull_request: { number: "7; rm -rf /" } }],
    [
      "a head that is an option",
      { pull_request: { number: 7, head: { sha: "--upload-pack=x", ref: "a", repo: null } } },
    ],
  ])("with %s in the event file the check goes on, and says so", (_, payload) => {
    const { pullRequest, notices, sides } = facts("pull_request", payload);
    expect({ pullRequest, sides }).toEqual({
      pullRequest: null,
      sides: { kind: "other", name: "pull_request" },
    });
    expect(notices).toEqual([expect.stringMatching(/event file.*there is no comment/)]);
  });

  test("no payload of any kind is an error", () => {
    const names = fc.constantFrom(
      "pull_request",
      "push",
      "merge_group",
      "workflow_run",
      "schedule",
      "constructor",
    );
    fc.assert(
      fc.property(names, fc.jsonValue(), (name, payload) => {
        expect(facts(name, payload).name).toBe(name);
      }),
    );
  });
});

describe("a stranger's code is not measured where the token and the secrets are", () => {
  const target = ({ payload }: { payload: unknown }) => facts("pull_request_target", payload);
  test.each([
    ["pull_request_target from a fork", target(pullRequestEvent({ headRepository: "mallory/shop" }))],
    ["pull_request_target that cannot be read", facts("pull_request_target", {})],
    ["workflow_run after a fork's pull request", facts("workflow_run", followedEvent("mallory/shop"))],
    ["workflow_run after a deleted fork's", facts("workflow_run", followedEvent(null))],
  ])("%s is refused, with the workflow to use", (_, event) => {
    expect(() => refuseStrangers(event)).toThrow(/token and secrets/);
  });

  test.each([
    [
      "pull_request from a fork",
      facts("pull_request", pullRequestEvent({ headRepository: "mallory/shop" }).payload),
    ],
    ["pull_request_target from a branch", target(pullRequestEvent())],
    ["workflow_run after a push", facts("workflow_run", followedEvent("acme/shop", "push"))],
    ["push", facts("push", { before: sha("3") })],
  ])("%s is measured", (_, event) => {
    expect(() => refuseStrangers(event)).not.toThrow();
  });
});
