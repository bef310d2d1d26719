import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pullRequestEvent } from "../../test/e2e/action-runner.ts";
import { commit, type Files, git, type Place } from "./place.ts";
import { codeFiles, mark, type Project, projectFiles, QUICK } from "./project.ts";

/** Nothing has to be installed: what is looked at is which commits are compared. */
export const FLAT: Project = { layout: "flat", backend: "none" };
export const NOBODY = "0".repeat(40);

/** A repository as GitHub stores it. Its commits are labelled, and each tree says its label. */
export interface Hosted {
  readonly place: Place;
  /** A repository that serves any commit, reachable or not, as GitHub does. */
  readonly origin: string;
}

/** Makes the repository with one commit on `main`, labelled "start". */
export async function host(place: Place, files: Files = {}): Promise<Hosted> {
  const origin = join(place.folder, "origin");
  await mkdir(origin);
  await git(place, origin, "init", "--quiet");
  await git(place, origin, "config", "uploadpack.allowAnySHA1InWant", "true");
  await git(place, origin, "config", "uploadpack.allowFilter", "true");
  const gate = { "scalene-gate.yml": AS_MODULE };
  const all = { ...projectFiles(FLAT, QUICK, place.witness), ...gate, ...files, ...mark("start") };
  await commit(place, origin, all, "start");
  return { place, origin };
}

/** The gate file of these repositories. */
const AS_MODULE = `version: 1
proof: off
defaults: { pairs: 12, wall-time: { fail: +50% } }
entries:
  work:
    run: python -m shop
`;

/** What a commit changes: how long the code waits, or other files, or nothing but its label. */
export interface Change {
  readonly pause?: number;
  readonly files?: Files;
  readonly message?: string;
}

/** One more commit on a branch, which begins at `from` when there is none. Gives its SHA. */
export async function push(
  { place, origin }: Hosted,
  branch: string,
  label: string,
  { pause, files = {}, message = label }: Change = {},
  from = "main",
): Promise<string> {
  const known = (await git(place, origin, "branch", "--list", branch)) !== "";
  await git(place, origin, "checkout", "--quiet", ...(known ? [branch] : ["-b", branch, from]));
  const code = pause === undefined ? {} : codeFiles(FLAT, pause);
  return commit(place, origin, { ...code, ...files, ...mark(label) }, message);
}

/**
 * Merges `other` into `into`, on a branch or detached. Its tree says `label`. Gives the SHA; for GitHub's test merge of a
 * pull request pass its SHAs and a `ref` to keep it under.
 */
export async function merge(
  { place, origin }: Hosted,
  into: string,
  other: string,
  { label, ref }: { label: string; ref?: string },
): Promise<string> {
  await git(place, origin, "checkout", "--quiet", ...(ref === undefined ? [into] : ["--detach", into]));
  const options = ["--quiet", "--no-ff", "--no-commit", "-X", "theirs"];
  await git(place, origin, "merge", ...options, other);
  const sha = await commit(place, origin, mark(label), `Merge ${other} into ${into}`);
  if (ref !== undefined) await git(place, origin, "update-ref", ref, sha);
  return sha;
}

/** Makes a branch point elsewhere, as a force push does. */
export async function forcePush({ place, origin }: Hosted, branch: string, sha: string): Promise<void> {
  await git(place, origin, "checkout", "--quiet", "--detach", sha);
  await git(place, origin, "branch", "--quiet", "--force", branch, sha);
}

export const shaOf = ({ place, origin }: Hosted, revision: string): Promise<string> =>
  git(place, origin, "rev-parse", revision);

/** How actions/checkout is told to fetch. */
export interface Fetched {
  /** A ref or a SHA. */
  readonly ref: string;
  /** 0: all branches with their whole history. */
  readonly depth?: number;
  readonly options?: readonly string[];
  /** Folders of a sparse checkout. */
  readonly sparse?: readonly string[];
  /** Address of the repository, when it is not a path. */
  readonly url?: string;
  /** Settings of this one fetch: a credential that is not kept. */
  readonly settings?: readonly string[];
}

/** Checks out as actions/checkout does: a fetch of what is wanted, then that commit, detached. */
export async function checkOut({ place, origin }: Hosted, asked: Fetched): Promise<void> {
  const { ref, depth = 1, options = [], sparse, url = `file://${origin}`, settings = [] } = asked;
  const { checkout } = place;
  await rm(checkout, { recursive: true, force: true });
  await mkdir(checkout, { recursive: true });
  await git(place, checkout, "init", "--quiet");
  await git(place, checkout, "remote", "add", "origin", url);
  const wanted = `+${ref}:refs/remotes/pull/checkout`;
  const all = depth === 0 ? ["+refs/heads/*:refs/remotes/origin/*"] : [`--depth=${depth}`];
  const refs = depth === 0 ? ["origin", ...all, wanted] : [...all, "origin", wanted];
  await git(place, checkout, ...settings, "fetch", "--quiet", "--no-tags", ...options, ...refs);
  if (sparse !== undefined) await git(place, checkout, "sparse-checkout", "set", "--cone", ...sparse);
  await git(place, checkout, ...settings, "checkout", "--quiet", "--detach", "refs/remotes/pull/checkout");
}

/** The event of a pull request between two commits of this repository. */
export function pullRequest(
  base: { readonly sha: string; readonly ref?: string },
  head: { readonly sha: string; readonly repository?: string },
): { name: string; payload: unknown } {
  const { name, payload } = pullRequestEvent({
    head: head.sha,
    base: base.sha,
    headRepository: head.repository ?? "acme/shop",
  });
  const given = payload as { pull_request: { base: object; labels: unknown[] } };
  const at = { ...given.pull_request.base, ref: base.ref ?? "main" };
  return { name, payload: { ...given, pull_request: { ...given.pull_request, base: at, labels: [] } } };
}

/** A push of `after` to a ref that was at `before`. */
export function pushEvent(ref: string, before: string, after: string, forced = false) {
  const payload = {
    ref,
    before,
    after,
    forced,
    created: before === NOBODY,
    deleted: false,
    repository: { full_name: "acme/shop", default_branch: "main" },
  };
  return { name: "push", payload };
}
