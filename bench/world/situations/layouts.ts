import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { offline, pip, WHEEL } from "../commands.ts";
import { type Kind, situationsOf } from "../pair.ts";
import type { Command, Files, Place } from "../place.ts";
import { gateFile, PLAIN, type Project, program, projectFiles } from "../project.ts";
import type { Situation } from "../situation.ts";

/** A link to the workspace, as some runners and many images have one. */
async function linked({ folder, checkout }: Place): Promise<string> {
  const link = join(folder, "workspace");
  await symlink(checkout, link);
  return link;
}

const FLAT: Project = { layout: "flat", backend: "none" };
const SRC: Project = { layout: "src", backend: "none" };
const IN_CHECKOUT: Command = { argv: ["python", "-m", "venv", ".venv"] };
/** A command of `python`, by another interpreter. */
const by = (python: string, { argv }: Command): Command => ({ argv: [python, ...argv.slice(1)] });
const inVenv = (...words: string[]): Command => by(".venv/bin/python", offline(...words));

/** A second project of the repository, whose program uses the first. */
const desk = ({ witness }: Place): Files => ({
  "apps/desk/pyproject.toml": `[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "desk"
version = "1"
[tool.setuptools]
packages = ["desk"]
`,
  "apps/desk/desk/__init__.py": "",
  "apps/desk/desk/__main__.py": program("shop", witness),
  "scalene-gate.yml": gateFile({ run: "python -m desk" }),
});

/** A .pth file as people write one by hand, or as an image has it. */
const pth = (path: string): Command => ({
  argv: [
    "python",
    "-c",
    `import sysconfig; open(sysconfig.get_path("purelib") + "/shop.pth", "w").write(${JSON.stringify(`${path}\n`)})`,
  ],
});

