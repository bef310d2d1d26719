import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { planEntries } from "../../src/entry/entry-plan.ts";
import { notOwn, projectFiles } from "../../src/entry/own-code.ts";
import { childEnvironment } from "../../src/environment/child-environment.ts";
import { type Environments, prepareEnvironments } from "../../src/environment/environments.ts";
import { prepareSides, type Sides } from "../../src/git/sides.ts";
import { probeSide } from "../../src/measure/probe.ts";
import { startRunner } from "../../src/measure/runner.ts";
import { findPython, type Python } from "../../src/python/interpreter.ts";
import { commit, git, temporaryFolder, write } from "../git/repository.ts";

/** A folder with pip and setuptools, made once: it serves all environments of these tests, which are made without. */
let backend: string;
beforeAll(async () => {
  backend = await temporaryFolder("backend");
  const { executable } = await findPython(null, process.env);
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", backend];
  execFileSync(executable, [...pip, "pip", "setuptools"], { stdio: "pipe" });
});

async function venv(folder: string): Promise<string> {
  const python = await findPython(null, process.env);
  execFileSync(python.executable, ["-m", "venv", "--without-pip", folder], { stdio: "pipe" });
  return join(folder, "bin", "python");
}

interface Scene {
  readonly folder: string;
  readonly repository: string;
  readonly python: Python;
}

/** A repository with one commit, and a caller's environment of its own that shares the build backend. */
async function scene(files: Record<string, string>): Promise<Scene> {
  const folder = await temporaryFolder("environments");
  const repository = join(folder, "repository");
  await mkdir(repository);
  git(repository, "init", "--quiet");
  await commit(repository, { ".gitignore": "*.egg-info\n__pycache__\nbuild\n_version.py\n", ...files });
  const executable = await venv(join(folder, "caller"));
  const python = await findPython(executable, process.env);
  const script = "import sysconfig; print(sysconfig.get_path('purelib'), end='')";
  const purelib = execFileSync(executable, ["-c", script], { encoding: "utf8" });
  expect(purelib.startsWith(folder)).toBe(true);
  await write(purelib, { "backend.pth": `${backend}\n` });
  return { folder, repository, python };
}

const pyproject = (version: string, more = "") => `[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "shop"
version = "${version}"
${more}`;
const flat = (version: string) => pyproject(version, '[tool.setuptools]\npackages = ["shop"]\n');

function install(python: Python, ...what: string[]): void {
  const argv = [
    "-m",
    "pip",
    "install",
    "--quiet",
    "--disable-pip-version-check",
    "--no-deps",
    "--no-build-isolation",
  ];
  execFileSync(python.executable, [...argv, ...what], { stdio: "pipe", cwd: "/" });
}

