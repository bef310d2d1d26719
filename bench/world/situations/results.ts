import { rename, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type FakeGitHub, startFake } from "../../../test/fake-github/server.ts";
import { act, check } from "../drive.ts";
import { checkOut, FLAT, type Hosted, host, merge, pullRequest, push } from "../hosted.ts";
import { commit, type Files, git, type Place, write } from "../place.ts";
import { codeFiles, gateFile, mark, program, projectFiles, QUICK, SLOW } from "../project.ts";
import type { Claim, Need, Observed, Situation } from "../situation.ts";

const MERGE = "refs/pull/7/merge";
const LOUD: Claim = { says: "the step fails", holds: ({ status }) => status !== 0 };
const shown = (what: string, pattern: RegExp): Claim => ({
  says: what,
  holds: ({ said, page }) => pattern.test(said + page),
});
const hidden = (what: string, pattern: RegExp): Claim => ({
  says: what,
  holds: ({ said, page }) => !pattern.test(said + page),
});
const comments = (count: number): Claim => ({
  says: `there ${count === 1 ? "is one comment" : `are ${count} comments`}`,
  holds: ({ facts }) => facts.comments === String(count),
});

interface More {
  readonly verdicts?: readonly string[];
  readonly because: string;
  readonly claims?: readonly Claim[];
  readonly needs?: readonly Need[];
  readonly fast?: boolean;
}

const one = (
  id: string,
  source: string,
  says: string,
  more: More,
  run: (place: Place) => Promise<Observed>,
): Situation => ({
  id,
  source,
  says,
  verdicts: ["fail"],
  ...more,
  run,
});

interface PullRequest {
  readonly files?: Files;
  readonly change?: Files;
  readonly pause?: number;
  readonly message?: string;
  readonly repository?: string;
}

/** A pull request, slow unless something else is said, checked out by its test merge. */
async function opened(
  place: Place,
  { files = {}, change = {}, pause = SLOW, message, repository }: PullRequest = {},
) {
  const hosted: Hosted = await host(place, files);
  const head = await push(hosted, "topic", "head", {
    pause,
    files: change,
    ...(message === undefined ? {} : { message }),
  });
  const base = await push(hosted, "main", "main");
  const sha = await merge(hosted, base, head, { label: "head", ref: MERGE });
  await checkOut(hosted, { ref: MERGE });
  const event = pullRequest(
    { sha: base },
    { sha: head, ...(repository === undefined ? {} : { repository }) },
  );
  return { event, env: { GITHUB_SHA: sha, GITHUB_REF: MERGE }, head };
}

/** Two steps of one job against one GitHub; what the second shows, with the comments that are there afterwards. */
async function twice(
  place: Place,
  first: Parameters<typeof act>[1],
  second: Parameters<typeof act>[1],
  github: Promise<FakeGitHub>,
) {
  const fake = await github;
  const kept = { ...fake, close: async () => undefined };
  await act(place, first, Promise.resolve(kept));
  return act(place, second, Promise.resolve(fake));
}

