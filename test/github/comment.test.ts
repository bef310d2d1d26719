import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type * as Client from "../../src/github/comment/client.ts";
import type * as Comment from "../../src/github/comment/comment.ts";
import { type FakeGitHub, startFake } from "../fake-github/server.ts";

const MARKER = "<!-- scalene-gate:shop -->";
const APP = "shop-gate[bot]";
let github: FakeGitHub;
let modules: typeof Client & typeof Comment;

beforeAll(async () => {
  github = await startFake();
  // the toolkit reads the address when it is loaded
  process.env.GITHUB_API_URL = github.url;
  const client = await import("../../src/github/comment/client.ts");
  modules = { ...client, ...(await import("../../src/github/comment/comment.ts")) };
  return () => github.close();
});
beforeEach(() => {
  github.state.account = APP;
  github.state.comments = [];
  github.faults.push({ path: /^\/graphql$/, times: 99, status: 403, body: '{"message":"Refused"}' });
});
afterEach(() => {
  github.faults.length = 0;
  github.requests.length = 0;
  expect(github.violations).toEqual([]);
});

/** One run of the gate, with a token of its own client. */
const run = (number: number, text: string, create = true) =>
  modules.postComment(modules.createClient("ghs_token"), {
    owner: "acme",
    repo: "shop",
    number: 7,
    id: "shop",
    stamp: { run: { number, attempt: 1, workflow: "gate.yml" }, head: "a".repeat(40) },
    render: () => text,
    create,
  });
const planted = (id: number, login: string, body = `${MARKER}\nPLANTED`) => {
  github.state.comments.push({
    id,
    issue: 7,
    body,
    user: { login, type: login.endsWith("[bot]") ? "Bot" : "User" },
  });
};
const seen = () => github.state.comments.map(({ user, body }) => `${user.login}: ${body.split("\n").at(-1)}`);
const written = () => github.requests.filter((one) => !/^(?:GET|POST \/graphql)/.test(one));

describe("an app's token, of which nobody tells whom it writes as", () => {
  test("has one comment, however often it runs", async () => {
    for (const [number, text] of ["FAIL", "PASS"].entries()) await run(number + 1, text);
    expect(seen()).toEqual([`${APP}: PASS`]);
    expect(github.state.comments[0]?.id).toBe(1);
  });

  test("never touches what another app or a person wrote with our marker", async () => {
    for (const [index, login] of ["github-actions[bot]", "quoting[bot]", "mallory"].entries())
      planted(index + 1, login);
    await run(1, "FAIL");
    await run(2, "PASS");
    expect(seen()).toEqual([
      "github-actions[bot]: PLANTED",
      "quoting[bot]: PLANTED",
      "mallory: PLANTED",
      `${APP}: PASS`,
    ]);
    // no request names a comment of somebody else
    expect(written().filter((one) => /comments\/[123]$/.test(one))).toEqual([]);
  });

  test("brings its comment up to date also where none would be created", async () => {
    planted(1, APP, `${MARKER}\nFAIL`);
    expect((await run(2, "PASS", false)).did).toBe("updated");
    expect(seen()).toEqual([`${APP}: PASS`]);
  });

  test("leaves no comment where none would be created and the one with our marker is another app's", async () => {
    planted(1, "quoting[bot]");
    expect(await run(2, "PASS", false)).toEqual({ did: "nothing", url: null });
    expect(seen()).toEqual(["quoting[bot]: PLANTED"]);
  });

  test("creates none to find out whether a person's comment is its own", async () => {
    planted(1, "mallory");
    expect((await run(2, "PASS", false)).did).toBe("nothing");
    expect(written()).toEqual([]);
  });

  test("removes what it created to learn that also where GitHub's answer to that is lost", async () => {
    planted(1, APP, `${MARKER}\nFAIL`);
    github.faults.push({ method: "DELETE", times: 1, reset: true, afterwards: true });
    expect((await run(2, "PASS")).did).toBe("updated");
    expect(seen()).toEqual([`${APP}: PASS`]);
  });

  test("leaves the comment of a newer run as it is", async () => {
    await run(9, "PASS");
    expect((await run(8, "FAIL")).did).toBe("left to a newer run");
    expect(seen()).toEqual([`${APP}: PASS`]);
  });
});

test("the workflow's own token finds its comment where nobody tells, and creates none to learn it", async () => {
  github.state.account = "github-actions[bot]";
  planted(1, "github-actions[bot]", `${MARKER}\nFAIL`);
  await run(2, "PASS");
  expect(seen()).toEqual(["github-actions[bot]: PASS"]);
  expect(written()).toEqual(["PATCH /repos/acme/shop/issues/comments/1"]);
});