/** Both sides of HEAD~1 and the checkout with their environments, and what a program prints on each. */
async function sides(
  at: Scene,
  setup: string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{
  sides: Sides;
  made: Environments;
  output(argv: string[], cwd?: string): { base: string; head: string };
}> {
  const scratch = join(at.folder, "scratch");
  const found = await prepareSides({
    folder: at.repository,
    base: "HEAD~1",
    head: null,
    event: null,
    scratch,
    env,
  });
  const made = await prepareEnvironments({
    python: at.python,
    sides: found,
    setup,
    setupLimit: 60,
    scratch,
    env,
  });
  const run = (side: "base" | "head", argv: string[], cwd: string) => {
    const environment = made[side];
    const root = found[side]?.root;
    if (environment === null || root === undefined) throw new Error(`there is no ${side}`);
    const options = { cwd: join(root, cwd), env: environment.env, encoding: "utf8" as const };
    return execFileSync(environment.python, argv, options).trim();
  };
  return {
    sides: found,
    made,
    output: (argv, cwd = ".") => ({ base: run("base", argv, cwd), head: run("head", argv, cwd) }),
  };
}

const SAYS = "import shop; print(shop.VERSION, shop.__file__.rsplit('/shop/', 1)[0])";
const MAIN = "from shop import VERSION\nprint(VERSION)\n";

describe("base runs base's code, and head head's", () => {
  test.each([
    ["src layout", "src/", [] as string[]],
    ["flat layout", "", []],
    ["src layout, installed the old way", "src/", ["--config-settings=editable_mode=compat"]],
    ["flat layout, linked strictly", "", ["--config-settings=editable_mode=strict"]],
  ])("with an editable install in %s", async (_, prefix, options) => {
    const module = (version: number) => ({ [`${prefix}shop/__init__.py`]: `VERSION = ${version}\n` });
    const at = await scene({
      "pyproject.toml": prefix === "" ? flat("1") : pyproject("1"),
      "bench/run.py": MAIN,
      [`${prefix}shop/__main__.py`]: MAIN,
      ...module(1),
    });
    await commit(at.repository, module(2));
    install(at.python, ...options, "-e", at.repository);
    const { sides: found, output, made } = await sides(at);
    expect(output(["bench/run.py"])).toEqual({ base: "1", head: "2" });
    expect(output(["-m", "shop"])).toEqual({ base: "1", head: "2" });
    expect(output(["run.py"], "bench")).toEqual({ base: "1", head: "2" });
    expect(made).toMatchObject({ notices: [], dependencies: [] });
    await found.dispose();
  });

  test("from the trees themselves, so that lines can be named", async () => {
    const at = await scene({ "pyproject.toml": pyproject("1"), "src/shop/__init__.py": "VERSION = 1\n" });
    await commit(at.repository, { "src/shop/__init__.py": "VERSION = 2\n" });
    install(at.python, "-e", at.repository);
    const { sides: found, output } = await sides(at);
    expect(output(["-c", SAYS])).toEqual({
      base: `1 ${found.base?.root}/src`,
      head: `2 ${found.head.root}/src`,
    });
    await found.dispose();
  });

  test.each(["src/", ""])("with an install that is a copy, of %sshop", async (prefix) => {
    const file = `${prefix}shop/__init__.py`;
    const at = await scene({
      "pyproject.toml": prefix === "" ? flat("1") : pyproject("1"),
      "bench/run.py": MAIN,
      [file]: "VERSION = 1\n",
    });
    await commit(at.repository, { [file]: "VERSION = 2\n" });
    install(at.python, at.repository);
    const { sides: found, output } = await sides(at);
    expect(output(["bench/run.py"])).toEqual({ base: "1", head: "2" });
    await found.dispose();
  });

  test("when the package moved between the sides: base is built as its own files say", async () => {
    const at = await scene({ "pyproject.toml": pyproject("1.5"), "shop/__init__.py": "VERSION = 1\n" });
    await commit(at.repository, {
      "pyproject.toml": pyproject("2.5"),
      "shop/__init__.py": null as unknown as string,
      "src/shop/__init__.py": "VERSION = 2\n",
    });
    install(at.python, "-e", at.repository);
    const { sides: found, output, made } = await sides(at);
    const both = "import shop, importlib.metadata as m; print(shop.VERSION, m.version('shop'))";
    expect(output(["-I", "-c", both])).toEqual({ base: "1 1.5", head: "2 2.5" });
    expect(made.dependencies).toEqual([]);
    await found.dispose();
  });

  test("when the build backend is missing: the folders serve, and a notice says so", async () => {
    const backendless = pyproject("1").replace("setuptools.build_meta", "no_such_backend");
    const at = await scene({ "pyproject.toml": backendless, "src/shop/__init__.py": "VERSION = 1\n" });
    await commit(at.repository, {
      "pyproject.toml": pyproject("2"),
      "src/shop/__init__.py": "VERSION = 2\n",
    });
    install(at.python, "-e", at.repository);
    const { sides: found, output, made } = await sides(at);
    expect(output(["-c", "import shop; print(shop.VERSION)"])).toEqual({ base: "1", head: "2" });
    expect(made.notices).toEqual([expect.stringContaining("shop could not be built")]);
    await found.dispose();
  });

  test("when the build wrote a file that git does not know", async () => {
    const module = (version: number) => ({
      "shop/__init__.py": `from ._version import BUILD\nVERSION = f"${version} {BUILD}"\n`,
    });
    const at = await scene({ "pyproject.toml": pyproject("1"), ...module(1) });
    await commit(at.repository, module(2));
    await write(at.repository, { "shop/_version.py": "BUILD = 'built'\n" });
    install(at.python, "-e", at.repository);
    const { sides: found, output, made } = await sides(at);
    expect(output(["-c", "import shop; print(shop.VERSION)"])).toEqual({ base: "1 built", head: "2 built" });
    expect(made.notices).toEqual([expect.stringContaining("files that the build made")]);
    await found.dispose();
  });

  test("of a package in a subfolder, with PYTHONPATH by its absolute path", async () => {
    const at = await scene({ "libs/one/shop/__init__.py": "VERSION = 1\n", "run.py": MAIN });
    await commit(at.repository, { "libs/one/shop/__init__.py": "VERSION = 2\n" });
    const env = { ...process.env, PYTHONPATH: join(at.repository, "libs/one") };
    const { sides: found, output } = await sides(at, [], env);
    expect(output(["run.py"])).toEqual({ base: "1", head: "2" });
    await found.dispose();
  });

  test("of an editable project in a subfolder of the repository", async () => {
    const at = await scene({
      "libs/one/pyproject.toml": pyproject("1"),
      "libs/one/shop/__init__.py": "VERSION = 1\n",
      "run.py": MAIN,
    });
    await commit(at.repository, { "libs/one/shop/__init__.py": "VERSION = 2\n" });
    install(at.python, "-e", join(at.repository, "libs/one"));
    const { sides: found, output } = await sides(at);
    expect(output(["run.py"])).toEqual({ base: "1", head: "2" });
    await found.dispose();
  });
});

describe("an environment that leads to no tree", () => {
  test("serves both sides as it is", async () => {
    const at = await scene({ "shop/__main__.py": "print(1)\n" });
    await commit(at.repository, { "shop/__main__.py": "print(2)\n" });
    const { sides: found, made, output } = await sides(at);
    expect([made.base?.python, made.head.python]).toEqual([at.python.executable, at.python.executable]);
    expect(made.head.env).toEqual(childEnvironment(process.env, {}));
    expect(output(["-m", "shop"])).toEqual({ base: "1", head: "2" });
    await found.dispose();
  });

  test("and pinned versions that differ are told, with what that means", async () => {
    const at = await scene({ "requirements.txt": "numpy==1.26.4\nrich==13.0\n" });
    await commit(at.repository, { "requirements.txt": "numpy==2.1.0\nrich==13.0\n" });
    const { sides: found, made } = await sides(at);
    expect(made.dependencies).toEqual([{ name: "numpy", base: "1.26.4", head: "2.1.0" }]);
    expect(made.notices).toEqual([expect.stringContaining("numpy 1.26.4 -> 2.1.0")]);
    await found.dispose();
  });
});

describe("setup commands", () => {
  test("install each side's own tree into an overlay, and leave the caller's environment alone", async () => {
    const at = await scene({
      "pyproject.toml": pyproject("1"),
      "src/shop/__init__.py": "VERSION = 1\n",
      "run.py": MAIN,
    });
    await commit(at.repository, {
      "pyproject.toml": pyproject("2"),
      "src/shop/__init__.py": "VERSION = 2\n",
    });
    const {
      sides: found,
      made,
      output,
    } = await sides(at, ["pip install --quiet --no-deps --no-build-isolation -e ."]);
    expect(made.base?.problem).toBeNull();
    expect(output(["run.py"])).toEqual({ base: "1", head: "2" });
    const listed = execFileSync(at.python.executable, ["-m", "pip", "list"], {
      encoding: "utf8",
      stdio: "pipe",
    });
    expect(listed).not.toContain("shop");
    await found.dispose();
  });

  test("that install other versions are told as differences between the sides", async () => {
    const at = await scene({
      "dep/pyproject.toml": pyproject("1.26").replace("shop", "dep"),
      "dep/dep.py": "",
    });
    await commit(at.repository, { "dep/pyproject.toml": pyproject("2.1").replace("shop", "dep") });
    const { sides: found, made } = await sides(at, [
      "pip install --quiet --no-deps --no-build-isolation ./dep",
    ]);
    expect(made.dependencies).toEqual([{ name: "dep", base: "1.26", head: "2.1" }]);
    await found.dispose();
  });

  test("get no secrets and no shell, and run in the side's tree", async () => {
    const at = await scene({
      "show.py":
        "import os, sys; open('shown', 'w').write(repr([os.environ.get('MY_TOKEN'), sys.argv[1:]]))\n",
    });
    await commit(at.repository, { "other.txt": "" });
    const { sides: found } = await sides(at, ["python show.py '$HOME; true'"], {
      ...process.env,
      MY_TOKEN: "secret",
    });
    for (const root of [found.base?.root ?? "", found.head.root]) {
      expect(await readFile(join(root, "shown"), "utf8")).toBe("[None, ['$HOME; true']]");
    }
    await found.dispose();
  });

  test.each([
    ["fails", "python -c \"raise SystemExit('no compiler')\"", "failed (exit status 1)", "no compiler"],
    ["does not exist", "no-such-command", "could not be started", null],
  ])("of which one %s name the side and the command", async (_, command, how, output) => {
    const at = await scene({ "a.txt": "" });
    await commit(at.repository, { "a.txt": "1" });
    const { sides: found, made } = await sides(at, [command]);
    expect(made.base?.problem?.message).toContain(`the setup of base ${how}`);
    expect(made.base?.problem?.message).toContain(command);
    if (output !== null) expect(made.base?.problem?.output).toContain(output);
    expect(made.base?.problem?.next).toContain("not to blame");
    await found.dispose();
  });

  test("that fail in base alone leave head as it is", async () => {
    const at = await scene({ "setup_step.py": "raise SystemExit(1)\n" });
    await commit(at.repository, { "setup_step.py": "" });
    const { sides: found, made } = await sides(at, ["python setup_step.py"]);
    expect([made.base?.problem?.fault, made.head.problem]).toEqual(["program", null]);
    await found.dispose();
    expect(existsSync(join(at.repository, "setup_step.py"))).toBe(true);
  });
});

describe("the guard against the wrong tree", () => {
  async function problemsOf(at: Scene, env: NodeJS.ProcessEnv) {
    const { sides: found, made } = await sides(at, [], env);
    const { base, head } = found;
    if (base === null) throw new Error("there is no base");
    const request = { name: "run", argv: ["run.py"], timeLimit: 30, env: {}, environments: made };
    const roots = { base: base.root, head: head.root };
    const [plan] = await planEntries([{ ...request, ...roots }], at.python, env, join(at.folder, "caches"));
    const runner = await startRunner(at.python.executable);
    const trees = { base: base.top, head: head.top, checkout: found.checkout };
    const problems = [];
    for (const target of [plan?.base, plan?.head]) {
      if (!target) throw new Error("a side is missing");
      const probed = await probeSide({ target, runner, runs: 1, scratch: at.folder });
      expect(probed.problems).toEqual([]);
      expect(probed.modules.length).toBeGreaterThan(1);
      const files = probed.modules.map(([module, , real]) => ({ module, real, owner: null }));
      const others = Object.values(trees).filter((tree) => tree !== trees[target.side]);
      const own = [target.root, trees[target.side]];
      problems.push(
        notOwn(target.side, projectFiles({ files, own, others, made: null, projects: [] }))?.problem ?? null,
      );
    }
    await runner.close();
    await found.dispose();
    return problems;
  }

  test("finds nothing when an editable install was led to each side's own tree", async () => {
    const at = await scene({
      "pyproject.toml": pyproject("1"),
      "src/shop/__init__.py": "VERSION = 1\n",
      "run.py": MAIN,
    });
    await commit(at.repository, { "src/shop/__init__.py": "VERSION = 2\n" });
    install(at.python, "-e", at.repository);
    expect(await problemsOf(at, process.env)).toEqual([null, null]);
  });

  test("finds a program that leads itself into the checkout", async () => {
    const run = `import os, sys\nsys.path.insert(0, os.environ["SHOP_HOME"])\n${MAIN}`;
    const at = await scene({ "lib/shop/__init__.py": "VERSION = 1\n", "run.py": run });
    await commit(at.repository, { "lib/shop/__init__.py": "VERSION = 2\n" });
    const [base, head] = await problemsOf(at, { ...process.env, SHOP_HOME: join(at.repository, "lib") });
    expect(base?.message).toBe("the base run executed code of another tree: lib/shop/__init__.py");
    expect(head).toBeNull();
  });
});
