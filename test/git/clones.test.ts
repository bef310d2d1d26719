import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commit, git, temporaryFolder } from "./repository.ts";
import { eventOf, scene, sidesOf } from "./scene.ts";

/** A pull request with folders a and b, whose origin serves partial clones as GitHub does. */
async function folders() {
  const folder = await temporaryFolder("clones");
  const origin = join(folder, "origin");
  execFileSync("mkdir", [origin]);
  git(origin, "init", "--quiet");
  git(origin, "config", "uploadpack.allowFilter", "true");
  git(origin, "config", "uploadpack.allowAnySHA1InWant", "true");
  const main = await commit(origin, { "a/prog.py": "print(1)\n", "b/large.py": "1\n", "top.py": "1\n" });
  git(origin, "checkout", "--quiet", "-b", "feature");
  const feature = await commit(origin, { "a/prog.py": "print(2)\n", "b/large.py": "2\n" });
  const own = join(folder, "checkout");
  execFileSync("mkdir", [own]);
  git(own, "init", "--quiet");
  git(own, "remote", "add", "origin", `file://${origin}`);
  const event = { kind: "pull_request", headSha: feature, baseSha: main, baseRef: "main" } as const;
  return { folder, origin, own, main, feature, event, scratch: join(folder, "scratch") };
}

const listed = async (top: string) =>
  (await readdir(top, { recursive: true })).filter((name) => name.endsWith(".py")).sort();

test.each([
  ["blobless, depth 1", "blob:none", ["--depth=1"]],
  ["blobless, whole history", "blob:none", []],
  ["treeless, depth 1", "tree:0", ["--depth=1"]],
])("a clone that is %s gets what base needs, and nothing is written to it", async (_, filter, depth) => {
  const { own, main, feature, event, scratch } = await folders();
  git(own, "fetch", "--quiet", `--filter=${filter}`, ...depth, "origin", feature);
  git(own, "checkout", "--quiet", "--detach", feature);
  const packs = await readdir(join(own, ".git/objects/pack"));
  const { base, comparison } = await sidesOf({ folder: own, scratch, event });
  expect(comparison.base?.sha).toBe(main);
  expect(await readFile(join(base?.root ?? "", "a/prog.py"), "utf8")).toBe("print(1)\n");
  expect(comparison.hunks?.map(({ file }) => file)).toEqual(["a/prog.py", "b/large.py"]);
  expect(await readdir(join(own, ".git/objects/pack"))).toEqual(packs);
});

test.each([["--cone"], ["--no-cone"]])(
  "a sparse checkout (%s), blobless, has a base that is as sparse",
  async (mode) => {
    const { own, main, feature, event, scratch } = await folders();
    git(own, "fetch", "--quiet", "--filter=blob:none", "--depth=1", "origin", feature);
    git(own, "sparse-checkout", "set", mode, "a");
    git(own, "checkout", "--quiet", "--detach", feature);
    const { base, comparison } = await sidesOf({ folder: own, scratch, event });
    expect(comparison.base?.sha).toBe(main);
    expect(await listed(base?.root ?? "")).toEqual(await listed(own));
    expect(comparison.hunks?.map(({ file }) => file)).toEqual(["a/prog.py"]);
  },
);

test("a blobless clone whose origin does not answer has no base, and is no crash", async () => {
  const { own, feature, main, event, scratch, folder } = await folders();
  git(own, "fetch", "--quiet", "--filter=blob:none", "origin", feature);
  git(own, "checkout", "--quiet", "--detach", feature);
  git(own, "update-ref", "refs/remotes/origin/main", main);
  git(own, "remote", "set-url", "origin", `file://${join(folder, "nowhere")}`);
  const { base, comparison } = await sidesOf({ folder: own, scratch, event });
  expect(base).toBeNull();
  expect(comparison.noBase).toContain("left out of this clone and could not be fetched");
});

test("a user's filter is not run when a base's missing files are fetched", async () => {
  const { own, feature, event, scratch, folder } = await folders();
  git(own, "fetch", "--quiet", "--filter=blob:none", "origin", feature);
  git(own, "checkout", "--quiet", "--detach", feature);
  const gitconfig = join(folder, "gitconfig");
  await writeFile(gitconfig, `[filter "evil"]\n\tsmudge = touch ${folder}/pwned; cat\n`);
  await writeFile(join(own, ".gitattributes"), "*.py filter=evil\n");
  await writeFile(join(own, ".git/info/attributes"), "*.py filter=evil\n");
  const env = { ...process.env, GIT_CONFIG_GLOBAL: gitconfig };
  const { base } = await sidesOf({ folder: own, scratch, event, env });
  expect(base).not.toBeNull();
  expect(existsSync(join(folder, "pwned"))).toBe(false);
});

test("a worktree of a clone is compared as the clone is", async () => {
  const { folder, pull, clone, scratch } = await scene();
  const own = await clone(pull.main, 0);
  const linked = join(folder, "linked");
  git(own, "worktree", "add", "--quiet", "--detach", linked, pull.feature);
  const { base, comparison } = await sidesOf({ folder: linked, scratch, event: eventOf(pull) });
  expect(comparison.base?.sha).toBe(pull.fork);
  expect(await readFile(join(base?.root ?? "", "prog.py"), "utf8")).toBe("print(1)\n");
  expect(comparison.hunks?.map(({ file }) => file)).toEqual(["prog.py"]);
});

test("a split index is read whole", async () => {
  const { pull, clone, scratch } = await scene();
  const own = await clone(pull.merge, 1);
  git(own, "update-index", "--split-index");
  const { comparison } = await sidesOf({ folder: own, scratch, event: eventOf(pull) });
  expect(comparison.hunks?.map(({ file }) => file)).toEqual(["prog.py"]);
});

test.each([
  ["as git's own tests assume it", { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" }, false],
  ["as in a job container", {}, process.getuid?.() === 0],
])("a repository that belongs to somebody else, %s, has its base", async (_, variables, chown) => {
  const { pull, clone, scratch } = await scene();
  const own = await clone(pull.merge, 2);
  if (chown) execFileSync("chown", ["-R", "1234:1234", own]);
  const env = { ...process.env, ...variables, HOME: "/none", GIT_CONFIG_GLOBAL: "/dev/null" };
  const { comparison } = await sidesOf({ folder: own, scratch, event: eventOf(pull), env });
  expect(comparison).toMatchObject({ noBase: null, base: { sha: pull.main } });
});

test("git's own test variable does make git refuse such a repository", async () => {
  const { pull, clone } = await scene();
  const own = await clone(pull.merge, 1);
  const env = { ...process.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
  expect(() => execFileSync("git", ["rev-parse", "HEAD"], { cwd: own, env, stdio: "pipe" })).toThrow(
    /dubious/,
  );
});

test("programs in base see git as programs in head do: commits and tags", async () => {
  const { pull, clone, scratch } = await scene();
  git(pull.origin, "tag", "v1", pull.fork);
  const own = await clone(pull.feature, 0);
  git(own, "fetch", "--quiet", "--tags", "origin");
  const { base } = await sidesOf({ folder: own, scratch, event: eventOf(pull) });
  expect(git(base?.root ?? "", "describe", "--tags")).toBe("v1");
  expect(git(base?.root ?? "", "status", "--porcelain")).toBe("");
});
