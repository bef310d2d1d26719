// Runs the workflows of examples/workflows under act, without containers, on a repository with a pull request and against
// a GitHub of our own. Needs act on the PATH: go install github.com/nektos/act@v0.2.89
//   npm run examples:act [-- WORKFLOW...]
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type pullRequestEvent, TOKEN } from "../test/e2e/action-runner.ts";
import { GitRepository } from "../test/e2e/git-repository.ts";
import { type FakeGitHub, startFake } from "../test/fake-github/server.ts";
import { zipOf } from "../test/github/zip-archive.ts";

/** What `uses: ./` needs of this repository. */
const ACTION = ["action.yml", "report", "dist", "python", "package.json"];
const TREES = "examples/pull-requests";
const STANDINS = {
  "actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97": "test/act/setup-python",
  "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f": "test/act/upload-artifact",
};

const store = mkdtempSync(join(tmpdir(), "act-store-"));
const repository = new GitRepository({ overlay: join(TREES, "base") });
for (const name of ACTION) cpSync(name, join(repository.folder, name), { recursive: true });
cpSync("examples/workflows", join(repository.folder, ".github/workflows"), { recursive: true });
repository.commit("The action and its workflows");
repository.git("remote", "add", "origin", "https://github.com/acme/shop.git");
repository.push("topic", { overlay: join(TREES, "1-settle-index") }, "Wait until the new index has settled");
const { event, head, base } = repository.checkOutMerge("topic", 7);

const CASES = [
  { workflow: "pull-request.yml", event, fails: true },
  { workflow: "fork-safe.yml", event, fails: true },
  { workflow: "fork-safe-report.yml", event: { name: "workflow_run", payload: followed() }, fails: false },
  {
    workflow: "push-and-schedule.yml",
    event: { name: "push", payload: { before: base, after: head } },
    fails: true,
  },
];

const asked = process.argv.slice(2);
const github = await startFake({
  pulls: [
    { number: 7, head: { sha: head, ref: "topic", repo: "mallory/shop" }, base: { repo: "acme/shop" } },
  ],
});
try {
  for (const one of CASES.filter(({ workflow }) => asked.length === 0 || asked.includes(workflow))) {
    handOver(github);
    const status = await act(one.workflow, one.event);
    const [comment] = github.state.comments;
    const right = (status !== 0) === one.fails;
    const said = comment?.body.split("\n")[2] ?? "no comment";
    console.log(`${right ? "ok   " : "WRONG"} ${one.workflow}: exit status ${status}; ${said}`);
    if (!right || github.violations.length > 0) process.exitCode = 1;
    github.state.comments.length = 0;
  }
} finally {
  await github.close();
}

/** What the measuring half uploaded is what the reporting half finds. */
function handOver({ state }: FakeGitHub): void {
  const path = join(store, "scalene-gate/record.json");
  if (!existsSync(path)) return;
  const bytes = zipOf([{ name: "record.json", content: readFileSync(path) }]);
  state.artifacts = [{ id: 1, run: 55, name: "scalene-gate", bytes }];
}

function followed() {
  const run = { id: 55, run_number: 1, run_attempt: 1, path: ".github/workflows/fork-safe.yml" };
  const from = { head_sha: head, head_branch: "topic", head_repository: { full_name: "mallory/shop" } };
  return { workflow_run: { ...run, event: "pull_request", conclusion: "failure", ...from } };
}

function act(
  workflow: string,
  { name, payload }: ReturnType<typeof pullRequestEvent>,
): Promise<number | null> {
  const eventFile = join(store, "event.json");
  mkdirSync(store, { recursive: true });
  writeFileSync(eventFile, JSON.stringify(payload));
  const standins = Object.entries(STANDINS).flatMap(([uses, path]) => [
    "--local-repository",
    `${uses}=${resolve(path)}`,
  ]);
  const argv = [
    ...[name, "-W", `.github/workflows/${workflow}`, "-e", eventFile, "-P", "ubuntu-latest=-self-hosted"],
    ...["--no-cache-server", "--env", `GITHUB_API_URL=${github.url}`, "--env", `STANDIN_STORE=${store}`],
    ...["-s", `GITHUB_TOKEN=${TOKEN}`, ...standins],
  ];
  return new Promise((done, fail) => {
    const child = spawn("act", argv, { cwd: repository.folder, stdio: ["ignore", "pipe", "pipe"] });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (log += text));
    child.on("error", fail).on("close", (status) => {
      writeFileSync(join(store, `${workflow}.log`), log);
      if (process.env.VERBOSE !== undefined) console.log(log);
      done(status);
    });
  });
}