const KINDS: readonly Kind[] = [
  {
    id: "layouts/flat",
    source: "issue 2",
    says: "nothing is installed: python -m shop in the tree",
    project: FLAT,
    files: () => ({ "scalene-gate.yml": gateFile({ run: "python -m shop" }) }),
    answer: "compared",
  },
  {
    id: "layouts/src-working-directory",
    source: "issue 2",
    says: "nothing is installed: working-directory: src, with the program in it",
    project: SRC,
    files: ({ witness }) => ({
      "src/run.py": program("shop", witness).replace('"MARK"', '"../MARK"'),
      "scalene-gate.yml": gateFile({ run: "python run.py", entry: "    working-directory: src\n" }),
    }),
    answer: "compared",
  },
  {
    id: "layouts/pythonpath-relative",
    source: "F2",
    says: "PYTHONPATH=src",
    project: SRC,
    start: () => ({ env: { PYTHONPATH: "src" } }),
    answer: "compared",
  },
  {
    id: "layouts/pythonpath-absolute",
    source: "F2",
    says: "PYTHONPATH=$GITHUB_WORKSPACE/src",
    project: SRC,
    start: ({ checkout }) => ({ env: { PYTHONPATH: join(checkout, "src") } }),
    answer: "compared",
  },
  {
    id: "layouts/pythonpath-with-dots",
    source: "F2",
    says: "PYTHONPATH=$GITHUB_WORKSPACE/bench/../src",
    project: SRC,
    start: ({ checkout }) => ({ env: { PYTHONPATH: `${checkout}/bench/../src` } }),
    answer: "compared",
  },
  {
    id: "layouts/pythonpath-linked",
    source: "F2",
    says: "PYTHONPATH goes through a link to the workspace, and the gate is started in the workspace",
    project: SRC,
    start: async (place) => ({ env: { PYTHONPATH: join(await linked(place), "src") } }),
    answer: "compared",
    fast: "slower",
  },
  {
    id: "layouts/pythonpath-in-gate-file",
    source: "F2",
    says: "env: PYTHONPATH in the gate file is an absolute path",
    project: SRC,
    files: ({ checkout }) => ({
      "scalene-gate.yml": gateFile({
        entry: `    env: { PYTHONPATH: ${JSON.stringify(join(checkout, "src"))} }\n`,
      }),
    }),
    answer: "or told",
  },
  {
    id: "layouts/workspace-linked",
    source: "F2",
    says: "the workspace is a link, the gate is started there, and PYTHONPATH=$GITHUB_WORKSPACE/src",
    project: SRC,
    start: async (place) => {
      const link = await linked(place);
      return { cwd: link, env: { PYTHONPATH: join(link, "src"), PWD: link, GITHUB_WORKSPACE: link } };
    },
    answer: "compared",
  },
  {
    id: "layouts/workspace-linked-editable",
    source: "F2",
    says: "the workspace is a link, and pip install -e went through it",
    steps: ({ folder, checkout }) => [
      { argv: ["ln", "-s", checkout, join(folder, "workspace")] },
      offline("-e", join(folder, "workspace")),
    ],
    start: ({ folder }) => ({ cwd: join(folder, "workspace") }),
    answer: "compared",
  },
  {
    id: "layouts/pth-by-hand",
    source: "F2",
    says: "a .pth file that somebody wrote leads into the checkout",
    project: SRC,
    steps: ({ checkout }) => [pth(join(checkout, "src"))],
    answer: "compared",
  },
  {
    id: "layouts/pth-linked",
    source: "F2",
    says: "a .pth file leads into the checkout through a link",
    project: SRC,
    steps: ({ folder, checkout }) => [
      { argv: ["ln", "-s", checkout, join(folder, "workspace")] },
      pth(join(folder, "workspace", "src")),
    ],
    answer: "compared",
  },
  {
    id: "layouts/linked-into-site-packages",
    source: "F2",
    says: "a link in site-packages leads to the package in the checkout",
    project: SRC,
    steps: ({ checkout }) => [
      {
        argv: [
          "python",
          "-c",
          `import os, sysconfig; os.symlink(${JSON.stringify(join(checkout, "src/shop"))}, sysconfig.get_path("purelib") + "/shop")`,
        ],
      },
    ],
    answer: "or told",
  },
  {
    id: "layouts/path-in-variable",
    source: "F2",
    says: "the program puts the folder of a variable on sys.path, and the job sets it to the checkout's",
    project: SRC,
    files: ({ witness }) => ({
      "bench/run.py": `import os\nimport sys\n\nsys.path.insert(0, os.environ["SHOP_HOME"])\n${program("shop", witness)}`,
    }),
    start: ({ checkout }) => ({ env: { SHOP_HOME: join(checkout, "src") } }),
    answer: "or told",
  },
  {
    id: "layouts/wheel-on-pythonpath",
    source: "F1",
    says: "PYTHONPATH names the wheel itself, and Python imports from the archive",
    steps: [WHEEL],
    start: ({ checkout }) => ({ env: { PYTHONPATH: join(checkout, "dist/shop-1-py3-none-any.whl") } }),
    answer: "or told",
  },
  {
    id: "layouts/namespace-editable",
    source: "issue 2",
    says: "acme.shop, a part of a namespace package, installed with -e .",
    project: { ...PLAIN, layout: "namespace" },
    steps: [offline("-e", ".")],
    answer: "compared",
  },
  {
    id: "layouts/namespace-beside-another",
    source: "issue 2",
    says: "acme.shop is installed from a wheel beside acme.desk, which is another project's part of the namespace",
    project: { ...PLAIN, layout: "namespace" },
    files: ({ witness }) => ({
      "bench/run.py": `import acme.desk  # noqa: F401\n${program("acme.shop", witness)}`,
      "desk/pyproject.toml":
        '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "desk"\nversion = "1"\n[tool.setuptools]\npackages = ["acme.desk"]\n',
      "desk/acme/desk/__init__.py": "",
    }),
    steps: [offline("./desk"), WHEEL, offline("--no-index", "--find-links", "dist", "shop")],
    answer: "compared",
  },
  {
    id: "layouts/monorepo-editable",
    source: "issue 2",
    says: "two projects in one repository, both installed with -e; the slower one is a library of the other",
    files: desk,
    steps: [offline("-e", "."), offline("-e", "./apps/desk")],
    answer: "compared",
  },
  {
    id: "layouts/monorepo-library-copied",
    source: "F1",
    says: "two projects in one repository; the program's is installed with -e, its library from a wheel",
    files: desk,
    steps: [WHEEL, offline("--no-index", "--find-links", "dist", "shop"), offline("-e", "./apps/desk")],
    answer: "compared",
  },
  {
    id: "layouts/monorepo-gate-in-folder",
    source: "issue 5",
    says: "the gate is started in services/desk, whose gate file measures a program that imports ../../src",
    project: SRC,
    files: ({ witness }) => ({
      "services/desk/run.py": program("shop", witness).replace('"MARK"', '"../../MARK"'),
      "services/desk/scalene-gate.yml": gateFile({ run: "python run.py" }),
    }),
    start: ({ checkout }) => ({
      cwd: join(checkout, "services/desk"),
      env: { PYTHONPATH: join(checkout, "src") },
    }),
    answer: "compared",
  },
  {
    id: "layouts/venv-in-checkout-editable",
    source: "issue 2",
    says: "the environment is .venv in the checkout, with -e .",
    steps: [IN_CHECKOUT, by(".venv/bin/python", pip("--upgrade", "setuptools")), inVenv("-e", ".")],
    start: () => ({ argv: ["--python", ".venv/bin/python"] }),
    answer: "compared",
    needs: ["index"],
  },
  {
    id: "layouts/venv-in-checkout-wheel",
    source: "F1",
    says: "the environment is .venv in the checkout, and the project is installed from a wheel",
    steps: [WHEEL, IN_CHECKOUT, inVenv("--no-index", "--find-links", "dist", "shop")],
    start: () => ({ argv: ["--python", ".venv/bin/python"] }),
    answer: "compared",
  },
  {
    id: "layouts/venv-in-checkout-activated",
    source: "F1",
    says: "the environment is .venv in the checkout, activated, and the project is installed by pip install .",
    steps: [IN_CHECKOUT, by(".venv/bin/python", pip("--upgrade", "setuptools")), inVenv(".")],
    start: ({ checkout, env }) => ({
      env: { VIRTUAL_ENV: join(checkout, ".venv"), PATH: `${join(checkout, ".venv/bin")}:${env.PATH}` },
    }),
    answer: "compared",
    needs: ["index"],
  },
  {
    id: "layouts/prefix",
    source: "issue 2",
    says: "a prefix as conda makes it: an interpreter of its own, the project installed straight into it",
    steps: ({ folder }) => [
      { argv: ["python", join(import.meta.dirname, "../prefix.py"), join(folder, "prefix")] },
      by(join(folder, "prefix/bin/python"), pip("--upgrade", "setuptools")),
      by(join(folder, "prefix/bin/python"), offline(".")),
    ],
    start: ({ folder, env }) => ({
      env: { CONDA_PREFIX: join(folder, "prefix"), PATH: `${join(folder, "prefix/bin")}:${env.PATH}` },
    }),
    answer: "compared",
    needs: ["index"],
  },
  {
    id: "layouts/package-moved",
    source: "issue 2",
    says: "head moved the package from a flat layout below src, and is installed with -e .",
    project: { ...PLAIN, layout: "flat" },
    head: ({ witness }, pause) => ({
      ...projectFiles(PLAIN, pause, witness),
      "shop/__init__.py": null,
      "shop/__main__.py": null,
      "shop/work.py": null,
    }),
    steps: [offline("-e", ".")],
    answer: "compared",
  },
  {
    id: "layouts/package-moved-up",
    source: "issue 2",
    says: "head moved the package out of src into a flat layout, and is installed with -e .",
    head: ({ witness }, pause) => ({
      ...projectFiles({ ...PLAIN, layout: "flat" }, pause, witness),
      "src/shop/__init__.py": null,
      "src/shop/__main__.py": null,
      "src/shop/work.py": null,
    }),
    steps: [offline("-e", ".")],
    answer: "compared",
  },
];

export const LAYOUTS: readonly Situation[] = KINDS.flatMap(situationsOf);
