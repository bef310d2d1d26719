import { join } from "node:path";
import { offline, pip, SDIST, WHEEL, WITHOUT_BACKEND } from "../commands.ts";
import { type Kind, situationsOf } from "../pair.ts";
import { gateFile, PLAIN } from "../project.ts";
import type { Situation } from "../situation.ts";

const editable = (backend: "flit" | "hatchling" | "pdm" | "poetry"): Kind => ({
  id: `installs/editable-${backend}`,
  source: "issue 2",
  says: `pip install -e . with ${backend}`,
  project: { layout: "src", backend },
  steps: [pip("-e", ".")],
  answer: "compared",
  needs: ["index"],
});

const child = (id: string, argv: string, what: string): Kind => ({
  id: `installs/child-${id}`,
  source: "issue 13",
  says: `pip install -e ., and the program starts ${what} as a process of its own`,
  files: () => ({ "bench/run.py": `import subprocess\nimport sys\n\nsubprocess.run(${argv}, check=True)\n` }),
  steps: [offline("-e", ".")],
  answer: "compared",
  because: "what a program starts is part of it: base's has to be base's",
  inChildren: true,
});

const KINDS: readonly Kind[] = [
  {
    id: "installs/editable-setuptools",
    source: "issue 2",
    says: "pip install -e . with setuptools, as it is done today",
    steps: [offline("-e", ".")],
    answer: "compared",
  },
  {
    id: "installs/editable-setuptools-flat",
    source: "issue 2",
    says: "pip install -e . of a flat layout, which setuptools does with a finder",
    project: { ...PLAIN, layout: "flat" },
    steps: [offline("-e", ".")],
    answer: "compared",
  },
  {
    id: "installs/editable-setuptools-compat",
    source: "issue 2",
    says: "pip install -e . the old way, with a .pth file",
    steps: [offline("--config-settings=editable_mode=compat", "-e", ".")],
    answer: "compared",
  },
  {
    id: "installs/editable-setuptools-strict",
    source: "issue 2",
    says: "pip install -e . in strict mode, with a tree of links",
    steps: [offline("--config-settings=editable_mode=strict", "-e", ".")],
    answer: "compared",
  },
  {
    id: "installs/editable-setup-py",
    source: "issue 2",
    says: "pip install -e . of a project that has a setup.py and nothing else",
    project: { layout: "src", backend: "setup.py" },
    steps: [offline("-e", ".")],
    answer: "compared",
  },
  editable("hatchling"),
  editable("poetry"),
  editable("pdm"),
  editable("flit"),
  {
    id: "installs/copy",
    source: "F1",
    says: "pip install .",
    steps: [offline(".")],
    answer: "compared",
  },
  {
    id: "installs/wheel",
    source: "F1",
    says: "pip wheel, then pip install dist/shop-1-py3-none-any.whl",
    steps: [WHEEL, offline("dist/shop-1-py3-none-any.whl")],
    answer: "compared",
    fast: "slower",
  },
  {
    id: "installs/sdist",
    source: "F1",
    says: "an sdist is built and pip installs it",
    steps: [SDIST, offline("dist/shop-1.tar.gz")],
    answer: "compared",
  },
  {
    id: "installs/find-links",
    source: "F1",
    says: "pip install --find-links dist shop",
    steps: [WHEEL, offline("--no-index", "--find-links", "dist", "shop")],
    answer: "compared",
  },
  {
    id: "installs/preinstalled",
    source: "F1",
    says: "the image has the project installed from a wheel of long ago",
    image: [WHEEL, offline("dist/shop-1-py3-none-any.whl")],
    answer: "or told",
    because: "the installed code is neither base's nor head's: a pass would be about a third version",
  },
  {
    id: "installs/preinstalled-copy",
    source: "F1",
    says: "the image has the project installed by pip install . from a folder that is gone",
    image: [offline(".")],
    answer: "or told",
    because: "the installed code is neither base's nor head's",
  },
  {
    id: "installs/from-git",
    source: "F1",
    says: "pip install git+file://... of the pull request's branch",
    steps: ({ checkout }) => [offline(`git+file://${checkout}@topic`)],
    answer: "compared",
  },
  {
    id: "installs/target-folder",
    source: "F1",
    says: "pip install --target vendor ., with PYTHONPATH=vendor as an absolute path",
    steps: [offline("--target", "vendor", ".")],
    start: ({ checkout }) => ({ env: { PYTHONPATH: join(checkout, "vendor") } }),
    answer: "or told",
  },
  {
    id: "installs/wheel-without-backend",
    source: "F1",
    says: "a wheel is installed, and neither its build backend nor the package index can be had when the gate runs",
    steps: [WHEEL, offline("dist/shop-1-py3-none-any.whl"), WITHOUT_BACKEND],
    start: () => ({ env: { PIP_NO_INDEX: "1" } }),
    answer: "or told",
  },
  {
    id: "installs/console-script",
    source: "E, F",
    says: "pip install -e ., and the entry is the project's console script",
    files: () => ({ "scalene-gate.yml": gateFile({ run: "shop-run" }) }),
    steps: [offline("-e", ".")],
    answer: "compared",
    claims: [
      {
        says: "no advice to run python -m shop-run",
        holds: ({ said }) => !said.includes("python -m shop-run"),
      },
    ],
  },
  child("console-script", '["shop-run"]', "the project's console script"),
  child("module", '[sys.executable, "-m", "shop"]', "a module of the project"),
  {
    id: "installs/console-script-of-wheel",
    source: "E, F",
    says: "a wheel is installed, and the entry is its console script by its path",
    files: ({ python }) => ({
      "scalene-gate.yml": gateFile({ run: `python ${python.replace(/python$/, "shop-run")}` }),
    }),
    steps: [WHEEL, offline("dist/shop-1-py3-none-any.whl")],
    answer: "or told",
    because: "a script that lies in the environment belongs to both sides: it is not new",
  },
];

export const INSTALLS: readonly Situation[] = KINDS.flatMap(situationsOf);
