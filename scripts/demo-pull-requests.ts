// Four pull requests on a small repository, each run through the built action as a runner would, against a GitHub of
// our own; then one of them is mended. Writes the comments and pages, and says what every run found.
// `--check` runs the command line on each as well, which has to come to the same verdict.
//   npm run demo:pull-requests [-- [--check] FOLDER]
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { GateRecord } from "../src/record/record.ts";
import { runJob, type Step } from "../test/e2e/action-runner.ts";
import { GitRepository } from "../test/e2e/git-repository.ts";
import { type FakeGitHub, startFake } from "../test/fake-github/server.ts";

const TREES = "examples/pull-requests";
const PULL_REQUESTS = [
  {
    number: 1,
    branch: "1-settle-index",
    title: "Wait until the new index has settled",
    expected: "blocking-call",
  },
  {
    number: 2,
    branch: "2-name-failing-page",
    title: "Name the page that failed",
    expected: "sequential-awaits",
  },
  {
    number: 3,
    branch: "3-check-archive",
    title: "Check that the archive is complete",
    expected: "memory",
  },
  {
    number: 4,
    branch: "4-split-orders",
    title: "Move what an order is into a file of its own",
    expected: null,
  },
] as const;

type PullRequest = (typeof PULL_REQUESTS)[number];

const { values, positionals } = parseArgs({
  options: { check: { type: "boolean" } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? ".cache/demo-pull-requests");
mkdirSync(folder, { recursive: true });
const repository = new GitRepository({ overlay: join(TREES, "base") });
const github = await startFake();
const wrong: string[] = [];
let runs = 0;
try {
  for (const pull of PULL_REQUESTS) {
    repository.push(pull.branch, { overlay: join(TREES, pull.branch) }, pull.title);
    check(pull.title, pull.expected, await review(pull, pull.branch));
  }
  const [mended] = PULL_REQUESTS;
  const cure = { overlay: join(TREES, `${mended.branch}-mended`) };
  repository.push(mended.branch, cure, "Let the search server say when it is ready");
  check(`${mended.title}, mended`, null, await review(mended, `${mended.branch}-mended`));
  const mine = commentsOn(github, mended.number);
  if (mine.length !== 1) wrong.push(`there are ${mine.length} comments on pull request ${mended.number}`);
} finally {
  await github.close();
}
wrong.push(...github.violations);
console.log(`\nComments and pages: ${folder}`);
for (const fault of wrong) console.log(`WRONG: ${fault}`);
process.exitCode = wrong.length > 0 ? 1 : 0;

/** Runs the action on a pull request, and keeps its comment and its page under `name`. */
async function review({ number }: PullRequest, name: string): Promise<Step> {
  const { event, env } = repository.checkOutMerge(PULL_REQUESTS[number - 1]?.branch ?? "", number);
  runs += 1;
  const job = {
    face: "action",
    event,
    env,
    cwd: repository.folder,
    api: github.url,
    run: [runs, 1],
  } as const;
  const step = await runJob({ ...job, inputs: {} });
  const [comment] = commentsOn(github, number);
  writeFileSync(join(folder, `${name}.md`), comment?.body ?? "");
  writeFileSync(join(folder, `${name}.log`), step.log);
  if (values.check === true) compareWithCommandLine(name, step);
  const { record, html } = step.outputs;
  if (html !== undefined) await cp(html, join(folder, `${name}.html`));
  if (record !== undefined) await cp(record, join(folder, `${name}.json`));
  return step;
}

/** `check` on the command line, in the same checkout with the same base, says what the action said. */
function compareWithCommandLine(name: string, { outputs, status }: Step): void {
  const file = join(folder, `${name}.check.json`);
  const argv = [resolve("dist/cli.js"), "check", "--base", "main", "--json", file];
  const { status: exit } = spawnSync(process.execPath, argv, { cwd: repository.folder, stdio: "ignore" });
  const { verdict } = GateRecord.parse(JSON.parse(readFileSync(file, "utf8")));
  console.log(`  check on the command line: ${verdict} (exit status ${exit})`);
  if (verdict !== outputs.verdict || exit !== status) wrong.push(`${name}: check says ${verdict}`);
}

function commentsOn({ state }: FakeGitHub, number: number) {
  return state.comments.filter((comment) => comment.issue === number);
}

/** Says what a run found, and notes when it is not what the pull request was made for. */
function check(title: string, expected: string | null, { status, outputs }: Step): void {
  const [cause] = JSON.parse(outputs.causes ?? "[]");
  const found = outputs.verdict === "fail" ? cause?.class : null;
  const place = found == null ? "" : ` ${found} at ${cause.file}:${cause.line}`;
  console.log(`${outputs.verdict ?? "nothing"} (exit status ${status}): ${title}${place}`);
  if (found !== expected || (status === 0) !== (expected === null)) {
    wrong.push(`${title}: expected ${expected ?? "no fault"}`);
  }
}
