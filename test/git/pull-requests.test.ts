import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { problemOf } from "../problem-of.ts";
import { checkout, commit, git } from "./repository.ts";
import { eventOf, scene, sidesOf } from "./scene.ts";

/** On GitHub somebody pressed "Update branch": main is merged into feature, on which more may follow. */
async function updatedBranch() {
  const made = await scene();
  const { origin, feature } = made.pull;
  git(origin, "checkout", "--quiet", "main");
  const main = await commit(origin, { "other.py": "x = 2\n" }, "more on main");
  git(origin, "checkout", "--quiet", "feature");
  git(origin, "merge", "--quiet", "--no-ff", "-m", "Merge branch 'main' into feature", "main");
  const updated = git(origin, "rev-parse", "HEAD");
  expect(git(origin, "rev-parse", "HEAD^1", "HEAD^2").split("\n")).toEqual([feature, main]);
  return { ...made, main, updated };
}

test.each([1, 0])(
  "a branch that was updated between event and checkout, depth %i, is not blamed for what main did",
  async (depth) => {
    const { pull, clone, scratch, main, updated } = await updatedBranch();
    const folder = await clone(updated, depth);
    const { comparison, notices } = await sidesOf({ folder, scratch, event: eventOf(pull) });
    expect(comparison.base).toEqual({ ref: "main", sha: main });
    expect(comparison.head.sha).toBe(updated);
    expect(comparison.hunks?.map(({ file }) => file)).toEqual(["prog.py"]);
    expect(notices).toEqual([expect.stringContaining("the pull request has moved on")]);
  },
);

test.each([1, 0])("a head that is such a merge itself, depth %i, neither", async (depth) => {
  const { pull, clone, scratch, main, updated } = await updatedBranch();
  const folder = await clone(updated, depth);
  // the event knows main as it was when the pull request was opened
  const event = eventOf(pull, { headSha: updated });
  const { comparison, notices } = await sidesOf({ folder, scratch, event });
  expect(comparison.base).toEqual({ ref: "main", sha: main });
  expect(comparison.hunks?.map(({ file }) => file)).toEqual(["prog.py"]);
  expect(notices).toEqual([]);
});

test("where main cannot be asked for, such a merge has no base rather than a wrong one", async () => {
  const { pull, clone, scratch, updated } = await updatedBranch();
  const folder = await clone(updated, 1);
  git(folder, "remote", "set-url", "origin", `file://${join(folder, "nowhere")}`);
  const { base, comparison } = await sidesOf({ folder, scratch, event: eventOf(pull, { headSha: updated }) });
  expect(base).toBeNull();
  expect(comparison.noBase).toMatch(/^main is not in this clone and could not be fetched .*fetch-depth: 0/);
});

test("a merge of the head into something else than the base branch is compared with the merge base", async () => {
  const { pull, clone, scratch } = await scene();
  const { origin } = pull;
  git(origin, "checkout", "--quiet", "-b", "experiment", pull.fork);
  await commit(origin, { "slow.py": "1\n" }, "not of the base branch");
  git(origin, "merge", "--quiet", "--no-ff", "-m", "try both", pull.feature);
  const folder = await clone(git(origin, "rev-parse", "HEAD"), 0);
  const { comparison } = await sidesOf({ folder, scratch, event: eventOf(pull) });
  expect(comparison.base?.sha).toBe(pull.fork);
});

test.each([1, 0])("a stacked pull request, depth %i, is compared with the branch below it", async (depth) => {
  const { pull, clone, scratch } = await scene();
  const { origin, feature } = pull;
  git(origin, "checkout", "--quiet", "-b", "stacked", feature);
  const stacked = await commit(origin, { "top.py": "1\n" }, "on top of feature");
  const folder = await clone(stacked, depth);
  const event = eventOf(pull, { headSha: stacked, baseSha: feature, baseRef: "feature" });
  const { comparison } = await sidesOf({ folder, scratch, event });
  expect(comparison.base).toEqual({ ref: "feature", sha: feature });
  expect(comparison.hunks?.map(({ file }) => file)).toEqual(["top.py"]);
});

test.each([1, 0])(
  "the base branch in place of the pull request, depth %i, is refused: it would always pass",
  async (depth) => {
    const { pull, clone, scratch } = await scene();
    const folder = await clone(pull.main, depth);
    const problem = await problemOf(sidesOf({ folder, scratch, event: eventOf(pull) }));
    expect(problem).toMatchObject({
      fault: "file",
      message: expect.stringContaining("main itself"),
      next: expect.stringContaining("refs/pull/NUMBER/merge"),
    });
  },
);

