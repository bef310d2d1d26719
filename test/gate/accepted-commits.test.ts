import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { acceptedByCommits } from "../../src/gate/accepted-commits.ts";
import { type Git, openGit } from "../../src/git/git.ts";
import { checkout, commit, git, temporaryFolder } from "../git/repository.ts";

const opened: Git[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const side = (sha: string) => ({ ref: sha, sha });

async function sidesIn(top: string, base: string, head: string) {
  const repository = await openGit(top, process.env);
  opened.push(repository);
  const comparison = { base: side(base), head: side(head), noBase: null, hunks: [], dependencies: [] };
  return { git: repository, comparison, head: { root: top, top, own: false } };
}

async function scene() {
  const top = await temporaryFolder("accepted");
  git(top, "init", "--quiet");
  const base = await commit(top, { "prog.py": "print(0)\n" }, "first");
  const trailer = "second\n\nPerf-Accepted: job wall-time as agreed";
  const second = await commit(top, { "prog.py": "print(1)\n" }, trailer);
  const head = await commit(top, { "prog.py": "print(2)\n" }, "third");
  return { top, base, second, head };
}

const AGREED = [expect.objectContaining({ entry: "job", reason: "as agreed" })];

test("trailers of the commits after base are accepted", async () => {
  const { top, base, head } = await scene();
  const { waivers, notices } = await acceptedByCommits(await sidesIn(top, base, head), null);
  expect(waivers).toEqual(AGREED);
  expect(notices).toEqual([]);
});

test("the trailers of commits that a shallow clone lacks are asked for", async () => {
  const { top, base, head } = await scene();
  const clone = await checkout(join(top, "..", `${head}`), { origin: top, sha: head, depth: 1 });
  git(clone, "fetch", "--quiet", "--depth=1", "origin", base);
  const sides = await sidesIn(clone, base, head);
  const told = ["second\n\nPerf-Accepted: job wall-time as agreed", "third\n"];
  const { waivers, notices } = await acceptedByCommits(sides, async () => ({
    messages: told,
    failure: null,
  }));
  expect(waivers).toEqual(AGREED);
  expect(notices).toEqual([]);
  await rm(clone, { recursive: true });
});

test.each([
  ["nobody can be asked", null, "not in this shallow clone"],
  ["GitHub does not answer", async () => ({ messages: [], failure: "GitHub said 403" }), "GitHub said 403"],
] as const)("where %s they do not count, and a notice says so", async (_, ask, why) => {
  const { top, base, head } = await scene();
  const clone = await checkout(join(top, "..", `${head}`), { origin: top, sha: head, depth: 1 });
  git(clone, "fetch", "--quiet", "--depth=1", "origin", base);
  const { waivers, notices } = await acceptedByCommits(await sidesIn(clone, base, head), ask);
  expect(waivers).toEqual([]);
  expect(notices).toEqual([expect.stringContaining(why)]);
  expect(notices[0]).toContain("fetch-depth: 0");
  await rm(clone, { recursive: true });
});

test("a shallow clone that has all commits of the change is not asked for", async () => {
  const { top, second, head } = await scene();
  const clone = await checkout(join(top, "..", `${head}`), { origin: top, sha: head, depth: 2 });
  const { notices } = await acceptedByCommits(await sidesIn(clone, second, head), null);
  expect(notices).toEqual([]);
  await rm(clone, { recursive: true });
});

test("commits that cannot be read accept nothing, and a notice says so", async () => {
  const { top, base, head } = await scene();
  const sides = await sidesIn(top, base, head);
  await rm(join(top, ".git/objects"), { recursive: true });
  const { waivers, notices } = await acceptedByCommits(sides, null);
  expect(waivers).toEqual([]);
  expect(notices).toEqual([expect.stringMatching(/could not be read \(.+\): what .* accept does not count/)]);
});
