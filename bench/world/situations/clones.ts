import { createHash } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { TOKEN } from "../../../test/e2e/action-runner.ts";
import { act, check } from "../drive.ts";
import { serveGit } from "../git-server.ts";
import { checkOut, type Fetched, type Hosted, host, merge, pullRequest, push, shaOf } from "../hosted.ts";
import { commit, git, type Place, step, write } from "../place.ts";
import { codeFiles, gateFile, mark, packageOf, program, projectFiles, QUICK, SLOW } from "../project.ts";
import type { Claim, Need, Observed, Situation } from "../situation.ts";

const MERGE = "refs/pull/7/merge";
/** Says where the programs that were not head's ran. */
const baseIs = (label: string): Claim => ({
  says: `base is the commit "${label}"`,
  holds: ({ witnessed }) => witnessed.some(({ tree }) => tree === label),
});

interface More {
  readonly verdicts?: readonly string[];
  readonly because?: string;
  readonly claims?: readonly Claim[];
  readonly needs?: readonly Need[];
  readonly fast?: boolean;
}

function clone(
  name: string,
  source: string,
  says: string,
  run: (place: Place) => Promise<Observed>,
  more: More = {},
): Situation {
  const usual = { verdicts: ["fail"], because: "the pull request is slow, and its base can be had" };
  return { id: `clones/${name}`, source, says, run, ...usual, ...more };
}

/** A slow pull request, checked out by its test merge in some way. */
async function slow(
  place: Place,
  how: Omit<Fetched, "ref">,
): Promise<{ hosted: Hosted; start: Parameters<typeof act>[1] }> {
  const hosted = await host(place);
  const head = await push(hosted, "topic", "head", { pause: SLOW });
  const base = await push(hosted, "main", "main");
  const sha = await merge(hosted, base, head, { label: "head", ref: MERGE });
  await checkOut(hosted, { ref: MERGE, ...how });
  const start = {
    event: pullRequest({ sha: base }, { sha: head }),
    env: { GITHUB_SHA: sha, GITHUB_REF: MERGE },
  };
  return { hosted, start };
}

const fetched = (name: string, source: string, says: string, how: Omit<Fetched, "ref">): Situation =>
  clone(
    name,
    source,
    says,
    async (place) => {
      const { start } = await slow(place, how);
      return act(place, start);
    },
    { claims: [baseIs("main")] },
  );

/** A git of before 2.38: what -c says of safe.directory does not count. */
async function oldGit(place: Place): Promise<string> {
  const folder = join(place.folder, "old-git");
  const real = await step(place, place.folder, { argv: ["which", "git"] });
  await write(folder, {
    git: `#!/bin/bash
unset GIT_CONFIG_COUNT
kept=()
while [ $# -gt 0 ]; do
  if [ "$1" = -c ] && [[ "$2" == safe.directory=* ]]; then shift 2; else kept+=("$1"); shift; fi
done
exec ${real} "\${kept[@]}"
`,
  });
  await chmod(join(folder, "git"), 0o755);
  return `${folder}:${place.env.PATH}`;
}