export const RESULTS: readonly Situation[] = [
  one(
    "results/two-gate-files",
    "F9",
    "a repository with two gate files, a step for each with its working-directory; the first fails, the second passes",
    {
      verdicts: ["pass"],
      because: "the pass of one must not overwrite the fail of the other",
      claims: [comments(2), shown("the failure is still to be seen", /fail/i)],
    },
    async (place) => {
      const part = (name: string) => ({
        [`${name}/scalene-gate.yml`]: gateFile({ run: "python run.py" }),
        [`${name}/run.py`]: `import time\n\nPAUSE = ${QUICK}\ntime.sleep(PAUSE)\n`,
      });
      const slow = { "one/run.py": `import time\n\nPAUSE = ${SLOW}\ntime.sleep(PAUSE)\n` };
      const start = await opened(place, {
        files: { ...part("one"), ...part("two") },
        change: slow,
        pause: QUICK,
      });
      const step = (folder: string) => ({ ...start, inputs: { "working-directory": folder } });
      return twice(place, step("one"), step("two"), startFake());
    },
  ),
  one(
    "results/tool-cache-unwritable",
    "F10",
    "the runner's tool cache cannot be written, and the pull request is slow",
    {
      because: "what was measured is not lost with a tool that says why",
      claims: [hidden("it is not called a bug of the gate", /bug of the gate/i)],
      needs: ["index"],
    },
    async (place) => {
      await write(place.folder, { file: "" });
      const start = await opened(place);
      return act(place, {
        ...start,
        env: { ...start.env, RUNNER_TOOL_CACHE: join(place.folder, "file", "cache") },
      });
    },
  ),
  one(
    "results/error-before-measuring",
    "F11",
    "the gate file has a mistake; an older comment of another commit is there",
    {
      verdicts: ["error"],
      because:
        "an error before measuring is an answer too: in the summary, the outputs, at the line, and in the comment",
      claims: [
        LOUD,
        { says: "the output verdict is error", holds: ({ facts }) => facts.verdict === "error" },
        shown(
          "the annotation names file and line",
          /::error [^\n]*file=scalene-gate\.yml[^\n]*line=\d+|::error [^\n]*line=\d+[^\n]*file=scalene-gate\.yml/,
        ),
        { says: "summary or comment show it", holds: ({ page }) => /pears/.test(page) },
        hidden("the old comment is not left as it was", /OLD VERDICT/),
      ],
    },
    async (place) => {
      const start = await opened(place, {
        change: { "scalene-gate.yml": `${gateFile({ run: "python -m shop" })}    pears: 4\n` },
      });
      const body = "<!-- scalene-gate:scalene-gate.yml -->\nOLD VERDICT";
      const user = { login: "github-actions[bot]", type: "Bot" };
      return act(place, start, startFake({ comments: [{ id: 1, issue: 7, body, user }] }));
    },
  ),
  one(
    "results/paths",
    "F12",
    "an entry has paths: [src/**], and the pull request changes the README",
    {
      verdicts: ["pass"],
      because:
        "an entry that is not measured cannot be slower without a word, and a key without effect must not promise one: it is measured, and told",
      claims: [
        { says: "both sides were measured", holds: ({ witnessed }) => witnessed.length >= 4 },
        shown("it says that paths has no effect yet", /`?paths`? of work has no effect yet/),
      ],
    },
    async (place) => {
      const { checkout } = place;
      await write(checkout, { "README.md": "A shop.\n" });
      await git(place, checkout, "init", "--quiet");
      const gate = gateFile({ run: "python -m shop", entry: '    paths: ["src/**"]\n' });
      await commit(place, checkout, {
        ...projectFiles(FLAT, QUICK, place.witness),
        "scalene-gate.yml": gate,
        ...mark("base"),
      });
      await git(place, checkout, "checkout", "--quiet", "-b", "topic");
      await commit(place, checkout, { "README.md": "A better shop.\n" });
      return check(place);
    },
  ),
  one(
    "results/trailer-in-shallow-clone",
    "D",
    "the pull request's commit accepts the regression by a trailer; the checkout is the default one, depth 1",
    { verdicts: ["waived"], because: "the trailer is there for whoever asks GitHub" },
    async (place) => {
      const message = "Hash harder\n\nPerf-Accepted: work wall-time stronger hashing";
      const start = await opened(place, { message });
      const person = { name: "Dora", email: "dora@shop.test", date: "2026-01-01T00:00:00Z" };
      const commitOf = {
        sha: start.head,
        commit: { message, author: person, committer: person },
        parents: [],
      };
      const faults = [
        { path: /\/pulls\/7\/commits$/, times: 9, status: 200, body: JSON.stringify([commitOf]) },
      ];
      return act(place, start, startFake({ faults }));
    },
  ),
  one(
    "results/label-on-re-run",
    "D",
    "a label accepts the regression after the event; the job is run again",
    { verdicts: ["waived"], because: "the label is there for whoever asks GitHub" },
    async (place) => {
      const start = await opened(place);
      const label = {
        id: 1,
        node_id: "L",
        url: "https://github.test/l",
        name: "perf-accepted",
        color: "ededed",
        default: false,
        description: null,
      };
      const faults = [
        { method: "GET", path: /\/issues\/7\/labels$/, times: 9, status: 200, body: JSON.stringify([label]) },
        {
          method: "GET",
          path: /\/(?:pulls|issues)\/7$/,
          times: 9,
          status: 200,
          body: JSON.stringify({ number: 7, labels: [label] }),
        },
      ];
      return act(place, { ...start, run: [1, 2] }, startFake({ faults }));
    },
  ),
  one(
    "results/how-to-accept",
    "D",
    "a slow pull request gets a comment",
    {
      because: "whoever reads it has to know what can be done",
      claims: [shown("it says how to accept", /Perf-Accepted|perf-accepted/)],
    },
    async (place) => act(place, await opened(place)),
  ),
  one(
    "results/another-account",
    "E",
    "the token is an app's of its own, GraphQL is refused, and the job runs twice",
    { because: "a comment for each push is worse than none", claims: [comments(1)] },
    async (place) => {
      const start = await opened(place);
      const faults = [
        {
          path: /^\/graphql$/,
          times: 9,
          status: 403,
          body: '{"message":"Resource not accessible by integration"}',
        },
      ];
      return twice(
        place,
        { ...start, run: [1, 1] },
        { ...start, run: [2, 1] },
        startFake({ account: "shop-gate[bot]", faults }),
      );
    },
  ),
  one(
    "results/github-unreachable",
    "E",
    "GitHub's address refuses connections",
    {
      because: "what did not answer has said nothing",
      claims: [hidden("nobody said 500", /said 500|\b500\b/)],
    },
    async (place) => {
      const fake = await startFake();
      await fake.close();
      return act(place, await opened(place), Promise.resolve({ ...fake, close: async () => undefined }));
    },
  ),
  one(
    "results/fork-that-may-write",
    "E",
    "a fork's pull request in a repository that gives forks' tokens the right to write",
    { because: "whether a token may write is found out by trying", claims: [comments(1)] },
    async (place) => act(place, await opened(place, { repository: "dora/shop" })),
  ),
  one(
    "results/checkout-in-subfolder",
    "E",
    "actions/checkout with path: shop, and no working-directory for the gate",
    {
      verdicts: ["error", "fail"],
      because: "the code is one folder below: to run init in the workspace does not help",
      claims: [LOUD, shown("it names working-directory, or finds it", /working-directory|FAIL/)],
    },
    async (place) => {
      const start = await opened(place);
      const workspace = dirname(place.checkout);
      await rename(place.checkout, join(workspace, "code"));
      return act(place, { ...start, cwd: workspace, env: { ...start.env, GITHUB_WORKSPACE: workspace } });
    },
  ),
];

