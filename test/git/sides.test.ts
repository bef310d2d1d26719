import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { CheckEvent, PushEvent } from "../../src/git/check-event.ts";
import { prepareSides as prepare, type Sides } from "../../src/git/sides.ts";
import type { SidesRequest } from "../../src/git/tree.ts";
import { problemOf } from "../problem-of.ts";
import {
  checkout,
  commit,
  git,
  type PullRequest,
  pullRequest,
  temporaryFolder,
  write,
} from "./repository.ts";

const prepared: Sides[] = [];
afterEach(async () => {
  for (const sides of prepared.splice(0)) await sides.dispose();
});

async function prepareSides(request: SidesRequest): Promise<Sides> {
  const sides = await prepare(request);
  prepared.push(sides);
  return sides;
}

async function scene() {
  const folder = await temporaryFolder("sides");
  const pull = await pullRequest(folder);
  const clone = (sha: string, depth: number) =>
    checkout(join(folder, "checkout"), { origin: pull.origin, sha, depth });
  return { folder, pull, clone, scratch: join(folder, "scratch") };
}

const request = (folder: string, scratch: string, more: Partial<SidesRequest> = {}): SidesRequest => ({
  folder,
  base: null,
  head: null,
  event: null,
  scratch,
  env: process.env,
  ...more,
});

const eventOf = (pull: PullRequest): CheckEvent => ({
  kind: "pull_request",
  headSha: pull.feature,
  baseSha: pull.main,
  baseRef: "main",
});

/** Uses the sides as a check does: they are removed however it ends. */
async function withSides<Result>(
  request: SidesRequest,
  use: (sides: Sides) => Promise<Result>,
): Promise<Result> {
  const sides = await prepareSides(request);
  try {
    return await use(sides);
  } finally {
    await sides.dispose();
  }
}

/** What both sides hold, and what the comparison says of them. */
async function seen(sides: Sides) {
  const read = (root: string | undefined, name: string) =>
    root === undefined ? null : readFile(join(root, name), "utf8").catch(() => null);
  return {
    ...sides.comparison,
    base: await read(sides.base?.root, "prog.py"),
    head: await read(sides.head.root, "prog.py"),
    other: await read(sides.base?.root, "other.py"),
  };
}

const CHANGED = [
  { file: "prog.py", oldFile: null, base: { start: 1, length: 1 }, head: { start: 1, length: 1 } },
];