export const CLONES: readonly Situation[] = [
  fetched("depth-1", "B", "actions/checkout as it is by default", { depth: 1 }),
  fetched("depth-2", "B", "fetch-depth: 2", { depth: 2 }),
  fetched("whole", "B", "fetch-depth: 0", { depth: 0 }),
  fetched("blobless", "F8", "filter: blob:none, fetch-depth: 0", {
    depth: 0,
    options: ["--filter=blob:none"],
  }),
  fetched("sparse", "F8", "sparse-checkout: shop, which actions/checkout fetches with blob:none", {
    options: ["--filter=blob:none"],
    sparse: ["shop"],
  }),
  clone(
    "dubious-ownership",
    "F7",
    "a container job: the checkout belongs to another user than the one that runs the gate",
    async (place) => {
      const { start } = await slow(place, {});
      await step(place, place.folder, { argv: ["chown", "-R", "4711:4711", place.checkout] });
      return act(place, start);
    },
    { needs: ["root"], claims: [baseIs("main")] },
  ),
  clone(
    "dubious-ownership-old-git",
    "F7",
    "the same with a git of before 2.38, which ignores safe.directory on its command line",
    async (place) => {
      const { start } = await slow(place, {});
      const PATH = await oldGit(place);
      await step(place, place.folder, { argv: ["chown", "-R", "4711:4711", place.checkout] });
      return act(place, { ...start, env: { ...start.env, PATH } });
    },
    {
      needs: ["root"],
      verdicts: ["fail", "error"],
      claims: [
        {
          says: "it is not taken for an empty repository",
          holds: ({ said, status }) => !/no commit/.test(said) && status !== 0,
        },
      ],
    },
  ),
  clone(
    "git-fails",
    "F7",
    "the object that HEAD names is missing",
    async (place) => {
      const { start } = await slow(place, {});
      const head = await git(place, place.checkout, "rev-parse", "HEAD");
      await step(place, place.checkout, { argv: ["sh", "-c", "rm -rf .git/objects/pack .git/objects/??"] });
      await write(place.checkout, { ".git/HEAD": `${head}\n` });
      return act(place, start);
    },
    {
      verdicts: ["error"],
      because: "a git that fails has not said that there is nothing",
      claims: [{ says: "the step fails", holds: ({ status }) => status !== 0 }],
    },
  ),
  clone(
    "private",
    "F8",
    "the README's workflow in a private repository: persist-credentials: false, depth 1, the job's own token",
    async (place) => {
      const hosted = await host(place);
      const server = await serveGit(hosted.origin, TOKEN);
      try {
        const head = await push(hosted, "topic", "head", {
          pause: SLOW,
          files: { "shop/__main__.py": spying(place) },
        });
        const base = await push(hosted, "main", "main");
        const sha = await merge(hosted, base, head, { label: "head", ref: MERGE });
        const basic = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");
        const settings = ["-c", `http.${server.server}/.extraheader=AUTHORIZATION: basic ${basic}`];
        await checkOut(hosted, { ref: MERGE, url: server.url, settings });
        const env = { GITHUB_SHA: sha, GITHUB_REF: MERGE, GITHUB_SERVER_URL: server.server };
        const observed = await act(place, { event: pullRequest({ sha: base }, { sha: head }), env });
        const seen = await readFile(`${place.witness}.token`, "utf8").catch(() => "");
        return { ...observed, facts: { ...observed.facts, seen } };
      } finally {
        await server.close();
      }
    },
    {
      because: "the action holds a token that may read the repository",
      claims: [
        baseIs("main"),
        { says: "no measured program saw the token", holds: ({ facts }) => facts.seen === "" },
        {
          says: "the token is not in the log",
          holds: ({ said }) => !said.replaceAll(`::add-mask::${TOKEN}`, "").includes(TOKEN),
        },
      ],
    },
  ),
  clone(
    "private-without-token",
    "F8",
    "the same, and the token may not read the repository",
    async (place) => {
      const { hosted, start } = await slow(place, {});
      const server = await serveGit(hosted.origin, "another");
      try {
        await git(place, place.checkout, "remote", "set-url", "origin", server.url);
        return await act(place, { ...start, env: { ...start.env, GITHUB_SERVER_URL: server.server } });
      } finally {
        await server.close();
      }
    },
    {
      verdicts: ["no-baseline", "error"],
      because: "base cannot be had, and that has to be loud",
      claims: [
        {
          says: "it is told that the fetch was refused or what to do",
          holds: ({ page, said }) => /token|fetch-depth|credential|permission/i.test(page + said),
        },
      ],
    },
  ),
  clone(
    "submodule",
    "issue 2",
    "the slow code is in a submodule, whose commit the pull request raises; checkout with submodules: true",
    (place) => submodule(place, SLOW),
    {
      claims: [
        {
          says: "base ran base's code",
          holds: ({ witnessed }) => witnessed.every(({ tree, pause }) => tree === "head" || pause === QUICK),
        },
      ],
    },
  ),
  clone(
    "submodule-unchanged",
    "issue 2",
    "a submodule that the pull request does not touch",
    (place) => submodule(place, QUICK),
    { verdicts: ["pass"], because: "base's submodule is the same as head's" },
  ),
  clone("lfs", "issue 2", "the program reads a file of Git LFS; the pull request does not touch it", lfs, {
    verdicts: ["pass", "no-baseline", "error"],
    because:
      "base with a pointer in place of the file does less: the pull request must not be blamed for that",
  }),
  clone(
    "first-commit-on-the-command-line",
    "B",
    "check in a repository with one commit and no remote",
    async (place) => {
      await alone(place);
      return check(place, { argv: [] });
    },
    { verdicts: ["no-baseline"], because: "there is nothing to compare with", fast: true },
  ),
  clone(
    "uncommitted-on-main",
    "B",
    "check on main, with a slow change that is not committed",
    async (place) => {
      const hosted = await host(place);
      await step(place, place.folder, { argv: ["git", "clone", "--quiet", hosted.origin, place.checkout] });
      await write(place.checkout, {
        ...codeFiles({ layout: "flat", backend: "none" }, SLOW),
        ...mark("head"),
      });
      return check(place, { argv: [] });
    },
    { because: "base is the commit below the change", claims: [baseIs("start")] },
  ),
  clone(
    "named-base-is-not-there",
    "B",
    "--base names a branch that does not exist",
    async (place) => {
      await alone(place);
      return check(place, { argv: ["--base", "release-9"] });
    },
    {
      verdicts: ["error", "no-baseline"],
      because: "a name that means nothing is a mistake, and not the absence of a base",
      claims: [
        {
          says: "it fails and names release-9",
          holds: ({ status, said }) => status !== 0 && said.includes("release-9"),
        },
      ],
      fast: true,
    },
  ),
];

