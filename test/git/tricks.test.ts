import { chmodSync, existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commit, git, write } from "./repository.ts";
import { eventOf, scene, sidesOf } from "./scene.ts";

/** A pull request's checkout of depth 1, whose base must be fetched, and a program that leaves a file when it is run. */
async function trap() {
  const made = await scene();
  const checkout = await made.clone(made.pull.merge, 1);
  const program = join(made.folder, "evil");
  const traces = join(made.folder, "traces");
  await mkdir(traces);
  await write(made.folder, { evil: `#!/bin/sh\ntouch ${traces}/"$(basename "$0").$$"\ncat\n` });
  chmodSync(program, 0o755);
  const config = (name: string, value: string) => git(checkout, "config", name, value);
  const ran = () => readdir(traces);
  const compared = async (event = eventOf(made.pull)) => {
    const sides = await sidesOf({ folder: checkout, scratch: made.scratch, event });
    return { ...sides, prog: sides.base && (await readFile(join(sides.base.root, "prog.py"), "utf8")) };
  };
  return { ...made, checkout, program, config, ran, compared };
}

/** Head's and base's files all have a filter; what is uncommitted is read through it too. */
async function attribute(checkout: string, filter: string) {
  await write(checkout, {
    ".gitattributes": `*.py filter=${filter} diff=${filter} text=auto\n`,
    ".git/info/attributes": `*.py filter=${filter} diff=${filter}\n`,
    "other.py": "x = 9\n",
  });
}

const SETTINGS: readonly [what: string, settings: (program: string) => Record<string, string>][] = [
  [
    "a filter",
    (run) => ({ "filter.evil.smudge": run, "filter.evil.clean": run, "filter.evil.required": "true" }),
  ],
  ["a filter's process", (run) => ({ "filter.evil.process": run })],
  ["a textconv and a diff command", (run) => ({ "diff.evil.textconv": run, "diff.evil.command": run })],
  ["an external diff", (run) => ({ "diff.external": run })],
  ["an fsmonitor", (run) => ({ "core.fsmonitor": run, "core.fsmonitorHookVersion": "1" })],
  ["an upload-pack", (run) => ({ "remote.origin.uploadpack": run, "remote.origin.receivepack": run })],
  ["a command that lists the refs of alternates", (run) => ({ "core.alternateRefsCommand": run })],
  ["a remote helper", (run) => ({ "remote.origin.vcs": "evil", "remote.origin.proxy": `ext::${run}` })],
  ["a transport", () => ({ "protocol.ext.allow": "always", "url.ext::sh -c .insteadOf": "nothing" })],
  [
    "commands for the way to the remote",
    (run) => ({
      "core.sshCommand": run,
      "core.gitProxy": run,
      "credential.helper": run,
      "core.askPass": run,
    }),
  ],
  [
    "a pager, an editor and an alias",
    (run) => ({ "core.pager": run, "pager.diff": "true", "core.editor": run, "alias.diff": `!${run}` }),
  ],
  ["hooks elsewhere", (run) => ({ "core.hooksPath": join(run, "..", "hooks") })],
];

test.each(SETTINGS)("%s of the repository is not run", async (_, settings) => {
  const { folder, checkout, program, config, ran, compared } = await trap();
  for (const [name, value] of Object.entries(settings(program))) {
    config(name, value);
  }
  await write(folder, { "hooks/post-checkout": `#!/bin/sh\n${program}\n` });
  chmodSync(join(folder, "hooks/post-checkout"), 0o755);
  await attribute(checkout, "evil");
  const { prog, comparison } = await compared();
  expect(prog).toBe("print(1)\n");
  expect(comparison.hunks?.map(({ file }) => file)).toEqual(["other.py", "prog.py"]);
  expect(await ran()).toEqual([]);
});

test("these settings would run something: git itself falls for them", async () => {
  const { checkout, program, config, ran } = await trap();
  config("filter.evil.clean", program);
  await attribute(checkout, "evil");
  git(checkout, "diff", "HEAD");
  expect(await ran()).not.toEqual([]);
});

test("a filter whose name looks like a setting is not run", async () => {
  const { checkout, program, config, ran, compared } = await trap();
  for (const name of ["smudge", "clean"]) config(`filter.a=b.${name}`, program);
  await attribute(checkout, "a=b");
  expect((await compared()).prog).toBe("print(1)\n");
  expect(await ran()).toEqual([]);
});

