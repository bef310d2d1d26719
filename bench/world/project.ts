import type { Files } from "./place.ts";

/** Seconds that the project's code waits: the second is far beyond every limit, and neither needs a quiet machine. */
export const QUICK = 0.08;
export const SLOW = 0.24;

/** How a project is laid out and built. */
export interface Project {
  /** `namespace`: the package is a part of `acme`, which has no `__init__.py`. */
  readonly layout: "flat" | "namespace" | "src";
  readonly backend: Backend;
}

type Backend =
  | "c"
  | "cython"
  | "flit"
  | "hatchling"
  | "maturin"
  | "none"
  | "pdm"
  | "poetry"
  | "setup.py"
  | "setuptools";

export const PLAIN: Project = { layout: "src", backend: "setuptools" };

/** What a gate file of a situation says beside its one entry `work`. */
export interface Gate {
  readonly run?: string;
  /** More lines of the entry. */
  readonly entry?: string;
  /** More lines at the top. */
  readonly top?: string;
}

/** Few pairs and one limit: what is looked at is what was compared. */
export function gateFile({ run = "python bench/run.py", entry = "", top = "" }: Gate = {}): string {
  return `version: 1
${top}proof: off
defaults: { pairs: 12, wall-time: { fail: +50% } }
entries:
  work:
    run: ${run}
${entry}`;
}

/** Import name of the package: "shop", or "acme.shop". */
export const packageOf = ({ layout }: Project): string => (layout === "namespace" ? "acme.shop" : "shop");

/** Folder of the package, relative to the project's. */
function folderOf({ layout }: Project): string {
  return { flat: "shop", namespace: "src/acme/shop", src: "src/shop" }[layout];
}

/** All files of a project whose code waits for `pause` seconds. */
export function projectFiles(project: Project, pause: number, witness: string): Files {
  const name = packageOf(project);
  return {
    ".gitignore":
      "*.egg-info\n__pycache__\n/build\n/dist\n*.so\n*.c.tmp\n/.venv\n/.tox\n/.nox\n/target\n/vendor\n/.pdm-python\n/.pdm-build\n",
    "README.md": "A shop.\n",
    "scalene-gate.yml": gateFile(),
    "bench/run.py": program(name, witness),
    ...buildFiles(project),
    ...codeFiles(project, pause),
    [`${folderOf(project)}/__init__.py`]: "",
    [`${folderOf(project)}/__main__.py`]: program(name, witness),
  };
}

/** The file that says in which tree a program ran; every commit of a situation has its own. */
export const mark = (label: string): Files => ({ MARK: `${label}\n` });

/** A program that does the project's work and then says where it ran and whose code that was. */
export function program(name: string, witness: string): string {
  return `import os

from ${name} import work


def main() -> None:
    work.work()
    with open("MARK") as mark, open(${JSON.stringify(witness)}, "a") as witness:
        print(mark.read().strip(), work.PAUSE, os.path.realpath(work.FILE), sep="\\t", file=witness)
    print("done")


if __name__ == "__main__":
    main()
`;
}

/** The files whose change makes the project slower. */
export function codeFiles(project: Project, pause: number): Files {
  const folder = folderOf(project);
  const python = `import time

PAUSE = ${pause}
FILE = __file__


def work() -> None:
    time.sleep(PAUSE)
`;
  const compiled = (file: string) => `from ${packageOf(project)} import _work
from ${packageOf(project)}._work import PAUSE, work

FILE = _work.__file__
__all__ = ["FILE", "PAUSE", "work"]
${file}`;
  switch (project.backend) {
    case "c":
      return { [`${folder}/work.py`]: compiled(""), [`${folder}/_work.c`]: inC(pause) };
    case "cython":
      return { [`${folder}/work.py`]: compiled(""), [`${folder}/_work.pyx`]: python };
    case "maturin":
      return { [`${folder}/work.py`]: compiled(""), "src/lib.rs": inRust(pause) };
    default:
      return { [`${folder}/work.py`]: python };
  }
}

