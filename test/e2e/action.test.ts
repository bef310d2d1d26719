import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { causesOf } from "../../src/gate/causes.ts";
import { Evidence } from "../../src/record/evidence.ts";
import { GateRecord } from "../../src/record/record.ts";
import { type FakeGitHub, startFake } from "../fake-github/server.ts";
import { isRunning } from "../is-running.ts";
import {
  type Job,
  OTHER_NODE,
  prepareJob,
  pullRequestEvent,
  runJob,
  type Step,
  TOKEN,
} from "./action-runner.ts";
import { GitRepository } from "./git-repository.ts";

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFake();
});
afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

/** Few pairs: what is decided is not the subject here. */
const GATE = "version: 1\ndefaults: { pairs: 4 }\nentries:\n  import:\n    run: python etl.py\n";

/** Asynchronous work, with a line of its own for what a pull request adds. */
const etl = (added = "pass") => `import asyncio
import time


async def read_rows() -> None:
    ${added}


async def main() -> None:
    await asyncio.sleep(0.15)
    await read_rows()
    print("done")


asyncio.run(main())
`;
const BLOCKING = etl("time.sleep(0.3)");
const files = { "scalene-gate.yml": GATE, "etl.py": etl(), "README.md": "A shop.\n" };

function run(repository: GitRepository, job: Partial<Job> & Pick<Job, "event">): Promise<Step> {
  return runJob({ face: "action", cwd: repository.folder, api: github.url, inputs: {}, ...job });
}

function recordOf({ outputs, log }: Step): GateRecord {
  if (outputs.record === undefined) throw new Error(log);
  return GateRecord.parse(JSON.parse(readFileSync(outputs.record, "utf8")));
}

/** The causes that the evidence of a step gives, entry by entry. */
function causesIn({ outputs }: Step) {
  const { entries } = Evidence.parse(JSON.parse(gunzipSync(readFileSync(outputs.evidence ?? "")).toString()));
  return entries.map((entry) => causesOf(entry));
}

const worktreesOf = (repository: GitRepository) => repository.git("worktree", "list").split("\n").length;

describe("a pull request that adds a blocking call", () => {
  test("fails with the line, and its comment turns green when it is mended", async () => {
    const repository = new GitRepository(files);
    repository.push("topic", { "etl.py": BLOCKING });
    const step = await run(repository, repository.checkOutMerge("topic", 7));
    expect(step.status).toBe(1);
    expect(step.outputs).toMatchObject({ verdict: "fail", regressions: "1" });
    expect(JSON.parse(step.outputs.causes ?? "")[0]).toMatchObject({
      entry: "import",
      class: "blocking-call",
      file: "etl.py",
      line: 6,
      changed: true,
    });
    expect(step.commands.find((one) => one.name === "error")?.properties).toMatchObject({
      file: "etl.py",
      line: "6",
    });
    expect(step.commands.at(-1)).toMatchObject({ name: "error", message: expect.stringContaining("FAIL") });
    for (const page of [step.summary, github.state.comments[0]?.body]) expect(page).toContain("etl.py:6");
    expect(recordOf(step).entries[0]?.cause?.proof).toMatchObject({
      outcome: "proved",
      hunks: [{ file: "etl.py", from: 6, to: 6 }],
    });
    expect(causesIn(step)).toEqual(recordOf(step).entries.map(({ causes }) => causes));
    for (const name of ["markdown", "html"])
      expect(readFileSync(step.outputs[name] ?? "", "utf8")).toContain("etl.py");

    repository.push("topic", { "etl.py": etl("time.sleep(0)") });
    const mended = await run(repository, {
      ...repository.checkOutMerge("topic", 7),
      node: OTHER_NODE,
      run: [2, 1],
    });
    expect(mended).toMatchObject({ status: 0 });
    expect(github.state.comments.length).toBe(1);
    expect(github.state.comments[0]?.body).not.toContain("FAIL");
    expect(worktreesOf(repository)).toBe(1);
    expect(repository.git("status", "--porcelain")).toBe("");
  });
});