test.each(["include.path", "includeIf.gitdir:**.path"])("nor one that %s brings", async (name) => {
  const { folder, checkout, program, config, ran, compared } = await trap();
  const text = `[filter "evil"]\n\tsmudge = ${program}\n\tclean = ${program}\n[core]\n\tfsmonitor = ${program}\n`;
  await write(folder, { included: text });
  config(name, join(folder, "included"));
  await attribute(checkout, "evil");
  expect((await compared()).prog).toBe("print(1)\n");
  expect(await ran()).toEqual([]);
});

test("an origin that is a command is no way to a base", async () => {
  const { checkout, program, config, ran, compared } = await trap();
  config("protocol.ext.allow", "always");
  git(checkout, "remote", "set-url", "origin", `ext::${program}`);
  const { base, comparison } = await compared();
  expect(base).toBeNull();
  expect(comparison.noBase).toContain("could not be fetched");
  expect(await ran()).toEqual([]);
});

test("an object that is missing is not fetched by what the repository calls a promisor", async () => {
  const { pull, program, config, ran, compared } = await trap();
  config("core.repositoryFormatVersion", "1");
  config("extensions.partialClone", "evil");
  config("remote.evil.promisor", "true");
  config("remote.evil.url", `ext::${program}`);
  config("remote.evil.uploadpack", program);
  config("protocol.ext.allow", "always");
  const before = eventOf(pull, { baseSha: "1".repeat(40) });
  expect((await compared(before)).prog).toBe("print(1)\n");
  expect(await ran()).toEqual([]);
});

test("a .git file that leads to another repository runs nothing of it", async () => {
  const { folder, checkout, program, config, ran, compared } = await trap();
  config("filter.evil.clean", program);
  config("core.fsmonitor", program);
  await attribute(checkout, "evil");
  await rename(join(checkout, ".git"), join(folder, "elsewhere"));
  await write(checkout, { ".git": `gitdir: ${join(folder, "elsewhere")}\n` });
  expect((await compared()).prog).toBe("print(1)\n");
  expect(await ran()).toEqual([]);
});

test("refs that replace objects, and grafts, do not change what is compared", async () => {
  const { checkout, pull, compared } = await trap();
  git(checkout, "fetch", "--quiet", "--depth=1", "origin", pull.main, pull.feature);
  git(checkout, "replace", pull.main, pull.feature);
  await write(checkout, { ".git/info/grafts": `${pull.merge} ${pull.feature} ${pull.feature}\n` });
  const { prog, comparison } = await compared();
  expect(comparison.base?.sha).toBe(pull.main);
  expect(prog).toBe("print(1)\n");
});

test("a hook of the repository is not run, nor one of the user's settings", async () => {
  const { folder, checkout, program, pull, scratch, ran } = await trap();
  const names = ["post-checkout", "reference-transaction", "post-index-change"];
  const hooks = Object.fromEntries(names.map((name) => [name, `#!/bin/sh\n${program}\n`]));
  await write(join(checkout, ".git/hooks"), hooks);
  await write(join(folder, "home"), {
    ".gitconfig": `[core]\n\thooksPath = ${join(checkout, ".git/hooks")}\n\tfsmonitor = ${program}\n`,
  });
  for (const name of names) chmodSync(join(checkout, ".git/hooks", name), 0o755);
  const env = { ...process.env, HOME: join(folder, "home"), GIT_CONFIG_GLOBAL: undefined };
  await sidesOf({ folder: checkout, scratch, event: eventOf(pull), env });
  expect(await ran()).toEqual([]);
});

test("variables of the caller do not lead git to another repository", async () => {
  const { folder, pull, clone, scratch } = await scene();
  const own = await clone(pull.merge, 1);
  const env = { ...process.env, GIT_DIR: join(folder, "origin/.git"), GIT_EXTERNAL_DIFF: "false" };
  const { comparison } = await sidesOf({ folder: own, scratch, event: eventOf(pull), env });
  expect(comparison).toMatchObject({ noBase: null, hunks: [{ file: "prog.py" }] });
  expect(existsSync(join(folder, "origin/.git/worktrees"))).toBe(false);
});

test("uncommitted files of head are read as they are", async () => {
  const { pull, clone, scratch } = await scene();
  const folder = await clone(pull.feature, 0);
  const base = await commit(folder, { "a.py": "1\n2\n" });
  // as long as before, and written in the second of the commit
  await write(folder, { "a.py": "1\n3\n" });
  await new Promise((done) => setTimeout(done, 1000 - (Date.now() % 1000)));
  const { comparison, notices } = await sidesOf({ folder, scratch, base });
  expect(notices).toEqual([]);
  expect(comparison.hunks).toMatchObject([{ file: "a.py", head: { start: 2, length: 1 } }]);
});
