import { access, chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { checkPrograms } from "../../src/entry/program.ts";
import { childEnvironment } from "../../src/environment/child-environment.ts";
import { findPython } from "../../src/python/interpreter.ts";
import { words } from "../../src/text/command-words.ts";
import { problemOf } from "../problem-of.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plan-"));
  await mkdir(join(folder, "empty"));
  await writeFile(join(folder, "good.py"), "print(1)\n");
  await writeFile(join(folder, "bad.py"), "x = 1\ndef f(:\n");
  await writeFile(
    join(folder, "old"),
    '#!/bin/sh\necho \'{"version":"3.8.18","implementation":"cpython","executable":"/old","prefix":"/","basePrefix":"/","standardLibrary":"/lib","paths":[]}\'\n',
  );
  await chmod(join(folder, "old"), 0o755);
});

describe("the environment of a measured program", () => {
  test("has no secret and nothing of the workflow's runner", () => {
    const caller = {
      PATH: "/bin",
      HOME: "/home/me",
      GITHUB_TOKEN: "t",
      INPUT_TOKEN: "t",
      ACTIONS_RUNTIME_TOKEN: "t",
      GITHUB_ENV: "/f",
      AWS_SECRET_ACCESS_KEY: "k",
      MY_PASSWORD: "p",
      RELEASES: `https://x:ghp_${"a1".repeat(18)}@github.test`,
      PYTHONDONTWRITEBYTECODE: "1",
      GITHUB_SHA: "abc",
    };
    expect(Object.keys(childEnvironment(caller, { PORT: "1" })).sort()).toEqual([
      "GITHUB_SHA",
      "HOME",
      "PATH",
      "PORT",
    ]);
  });

  test("keeps what it does not know, and what is given on top wins", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-j]{1,8}$/), fc.string()), (caller) => {
        expect(childEnvironment(caller, { EXTRA: "1" })).toEqual({ ...caller, EXTRA: "1" });
      }),
    );
  });
});

describe("finding Python", () => {
  test("names the version that is too old, and what to do", async () => {
    const problem = await problemOf(findPython(join(folder, "old"), process.env));
    expect(problem).toMatchObject({
      fault: "platform",
      message: "Python 3.8.18 is too old: the gate needs 3.9 or newer",
    });
    expect(problem.next).toContain("--python");
  });

  test("says so when there is none", async () => {
    const problem = await problemOf(findPython(null, { PATH: folder }));
    expect(problem).toMatchObject({ fault: "platform", message: "no Python was found on the PATH" });
  });
});

describe("checking a program before it is run", () => {
  const check = async (...argv: string[]) => {
    const python = (await findPython(null, process.env)).executable;
    const env = childEnvironment(process.env, {});
    const [found] = await checkPrograms([{ python, env, cwd: folder, argv, within: null }]);
    return found;
  };

  test("takes a script, and a module that can be found", async () => {
    expect(await check("good.py", "--rows", "3")).toBeNull();
    expect(await check("-m", "json.tool")).toBeNull();
    expect(await check("-m", "good")).toBeNull();
  });

  test.each([
    [["none.py"], "the program none.py does not exist"],
    [["empty"], "the program empty is a folder without a __main__.py"],
    [["-m", "no_such_module"], "there is no module named no_such_module"],
    [["-m", "json.no_such"], "there is no module named json.no_such"],
    [["-m", "email"], "the package email has no __main__ and cannot be run"],
  ])("says that %j is missing", async (argv, message) => {
    expect(await check(...argv)).toMatchObject({ state: "missing", problem: { fault: "file", message } });
  });

  test.each([
    [[], "there is no program to run"],
    [["-c", "print(1)"], "the program cannot begin with the option -c"],
    [["-m"], "there is no module named after -m"],
  ])("refuses %j", async (argv, message) => {
    expect(await problemOf(check(...argv))).toMatchObject({ fault: "file", message });
  });

  test.each([[["bad.py"]], [["-m", "bad"]]])("says where %j does not compile", async (argv) => {
    const found = await check(...argv);
    expect(found).toMatchObject({ state: "broken", problem: { fault: "program" } });
    expect(found?.problem.where).toMatch(/bad\.py:2:\d+$/);
  });

  test("looks for a module in the working directory, whatever this check itself has imported", async () => {
    await writeFile(join(folder, "json.py"), "def f(:\n");
    expect(await check("-m", "json")).toMatchObject({ state: "broken" });
    await rm(join(folder, "json.py"));
  });

  test("imports nothing of the program", async () => {
    await mkdir(join(folder, "loud"));
    await writeFile(
      join(folder, "loud", "__init__.py"),
      `open(${JSON.stringify(join(folder, "ran"))}, "w")\n`,
    );
    await writeFile(join(folder, "loud", "job.py"), "");
    expect(await check("-m", "loud.job")).toBeNull();
    await expect(access(join(folder, "ran"))).rejects.toThrow("ENOENT");
  });
});

describe("splitting a command into words", () => {
  test.each([
    ["prog.py  --rows 20", ["prog.py", "--rows", "20"]],
    [`-m shop 'two words' "a \\"b\\"" c\\ d`, ["-m", "shop", "two words", 'a "b"', "c d"]],
    ["", []],
    ["--name=''", ["--name="]],
  ])("reads %s", (command, expected) => expect(words(command)).toEqual(expected));
});
