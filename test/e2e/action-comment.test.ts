import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { GateRecord } from "../../src/record/record.ts";
import { makeCause, makeEntry, makeMetric, makeRecord } from "../factories.ts";
import type { Comment } from "../fake-github/answers.ts";
import { type FakeGitHub, type Fault, startFake } from "../fake-github/server.ts";
import { type Job, NODE, OTHER_NODE, pullRequestEvent, runJob } from "./action-runner.ts";

const MARKER = "<!-- scalene-gate:default -->";
const BOT = { login: "github-actions[bot]", type: "Bot" };
const records = { red: "", green: "", large: "", api: "" };
let github: FakeGitHub;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "records-"));
  const write = async (name: string, record: GateRecord) => {
    await writeFile(join(folder, name), JSON.stringify(GateRecord.parse(record)));
    return join(folder, name);
  };
  const slower = makeMetric({ head: 2.9, ratio: 2.76, low: 2.6, high: 2.9, decision: "regressed" });
  const failing = (name: string) =>
    makeEntry({ name, verdict: "fail", metrics: [slower], cause: makeCause() });
  records.red = await write("red.json", makeRecord([failing("nightly-import")]));
  records.green = await write("green.json", makeRecord([makeEntry()]));
  records.api = await write("api.json", makeRecord([makeEntry()], { gate: { id: "api", folder: "" } }));
  const many = Array.from({ length: 60 }, (_, index) => failing(`import-${index}`));
  records.large = await write("large.json", makeRecord(many));
});

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

/** Reports a record on pull request 7. */
function report(record: keyof typeof records, job: Partial<Job> = {}) {
  const inputs = { record: records[record], ...job.inputs };
  return runJob({ face: "report", event: pullRequestEvent(), api: github.url, ...job, inputs });
}

function comment(id: number, body: string, user: Comment["user"] = BOT, issue = 7): Comment {
  return { id, issue, body, user };
}

const chatter = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    comment(index + 1, `talk ${index}`, { login: "dora", type: "User" }),
  );
const ours = () => github.state.comments.filter((one) => one.body.startsWith(MARKER));

describe.each([
  ["the Node of the tests", NODE],
  ["the Node of npm", OTHER_NODE],
])("one comment on a pull request, on %s", (_, node) => {
  test("is created, then updated, and turns green when the fault is gone", async () => {
    github = await startFake();
    const first = await report("red", { node });
    expect(first.masksToken).toBe(true);
    expect(github.state.comments.map((one) => one.body)).toEqual([expect.stringContaining("FAIL")]);
    expect(first.outputs["comment-url"]).toBe("https://github.test/acme/shop/pull/7#issuecomment-1");
    await report("red", { node, run: [2, 1] });
    const healed = await report("green", { node, run: [3, 1] });
    expect(healed.status).toBe(0);
    expect(github.state.comments.length).toBe(1);
    expect(github.state.comments[0]?.body).toMatch(/^<!-- scalene-gate:default -->\n/);
    expect(github.state.comments[0]?.body).toContain("PASS");
    expect(github.state.comments[0]?.body).not.toContain("FAIL");
  });
});

describe("which comment is the gate's own", () => {
  test("one on the second page is found", async () => {
    github = await startFake({ comments: [...chatter(130), comment(131, `${MARKER}\nold`)] });
    await report("red");
    expect(github.state.comments.length).toBe(131);
    expect(ours()[0]?.body).toContain("nightly-import");
  });

  test("one by somebody else with our marker is left alone", async () => {
    const planted = comment(1, `${MARKER}\nall is well`, { login: "mallory", type: "User" });
    github = await startFake({ comments: [planted] });
    await report("red");
    expect(github.state.comments.map((one) => one.user.login)).toEqual(["mallory", BOT.login]);
    expect(planted.body).toBe(`${MARKER}\nall is well`);
  });

  test("with a person's token it is that person's", async () => {
    const bots = comment(1, `${MARKER}\nold`);
    const mine = comment(2, `${MARKER}\nold`, { login: "dora", type: "User" });
    github = await startFake({ comments: [bots, mine], account: "dora" });
    await report("red");
    expect(bots.body).toBe(`${MARKER}\nold`);
    expect(mine.body).toContain("FAIL");
  });

  test("one of another gate, or on another pull request, is not", async () => {
    const others = [
      comment(1, "<!-- scalene-gate:api -->\nold"),
      comment(2, `${MARKER}\nold`, BOT, 8),
      comment(3, `quoted:\n${MARKER}`),
    ];
    github = await startFake({ comments: others });
    await report("red");
    expect(github.state.comments.length).toBe(4);
    await report("api");
    expect(github.state.comments.length).toBe(4);
    expect(others[0]?.body).toContain("PASS");
  });

  test("of twins the oldest stays and the others go", async () => {
    github = await startFake({ comments: [comment(1, `${MARKER}\na`), comment(2, `${MARKER}\nb`)] });
    const step = await report("green");
    expect(step.commands.filter((one) => one.name === "notice")).toEqual([]);
    expect(github.state.comments.map((one) => one.id)).toEqual([1]);
    expect(ours()[0]?.body).toContain("PASS");
  });
});

describe("when two runs overlap", () => {
  test("the newer one's comment stays", async () => {
    github = await startFake();
    await report("green", { run: [12, 1] });
    const late = await report("red", { run: [11, 3] });
    expect(ours().map((one) => one.body)).toEqual([expect.stringContaining("PASS")]);
    expect(late.log).toContain("left to a newer run");
    await report("red", { run: [12, 2] });
    expect(ours()[0]?.body).toContain("FAIL");
  });

  test("a run of another workflow is not older", async () => {
    github = await startFake();
    await report("green", { run: [500, 1] });
    const env = { GITHUB_WORKFLOW_REF: "acme/shop/.github/workflows/renamed.yml@refs/heads/main" };
    await report("red", { run: [1, 1], env });
    expect(ours().map((one) => one.body)).toEqual([expect.stringContaining("FAIL")]);
  });
});

