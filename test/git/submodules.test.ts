import { createHash } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commit, git, temporaryFolder, write } from "./repository.ts";
import { sidesOf } from "./scene.ts";

/** A checkout whose head moved its submodule lib from the first commit to the second. */
async function nested(files: Readonly<Record<string, string>> = { "tool.py": "print(1)\n" }) {
  const folder = await temporaryFolder("submodules");
  const [lib, own] = [join(folder, "lib-origin"), join(folder, "checkout")];
  for (const repository of [lib, own]) {
    await mkdir(repository);
    git(repository, "init", "--quiet");
  }
  const first = await commit(lib, files);
  const second = await commit(lib, Object.fromEntries(Object.keys(files).map((name) => [name, "2\n"])));
  git(own, "submodule", "--quiet", "add", `file://${lib}`, "lib");
  git(join(own, "lib"), "checkout", "--quiet", first);
  const base = await commit(own, { "prog.py": "1\n" });
  git(join(own, "lib"), "checkout", "--quiet", second);
  await commit(own, { "prog.py": "2\n" });
  return { folder, lib, own, first, second, base, scratch: join(folder, "scratch") };
}

/** The clone of lib has its second commit alone, as actions/checkout leaves it. */
async function shallow({ lib, own, second }: Awaited<ReturnType<typeof nested>>) {
  await rm(join(own, "lib"), { recursive: true });
  await mkdir(join(own, "lib"));
  git(join(own, "lib"), "init", "--quiet");
  git(join(own, "lib"), "remote", "add", "origin", `file://${lib}`);
  git(join(own, "lib"), "fetch", "--quiet", "--depth=1", "origin", second);
  git(join(own, "lib"), "checkout", "--quiet", "--detach", second);
}

test("base has its own commit of a submodule, and a notice says that the two differ", async () => {
  const { own, base, scratch } = await nested();
  const { base: tree, notices } = await sidesOf({ folder: own, scratch, base });
  expect(await readFile(join(tree?.root ?? "", "lib/tool.py"), "utf8")).toBe("print(1)\n");
  expect(notices).toEqual([expect.stringContaining("the submodule lib is at another commit in base")]);
});

test("a commit that the clone of the submodule lacks is fetched", async () => {
  const made = await nested();
  await shallow(made);
  const { base: tree } = await sidesOf({ folder: made.own, scratch: made.scratch, base: made.base });
  expect(await readFile(join(tree?.root ?? "", "lib/tool.py"), "utf8")).toBe("print(1)\n");
});

test.each([
  ["programs", { "tool.py": "1\n" }, true],
  ["no programs", { "data.txt": "1\n" }, false],
])("one with %s that cannot be fetched", async (_, files, none) => {
  const made = await nested(files);
  await shallow(made);
  await rm(made.lib, { recursive: true });
  const { comparison, notices } = await sidesOf({ folder: made.own, scratch: made.scratch, base: made.base });
  const said = expect.stringMatching(/submodule lib is at commit .* could not be fetched/);
  expect(comparison.noBase).toEqual(none ? said : null);
  expect(notices).toEqual(none ? [] : [said]);
});

test("a submodule that head has not checked out is empty on both sides", async () => {
  const { own, base, scratch } = await nested();
  git(own, "submodule", "--quiet", "deinit", "--force", "lib");
  const { comparison, notices } = await sidesOf({ folder: own, scratch, base });
  expect({ base: comparison.base?.sha, notices }).toEqual({ base, notices: [] });
});

const oidOf = (text: string) => createHash("sha256").update(text).digest("hex");
const pointer = (text: string) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${oidOf(text)}\nsize ${text.length}\n`;

/** A repository with an LFS file whose content differs between base and head, as git lfs would leave it. */
async function large() {
  const own = await temporaryFolder("lfs");
  git(own, "init", "--quiet");
  const base = await commit(own, {
    ".gitattributes": "*.bin filter=lfs diff=lfs merge=lfs -text\n",
    "data.bin": pointer("base's content"),
  });
  await commit(own, { "data.bin": pointer("head's content") });
  await write(own, { "data.bin": "head's content" });
  const store = (text: string, content = text) => {
    const oid = oidOf(text);
    return write(own, { [`.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`]: content });
  };
  return { own, base, store, scratch: join(await temporaryFolder("scratch"), "s") };
}

test("base's LFS files have their content where the checkout has it", async () => {
  const { own, base, store, scratch } = await large();
  await store("base's content");
  const { base: tree, notices } = await sidesOf({ folder: own, scratch, base });
  expect(await readFile(join(tree?.root ?? "", "data.bin"), "utf8")).toBe("base's content");
  expect(notices).toEqual([]);
});

test.each([
  ["is not there", null],
  ["is not what its name says", "something else"],
])("content that %s leaves a pointer, and a notice names the file", async (_, content) => {
  const { own, base, store, scratch } = await large();
  if (content !== null) await store("base's content", content);
  const { base: tree, notices } = await sidesOf({ folder: own, scratch, base });
  expect(await readFile(join(tree?.root ?? "", "data.bin"), "utf8")).toBe(pointer("base's content"));
  expect(notices).toEqual([expect.stringMatching(/only pointers .*: data\.bin\./)]);
});

test("a checkout that has only pointers is compared with pointers", async () => {
  const { own, base, store, scratch } = await large();
  await store("base's content");
  await write(own, { "data.bin": pointer("head's content") });
  const { base: tree, notices } = await sidesOf({ folder: own, scratch, base });
  expect(await readFile(join(tree?.root ?? "", "data.bin"), "utf8")).toBe(pointer("base's content"));
  expect(notices).toEqual([]);
});
