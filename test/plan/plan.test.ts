import { chmod, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { GateError } from "../../src/errors.ts";
import { childEnvironment } from "../../src/plan/environment.ts";
import { checkProgram } from "../../src/plan/program.ts";
import { findPython } from "../../src/plan/python.ts";
import { words } from "../../src/words.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plan-"));
  await mkdir(join(folder, "empty"));
  await writeFile(join(folder, "good.py"), "print(1)\n");
  await writeFile(join(folder, "bad.py"), "x = 1\ndef f(:\n");
  await writeFile(
    join(folder, "old"),
    '#!/bin/sh\necho \'{"version":"3.8.18","implementation":"cpython","executable":"/old","prefix":"/","basePrefix":"/","paths":[]}\'\n',
  );
  await chmod(join(folder, "old"), 0o755);
});

async function problemOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GateError);
  return (error as GateError).problem;
}

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
  const check = async (...argv: string[]) =>
    checkProgram({ python: (await findPython(null, process.env)).executable, cwd: folder, argv });

  test("takes a script, and a module that can be found", async () => {
    await check("good.py", "--rows", "3");
    await check("-m", "json.tool");
  });

  test.each([
    [["none.py"], "file", "the program none.py does not exist"],
    [["empty"], "file", "the program empty is a folder without a __main__.py"],
    [["-m", "no_such_module"], "file", "there is no module named no_such_module"],
    [[], "file", "there is no program to run"],
    [["-c", "print(1)"], "file", "the program cannot begin with the option -c"],
  ])("refuses %j as the fault of the %s", async (argv, fault, message) => {
    expect(await problemOf(check(...argv))).toMatchObject({ fault, message });
  });

  test("says where a program does not compile", async () => {
    const problem = await problemOf(check("bad.py"));
    expect(problem.fault).toBe("program");
    expect(problem.where).toMatch(/bad\.py:2:\d+$/);
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
