import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

const IDENTITY = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];
const SETTINGS = [...IDENTITY, "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always"];

const made: string[] = [];
afterAll(() => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder of the test file's own, with its real path; it is removed after the file's tests. */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), `${name}-`)));
  made.push(folder);
  return folder;
}

/** Writes files below a folder, by their relative path; null removes one. */
export async function write(folder: string, files: Readonly<Record<string, string | null>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    if (text === null) await rm(path);
    else await writeFile(path, text);
  }
}

/** Runs git as a user would, in `folder`, and returns what it printed. */
export function git(folder: string, ...argv: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  return execFileSync("git", [...SETTINGS, ...argv], {
    cwd: folder,
    env,
    encoding: "utf8",
    stdio: "pipe",
  }).trim();
}

/** Commits everything in a working tree; returns the SHA. */
export async function commit(
  folder: string,
  files: Readonly<Record<string, string | null>>,
  message = "change",
): Promise<string> {
  await write(folder, files);
  git(folder, "add", "-A");
  git(folder, "commit", "--quiet", "--allow-empty", "-m", message);
  return git(folder, "rev-parse", "HEAD");
}

/** A pull request as GitHub stores it. */
export interface PullRequest {
  /** The remote repository: branches main and feature, and refs/pull/1/merge. */
  readonly origin: string;
  /** Where feature left main. */
  readonly fork: string;
  /** Tips: main has a commit that feature does not have. */
  readonly main: string;
  readonly feature: string;
  /** The merge that GitHub made of the two. */
  readonly merge: string;
}

/** prog.py says 1 where the branches part, 2 on feature; other.py changes on main alone. */
export async function pullRequest(folder: string): Promise<PullRequest> {
  const origin = join(folder, "origin");
  await mkdir(origin, { recursive: true });
  git(origin, "init", "--quiet");
  await commit(origin, { "prog.py": "print(0)\n", "other.py": "x = 0\n" }, "first");
  const fork = await commit(origin, { "prog.py": "print(1)\n" }, "second");
  const main = await commit(origin, { "other.py": "x = 1\ny = 2\n" }, "on main");
  git(origin, "checkout", "--quiet", "-b", "feature", fork);
  await commit(origin, { "notes.txt": "a\n" }, "on feature");
  const feature = await commit(origin, { "prog.py": "print(2)\n" }, "slower");
  git(origin, "checkout", "--quiet", "--detach", main);
  git(origin, "merge", "--quiet", "--no-ff", "-m", "Merge", feature);
  const merge = git(origin, "rev-parse", "HEAD");
  git(origin, "update-ref", "refs/pull/1/merge", merge);
  git(origin, "checkout", "--quiet", "main");
  return { origin, fork, main, feature, merge };
}

/** Checks a commit out as actions/checkout does: by SHA, detached, with a depth (0: all). */
export async function checkout(
  folder: string,
  request: { origin: string; sha: string; depth: number; ref?: string },
): Promise<string> {
  await mkdir(folder, { recursive: true });
  git(folder, "init", "--quiet");
  git(folder, "remote", "add", "origin", `file://${request.origin}`);
  const depth = request.depth === 0 ? [] : [`--depth=${request.depth}`];
  const all = request.depth === 0 ? ["+refs/heads/*:refs/remotes/origin/*"] : [];
  git(
    folder,
    "fetch",
    "--quiet",
    "--no-tags",
    ...depth,
    "origin",
    ...all,
    `+${request.sha}:refs/remotes/pull/1/merge`,
  );
  git(folder, "checkout", "--quiet", "--detach", request.sha);
  return folder;
}