/** Says in a file beside the witness when it can see the token, in its own environment or in a process above it. */
function spying(place: Place): string {
  return `import pathlib

SEEN = pathlib.Path(${JSON.stringify(`${place.witness}.token`)})
for path in pathlib.Path("/proc").glob("[0-9]*/environ"):
    try:
        text = path.read_bytes() + path.with_name("cmdline").read_bytes()
    except OSError:
        continue
    if ${JSON.stringify(TOKEN)}.encode() in text and b"shop" in path.with_name("cmdline").read_bytes():
        SEEN.write_text("in " + str(path))
${program("shop", place.witness)}`;
}

async function alone(place: Place): Promise<void> {
  await mkdir(place.checkout, { recursive: true });
  await git(place, place.checkout, "init", "--quiet");
  const project = { layout: "flat", backend: "none" } as const;
  const gate = { "scalene-gate.yml": gateFile({ run: `python -m ${packageOf(project)}` }) };
  await commit(place, place.checkout, {
    ...projectFiles(project, QUICK, place.witness),
    ...gate,
    ...mark("head"),
  });
}

/** A repository whose program works with a library that is a submodule; head's submodule waits for `pause`. */
async function submodule(place: Place, pause: number): Promise<Observed> {
  const library = join(place.folder, "library");
  await mkdir(library);
  await git(place, library, "init", "--quiet");
  const src = { layout: "src", backend: "none" } as const;
  await commit(place, library, codeFiles(src, QUICK));
  const hosted = await host(place, {
    "run.py": program("shop", place.witness),
    "scalene-gate.yml": gateFile({ run: "python run.py" }),
    "shop/__init__.py": null,
    "shop/__main__.py": null,
    "shop/work.py": null,
  });
  const { origin } = hosted;
  await git(place, origin, "submodule", "--quiet", "add", library, "library");
  const base = await push(hosted, "main", "main");
  if (pause !== QUICK) {
    await git(place, library, "checkout", "--quiet", "-b", "next");
    const next = await commit(place, library, codeFiles(src, pause));
    await git(place, join(origin, "library"), "fetch", "--quiet", "origin", next);
    await git(place, origin, "checkout", "--quiet", "-b", "topic");
    await git(place, join(origin, "library"), "checkout", "--quiet", next);
  }
  const head = await push(hosted, "topic", "head");
  const sha = await merge(hosted, base, head, { label: "head", ref: MERGE });
  await checkOut(hosted, { ref: MERGE });
  await git(place, place.checkout, "submodule", "--quiet", "update", "--init", "--depth", "1");
  const env = { GITHUB_SHA: sha, GITHUB_REF: MERGE, PYTHONPATH: "library/src" };
  return act(place, { event: pullRequest({ sha: base }, { sha: head }), env });
}

/** The state that git-lfs leaves in a checkout, without git-lfs: a pointer in the tree's blob, the file on the disk. */
async function lfs(place: Place): Promise<Observed> {
  const data = "x".repeat(2_000_000);
  const id = createHash("sha256").update(data).digest("hex");
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${id}\nsize ${data.length}\n`;
  const hosted = await host(place, {
    ".gitattributes": "*.bin filter=lfs diff=lfs merge=lfs -text\n",
    "data.bin": pointer,
    "shop/__main__.py": `import time\n\nwith open("data.bin") as data:\n    time.sleep(len(data.read()) / 1e7)\n${program("shop", place.witness)}`,
  });
  const base = await shaOf(hosted, "main");
  const head = await push(hosted, "topic", "head");
  const sha = await merge(hosted, base, head, { label: "head", ref: MERGE });
  await checkOut(hosted, { ref: MERGE });
  const stored = join(place.checkout, ".git/lfs/objects", id.slice(0, 2), id.slice(2, 4), id);
  await mkdir(dirname(stored), { recursive: true });
  await writeFile(stored, data);
  await writeFile(join(place.checkout, "data.bin"), data);
  await git(place, place.checkout, "update-index", "--assume-unchanged", "data.bin");
  return act(place, {
    event: pullRequest({ sha: base }, { sha: head }),
    env: { GITHUB_SHA: sha, GITHUB_REF: MERGE },
  });
}