describe("a pull request", () => {
  test.each([1, 2, 0])(
    "checked out as the merge, depth %i, is compared with what it was merged into",
    async (depth) => {
      const { pull, clone, scratch } = await scene();
      const folder = await clone(pull.merge, depth);
      const found = await withSides(request(folder, scratch, { event: eventOf(pull) }), seen);
      expect(found).toMatchObject({
        base: "print(1)\n",
        head: "print(2)\n",
        other: "x = 1\ny = 2\n", // what main did since is on both sides
        noBase: null,
        hunks: CHANGED,
      });
    },
  );

  test.each([1, 0])(
    "checked out as its own head, depth %i, is compared with the merge base",
    async (depth) => {
      const { pull, clone, scratch } = await scene();
      const folder = await clone(pull.feature, depth);
      const sides = await prepareSides(request(folder, scratch, { event: eventOf(pull) }));
      expect(sides.comparison).toMatchObject({
        base: { ref: "main", sha: pull.fork },
        head: { ref: "HEAD", sha: pull.feature },
        hunks: CHANGED,
      });
      await sides.dispose();
    },
  );

  test("links to its own head, not to the merge that nobody can see", async () => {
    const { pull, clone, scratch } = await scene();
    const folder = await clone(pull.merge, 1);
    const sides = await prepareSides(request(folder, scratch, { event: eventOf(pull) }));
    expect(sides.comparison.head.sha).toBe(pull.feature);
    expect(sides.comparison.base?.sha).toBe(pull.main);
    expect(sides.head).toEqual({ root: folder, top: folder, own: false });
    await sides.dispose();
  });

  test("whose base cannot be fetched has none, and is told the depth that cures it", async () => {
    const { pull, clone, scratch } = await scene();
    const folder = await clone(pull.merge, 1);
    git(folder, "remote", "set-url", "origin", `file://${join(folder, "nowhere")}`);
    const sides = await prepareSides(request(folder, scratch, { event: eventOf(pull) }));
    expect(sides.base).toBeNull();
    expect(sides.comparison.hunks).toBeNull();
    expect(sides.comparison.noBase).toContain("fetch-depth: 2");
    git(folder, "checkout", "--quiet", "--detach", pull.merge);
  });

  test("in a folder of the repository has both sides there, and paths relative to it", async () => {
    const { folder, pull, scratch } = await scene();
    await mkdir(join(folder, "checkout"));
    const clone = await checkout(join(folder, "checkout"), {
      origin: pull.origin,
      sha: pull.feature,
      depth: 0,
    });
    const base = await commit(clone, { "api/service.py": "1\n", "ui/x.py": "1\n", "api/job.json": "1\n" });
    const settings = { "api/job.json": "2\n", "api/new.toml": "", "ui/x.json": "2\n" };
    await commit(clone, { "api/service.py": "2\n", "ui/x.py": "2\n", ...settings });
    await write(clone, { "api/out.txt": "written by a program" });
    const sides = await prepareSides(request(join(clone, "api"), scratch, { base }));
    expect(sides.base?.root).toBe(join(sides.base?.top ?? "", "api"));
    expect(sides.comparison.hunks?.map(({ file }) => file)).toEqual(["service.py"]);
    expect(sides.others).toEqual(["job.json", "new.toml"]);
    await sides.dispose();
  });
});

