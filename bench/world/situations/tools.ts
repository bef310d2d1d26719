import { offline, SDIST, WHEEL } from "../commands.ts";
import { type Kind, situationsOf } from "../pair.ts";
import { step } from "../place.ts";
import { gateFile } from "../project.ts";
import type { Situation } from "../situation.ts";

/** Kinds whose tool makes an environment in the checkout, and the interpreter in it that the gate is given. */
function inCheckout(python: string, kind: Omit<Kind, "answer" | "needs" | "start">): Kind {
  return {
    answer: "compared",
    needs: ["tools", "index"],
    start: () => ({ argv: ["--python", python] }),
    ...kind,
  };
}

/** Kinds in which the team's own commands prepare each side. */
function bySetup(name: string, setup: readonly string[], more: Partial<Kind> = {}): Kind {
  return {
    id: `tools/setup-${name}`,
    source: "F4",
    says: `the entry has setup: ${setup.join(", ")}`,
    files: () => ({ "scalene-gate.yml": gateFile({ entry: `    setup: ${JSON.stringify(setup)}\n` }) }),
    answer: "compared",
    needs: ["tools", "index"],
    ...more,
  };
}

const tox = (form: string): Kind =>
  inCheckout(".tox/py/bin/python", {
    id: `tools/tox-${form}`,
    source: "F1",
    says: `tox makes the environment, with package = ${form}`,
    files: () => ({
      "tox.ini": `[tox]\nenvlist = py\n[testenv]\npackage = ${form}\n${form === "wheel" ? "wheel_build_env = .pkg\n" : ""}`,
    }),
    steps: [{ argv: ["tox", "run", "-q", "-e", "py", "--notest"] }],
  });

const KINDS: readonly Kind[] = [
  tox("wheel"),
  tox("sdist"),
  tox("editable"),
  inCheckout(".nox/tests/bin/python", {
    id: "tools/nox",
    source: "issue 2",
    says: 'nox makes the environment, with session.install(".")',
    files: () => ({
      "noxfile.py": 'import nox\n\n\n@nox.session\ndef tests(session):\n    session.install(".")\n',
    }),
    steps: [{ argv: ["nox", "-s", "tests", "--install-only"] }],
  }),
  inCheckout(".venv/bin/python", {
    id: "tools/uv-sync",
    source: "F4",
    says: "uv sync is a step before the gate, which is given .venv/bin/python",
    steps: [{ argv: ["uv", "sync", "--quiet"] }],
  }),
  inCheckout(".venv/bin/python", {
    id: "tools/uv-sync-not-editable",
    source: "F4",
    says: "uv sync --no-editable is a step before the gate, which is given .venv/bin/python",
    steps: [{ argv: ["uv", "sync", "--quiet", "--no-editable"] }],
  }),
  {
    id: "tools/uv-pip-editable",
    source: "issue 2",
    says: "uv pip install -e . into the caller's environment is a step before the gate",
    steps: ({ python }) => [{ argv: ["uv", "pip", "install", "--quiet", "--python", python, "-e", "."] }],
    answer: "compared",
    needs: ["tools", "index"],
  },
  {
    id: "tools/uv-pip",
    source: "issue 2",
    says: "uv pip install . into the caller's environment is a step before the gate",
    steps: ({ python }) => [{ argv: ["uv", "pip", "install", "--quiet", "--python", python, "."] }],
    answer: "compared",
    needs: ["tools", "index"],
  },
  {
    id: "tools/uv-run",
    source: "E",
    says: "the entry is uv run python bench/run.py",
    files: () => ({ "scalene-gate.yml": gateFile({ run: "uv run python bench/run.py" }) }),
    steps: [{ argv: ["uv", "sync", "--quiet"] }],
    answer: "or told",
    claims: [{ says: "no advice to run python -m uv", holds: ({ said }) => !said.includes("python -m uv") }],
    needs: ["tools", "index"],
  },
  inCheckout(".venv/bin/python", {
    id: "tools/uv-run-chosen",
    source: "E",
    says: "the entry is uv run shop-run, and the gate is given the interpreter that its answer names",
    files: () => ({ "scalene-gate.yml": gateFile({ run: "uv run shop-run" }) }),
    steps: [{ argv: ["uv", "sync", "--quiet"] }],
  }),
  bySetup("uv-sync", ["uv sync"]),
  bySetup("uv-sync-active", ["uv sync --active"]),
  bySetup("uv-pip-editable", ["uv pip install -e ."]),
  bySetup("uv-pip", ["uv pip install ."]),
  bySetup("pip-editable", ["pip install --no-build-isolation --no-deps -e ."], {
    source: "issue 2",
    needs: [],
  }),
  bySetup("pip", ["python -m pip install --no-build-isolation --no-deps ."], {
    source: "issue 2",
    needs: [],
  }),
  bySetup(
    "wheel",
    [WHEEL, offline("--no-index", "--find-links", "dist", "shop")].map(({ argv }) => argv.join(" ")),
    {
      source: "F1",
      needs: [],
    },
  ),
  bySetup("poetry", ["poetry install --quiet"], {
    project: { layout: "src", backend: "poetry" },
    source: "issue 2",
  }),
  inCheckout(".venv/bin/python", {
    id: "tools/poetry",
    source: "issue 2",
    says: "poetry install makes .venv in the checkout",
    project: { layout: "src", backend: "poetry" },
    steps: [{ argv: ["poetry", "install", "--quiet"], env: { POETRY_VIRTUALENVS_IN_PROJECT: "true" } }],
  }),
  {
    id: "tools/poetry-run",
    source: "E",
    says: "the entry is poetry run shop-run",
    project: { layout: "src", backend: "poetry" },
    files: () => ({ "scalene-gate.yml": gateFile({ run: "poetry run shop-run" }) }),
    steps: [{ argv: ["poetry", "install", "--quiet"], env: { POETRY_VIRTUALENVS_IN_PROJECT: "true" } }],
    answer: "or told",
    claims: [
      { says: "no advice to run python -m poetry", holds: ({ said }) => !said.includes("python -m poetry") },
    ],
    needs: ["tools", "index"],
  },
  inCheckout(".venv/bin/python", {
    id: "tools/poetry-run-chosen",
    source: "E",
    says: "the entry is poetry run shop-run, and the gate is given the interpreter that its answer names",
    project: { layout: "src", backend: "poetry" },
    files: () => ({ "scalene-gate.yml": gateFile({ run: "poetry run shop-run" }) }),
    steps: [{ argv: ["poetry", "install", "--quiet"], env: { POETRY_VIRTUALENVS_IN_PROJECT: "true" } }],
  }),
  {
    id: "tools/hatch",
    source: "issue 2",
    says: "hatch env create makes an environment beside the checkout",
    project: { layout: "src", backend: "hatchling" },
    steps: [{ argv: ["hatch", "env", "create"] }],
    start: async (place) => {
      const folder = await step(place, place.checkout, { argv: ["hatch", "env", "find"] });
      return { argv: ["--python", `${folder}/bin/python`] };
    },
    answer: "compared",
    needs: ["tools", "index"],
  },
  {
    id: "tools/build",
    source: "F1",
    says: "python -m build makes sdist and wheel, and pip installs the sdist",
    steps: [SDIST, { argv: ["pyproject-build", "--wheel"] }, offline("dist/shop-1.tar.gz")],
    answer: "compared",
    needs: ["tools", "index"],
  },
];

export const TOOLS: readonly Situation[] = KINDS.flatMap(situationsOf);
