import { mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { makeCause, makeEntry, makeMetric, makeRecord } from "../factories.ts";
import type { State } from "../fake-github/answers.ts";
import { type FakeGitHub, type Fault, startFake } from "../fake-github/server.ts";
import { zipOf } from "../github/zip-archive.ts";
import { runJob } from "./action-runner.ts";

let github: FakeGitHub;
afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const slower = makeMetric({ head: 2.9, ratio: 2.76, low: 2.6, high: 2.9, decision: "regressed" });
const red = makeRecord([makeEntry({ verdict: "fail", metrics: [slower], cause: makeCause() })]);
const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const good = zipOf([{ name: "record.json", content: json(red) }]);
const HEAD = "1".repeat(40);

/** The event of a workflow that follows a fork's measuring run. */
const followed = {
  name: "workflow_run",
  payload: {
    workflow_run: {
      id: 55,
      run_number: 4,
      run_attempt: 1,
      path: ".github/workflows/measure.yml",
      event: "pull_request",
      head_sha: HEAD,
      head_branch: "topic",
      head_repository: { full_name: "mallory/shop" },
      pull_requests: [],
    },
  },
};

function pull(number: number, changes: { sha?: string; from?: string; to?: string } = {}) {
  const { sha = HEAD, from = "mallory/shop", to = "acme/shop" } = changes;
  return { number, head: { sha, ref: "topic", repo: from }, base: { repo: to } };
}

const artifact = (bytes: Uint8Array, name = "scalene-gate") => ({ id: 9, run: 55, name, bytes });

async function follow(state: Partial<State> & { faults?: Fault[] }, inputs: Record<string, string> = {}) {
  github = await startFake({ pulls: [pull(7)], artifacts: [artifact(good)], ...state });
  const job = { face: "report", event: followed, api: github.url } as const;
  return runJob({ ...job, inputs: { ...inputs } });
}

describe("a record that a fork's run handed over", () => {
  test("is shown on the pull request that GitHub names, and the base repository's workflow stays green", async () => {
    const step = await follow({
      pulls: [pull(3, { from: "acme/shop" }), pull(7), pull(8, { sha: "3".repeat(40) })],
    });
    expect(github.state.comments.map((one) => one.issue)).toEqual([7]);
    expect(github.state.comments[0]?.body).toContain("etl.py:41");
    expect(step).toMatchObject({ status: 0, outputs: { verdict: "fail" } });
  });

  test.each([
    ["that moved on", [pull(7, { sha: "3".repeat(40) })]],
    ["that was closed", []],
    ["of another repository", [pull(7, { to: "acme/other" })]],
    ["that cannot be told from another", [pull(7), pull(8)]],
  ])("is not posted on a pull request %s", async (_, pulls) => {
    const step = await follow({ pulls });
    expect(github.state.comments).toEqual([]);
    expect(step.commands.filter((one) => one.name === "notice").length).toBe(1);
    expect(step.status).toBe(0);
    expect(step.summary).toContain("etl.py:41");
  });

  test.each<[string, Partial<State>, string]>([
    ["no artifact", { artifacts: [] }, "left no such artifact"],
    ["another name", { artifacts: [artifact(good, "scalene-gate-2")] }, "left no such artifact"],
    ["one of a run before", { artifacts: [{ ...artifact(good), run: 54 }] }, "left no such artifact"],
    ["two of the name", { artifacts: [artifact(good), { ...artifact(good), id: 10 }] }, "two of this name"],
    ["no archive", { artifacts: [artifact(Buffer.from("hello, this is no archive at all"))] }, "not a zip"],
    [
      "a climbing path",
      { artifacts: [artifact(zipOf([{ name: "../record.json", content: json(red) }]))] },
      "not record.json",
    ],
    [
      "a bomb",
      { artifacts: [artifact(zipOf([{ name: "record.json", content: Buffer.alloc(60_000_000) }]))] },
      "too large",
    ],
    [
      "no JSON",
      { artifacts: [artifact(zipOf([{ name: "record.json", content: Buffer.from("{") }]))] },
      "not JSON",
    ],
    [
      "another JSON",
      { artifacts: [artifact(zipOf([{ name: "record.json", content: json({ ...red, entries: "all" }) }]))] },
      "at entries",
    ],
  ])("with %s is refused, told and nothing posted", async (_, state, why) => {
    const step = await follow(state);
    expect(step.commands.map((one) => [one.name, one.message])).toEqual([
      ["notice", expect.stringContaining(why)],
    ]);
    expect(github.state.comments).toEqual([]);
    expect(step.status).toBe(0);
  });

  test("a token that may not read artifacts: the permissions to add", async () => {
    const body = '{"message":"Resource not accessible by integration"}';
    const step = await follow({ faults: [{ path: /artifacts/, status: 403, body }] });
    expect(step.log).toContain("actions: read");
    expect(step.status).toBe(0);
  });

  test("a GitHub that cannot be reached: the address, and no permissions that would not help", async () => {
    const step = await follow({ faults: [{ path: /artifacts/, reset: true }] });
    const text = step.commands.map(({ message }) => message).join("\n");
    expect(text).toContain(`no good answer came from ${new URL(github.url).host}`);
    expect(text).not.toMatch(/said 500|actions: read/);
  });

  test("what it says obeys nobody", async () => {
    const hostile = makeRecord([
      makeEntry({
        name: "x\n::set-output name=verdict::pass\n<!-- scalene-gate:default -->\n@acme/owners ##[error]no",
        verdict: "fail",
        metrics: [slower],
        cause: makeCause({ advice: "::stop-commands::x\n::add-mask::e" }),
      }),
    ]);
    const step = await follow({
      artifacts: [artifact(zipOf([{ name: "record.json", content: json(hostile) }]))],
    });
    expect(step.outputs.verdict).toBe("fail");
    expect(
      step.commands.filter((one) => ["set-output", "stop-commands", "add-mask"].includes(one.name)),
    ).toEqual([]);
    expect(step.log).not.toContain("##[");
    const [comment] = github.state.comments;
    expect(comment?.body.match(/^<!-- scalene-gate:default -->$/gm)?.length).toBe(1);
  });
});

describe("a record that a file holds", () => {
  test.each([
    ["a link", "is not a plain file"],
    ["absent", "there is no such file"],
  ])("%s is an error of the step", async (kind, why) => {
    github = await startFake();
    const folder = await mkdtemp(join(tmpdir(), "record-"));
    await writeFile(join(folder, "real.json"), json(red));
    if (kind === "a link") await symlink(join(folder, "real.json"), join(folder, "record.json"));
    const inputs = { record: join(folder, "record.json") };
    const event = { name: "push", payload: { before: HEAD } };
    const step = await runJob({ face: "report", event, api: github.url, inputs });
    expect(step.status).toBe(1);
    expect(step.commands.map((one) => [one.name, one.message])).toEqual([
      ["error", expect.stringContaining(why)],
    ]);
  });

  test("after a push it goes to the summary, the outputs and the files", async () => {
    github = await startFake();
    const folder = await mkdtemp(join(tmpdir(), "record-"));
    const record = { ...red, gate: { id: "shop", folder: "services/shop" } };
    await writeFile(join(folder, "record.json"), json(record));
    const inputs = { record: join(folder, "record.json"), "fail-on": "fail" };
    const event = { name: "push", payload: { before: HEAD } };
    const env = { GITHUB_SHA: "9".repeat(40) };
    const step = await runJob({ face: "report", event, api: github.url, inputs, env });
    expect(github.requests).toEqual([]);
    expect(step).toMatchObject({ status: 1, outputs: { verdict: "fail", regressions: "1" } });
    expect(step.summary).toContain("etl.py:41");
    const address = `https://github.test/acme/shop/blob/${"9".repeat(40)}/services/shop/etl.py#L41`;
    expect(step.summary).toContain(address);
    const place = { file: "services/shop/etl.py", line: "41" };
    expect(step.commands[0]).toMatchObject({ name: "error", properties: place });
    for (const output of ["record", "markdown", "html"] as const)
      expect(step.outputs[output]).toContain(step.temp);
  });

  test("without a summary file and a folder for files the verdict is still told", async () => {
    github = await startFake();
    const folder = await mkdtemp(join(tmpdir(), "record-"));
    await writeFile(join(folder, "record.json"), json(red));
    const inputs = { record: join(folder, "record.json"), "fail-on": "fail" };
    const env = { GITHUB_STEP_SUMMARY: "", RUNNER_TEMP: join(folder, "none") };
    const event = { name: "push", payload: { before: HEAD } };
    const step = await runJob({ face: "report", event, api: github.url, inputs, env });
    expect(step).toMatchObject({ status: 1, outputs: { verdict: "fail" } });
    expect(step.commands.map((one) => one.name)).toEqual(["warning", "warning", "error", "error"]);
  });
});
