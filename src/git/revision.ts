import { GateError } from "../record/gate-error.ts";
import type { Git } from "./git.ts";

/** Commits to fetch below a shallow clone's edge, once: more than most branches are long, and bounded. */
const DEEPEN = 500;
const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/** What git takes as a revision, without what could be read as an option, a path or a range. */
const REVISION = /^(?!-)(?!.*\.\.)[^\s:?*[\\\p{Cc}]{1,255}$/u;
const FETCH = [
  "fetch",
  "--quiet",
  "--no-tags",
  "--no-write-fetch-head",
  "--no-recurse-submodules",
  "--upload-pack=git-upload-pack",
];

/** Whether a text is a full object name. */
export function isSha(text: string): boolean {
  return SHA.test(text);
}

/**
 * The commit a name stands for in this repository, or null.
 *
 * @throws GateError (file) for a text that is no name of a revision: options and ranges never reach git.
 */
export async function commitOf(git: Git, name: string): Promise<string | null> {
  if (!REVISION.test(name)) {
    throw new GateError({
      fault: "file",
      message: `${name} is not the name of a revision`,
      next: "Write a branch, a tag, a commit's SHA, or a folder.",
    });
  }
  const found = await git.ask(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
  const sha = found?.trim().split("\n").at(-1) ?? "";
  return isSha(sha) ? sha : null;
}

/** Whether the clone's history is cut off. */
async function isShallow(git: Git): Promise<boolean> {
  return (await git.ask(["rev-parse", "--is-shallow-repository"]))?.trim() === "true";
}

/** The parents that a commit names, also when a shallow clone does not have them. */
export async function parentsOf(git: Git, sha: string): Promise<string[]> {
  const commit = await git.read(["cat-file", "commit", sha]);
  const header = commit.slice(0, commit.indexOf("\n\n"));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent ?? "");
}

/** The commit itself: from the clone, or fetched from `origin` once. Returns why it could not be had, or null. */
export async function obtain(git: Git, sha: string): Promise<string | null> {
  if (!isSha(sha)) return "the event names no SHA";
  if ((await commitOf(git, sha)) !== null) return null;
  const depth = (await isShallow(git)) ? ["--depth=1"] : [];
  const { failure } = await git.remote([...FETCH, ...depth, "--end-of-options", "origin", sha]);
  if (failure !== null) return failure;
  return (await commitOf(git, sha)) === null ? `origin did not send ${sha}` : null;
}

/**
 * The merge base of two commits. What a shallow clone lacks for it is fetched from `origin` once. Returns null with
 * git's words when there is none within reach.
 */
export async function mergeBaseOf(
  git: Git,
  one: string,
  other: string,
): Promise<{ readonly sha: string | null; readonly failure: string | null }> {
  if (!isSha(one)) return { sha: null, failure: "the event names no SHA" };
  const known = (await commitOf(git, one)) === null ? null : await git.ask(["merge-base", one, other]);
  if (known !== null) return { sha: known.trim(), failure: null };
  const shallow = await isShallow(git);
  if (!shallow && (await commitOf(git, one)) !== null) return { sha: null, failure: null }; // unrelated histories
  const depth = shallow ? [`--deepen=${DEEPEN}`] : [];
  // Commits made in this clone are not known to origin: what it can go on from is where the clone was cut off.
  const edge = shallow ? await git.run(["rev-list", "--max-parents=0", "--max-count=100", other]) : "";
  const wanted = [one, ...edge.split("\n").filter(isSha)];
  const { failure } = await git.remote([...FETCH, ...depth, "--end-of-options", "origin", ...wanted]);
  const found = await git.ask(["merge-base", one, other]);
  return { sha: found?.trim() ?? null, failure: found === null ? failure : null };
}

/** The SHA of a branch or tag of `origin`; null when it has none of that name, `failure` when it did not answer. */
export async function remoteCommitOf(
  git: Git,
  name: string,
): Promise<{ readonly sha: string | null; readonly branch: boolean; readonly failure: string | null }> {
  const refs = [`refs/heads/${name}`, `refs/tags/${name}^{}`, `refs/tags/${name}`];
  const options = ["--quiet", "--upload-pack=git-upload-pack", "--end-of-options"];
  const { stdout, failure } = await git.remote(["ls-remote", ...options, "origin", ...refs]);
  const listed = new Map(stdout.split("\n").map((line) => [line.slice(line.indexOf("\t") + 1), line]));
  const ref = refs.find((candidate) => listed.has(candidate));
  const sha = ref === undefined ? undefined : listed.get(ref)?.split("\t")[0];
  return { sha: sha ?? null, branch: ref === refs[0], failure };
}
