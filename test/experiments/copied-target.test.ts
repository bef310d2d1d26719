import { execFileSync } from "node:child_process";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Target } from "../../src/entry/target.ts";
import { makeOverlay } from "../../src/environment/overlay.ts";
import { targetInCopy } from "../../src/experiments/copied-target.ts";
import { findPython } from "../../src/python/interpreter.ts";
import { writeTree } from "./laboratory.ts";

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "copied-target-")));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const targetOf = (python: string, more: Partial<Target> = {}): Target => ({
  side: "head",
  root: join(folder, "head"),
  cwd: join(folder, "head", "jobs"),
  python,
  argv: ["main.py", join(folder, "head", "rows.csv"), "/data"],
  load: null,
  env: { PATH: process.env.PATH ?? "" },
  timeLimit: 10,
  ...more,
});

test("paths into the tree lead into the copy, all others stay", async () => {
  const { executable } = await findPython(null, process.env);
  const env = { PYTHONPATH: `${folder}/head/src:/opt/lib:${folder}/header` };
  const target = await targetInCopy("/copy", targetOf(executable, { env }));
  expect(target).toMatchObject({
    root: "/copy",
    cwd: "/copy/jobs",
    argv: ["main.py", "/copy/rows.csv", "/data"],
  });
  expect(target.env.PYTHONPATH).toBe(`/copy/src:/opt/lib:${folder}/header`);
});

test("a package that is installed from the tree is imported from the copy", async () => {
  const { executable } = await findPython(null, process.env);
  const head = join(folder, "head");
  await writeTree(folder, { "head/src/shop.py": "side = 'head'\n", "copy/src/shop.py": "side = 'copy'\n" });
  const caller = { python: executable, env: { PATH: process.env.PATH ?? "" } };
  const overlay = await makeOverlay({ caller, folder: join(folder, "overlay") });
  if (typeof overlay === "string") throw new Error(overlay);
  const site = execFileSync(overlay.python, ["-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]);
  await writeTree(site.toString().trim(), { "shop.pth": `${head}/src\n` });
  const sideOf = ({ python, env }: Target) =>
    execFileSync(python, ["-c", "import shop; print(shop.side)"], { env, encoding: "utf8" }).trim();
  const target = targetOf(overlay.python, { env: overlay.env });
  expect(sideOf(target)).toBe("head");
  expect(sideOf(await targetInCopy(join(folder, "copy"), target))).toBe("copy");
});
