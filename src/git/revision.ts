import { GateError } from "../record/gate-error.ts";
import type { Git } from "./git.ts";
import { REMOTE } from "./repository/private-repository.ts";
import { gitError } from "./repository/run-git.ts";

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

/** Whether a text can be given to git as the name of a branch or a tag. */
export function isRevision(text: string): boolean {
  return REVISION.test(text);
}

/**
 * The commit a name stands for in this repository, or null.
 *
 * @throws GateError: file for a text that is no name of a revision (options and ranges never reach git) or stands for
 * several, tool when git cannot tell.
 */
export async function commitOf(git: Git, name: string): Promise<string | null> {
  if (!isRevision(name)) throw notOne(name, "is not the name of a revision");
  const argv = ["cat-file", "--batch-check=%(objectname) %(objecttype)"];
  const answer = await git.run(argv, { input: `${name}^{commit}\n` });
  const [sha = "", said] = answer.trimEnd().split(" ");
  if (said === "commit" && isSha(sha)) return sha;
  if (answer.endsWith(" missing\n")) return null;
  if (answer.endsWith(" ambiguous\n")) throw notOne(name, "stands for several objects");
  throw gitError([...argv, name], git.top, answer);
}

/** Whether the clone's history is cut off. */
export async function isShallow(git: Git): Promise<boolean> {
  return (await git.run(["rev-parse", "--is-shallow-repository"])).trim() === "true";
}

/** The parents that a commit names, also when a shallow clone does not have them, and its message. */
export async function readCommit(
  git: Git,
  sha: string,
): Promise<{ readonly parents: readonly string[]; readonly message: string }> {
  const commit = await git.run(["cat-file", "commit", sha]);
  const end = commit.indexOf("\n\n");
  const header = commit.slice(0, end);
  return {
    parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent ?? ""),
    message: commit.slice(end + 2),
  };
}

/** The commit itself: from the clone, or fetched from its origin once. Returns why it could not be had, or null. */
export async function obtain(git: Git, sha: string): Promise<string | null> {
  if (!isSha(sha)) return "the event names no SHA";
  if ((await commitOf(git, sha)) !== null) return null;
  const depth = (await isShallow(git)) ? ["--depth=1"] : [];
  const { failure } = await git.remote([...FETCH, ...depth, "--end-of-options", REMOTE, sha]);
  if (failure !== null) return failure;
  return (await commitOf(git, sha)) === null ? `origin did not send ${sha}` : null;
}

/**
 * The merge base of a commit with the best of some tips. What a shallow clone lacks for it is fetched from its origin
 * once. Null when there is none within reach, with git's words when it was a fetch that failed.
 *
 * @param tips full object names; one that cannot be had is left out when another one is there.
 */
export async function mergeBaseOf(
  git: Git,
  commit: string,
  tips: readonly string[],
): Promise<{ readonly sha: string | null; readonly failure: string | null }> {
  const wanted = tips.filter(isSha);
  if (wanted.length === 0) return { sha: null, failure: "the event names no SHA" };
  const known = await knownOf(git, wanted);
  const shallow = await isShallow(git);
  const local = known.length === wanted.length ? await bestOf(git, commit, known) : null;
  if (local !== null) return { sha: local, failure: null };
  if (!shallow && known.length === wanted.length) return { sha: null, failure: null }; // unrelated histories
  const depth = shallow ? [`--deepen=${DEEPEN}`] : [];
  // Commits made in this clone are not known to origin: what it can go on from is where the clone was cut off.
  const edge = shallow ? await git.run(["rev-list", "--max-parents=0", "--max-count=100", commit]) : "";
  const from = edge.split("\n").filter(isSha);
  const fetch = (shas: readonly string[]) =>
    git.remote([...FETCH, ...depth, "--end-of-options", REMOTE, ...shas, ...from]);
  const { failure } = await fetch(wanted);
  // one that the remote has lost fails the fetch of all
  if (failure !== null && wanted.length > 1) for (const tip of wanted) await fetch([tip]);
  const found = await bestOf(git, commit, await knownOf(git, wanted));
  return { sha: found, failure: found === null ? failure : null };
}

async function knownOf(git: Git, shas: readonly string[]): Promise<string[]> {
  const known: string[] = [];
  for (const sha of shas) if ((await commitOf(git, sha)) !== null) known.push(sha);
  return known;
}

async function bestOf(git: Git, commit: string, tips: readonly string[]): Promise<string | null> {
  if (tips.length === 0) return null;
  return (await git.ask(["merge-base", commit, ...tips]))?.trim() ?? null;
}

/** The SHA of a branch or tag of the origin; null when it has none of that name, `failure` when it did not answer. */
export async function remoteCommitOf(
  git: Git,
  name: string,
): Promise<{ readonly sha: string | null; readonly branch: boolean; readonly failure: string | null }> {
  const refs = [`refs/heads/${name}`, `refs/tags/${name}^{}`, `refs/tags/${name}`];
  const options = ["--quiet", "--upload-pack=git-upload-pack", "--end-of-options"];
  const { stdout, failure } = await git.remote(["ls-remote", ...options, REMOTE, ...refs]);
  const listed = new Map(stdout.split("\n").map((line) => [line.slice(line.indexOf("\t") + 1), line]));
  const ref = refs.find((candidate) => listed.has(candidate));
  const sha = ref === undefined ? undefined : listed.get(ref)?.split("\t")[0];
  return { sha: sha ?? null, branch: ref === refs[0], failure };
}

/**
 * A branch of the origin as it is now: an event's tip may be older than what the checkout holds. Null when there is none,
 * with git's words when the origin did not answer.
 */
export async function newestTip(
  git: Git,
  branch: string,
): Promise<{ readonly sha: string | null; readonly failure: string | null }> {
  if (!isRevision(branch)) return { sha: null, failure: "the event names no branch" };
  const tracked = await commitOf(git, `refs/remotes/origin/${branch}`);
  if (tracked !== null) return { sha: tracked, failure: null };
  const found = await remoteCommitOf(git, branch);
  return { sha: found.branch ? found.sha : null, failure: found.failure };
}

function notOne(name: string, what: string): GateError {
  return new GateError({
    fault: "file",
    message: `${name} ${what}`,
    next: "Write a branch, a tag, a commit's SHA, or a folder.",
  });
}