test("so is a newer state of the base branch, which merged another pull request last", async () => {
  const { pull, clone, scratch } = await scene();
  const { origin } = pull;
  git(origin, "checkout", "--quiet", "-b", "earlier", pull.main);
  await commit(origin, { "earlier.py": "1\n" });
  git(origin, "checkout", "--quiet", "main");
  git(origin, "merge", "--quiet", "--no-ff", "-m", "Merge pull request #6", "earlier");
  const folder = await clone(git(origin, "rev-parse", "HEAD"), 1);
  const problem = await problemOf(sidesOf({ folder, scratch, event: eventOf(pull) }));
  expect(problem.message).toContain("not the pull request");
});

test("the merge and the head are compared rightly in pull_request_target, where the job checks them out", async () => {
  const { pull, folder, scratch } = await scene();
  for (const [index, sha] of [pull.merge, pull.feature].entries()) {
    const own = await checkout(join(folder, `own${index}`), { origin: pull.origin, sha, depth: 1 });
    const { comparison } = await sidesOf({
      folder: own,
      scratch: `${scratch}${index}`,
      event: eventOf(pull),
    });
    expect(comparison.hunks?.map(({ file }) => file)).toEqual(["prog.py"]);
    expect(comparison.head.sha).toBe(pull.feature);
  }
});

test("a pull request that was merged since its event is still compared with where it left the base branch", async () => {
  const { pull, clone, scratch } = await scene();
  git(pull.origin, "update-ref", "refs/heads/main", pull.merge);
  const folder = await clone(pull.feature, 0);
  const { comparison } = await sidesOf({ folder, scratch, event: eventOf(pull) });
  expect(comparison.base?.sha).toBe(pull.fork);
});

test("a pull request whose base branch has it already has nothing to compare", async () => {
  const { pull, clone, scratch } = await scene();
  const folder = await clone(pull.feature, 0);
  const { comparison } = await sidesOf({ folder, scratch, event: eventOf(pull, { baseSha: pull.merge }) });
  expect(comparison).toMatchObject({ base: null, noBase: expect.stringContaining("nothing to compare") });
});

test("a merge queue's group is compared with its base, and never with itself", async () => {
  const { pull, clone, scratch } = await scene();
  const folder = await clone(pull.merge, 1);
  const event = (baseSha: string) => ({ kind: "merge_group", baseSha }) as const;
  const found = await sidesOf({ folder, scratch, event: event(pull.main) });
  expect(found.comparison.base?.sha).toBe(pull.main);
  const none = await sidesOf({ folder, scratch: `${scratch}-2`, event: event(pull.merge) });
  expect(none.comparison).toMatchObject({
    base: null,
    noBase: expect.stringContaining("nothing to compare"),
  });
});

test("a base named on the command line that is head itself is nothing to compare with, unless something was changed", async () => {
  const { pull, clone, scratch } = await scene();
  const folder = await clone(pull.feature, 0);
  const none = await sidesOf({ folder, scratch, base: "HEAD" });
  expect(none.comparison).toMatchObject({
    base: null,
    noBase: expect.stringContaining("nothing to compare"),
  });
  git(folder, "checkout", "--quiet", pull.fork, "--", "prog.py");
  const changed = await sidesOf({ folder, scratch: `${scratch}-2`, base: "HEAD" });
  expect(changed.comparison.base?.sha).toBe(pull.feature);
});

test("a repository that git cannot read is an error, and never one without a commit", async () => {
  const { pull, clone, scratch } = await scene();
  const folder = await clone(pull.merge, 1);
  await rm(join(folder, ".git/HEAD"));
  const problem = await problemOf(sidesOf({ folder, scratch, event: eventOf(pull) }));
  expect(problem).toMatchObject({ fault: "tool", message: expect.stringContaining("cannot be read") });
});

test("a commit whose object is damaged is an error, and never one that is missing", async () => {
  const { pull, clone, scratch } = await scene();
  const folder = await clone(pull.feature, 0);
  const sha = await commit(folder, { "prog.py": "print(3)\n" });
  const object = join(folder, ".git/objects", sha.slice(0, 2), sha.slice(2));
  await rm(object);
  await writeFile(object, "damaged");
  const problem = await problemOf(sidesOf({ folder, scratch, base: "main" }));
  expect(problem.fault).toBe("tool");
});