describe("the input comment", () => {
  test.each([
    ["always", "green", 1],
    ["on-change", "green", 0],
    ["on-change", "red", 1],
    ["on-failure", "green", 0],
    ["on-failure", "red", 1],
    ["never", "red", 0],
  ] as const)("%s, a %s record: %i comments", async (mode, record, count) => {
    github = await startFake();
    await report(record, { inputs: { comment: mode } });
    expect(github.state.comments.length).toBe(count);
    if (mode === "never") expect(github.requests).toEqual([]);
  });

  test.each(["on-change", "on-failure"])("%s turns an existing comment green", async (mode) => {
    github = await startFake({ comments: [comment(1, `${MARKER}\nFAIL`)] });
    await report("green", { inputs: { comment: mode } });
    expect(ours()[0]?.body).toContain("PASS");
  });
});

describe("what GitHub refuses is told in one notice, and the verdict stands", () => {
  test.each([
    [
      "a read-only token",
      { status: 403, body: '{"message":"Resource not accessible by integration"}' },
      "pull-requests: write",
    ],
    ["no access", { status: 404, body: '{"message":"Not Found"}' }, "pull-requests: write"],
    [
      "a locked conversation",
      { status: 403, body: '{"message":"Unable to create comment because issue is locked."}' },
      "is locked",
    ],
    ["a bad token", { status: 401, body: '{"message":"Bad credentials"}' }, "github-token is not valid"],
    ["spam", { status: 422, body: '{"message":"Validation Failed"}' }, "GitHub said 422"],
    [
      "a limit that lasts too long",
      { status: 429, headers: { "retry-after": "3600" } },
      "rate limit was reached",
    ],
  ])("%s", async (_, answer, said) => {
    github = await startFake({ faults: [{ times: Number.POSITIVE_INFINITY, method: "POST", ...answer }] });
    const step = await report("red", { inputs: { "fail-on": "fail" } });
    const notices = step.commands.filter((one) => one.name === "notice");
    expect(notices.map((one) => one.message)).toEqual([expect.stringContaining(said)]);
    expect(step.outputs.verdict).toBe("fail");
    expect(step.summary).toContain("FAIL");
    expect(step.summary).toContain(said);
    expect(step.status).toBe(1);
    expect(github.requests.filter((one) => one.startsWith("POST")).length).toBe(1);
  });

  test("a GitHub that cannot be reached has said nothing: the address and what to look at", async () => {
    github = await startFake();
    await github.close();
    const step = await report("red", { inputs: { "fail-on": "fail" } });
    for (const text of [step.log, step.summary]) {
      expect(text).toContain(`no good answer came from ${new URL(github.url).host} (connect ECONNREFUSED`);
      expect(text).toContain("Look whether the runner may reach this address");
      expect(text).not.toMatch(/said 500|GitHub said/);
    }
    expect(step.outputs.verdict).toBe("fail");
    expect(step.status).toBe(1);
  });

  test("a fork's run whose token may not write says which workflow can, in the log and in the summary", async () => {
    const refused = { status: 403, body: '{"message":"Resource not accessible by integration"}' };
    github = await startFake({ faults: [{ times: 9, method: "POST", path: /comments$/, ...refused }] });
    const step = await report("green", { event: pullRequestEvent({ headRepository: "mallory/shop" }) });
    expect(github.state.comments).toEqual([]);
    for (const text of [step.log, step.summary]) {
      expect(text).toContain("examples/workflows/fork-safe.yml");
      expect(text).toContain("GitHub said 403");
    }
    expect(step.log).not.toContain("pull-requests: write");
    expect(step.status).toBe(0);
  });

  test("a fork's run whose token may write comments", async () => {
    github = await startFake();
    await report("red", { event: pullRequestEvent({ headRepository: "mallory/shop" }) });
    expect(ours().map((one) => one.body)).toEqual([expect.stringContaining("FAIL")]);
  });

  test("a text that is too long is sent once more, shorter", async () => {
    github = await startFake({ longest: 20_000 });
    const step = await report("large");
    expect(ours().length).toBe(1);
    expect(ours()[0]?.body).toContain("Left out");
    expect(step.outputs["comment-url"]).toBeDefined();
  });
});

describe("what passes is waited for", () => {
  const list: Pick<Fault, "method" | "path"> = { method: "GET", path: /\/issues\/7\/comments$/ };
  test.each<[string, Fault]>([
    ["a failing server, then a good answer", { ...list, times: 2, status: 502, body: "<html>Bad gateway" }],
    ["a rate limit with Retry-After", { times: 1, status: 429, headers: { "retry-after": "1" } }],
    [
      "a secondary limit on creating",
      {
        method: "POST",
        times: 1,
        status: 403,
        headers: { "retry-after": "1" },
        body: '{"message":"You have exceeded a secondary rate limit."}',
      },
    ],
    ["a broken connection", { ...list, times: 1, reset: true }],
    ["an answer that was cut off", { ...list, times: 1, status: 200, body: '[{"id": 1, "bo' }],
    [
      "a comment that was made, with its answer lost",
      { method: "POST", times: 1, reset: true, afterwards: true },
    ],
    ["a creation that failed", { method: "POST", times: 1, status: 500 }],
  ])("%s", async (_, fault) => {
    github = await startFake({ faults: [fault] });
    const step = await report("red");
    expect(ours().length).toBe(1);
    expect(step.commands.filter((one) => one.name === "notice")).toEqual([]);
  });
});