describe("a push", () => {
  const push = (before: string, more: Partial<PushEvent> = {}): CheckEvent => ({
    kind: "push",
    before,
    ref: "refs/heads/main",
    forced: null,
    deleted: false,
    defaultBranch: null,
    ...more,
  });

  test.each([1, 0])("is compared with the branch before it, depth %i", async (depth) => {
    const { pull, clone, scratch } = await scene();
    const folder = await clone(pull.main, depth);
    const sides = await prepareSides(request(folder, scratch, { event: push(pull.fork) }));
    expect(sides.comparison).toMatchObject({ base: { ref: pull.fork, sha: pull.fork }, noBase: null });
    expect(sides.comparison.hunks?.map(({ file }) => file)).toEqual(["other.py"]);
    await sides.dispose();
  });

  test.each([
    ["told by the event, depth 1", true, 1],
    ["told by the event, depth 0", true, 0],
    ["seen in the history", null, 0],
  ] as const)("by force is compared with the last commit that both have: %s", async (_, forced, depth) => {
    const { pull, clone, scratch } = await scene();
    const folder = await clone(pull.main, depth);
    const event = push(pull.feature, { forced });
    const sides = await prepareSides(request(folder, scratch, { event }));
    expect(sides.comparison.base).toEqual({ ref: pull.feature, sha: pull.fork });
    expect(sides.comparison.hunks?.map(({ file }) => file)).toEqual(["other.py"]);
  });

  const FORCED = { ref: "refs/heads/feature", forced: true, defaultBranch: "main" } as const;

  test.each([1, 0])(
    "by force of a branch that was rebased is not blamed for what it was rebased onto, depth %i",
    async (depth) => {
      const { pull, clone, scratch } = await scene();
      git(pull.origin, "checkout", "--quiet", "-b", "rebased", "main");
      const head = await commit(pull.origin, { "prog.py": "print(2)\n" }, "slower, on top of main");
      const event = push(pull.feature, FORCED);
      const { comparison } = await prepareSides(request(await clone(head, depth), scratch, { event }));
      expect(comparison.base).toEqual({ ref: "main", sha: pull.main });
      expect(comparison.hunks?.map(({ file }) => file)).toEqual(["prog.py"]);
    },
  );

  test("by force of a commit that was amended is compared with where its branch left the default branch", async () => {
    const { pull, clone, scratch } = await scene();
    git(pull.origin, "checkout", "--quiet", "-b", "amended", pull.fork);
    const head = await commit(pull.origin, { "prog.py": "print(3)\n" }, "still slower");
    const event = push(pull.feature, FORCED);
    const { comparison } = await prepareSides(request(await clone(head, 0), scratch, { event }));
    expect(comparison.base).toEqual({ ref: "main", sha: pull.fork });
  });

  test("by force is compared with what its branch kept, when the default branch never had that", async () => {
    const { pull, clone, scratch } = await scene();
    git(pull.origin, "checkout", "--quiet", "-b", "replaced", "feature");
    const before = await commit(pull.origin, { "prog.py": "print(3)\n" }, "wrong");
    git(pull.origin, "checkout", "--quiet", "-b", "kept", "feature");
    const head = await commit(pull.origin, { "prog.py": "print(4)\n" }, "right");
    const event = push(before, FORCED);
    const { comparison } = await prepareSides(request(await clone(head, 0), scratch, { event }));
    expect(comparison.base).toEqual({ ref: before, sha: pull.feature });
  });

  test("by force has no base when the default branch cannot be had: what it got is nobody's doing here", async () => {
    const { pull, clone, scratch } = await scene();
    const event = push(pull.feature, { ...FORCED, defaultBranch: "trunk" });
    const { base, comparison } = await prepareSides(request(await clone(pull.main, 1), scratch, { event }));
    expect(base).toBeNull();
    expect(comparison.noBase).toMatch(/trunk.*no such branch.*fetch-depth: 0/);
  });

  test("by force back to an older commit has nothing to compare", async () => {
    const { pull, clone, scratch } = await scene();
    const folder = await clone(pull.fork, 0);
    const event = push(pull.feature, { forced: true });
    const { base, comparison } = await prepareSides(request(folder, scratch, { event }));
    expect(base).toBeNull();
    expect(comparison.noBase).toContain("nothing to compare");
  });

  test.each([
    ["of a tag, new", "0".repeat(40), { ref: "refs/tags/v2" }, "base: v1.0"],
    ["of a tag, moved", "FORK", { ref: "refs/tags/v2" }, "base: v1.0"],
    ["that deleted its branch", "FORK", { deleted: true }, "deleted the branch"],
  ] as const)("%s has no base, and says why", async (_, before, more, reason) => {
    const { pull, clone, scratch } = await scene();
    const event = push(before === "FORK" ? pull.fork : before, more);
    const { comparison } = await prepareSides(request(await clone(pull.main, 0), scratch, { event }));
    expect(comparison).toMatchObject({ base: null, noBase: expect.stringContaining(reason) });
  });

  test.each([
    ["whose past is gone", "1".repeat(40), "could not be fetched"],
    ["of a new branch", "0".repeat(40), "made a new branch"],
    ["with nonsense in its event", "--upload-pack=touch pwned", "fetch-depth: 0"],
  ])("%s has no base, and says why", async (_, before, reason) => {
    const { pull, clone, scratch } = await scene();
    const folder = await clone(pull.main, 1);
    const sides = await prepareSides(request(folder, scratch, { event: push(before) }));
    expect(sides.base).toBeNull();
    expect(sides.comparison).toMatchObject({
      base: null,
      hunks: null,
      noBase: expect.stringContaining(reason),
    });
  });
});

