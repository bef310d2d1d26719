import { lstat, mkdtemp, readdir, readFile, readlink, rm, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyTree } from "../../src/experiments/scratch-copy.ts";
import { writeTree } from "./laboratory.ts";

let folder: string;
let tree: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "scratch-copy-"));
  tree = join(folder, "tree");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const copyOf = () => copyTree(tree, join(folder, "scratch"));

test("a copy has the program and its data, but no history, environment or cache", async () => {
  await writeTree(tree, {
    "main.py": "x",
    "data/rows.csv": "1",
    ".git/HEAD": "x",
    "pkg/__pycache__/a.pyc": "x",
    "pkg/a.py": "x",
    ".venv/bin/python": "x",
    "env-3.11/pyvenv.cfg": "x",
    "node_modules/x.js": "x",
  });
  const copy = await copyOf();
  expect((await readdir(copy.root, { recursive: true })).sort()).toEqual(
    ["data", "data/rows.csv", "main.py", "pkg", "pkg/a.py"].sort(),
  );
  await copy.remove();
  expect(await readdir(join(folder, "scratch"))).toEqual([]);
});

test("a worktree's link to its history is no part of the copy", async () => {
  await writeTree(tree, { ".git": "gitdir: /elsewhere", "a.py": "x" });
  expect(await readdir((await copyOf()).root)).toEqual(["a.py"]);
});

test("links stay links when they end inside the tree, and are left out otherwise", async () => {
  await writeTree(tree, { "pkg/a.py": "x" });
  await writeTree(folder, { "secret.txt": "x" });
  await symlink("pkg/a.py", join(tree, "relative.py"));
  await symlink(join(tree, "pkg/a.py"), join(tree, "absolute.py"));
  await symlink("../secret.txt", join(tree, "out.txt"));
  await symlink("/", join(tree, "root"));
  const copy = await copyOf();
  expect((await readdir(copy.root)).sort()).toEqual(["absolute.py", "pkg", "relative.py"]);
  expect(await readlink(join(copy.root, "absolute.py"))).toBe("pkg/a.py");
  expect((await lstat(join(copy.root, "relative.py"))).isSymbolicLink()).toBe(true);
});

test("writing changes the copy alone, also through its folders, and never anything outside", async () => {
  await writeTree(tree, { "a.py": "one", "gone.py": "x" });
  const copy = await copyOf();
  await copy.write(
    new Map([
      ["a.py", "two"],
      ["new/b.py", "three"],
      ["gone.py", null],
    ]),
  );
  expect(await readFile(join(copy.root, "new/b.py"), "utf8")).toBe("three");
  expect((await readdir(copy.root)).sort()).toEqual(["a.py", "new"]);
  expect(await readFile(join(tree, "a.py"), "utf8")).toBe("one");
  await expect(copy.write(new Map([["../b.py", "x"]]))).rejects.toThrow(RangeError);
  await expect(copy.write(new Map([["/tmp/b.py", "x"]]))).rejects.toThrow(RangeError);
});

test("two texts of the same size have times that Python's bytecode tells apart", async () => {
  await writeTree(tree, { "a.py": "one" });
  const copy = await copyOf();
  const times = new Set<number>();
  for (const text of ["two", "six", "ten"]) {
    await copy.write(new Map([["a.py", text]]));
    times.add(Math.floor((await stat(join(copy.root, "a.py"))).mtimeMs / 1000));
  }
  expect(times.size).toBe(3);
});