describe("what an event compares with", () => {
  test.each(["push", "merge_group"] as const)(
    "%s: the state before it; nothing is commented",
    async (name) => {
      const repository = new GitRepository(files);
      const before = repository.git("rev-parse", "HEAD");
      repository.change({ "etl.py": etl("time.sleep(0)") });
      const after = repository.commit("Another");
      const payload =
        name === "push"
          ? { before, after }
          : { merge_group: { base_sha: before, head_sha: after, base_ref: "refs/heads/main" } };
      const step = await run(repository, { event: { name, payload }, env: { GITHUB_SHA: after } });
      expect(step.status).toBe(0);
      expect(recordOf(step).comparison).toMatchObject({ base: { sha: before }, head: { sha: after } });
      expect(github.requests).toEqual([]);
      expect(step.summary).toContain("import");
    },
  );

  test.each(["schedule", "workflow_dispatch"])("%s: nothing, and that is said aloud", async (name) => {
    const repository = new GitRepository(files);
    const step = await run(repository, { event: { name, payload: {} } });
    expect(step.status).toBe(0);
    expect(step.outputs.verdict).toBe("no-baseline");
    expect(recordOf(step).comparison?.noBase).toMatch(/base/);
    expect(github.requests).toEqual([]);
  });

  test("the input base comes first", async () => {
    const repository = new GitRepository(files);
    repository.git("tag", "v1");
    const tagged = repository.git("rev-parse", "v1");
    repository.push("topic", { "etl.py": etl("time.sleep(0)") });
    const step = await run(repository, { event: { name: "schedule", payload: {} }, inputs: { base: "v1" } });
    expect(recordOf(step).comparison?.base?.sha).toBe(tagged);
  });
});

describe("what is refused before anything is run", () => {
  const started = { "etl.py": "open('started', 'w')\n" };
  test.each<[string, Partial<Job>, RegExp]>([
    ["a wrong word", { inputs: { comment: "sometimes" } }, /always, on-change, on-failure, never/],
    ["a gate file that is not there", { inputs: { config: "gate.yml" } }, /gate\.yml/],
    ["an entry that is not there", { inputs: { entries: "imprt" } }, /imprt[\s\S]*import/],
    ["a revision that is an option", { inputs: { base: "--upload-pack=x" } }, /base cannot be/],
    [
      "a fork's code beside the secrets",
      { event: { ...pullRequestEvent({ headRepository: "mallory/shop" }), name: "pull_request_target" } },
      /token and secrets[\s\S]*fork-safe\.yml/,
    ],
  ])("%s", async (_, job, said) => {
    const repository = new GitRepository({ ...files, ...started });
    const step = await run(repository, { event: pullRequestEvent(), ...job });
    expect(step.status).toBe(1);
    const errors = step.commands.filter(({ name }) => name === "error");
    expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(said)]);
    expect(existsSync(join(repository.folder, "started"))).toBe(false);
    expect(step.outputs).toMatchObject({ verdict: "error", regressions: "0", causes: "[]" });
    expect(recordOf(step)).toMatchObject({ verdict: "error", entries: [], problems: [{ fault: "file" }] });
    expect(step.summary).toMatch(/nothing was measured/);
    expect(github.state.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/nothing was measured/),
    ]);
  });

  test("a gate file with mistakes: each at its line, and the comment of an earlier commit is not left", async () => {
    const user = { login: "github-actions[bot]", type: "Bot" };
    const old = (id: number, gate: string) => ({
      id,
      issue: 7,
      body: `<!-- scalene-gate:${gate} -->\nOLD`,
      user,
    });
    github.state.comments.push(old(1, "jobs/scalene-gate.yml"), old(2, "scalene-gate.yml"));
    const repository = new GitRepository({
      ...files,
      "jobs/scalene-gate.yml": `${GATE}    pears: 4\n    plums: 5\n`,
    });
    const inputs = { "working-directory": "jobs", "fail-on": "never" };
    const step = await run(repository, { event: pullRequestEvent(), inputs });
    expect(step.status).toBe(1);
    expect(step.commands.map(({ name, properties: { file, line, col } }) => [name, file, line, col])).toEqual(
      [
        ["error", "jobs/scalene-gate.yml", "6", "5"],
        ["error", "jobs/scalene-gate.yml", "7", "5"],
        ["error", undefined, undefined, undefined],
      ],
    );
    expect(step.outputs.verdict).toBe("error");
    const [updated, other] = github.state.comments.map(({ body }) => body);
    expect(updated).toContain("pears");
    expect(updated).not.toContain("OLD");
    expect(other).toContain("OLD");
  });

  test("with comment: never, and in a folder that is not there, no comment is written", async () => {
    const repository = new GitRepository(files);
    for (const inputs of [{ comment: "never", entries: "imprt" }, { "working-directory": "nowhere" }]) {
      const step = await run(repository, { event: pullRequestEvent(), inputs });
      expect(step.outputs.verdict).toBe("error");
      expect(step.status).toBe(1);
    }
    expect(github.requests).toEqual([]);
  });
});