describe("a base that is named", () => {
  test.each([
    ["a branch is where head left it", "main", "fork"],
    ["a tag is taken as it is", "v1", "main"],
    ["a SHA is taken as it is", "SHA", "main"],
    ["a revision is taken as it is", "HEAD~1", "parent"],
  ] as const)("%s", async (_, name, expected) => {
    const { pull, clone, scratch } = await scene();
    git(pull.origin, "tag", "-a", "-m", "release", "v1", pull.main);
    const folder = await clone(pull.feature, 0);
    git(folder, "fetch", "--quiet", "origin", "tag", "v1");
    const base = name === "SHA" ? pull.main : name;
    const sides = await prepareSides(request(folder, scratch, { base }));
    const parent = git(folder, "rev-parse", "HEAD~1");
    expect(sides.comparison.base).toEqual({
      ref: base,
      sha: { fork: pull.fork, main: pull.main, parent }[expected],
    });
    await sides.dispose();
  });

  test.each(["main", "v1"])("is fetched by a clone of depth 1 that does not know %s", async (base) => {
    const { pull, clone, scratch } = await scene();
    git(pull.origin, "tag", "-a", "-m", "release", "v1", pull.main);
    const folder = await clone(pull.feature, 1);
    const sides = await prepareSides(request(folder, scratch, { base }));
    expect(sides.comparison.base).toEqual({ ref: base, sha: base === "main" ? pull.fork : pull.main });
    await sides.dispose();
  });

  test("as a folder is used as it is, and stays", async () => {
    const { folder, pull, clone, scratch } = await scene();
    const checkedOut = await clone(pull.feature, 1);
    await write(join(folder, "earlier"), { "prog.py": "print('folder')\n" });
    const sides = await prepareSides(request(checkedOut, scratch, { base: "../earlier" }));
    expect(sides.comparison).toMatchObject({ base: { ref: "../earlier", sha: null }, noBase: null });
    expect(sides.comparison.hunks).toContainEqual(CHANGED[0]);
    await sides.dispose();
    expect(existsSync(join(folder, "earlier", "prog.py"))).toBe(true);
  });

  test.each(["--upload-pack=touch pwned", "-x", "a..b", "main:prog.py", "a b", "no-such-branch", ""])(
    "as %j is an error of the one who wrote it, and never an option",
    async (base) => {
      const { pull, clone, scratch } = await scene();
      const folder = await clone(pull.feature, 1);
      const problem = await problemOf(prepareSides(request(folder, scratch, { base })));
      expect(problem.fault).toBe("file");
      expect(problem.next).not.toBeNull();
      expect(existsSync(join(folder, "pwned"))).toBe(false);
    },
  );
});

