import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type NamedProgram, placeProgram } from "../../src/entry/placed-program.ts";
import { projectRoot } from "../../src/entry/project-root.ts";
import { findPython, type Python } from "../../src/python/interpreter.ts";
import { writeTree } from "../experiments/laboratory.ts";
import { problemOf } from "../problem-of.ts";

let at: string;
let python: Python;
/** The caller's folder of these tests: the repository of the gate, in which none of the programs lies. */
const HERE = realpathSync(".");

beforeAll(async () => {
  at = await realpath(await mkdtemp(join(tmpdir(), "placed-")));
  python = await findPython(null, process.env);
  await writeTree(at, {
    "shop/pyproject.toml": "",
    "shop/jobs/requirements-dev.txt": "",
    "shop/jobs/import.py": "",
    "shop/src/shop/__init__.py": "",
    "shop/src/shop/nightly.py": "",
    "listed/requirements.txt": "",
    "listed/jobs/import.py": "",
    "loose/prog.py": "",
    "loose/lib/mod.py": "",
    "v1/prog.py": "",
    "v2/prog.py": "",
    "env/pyvenv.cfg": "",
    "env/bin/tool": "",
  });
  mkdirSync(join(at, "cloned/.git"), { recursive: true });
  await writeTree(at, { "cloned/deep/er/prog.py": "" });
  symlinkSync(join(at, "shop/jobs/import.py"), join(at, "loose/linked.py"));
});

function placed(argv: readonly string[], more: Partial<NamedProgram> = {}) {
  const program = { name: "it", argv, base: null, head: null, timeLimit: 9, env: {}, ...more };
  return placeProgram(program, python, process.env);
}

describe("a program that lies elsewhere", () => {
  test.each([
    ["the project above it", "shop/jobs/import.py", "shop"],
    ["its repository", "cloned/deep/er/prog.py", "cloned"],
    ["the folder with the list of what it requires", "listed/jobs/import.py", "listed"],
    ["its own folder where there is no project", "loose/prog.py", "loose"],
    ["the project of the file that a link leads to", "loose/linked.py", "shop"],
  ])("has as its tree %s, and runs where the caller stands", async (_, program, tree) => {
    expect(await placed([join(at, program), "--rows", "9"])).toMatchObject({
      head: join(at, tree),
      callersFolder: HERE,
      argv: [realpathSync(join(at, program)), "--rows", "9"],
    });
  });

  test("runs in the folder that was named for head", async () => {
    const head = join(at, "v1");
    expect(await placed([join(at, "shop/jobs/import.py")], { head })).toMatchObject({
      head: join(at, "shop"),
      callersFolder: head,
    });
  });

  test("may be a module that the search path leads to", async () => {
    const env = { PYTHONPATH: `${join(at, "shop/src")}:${join(at, "loose/lib")}` };
    expect(await placed(["-m", "shop.nightly"], { env })).toMatchObject({
      head: join(at, "shop"),
      argv: ["-m", "shop.nightly"],
      callersFolder: HERE,
    });
    expect(await placed(["-m", "mod"], { env })).toMatchObject({ head: join(at, "loose/lib") });
  });
});

describe("a program is left where it is", () => {
  test.each([
    ["in the folder that was named", ["jobs/import.py"], "shop"],
    ["with its whole path", ["JOBS"], "shop"],
    ["that an installer put beside an interpreter", ["TOOL"], "loose"],
    ["of the standard library", ["-m", "timeit"], "loose"],
    ["that is not there", ["nothing.py"], "loose"],
  ])("%s", async (_, words, folder) => {
    const paths: Record<string, string> = {
      JOBS: join(at, "shop/jobs/import.py"),
      TOOL: join(at, "env/bin/tool"),
    };
    const argv = words.map((word) => paths[word] ?? word);
    const found = await placed(argv, { head: join(at, folder) });
    expect(found).toMatchObject({ head: join(at, folder), argv });
    expect(found.callersFolder).toBeUndefined();
  });
});

describe("a program of two versions", () => {
  const sides = () => ({ base: join(at, "v1"), head: join(at, "v2") });

  test.each(["v1", "v2"])(
    "is each side's own, also where it is named by its whole path in %s",
    async (side) => {
      expect(await placed([join(at, side, "prog.py"), "9"], sides())).toMatchObject({
        head: join(at, "v2"),
        argv: ["prog.py", "9"],
      });
    },
  );

  test("has its project as head where no folder was named for head", async () => {
    expect(await placed([join(at, "shop/jobs/import.py")], { base: join(at, "v1") })).toMatchObject({
      head: join(at, "shop"),
      argv: ["jobs/import.py"],
    });
  });

  test("is refused where both sides would run one file, unless they import from where they run", async () => {
    const other = join(at, "loose/prog.py");
    expect(await problemOf(placed([other], sides()))).toMatchObject({
      fault: "file",
      message: expect.stringContaining("base and head would both run"),
      where: other,
    });
    const env = { PYTHONPATH: "." };
    expect(await placed([other], { ...sides(), env })).toMatchObject({ argv: [other] });
  });
});

test("the root of the disk is no project", async () => {
  expect(await projectRoot("/")).toBeNull();
});