describe("a measured program", () => {
  test("finds no secret in its environment, nor in those of the processes above it up to the action", async () => {
    // before 22.15 Node cannot replace its process, and only Linux shows the environment of others
    const above = typeof process.execve === "function" && existsSync("/proc/self/environ") ? 2 : 0;
    const seen = join(mkdtempSync(join(tmpdir(), "seen-")), "environments");
    const looks = `import os
import time

with open(${JSON.stringify(seen)}, "a") as out:
    out.write(repr(dict(os.environ)))
    process = os.getpid()
    for _ in range(${above}):
        with open(f"/proc/{process}/stat") as stat:
            process = int(stat.read().rpartition(")")[2].split()[1])
        with open(f"/proc/{process}/environ") as environ:
            out.write(environ.read())
time.sleep(0.15)
`;
    const repository = new GitRepository({ ...files, "etl.py": looks });
    const env = { DEPLOY_PASSWORD: "sw0rdfish-9", RELEASES: `https://x:ghp_${"a1".repeat(18)}@github.test` };
    const step = await run(repository, { event: { name: "schedule", payload: {} }, env });
    expect(step.outputs.verdict).toBeDefined();
    const environments = readFileSync(seen, "utf8");
    expect(environments).toContain("PATH");
    expect(environments).not.toContain(TOKEN);
    expect(environments).not.toMatch(/sw0rdfish-9|ghp_/);
  });

  test("is ended, and worktrees and folders go, when the job is cancelled", async () => {
    const pid = join(mkdtempSync(join(tmpdir(), "pid-")), "pid");
    // it never ends by itself, so neither would a gate that waits for it
    const endless = `import os, time\nwith open(${JSON.stringify(pid)}, "w") as out:\n    out.write(str(os.getpid()))\nwhile True:\n    time.sleep(50)\n`;
    const repository = new GitRepository({ ...files, "etl.py": endless });
    repository.push("topic", { "README.md": "The shop.\n" });
    const { event, env: merge } = repository.checkOutMerge("topic", 7);
    const scratch = mkdtempSync(join(tmpdir(), "cancelled-"));
    const job = { face: "action", cwd: repository.folder, api: github.url, inputs: {}, event } as const;
    const { argv, env, cwd, temp } = await prepareJob({ ...job, env: { ...merge, TMPDIR: scratch } });
    const child = spawn(argv[0] ?? "", argv.slice(1), { cwd, env, stdio: "ignore" });
    await until(() => existsSync(pid) && readFileSync(pid, "utf8") !== "");
    // its folders are there, and the repository of the checkout has no note of them
    expect(readdirSync(scratch)).not.toEqual([]);
    expect(worktreesOf(repository)).toBe(1);
    child.kill("SIGINT");
    expect(await ended(child)).toBe(130);
    expect(worktreesOf(repository)).toBe(1);
    expect(readdirSync(scratch)).toEqual([]);
    expect(readFileSync(join(temp, "..", "summary"), "utf8")).toContain("cancelled");
    await until(() => !isRunning(Number(readFileSync(pid, "utf8"))));
    expect(github.requests).toEqual([]);
  });
});

async function until(ready: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600 && !ready(); tries += 1) await sleep(100);
  expect(ready()).toBe(true);
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.once("close", done));
}