/** A slow head on the command line, whose program or gate file meets something of the job's environment. */
async function local(place: Place, files: Files, head: Files = {}): Promise<void> {
  const { checkout } = place;
  await write(checkout, { "README.md": "" });
  await git(place, checkout, "init", "--quiet");
  await commit(place, checkout, { ...projectFiles(FLAT, QUICK, place.witness), ...files, ...mark("base") });
  await git(place, checkout, "checkout", "--quiet", "-b", "topic");
  await commit(place, checkout, { ...codeFiles(FLAT, SLOW), ...head, ...mark("head") });
}

export const WORDS: readonly Situation[] = [
  one(
    "words/withheld-variable",
    "E",
    "the program needs SHOP_API_KEY, which the job sets",
    {
      verdicts: ["error"],
      because: "the gate withheld it: the program is not to blame, and the next step is to say so",
      claims: [
        LOUD,
        {
          says: "the advice names SHOP_API_KEY",
          holds: ({ record }) =>
            (record?.problems ?? []).some(({ next, message }) => /SHOP_API_KEY/.test(`${next} ${message}`)),
        },
      ],
    },
    async (place) => {
      const main = `import os\n\nos.environ["SHOP_API_KEY"]\n${program("shop", place.witness)}`;
      await local(place, {
        "scalene-gate.yml": gateFile({ run: "python -m shop" }),
        "shop/__main__.py": main,
      });
      return check(place, { env: { SHOP_API_KEY: "abc" } });
    },
  ),
  ...(["run", "setup"] as const).map((key) =>
    one(
      `words/shell-in-${key}`,
      "E",
      `${key} has && in it`,
      {
        verdicts: ["error"],
        because: "no shell is involved: && would be a word for the program",
        claims: [LOUD, shown("it names &&", /&&/), shown("it says where", /scalene-gate\.yml:\d+/)],
        fast: true,
      },
      async (place) => {
        const gate =
          key === "run"
            ? gateFile({ run: '"python -m shop && python -m shop"' })
            : gateFile({ run: "python -m shop", entry: '    setup: ["python -V && python -V"]\n' });
        await local(place, { "scalene-gate.yml": gate });
        return check(place);
      },
    ),
  ),
  one(
    "words/pip-variables",
    "E",
    "the job sets PIP_USER, PIP_REQUIRE_VIRTUALENV, PIP_PREFIX, PIP_REQUIRE_HASHES and a relative PIP_CONSTRAINT; Scalene is not installed yet",
    {
      because: "they are about the project's packages, and not about the gate's tool",
      claims: [hidden("Scalene is not lost", /Scalene (?:could not|cannot|was not|is not)|without Scalene/i)],
      needs: ["index"],
    },
    async (place) => {
      await local(place, {
        "scalene-gate.yml": gateFile({ run: "python -m shop" }),
        "constraints.txt": "six==1.16.0\n",
      });
      const env = {
        RUNNER_TOOL_CACHE: join(place.folder, "tool-cache"),
        PIP_USER: "1",
        PIP_REQUIRE_VIRTUALENV: "1",
        PIP_PREFIX: join(place.folder, "prefix"),
        PIP_REQUIRE_HASHES: "1",
        PIP_CONSTRAINT: "constraints.txt",
      };
      return check(place, { env, scalene: true });
    },
  ),
  one(
    "words/temporary-folder-linked",
    "F2",
    "TMPDIR is a link, as it is on macOS",
    { because: "a link is the folder it leads to" },
    async (place) => {
      await local(place, { "scalene-gate.yml": gateFile({ run: "python -m shop" }) });
      await symlink(place.env.TMPDIR ?? "", join(place.folder, "t"));
      return check(place, { env: { TMPDIR: join(place.folder, "t") } });
    },
  ),
];
