import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Environments, prepareEnvironments } from "../../src/environment/environments.ts";
import { pipSettings, settingsOf } from "../../src/environment/pip-settings.ts";
import { prepareSides } from "../../src/git/sides.ts";
import { findPython, type Python } from "../../src/python/interpreter.ts";
import { commit, git, temporaryFolder, write } from "../git/repository.ts";

/** pip, setuptools and wheel, made once. */
let backend: string;
beforeAll(async () => {
  backend = await temporaryFolder("backend");
  const { executable } = await findPython(null, process.env);
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", backend];
  execFileSync(executable, [...pip, "pip", "setuptools", "wheel"], { stdio: "pipe" });
}, 180_000);

interface Scene {
  readonly folder: string;
  readonly repository: string;
  readonly python: Python;
}

async function scene(files: Record<string, string>): Promise<Scene> {
  const folder = await temporaryFolder("installs");
  const repository = join(folder, "repository");
  await mkdir(repository);
  git(repository, "init", "--quiet");
  await commit(repository, { ".gitignore": "*.egg-info\n__pycache__\nbuild\ndist\n*.so\n", ...files });
  const { executable } = await findPython(null, process.env);
  execFileSync(executable, ["-m", "venv", "--without-pip", join(folder, "caller")], { stdio: "pipe" });
  const python = await findPython(join(folder, "caller/bin/python"), process.env);
  const script = "import sysconfig; print(sysconfig.get_path('purelib'), end='')";
  const purelib = execFileSync(python.executable, ["-c", script], { encoding: "utf8" });
  await write(purelib, { "backend.pth": `${backend}\n` });
  return { folder, repository, python };
}

function pip(python: Python, ...what: string[]): void {
  const argv = ["-m", "pip", ...what, "--quiet", "--no-deps", "--no-build-isolation"];
  execFileSync(python.executable, argv, { stdio: "pipe", cwd: "/" });
}

const project = (version: string) =>
  `[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "shop"\nversion = "${version}"\n`;

/** What a program prints on each side of HEAD~1 and the checkout. */
async function compared(at: Scene, code: string, env: NodeJS.ProcessEnv = process.env) {
  const scratch = join(at.folder, "scratch");
  const request = { folder: at.repository, base: "HEAD~1", head: null, event: null, scratch, env };
  const found = await prepareSides(request);
  const options = { python: at.python, sides: found, setup: [], setupLimit: 60, scratch, env };
  const made: Environments = await prepareEnvironments(options);
  const said = (side: "base" | "head") => {
    const [environment, tree] = [made[side], found[side]];
    if (environment === null || tree === null) throw new Error(`there is no ${side}`);
    const run = { cwd: "/", env: environment.env, encoding: "utf8" as const };
    return execFileSync(environment.python, ["-c", code], run).trim();
  };
  const output = made.base?.problem ? null : { base: said("base"), head: said("head") };
  await found.dispose();
  return { made, output };
}

const SAYS = "import shop, importlib.metadata as m; print(shop.VERSION, m.version('shop'))";

describe("a project that came from an archive", () => {
  test("runs each side's own code, and its metadata is found", async () => {
    const at = await scene({ "pyproject.toml": project("1"), "src/shop/__init__.py": "VERSION = 1\n" });
    await commit(at.repository, { "src/shop/__init__.py": "VERSION = 2\n" });
    const wheels = join(at.folder, "wheels");
    pip(at.python, "wheel", "--wheel-dir", wheels, at.repository);
    pip(at.python, "install", ...readdirSync(wheels).map((name) => join(wheels, name)));
    const { output } = await compared(at, SAYS);
    expect(output).toEqual({ base: "1 1", head: "2 1" });
  }, 120_000);
});

describe("a project with machine code", () => {
  const C = (value: number) =>
    `#include <Python.h>\nstatic struct PyModuleDef d = {PyModuleDef_HEAD_INIT, "_fast", 0, -1, 0};\nPyMODINIT_FUNC PyInit__fast(void) { PyObject *m = PyModule_Create(&d); PyModule_AddIntConstant(m, "VALUE", ${value}); return m; }\n`;
  const SETUP =
    "from setuptools import Extension, setup\nsetup(ext_modules=[Extension('shop._fast', ['src/shop/_fast.c'])])\n";
  const files = (value: number) => ({
    "src/shop/__init__.py": `from ._fast import VALUE\nVERSION = ${value}\n`,
    "src/shop/_fast.c": C(value),
  });
  const BOTH = "import shop; print(shop.VALUE, shop.__file__.rsplit('/', 4)[-3:])";

  test("is built for each side, and its Python files stay those of the trees", async () => {
    const at = await scene({ "pyproject.toml": project("1"), "setup.py": SETUP, ...files(1) });
    await commit(at.repository, files(2));
    pip(at.python, "install", "-e", at.repository);
    const { output, made } = await compared(at, BOTH);
    expect(made.base?.problem).toBeNull();
    const place = "['src', 'shop', '__init__.py']";
    expect(output).toEqual({ base: `1 ${place}`, head: `2 ${place}` });
  }, 180_000);

  test("that base cannot build leaves base with a problem, never with head's machine code", async () => {
    const broken = { ...files(1), "src/shop/_fast.c": "#error no\n" };
    const at = await scene({ "pyproject.toml": project("1"), "setup.py": SETUP, ...broken });
    await commit(at.repository, files(2));
    pip(at.python, "install", "-e", at.repository);
    const env = { ...process.env, PIP_NO_INDEX: "1" };
    const { made } = await compared(at, BOTH, env);
    expect(made.base?.problem?.message).toContain("base cannot run its own shop");
    expect(made.head.problem).toBeNull();
  }, 180_000);
});

test("PYTHONPATH through a link to the checkout leads to each side's own tree", async () => {
  const at = await scene({ "src/shop.py": "VERSION = 1\n" });
  await commit(at.repository, { "src/shop.py": "VERSION = 2\n" });
  const link = join(at.folder, "link");
  await symlink(at.repository, link);
  const env = { ...process.env, PYTHONPATH: `${link}/src/` };
  const { output } = await compared(at, "import shop; print(shop.VERSION)", env);
  expect(output).toEqual({ base: "1", head: "2" });
});

test("what the caller set for pip or uv leads no install elsewhere, and the index stays", () => {
  const caller = { PIP_USER: "1", PIP_TARGET: "/x", PIP_CONSTRAINT: "c.txt", PIP_INDEX_URL: "u", A: "1" };
  expect(pipSettings(caller, "/w", false)).toMatchObject({ A: "1", PIP_INDEX_URL: "u", PIP_USER: "0" });
  expect(pipSettings(caller, "/w", false)).not.toHaveProperty("PIP_CONSTRAINT");
  expect(pipSettings(caller, "/w", true)).toMatchObject({ PIP_CONSTRAINT: "/w/c.txt" });
  const led = settingsOf({ PIP_TARGET: "/x", UV_SYSTEM_PYTHON: "1" }, "/o", "/o/bin/python");
  expect(led).toMatchObject({ UV_PROJECT_ENVIRONMENT: "/o", UV_PYTHON: "/o/bin/python" });
  expect(led).not.toHaveProperty("UV_SYSTEM_PYTHON");
  expect(led).not.toHaveProperty("PIP_TARGET");
});