describe("without a base", () => {
  test.each([
    [null, "--base main"],
    [{ kind: "other", name: "schedule" } as const, "name one with base"],
  ])("%j says how to get one", async (event, cure) => {
    const { pull, clone, scratch } = await scene();
    const sides = await prepareSides(request(await clone(pull.main, 1), scratch, { event }));
    expect(sides.base).toBeNull();
    expect(sides.comparison.noBase).toContain(cure);
  });

  test("a folder that git does not know is measured alone", async () => {
    const folder = await temporaryFolder("plain");
    const sides = await prepareSides(request(folder, join(folder, "scratch")));
    expect(sides.comparison).toMatchObject({ base: null, head: { ref: "HEAD", sha: null } });
    expect(sides.comparison.noBase).toContain("no git checkout");
  });

  test("the command line takes where the checkout left the remote's default branch", async () => {
    const { pull, clone, scratch } = await scene();
    const folder = await clone(pull.feature, 0);
    git(folder, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
    const sides = await prepareSides(request(folder, scratch));
    expect(sides.comparison.base).toEqual({ ref: "origin/HEAD", sha: pull.fork });
    await sides.dispose();
  });
});

describe("the trees", () => {
  test("head is the checkout with its uncommitted changes, which are in the hunks too", async () => {
    const { pull, clone, scratch } = await scene();
    const folder = await clone(pull.feature, 0);
    await write(folder, { "prog.py": "print(2)\nprint('dirty')\n" });
    const found = await withSides(request(folder, scratch, { base: "HEAD" }), seen);
    expect(found).toMatchObject({ base: "print(2)\n", head: "print(2)\nprint('dirty')\n" });
    expect(found.hunks).toEqual([
      { ...CHANGED[0], base: { start: 1, length: 0 }, head: { start: 2, length: 1 } },
    ]);
  });

  test("a named head is a worktree, without what is uncommitted in the checkout", async () => {
    const { pull, clone, scratch } = await scene();
    const folder = await clone(pull.feature, 0);
    await write(folder, { "prog.py": "dirty\n" });
    const sides = await prepareSides(request(folder, scratch, { base: pull.fork, head: pull.main }));
    expect(await readFile(join(sides.head.root, "prog.py"), "utf8")).toBe("print(1)\n");
    expect(sides.head.own).toBe(true);
    expect(sides.comparison.hunks?.map(({ file }) => file)).toEqual(["other.py"]);
    await sides.dispose();
    expect(await readFile(join(folder, "prog.py"), "utf8")).toBe("dirty\n");
  });

  test("are gone afterwards, also when what used them throws, and the repository was never written to", async () => {
    const { pull, clone, scratch } = await scene();
    const folder = await clone(pull.merge, 1);
    const files = () => readdir(join(folder, ".git"), { recursive: true }).then((names) => names.sort());
    const before = await files();
    let root = "";
    const work = withSides(request(folder, scratch, { event: eventOf(pull) }), async (sides) => {
      root = sides.base?.root ?? "";
      await write(root, { "__pycache__/x.pyc": "written by the program" });
      expect(git(root, "status", "--porcelain", "--ignored=no", "--untracked-files=no")).toBe("");
      throw new Error("the program failed");
    });
    await expect(work).rejects.toThrow("the program failed");
    expect(existsSync(root)).toBe(false);
    expect(await files()).toEqual(before);
    expect(git(folder, "status", "--porcelain")).toBe("");
  });

  test("may be removed twice, and after someone else removed them", async () => {
    const { pull, clone, scratch } = await scene();
    const sides = await prepareSides(request(await clone(pull.merge, 1), scratch, { event: eventOf(pull) }));
    const top = sides.base?.top ?? "";
    git(top, "worktree", "remove", "--force", top);
    await sides.dispose();
    await sides.dispose();
    expect(existsSync(top)).toBe(false);
  });

  test("are gone when the process exits without having removed them, as after a signal", async () => {
    const { pull, clone, scratch } = await scene();
    const folder = await clone(pull.merge, 1);
    const before = process.listeners("exit");
    const sides = await prepareSides(request(folder, scratch, { event: eventOf(pull) }));
    const added = process.listeners("exit").filter((listener) => !before.includes(listener));
    expect(existsSync(sides.base?.top ?? "")).toBe(true);
    for (const listener of added) listener(0);
    expect(existsSync(sides.base?.top ?? "")).toBe(false);
    expect(existsSync(sides.git?.gitDir ?? "")).toBe(false);
    await sides.dispose();
    expect(process.listeners("exit")).toEqual(before);
  });

  test("a worktree of somebody else that is away for now is left alone", async () => {
    const { folder, pull, clone, scratch } = await scene();
    const own = await clone(pull.merge, 0);
    git(own, "worktree", "add", "--quiet", "--detach", join(folder, "usb-stick"), pull.main);
    await rename(join(folder, "usb-stick"), join(folder, "away"));
    await withSides(request(own, scratch, { event: eventOf(pull) }), async () => undefined);
    expect(git(own, "worktree", "list")).toContain("usb-stick");
  });

  test("have paths of the same length when there is room", async () => {
    const { folder, pull } = await scene();
    const long = await checkout(join(folder, "a-checkout-with-a-rather-long-name-below-the-scratch-folder"), {
      origin: pull.origin,
      sha: pull.merge,
      depth: 1,
    });
    await withSides(request(long, join(folder, "s"), { event: eventOf(pull) }), async ({ base, head }) => {
      expect(base?.root.length).toBe(head.root.length);
    });
  });
});
