import { execFileSync } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUILD_FILES, nameIn } from "../../src/environment/build-files.ts";
import { projectNames } from "../../src/environment/project-names.ts";
import { temporaryFolder, write } from "../git/repository.ts";

describe("the name of a project", () => {
  test.each([
    ["PEP 621", '[project]\nname = "Shop.Core_x"\n', "Shop.Core_x"],
    ["poetry", '[tool.poetry]\nname = "shop"\n', "shop"],
    ["PEP 621 before poetry", '[project]\nname = "a"\n[tool.poetry]\nname = "b"\n', "a"],
    ["flit, by its module", '[tool.flit.metadata]\nmodule = "shop"\nauthor = "x"\n', "shop"],
    ["flit, by its own name", '[tool.flit.metadata]\nmodule = "shop"\ndist-name = "shop-x"\n', "shop-x"],
    ["a file with a byte order mark", '\uFEFF[project]\nname = "shop"\n', "shop"],
    ["no name, as a file with tools' settings has none", "[tool.ruff]\nline-length = 100\n", null],
    ["a name of another type", "[project]\nname = 3\n", null],
  ])("in pyproject.toml: %s", (_, text, name) => {
    expect(nameIn("pyproject.toml", text)).toEqual({ name, why: null });
  });

  test("that TOML does not allow is told with its place", () => {
    expect(nameIn("pyproject.toml", "[project\nname = ")).toEqual({
      name: null,
      why: expect.stringContaining("not valid TOML"),
    });
    expect(nameIn("pyproject.toml", '[project]\nname = "../etc"\n').why).toContain(
      '"../etc" is not a project',
    );
  });

  test.each([
    ["in its section alone", "[options]\nname = other\n[metadata]\nversion = 1\nName : shop \n", "shop"],
    ["not in another", "[options]\nname = other\n", null],
    ["not as part of another value", "[metadata]\nlong_description =\n  name = other\n", null],
    ["not where it is empty", "[metadata]\nname =\n", null],
  ])("in setup.cfg: %s", (_, text, name) => {
    expect(nameIn("setup.cfg", text).name).toBe(name);
  });

  test.each([
    [
      "a literal",
      "from setuptools import setup\nsetup(\n  version='1',\n  name='shop',  # the name\n)\n",
      "shop",
    ],
    ["a literal of the module's function", 'import setuptools\nsetuptools.setup(name="""shop""")', "shop"],
    ["not an extension's", "setup(ext_modules=[Extension(name='shop._fast', sources=[])])", null],
    ["not a variable's", "NAME = 'shop'\nsetup(name=NAME)", null],
    ["not a literal that is changed", "setup(name='shop' + SUFFIX)", null],
    ["not in a comment or a string", "# setup(name='a')\nx = '''setup(name=\"b\")'''\nsetup(**config)", null],
    ["not a definition's", "def setup(name='a'):\n  pass\n", null],
  ])("in setup.py: %s", (_, text, name) => {
    expect(nameIn("setup.py", text).name).toBe(name);
  });

  test("costs no more than a look at each sign, however it is written", () => {
    expect(nameIn("setup.py", `setup(name=${'"\\'.repeat(500_000)}`)).toEqual({ name: null, why: null });
    expect(nameIn("setup.py", "setup(".repeat(150_000))).toEqual({ name: null, why: null });
  });

  test("is null or a valid one for any text, and reading it never fails", () => {
    const pieces = fc.constantFrom(
      "setup(",
      "name=",
      "'shop'",
      ")",
      "[metadata]\n",
      "[project]\n",
      "name = ",
      '"',
      "\\",
      "#",
      "\n",
      "{",
      "a",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(fc.constantFrom(...BUILD_FILES), text, (file, given) => {
        const { name } = nameIn(file, given);
        expect(name === null || /^[A-Za-z0-9]([\w.-]*[A-Za-z0-9])?$/.test(name)).toBe(true);
      }),
    );
  });
});

describe("the projects of a tree", () => {
  test("are those of its root and of its folders, by normalised names", async () => {
    const tree = await temporaryFolder("names");
    await write(tree, {
      "pyproject.toml": '[project]\nname = "Shop.Core"\n',
      "packages/api/setup.cfg": "[metadata]\nname = shop_api\n",
      "packages/api/pyproject.toml": "[build-system]\nrequires = []\n",
      "packages/old/setup.py": "from setuptools import setup\nsetup(name='shop-old')\n",
      "tests/data/requests/pyproject.toml": '[project]\nname = "requests"\n',
      "node_modules/x/pyproject.toml": '[project]\nname = "x"\n',
      "venv/pyvenv.cfg": "",
      "venv/lib/y/pyproject.toml": '[project]\nname = "y"\n',
      "docs/setup.py": "print('not a project')\n",
    });
    expect(await projectNames(tree)).toEqual({
      projects: [
        { name: "shop-core", folder: "" },
        { name: "shop-api", folder: "packages/api" },
        { name: "shop-old", folder: "packages/old" },
      ],
      folders: ["", "docs", "packages/api", "packages/old"],
      notices: [],
    });
  });

  test("are found beside files that cannot be read, which are told", async () => {
    const tree = await temporaryFolder("names");
    const elsewhere = await temporaryFolder("elsewhere");
    await write(elsewhere, { "pyproject.toml": '[project]\nname = "foreign"\n' });
    await write(tree, {
      "a/pyproject.toml": "[project",
      "a/setup.cfg": "[metadata]\nname = a\n",
      "big/pyproject.toml": `#${"x".repeat(1024 * 1024)}\n[project]\nname = "big"\n`,
      "shared.toml": '[project]\nname = "shared"\n',
    });
    await mkdir(join(tree, "linked"));
    await mkdir(join(tree, "out"));
    await mkdir(join(tree, "pipe"));
    await mkdir(join(tree, "folder/setup.py"), { recursive: true });
    await symlink("../shared.toml", join(tree, "linked/pyproject.toml"));
    await symlink(join(elsewhere, "pyproject.toml"), join(tree, "out/pyproject.toml"));
    await symlink(elsewhere, join(tree, "way-out"));
    await symlink(".", join(tree, "loop"));
    execFileSync("mkfifo", [join(tree, "pipe/setup.py")]);
    const { projects, notices } = await projectNames(tree);
    expect(projects).toEqual([
      { name: "a", folder: "a" },
      { name: "shared", folder: "linked" },
    ]);
    expect(notices).toEqual([
      expect.stringMatching(/^a\/pyproject\.toml does not tell its project's name: it is not valid TOML/),
      expect.stringMatching(/^big\/pyproject\.toml .* bytes$/),
      "folder/setup.py does not tell its project's name: it is no file",
      "out/pyproject.toml does not tell its project's name: it leads out of the tree",
      "pipe/setup.py does not tell its project's name: it is no file",
    ]);
  });

  test("are looked for in a bounded number of folders, and it is told where that was too few", async () => {
    const tree = await temporaryFolder("names");
    for (let number = 0; number < 20; number += 1) await mkdir(join(tree, `f${number}`));
    await writeFile(join(tree, "pyproject.toml"), '[project]\nname = "shop"\n');
    const { projects, notices } = await projectNames(tree, 10);
    expect(projects).toEqual([{ name: "shop", folder: "" }]);
    expect(notices).toEqual([expect.stringContaining("looked for in 10 folders")]);
  });

  test("are none in a folder that does not exist", async () => {
    expect(await projectNames("/no/such/tree")).toEqual({ projects: [], folders: [], notices: [] });
  });
});
