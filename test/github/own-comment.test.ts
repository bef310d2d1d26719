import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { createClient } from "../../src/github/comment/client.ts";
import { stampedMarker } from "../../src/github/comment/marker.ts";
import { type FakeGitHub, startFake } from "../fake-github/server.ts";

let github: FakeGitHub;
let post: (text: string) => Promise<{ readonly did: string }>;
let create: typeof createClient;
let wordsFor: (error: unknown) => string;

const STAMP = { run: { workflow: "gate", number: 1, attempt: 1 }, head: null };

beforeAll(async () => {
  github = await startFake({ account: "company-gate[bot]" });
  // the toolkit reads the address when it is loaded
  process.env.GITHUB_API_URL = github.url;
  process.env.GITHUB_GRAPHQL_URL = `${github.url}/graphql`;
  const { postComment } = await import("../../src/github/comment/comment.ts");
  ({ createClient: create } = await import("../../src/github/comment/client.ts"));
  ({ commentErrorText: wordsFor } = await import("../../src/github/comment/comment-error.ts"));
  post = (text) =>
    postComment(create("ghs_token"), {
      owner: "acme",
      repo: "shop",
      number: 7,
      id: "gate",
      stamp: STAMP,
      create: true,
      render: () => text,
    });
});
afterAll(() => github.close());
beforeEach(() => {
  github.faults.length = 0;
  github.state.comments.length = 0;
});

describe("the comment of an app that GitHub does not tell its own name", () => {
  const silent = () => github.faults.push({ path: /^\/graphql$/, status: 403, body: "{}" });

  test("is found again at the next push", async () => {
    silent();
    expect((await post("first")).did).toBe("created");
    expect((await post("second")).did).toBe("updated");
    expect(github.state.comments.map(({ body }) => body.split("\n").at(-1))).toEqual(["second"]);
  });

  test("is not that of a person who wrote our marker", async () => {
    silent();
    await post("first");
    const [own] = github.state.comments;
    if (own === undefined) throw new Error("no comment");
    const planted = `${stampedMarker("gate", STAMP)}\nall is well`;
    github.state.comments.splice(0, 1, { ...own, body: planted, user: { login: "mallory", type: "User" } });
    expect((await post("second")).did).toBe("created");
    expect(github.state.comments.map(({ body }) => body)).toContain(planted);
  });
});

test("what was never answered is not called an answer of GitHub's", async () => {
  github.faults.push({ hang: true });
  const hasty = create("ghs_token", { request: 200, total: 400 });
  const asked = hasty.rest.issues.listComments({ owner: "acme", repo: "shop", issue_number: 7 });
  const error = await asked.catch((reason: unknown) => reason);
  expect(wordsFor(error)).not.toMatch(/said/);
  expect(wordsFor({ status: 500, message: "connect ECONNREFUSED" })).toBe(
    "The comment could not be written. GitHub could not be reached: connect ECONNREFUSED",
  );
  expect(wordsFor({ status: 500, message: "Oops", response: { headers: {} } })).toBe(
    "The comment could not be written. GitHub said 500: Oops",
  );
});
