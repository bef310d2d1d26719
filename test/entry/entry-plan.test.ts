import { chmod, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { planEntries, planEntry } from "../../src/entry/entry-plan.ts";
import type { EntryRequest } from "../../src/entry/entry-target.ts";
import { findPython } from "../../src/python/interpreter.ts";
import { GateError } from "../../src/record/gate-error.ts";
import { temporaryFolder, write } from "../git/repository.ts";

type Files = Record<string, string>;

async function plan(
  base: Files | null,
  head: Files,
  request: Partial<EntryRequest> & { argv: readonly string[] },
) {
  const folder = await temporaryFolder("entries");
  if (base !== null) await write(join(folder, "base"), { README: "", ...base });
  await write(join(folder, "head"), { README: "", ...head });
  const entry: EntryRequest = {
    name: "e",
    base: base === null ? null : join(folder, "base"),
    head: join(folder, "head"),
    timeLimit: 10,
    env: {},
    ...request,
  };
  const python = await findPython(null, process.env);
  const [planned] = await planEntries([entry], python, process.env, join(folder, "caches"));
  return { folder, entry, planned };
}

describe("an entry on two sides", () => {
  test("is ready when both have its program", async () => {
    const { planned, folder } = await plan({ "p.py": "1\n" }, { "p.py": "2\n" }, { argv: ["p.py"] });
    expect(planned).toMatchObject({ baseline: { state: "compared" }, lacking: null, headProblem: null });
    expect(planned?.base?.root).toBe(join(folder, "base"));
    expect(planned?.base?.env.PYTHONPYCACHEPREFIX).not.toBe(planned?.head.env.PYTHONPYCACHEPREFIX);
  });

  test.each<[string, Files, Files, string[]]>([
    ["script", {}, { "p.py": "2\n" }, ["p.py"]],
    ["module", {}, { "shop/__main__.py": "" }, ["-m", "shop"]],
    [
      "submodule",
      { "shop/__init__.py": "" },
      { "shop/__init__.py": "", "shop/job.py": "" },
      ["-m", "shop.job"],
    ],
    [
      "file among its arguments",
      { "p.py": "" },
      { "p.py": "", "t/perf.py": "" },
      ["p.py", "t/perf.py::test_a"],
    ],
  ])("is new when base lacks its %s", async (_, base, head, argv) => {
    const { planned } = await plan(base, head, { argv });
    expect(planned).toMatchObject({ base: null, baseline: { state: "new" }, headProblem: null });
    expect(planned?.lacking?.message).toMatch(/^in base, /);
  });

  test("that does not compile in base is broken there, and head is not blamed", async () => {
    const { planned } = await plan({ "p.py": "def f(:\n" }, { "p.py": "2\n" }, { argv: ["p.py"] });
    expect(planned).toMatchObject({ base: null, lacking: null, headProblem: null });
    expect(planned?.baseline).toMatchObject({
      state: "broken",
      problem: { fault: "program", where: expect.stringMatching(/base\/p\.py:1:\d+$/) },
    });
  });

  test("that does not compile in head is head's problem", async () => {
    const { planned } = await plan({ "p.py": "1\n" }, { "p.py": "def f(:\n" }, { argv: ["p.py"] });
    expect(planned).toMatchObject({ baseline: { state: "compared" }, headProblem: { fault: "program" } });
  });

  test.each<[string, Files, Files, object]>([
    ["new when base lacks it", {}, { "load.py": "" }, { baseline: { state: "new" }, headProblem: null }],
    ["head's problem when head lacks it", { "load.py": "" }, {}, { headProblem: { fault: "file" } }],
    [
      "broken in base when it does not compile there",
      { "load.py": "def f(:\n" },
      { "load.py": "" },
      { baseline: { state: "broken" }, headProblem: null },
    ],
  ])("has a load that is checked as its server is: %s", async (_, base, head, expected) => {
    const server = { "p.py": "" };
    const request = { argv: ["p.py", "$PORT"], load: ["load.py", "$PORT"] };
    const { planned } = await plan({ ...server, ...base }, { ...server, ...head }, request);
    expect(planned).toMatchObject(expected);
  });

  test("has no baseline when there is nothing to compare with", async () => {
    const { planned } = await plan(null, { "p.py": "" }, { argv: ["p.py"] });
    expect(planned).toMatchObject({ base: null, baseline: { state: "none" }, lacking: null });
  });

  test("planned alone is refused when either side cannot be run", async () => {
    const { entry, folder } = await plan({}, { "p.py": "" }, { argv: ["p.py"] });
    const work = planEntry(entry, await findPython(null, process.env), process.env, join(folder, "caches"));
    await expect(work).rejects.toThrow("in base, the program p.py does not exist");
  });
});

describe("a working directory", () => {
  const files = { "api/p.py": "" };

  test("is that of each side", async () => {
    const { planned, folder } = await plan(files, files, { argv: ["p.py"], workingDirectory: "api" });
    expect([planned?.base?.cwd, planned?.head.cwd]).toEqual([
      join(folder, "base/api"),
      join(folder, "head/api"),
    ]);
    expect(planned?.head.root).toBe(join(folder, "head"));
  });

  test("that base lacks makes the entry new", async () => {
    const { planned } = await plan({}, files, { argv: ["p.py"], workingDirectory: "api" });
    expect(planned).toMatchObject({ baseline: { state: "new" }, headProblem: null });
  });

  test.each(["..", "../base", "/", "api/../.."])("cannot be %s", async (workingDirectory) => {
    await expect(plan(null, files, { argv: ["p.py"], workingDirectory })).rejects.toThrow(
      "leads out of the head tree",
    );
  });

  test("cannot be a link that leads out of the tree", async () => {
    const { entry, folder } = await plan(null, files, { argv: ["api/p.py"] });
    await symlink(folder, join(folder, "head", "out"));
    const python = await findPython(null, process.env);
    const work = planEntries([{ ...entry, workingDirectory: "out" }], python, process.env, folder);
    await expect(work).rejects.toThrow(GateError);
  });
});

test("ten entries on two sides start Python once", async () => {
  const folder = await temporaryFolder("ten");
  const names = Array.from({ length: 10 }, (_, index) => `p${index}.py`);
  const files = Object.fromEntries(names.map((name) => [name, "print(1)\n"]));
  await write(join(folder, "base"), files);
  await write(join(folder, "head"), files);
  const real = await findPython(null, process.env);
  await write(folder, {
    python: `#!/bin/sh\necho started >> ${folder}/starts\nexec ${real.executable} "$@"\n`,
  });
  await chmod(join(folder, "python"), 0o755);
  const requests = names.map((name) => ({
    name,
    argv: [name],
    base: join(folder, "base"),
    head: join(folder, "head"),
    timeLimit: 10,
    env: { ENTRY: name },
  }));
  const python = { ...real, executable: join(folder, "python") };
  const plans = await planEntries(requests, python, process.env, join(folder, "caches"));
  expect(plans.map(({ baseline }) => baseline.state)).toEqual(names.map(() => "compared"));
  expect(await readFile(join(folder, "starts"), "utf8")).toBe("started\n");
});