const inC = (pause: number) => `#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <unistd.h>

static PyObject *work(PyObject *self, PyObject *none)
{
    Py_BEGIN_ALLOW_THREADS
    usleep(${Math.round(pause * 1e6)});
    Py_END_ALLOW_THREADS
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {{"work", work, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_work", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__work(void)
{
    PyObject *made = PyModule_Create(&module);
    if (made != NULL && PyModule_AddObject(made, "PAUSE", PyFloat_FromDouble(${pause})) < 0) return NULL;
    return made;
}
`;

const inRust = (pause: number) => `use pyo3::prelude::*;

#[pyfunction]
fn work(py: Python<'_>) {
    py.detach(|| std::thread::sleep(std::time::Duration::from_secs_f64(${pause})));
}

#[pymodule]
fn _work(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("PAUSE", ${pause})?;
    module.add_function(wrap_pyfunction!(work, module)?)
}
`;

const SCRIPTS = (name: string) => `[project.scripts]\nshop-run = "${name}.__main__:main"\n`;

function pyproject(project: Project, requires: readonly string[], backend: string, more: string): string {
  return `[build-system]
requires = ${JSON.stringify(requires)}
build-backend = "${backend}"

[project]
name = "shop"
version = "1"
description = "A shop."
requires-python = ">=3.9"
${SCRIPTS(packageOf(project))}
${more}`;
}

function setuptoolsPart({ layout }: Project): string {
  return layout === "flat"
    ? '[tool.setuptools]\npackages = ["shop"]\n'
    : `[tool.setuptools.packages.find]\nwhere = ["src"]\n`;
}

const extension = (project: Project, source: string) => `from setuptools import Extension, setup

setup(ext_modules=[Extension("${packageOf(project)}._work", ["${folderOf(project)}/${source}"])])
`;

function buildFiles(project: Project): Files {
  const folder = folderOf(project);
  const setuptools = (requires: readonly string[]) =>
    pyproject(project, requires, "setuptools.build_meta", setuptoolsPart(project));
  switch (project.backend) {
    case "none":
      return {};
    case "setuptools":
      return { "pyproject.toml": setuptools(["setuptools"]) };
    case "setup.py":
      return {
        "setup.py": `from setuptools import find_packages, setup

setup(name="shop", version="1", packages=find_packages("src"), package_dir={"": "src"})
`,
      };
    case "c":
      return { "pyproject.toml": setuptools(["setuptools"]), "setup.py": extension(project, "_work.c") };
    case "cython":
      return {
        "pyproject.toml": setuptools(["setuptools", "cython"]),
        "setup.py": extension(project, "_work.pyx"),
      };
    case "hatchling":
      return {
        "pyproject.toml": pyproject(
          project,
          ["hatchling"],
          "hatchling.build",
          `[tool.hatch.build.targets.wheel]\npackages = ["${folder}"]\n`,
        ),
      };
    case "poetry":
      return {
        "pyproject.toml": pyproject(
          project,
          ["poetry-core"],
          "poetry.core.masonry.api",
          `[tool.poetry]\npackages = [{ include = "shop", from = "src" }]\n`,
        ),
      };
    case "pdm":
      return {
        "pyproject.toml": pyproject(
          project,
          ["pdm-backend"],
          "pdm.backend",
          "[tool.pdm]\ndistribution = true\n",
        ),
      };
    case "flit":
      return { "pyproject.toml": pyproject(project, ["flit_core"], "flit_core.buildapi", "") };
    case "maturin":
      return {
        "pyproject.toml": pyproject(
          project,
          ["maturin"],
          "maturin",
          `[tool.maturin]\nmodule-name = "shop._work"\n${folder === "shop" ? "" : 'python-source = "python"\n'}`,
        ),
        "Cargo.toml": `[package]
name = "shop"
version = "1.0.0"
edition = "2021"

[lib]
name = "_work"
crate-type = ["cdylib"]

[dependencies]
pyo3 = { version = "0.26", features = ["extension-module"] }
`,
      };
  }
}
