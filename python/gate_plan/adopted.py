"""Leads the Python files of an installed project to the tree that it was built from.

A project with compiled parts must be built for each side. What the build only copied is taken out of the install again,
and a finder (built_finder.py) shows each package in both places: what the build made first, then the tree. So lines of
the program are lines of the tree.
"""

from __future__ import annotations

import filecmp
import json
import os
import shutil
from importlib import metadata
from typing import Any

from .environment import built_from, folder_of
from .sources import COMPILED, generated, modules_of, root_of

FINDER = "_scalene_gate_built"
#: Read after all others, so that its finder comes before theirs.
PTH = "zzzz_scalene_gate_built.pth"


def adopt(
    overlay: str, tree: str, built: list[dict[str, str]], copied: list[dict[str, str]], hidden: list[str]
) -> dict[str, Any]:
    """Does this for projects of a side, which this interpreter's packages are shown to. Folders are parts of ``tree``.

    ``built``: installed in the overlay ``from`` that folder; sources are in ``folder``. ``copied``: not built again;
    the Python files that a build made are taken from this interpreter's install of ``name``. ``hidden``: names of
    projects that ``tree`` does not have: their modules must not be found. Returns the modules of all these.
    """
    into = folder_of(overlay, "purelib")
    sources = {os.path.realpath(one["from"]): os.path.join(tree, one["folder"]) for one in built}
    table: dict[str, dict[str, Any]] = {}
    for distribution in metadata.distributions(path=[into]):
        path, _ = built_from(distribution)
        project = None if path is None else sources.get(os.path.realpath(path))
        if project is not None:
            table.update(_led(into, _files(distribution), project))
    for one in copied:
        table.update(_with_made(into, metadata.distribution(one["name"]), os.path.join(tree, one["folder"])))
    for name in hidden:
        for file in _files(metadata.distribution(name)):
            top, _, rest = file.partition("/")
            if rest == "__init__.py" or (not rest and top.endswith(".py") and not top.startswith("_")):
                table[top if rest else top[:-3]] = {"file": None, "folders": None}
    if table:
        here = os.path.dirname(os.path.abspath(__file__))
        shutil.copyfile(os.path.join(here, "built_finder.py"), os.path.join(into, FINDER + ".py"))
        with open(os.path.join(into, FINDER + ".json"), "w", encoding="utf-8") as stream:
            json.dump(table, stream)
        with open(os.path.join(into, PTH), "w", encoding="utf-8") as stream:
            stream.write(f"import {FINDER}; {FINDER}.install()\n")
    return {"led": sorted(table)}


def _files(distribution: metadata.Distribution) -> list[str]:
    return [str(file).replace(os.sep, "/") for file in distribution.files or ()]


def _led(into: str, files: list[str], project: str) -> dict[str, dict[str, Any]]:
    """Takes what is also in the tree out of an install, and says where its modules are now."""
    root = root_of(project, modules_of(files))
    table: dict[str, dict[str, Any]] = {}
    if root is None:
        return table
    sources = os.path.normpath(os.path.join(project, root))
    for path in files:
        installed, source = os.path.join(into, path), os.path.join(sources, path)
        if path.startswith(("..", "/")) or not path.endswith(".py"):
            continue
        if not os.path.isfile(source) or not os.path.isfile(installed) or _machine_code(installed):
            continue
        if filecmp.cmp(installed, source, shallow=False):
            os.remove(installed)
            _enter(table, into, sources, path)
    return table


def _with_made(into: str, distribution: metadata.Distribution, project: str) -> dict[str, dict[str, Any]]:
    """Copies the Python files that only the install has, and says where the packages around them are."""
    files = _files(distribution)
    root = root_of(project, modules_of(files))
    table: dict[str, dict[str, Any]] = {}
    if root is None:
        return table
    sources = os.path.normpath(os.path.join(project, root))
    for path in generated(sources, files):
        if not path.endswith(".py"):
            continue
        os.makedirs(os.path.join(into, os.path.dirname(path)), exist_ok=True)
        shutil.copyfile(str(distribution.locate_file(path)), os.path.join(into, path))
        package = os.path.dirname(path)
        while package:
            if os.path.isfile(os.path.join(sources, package, "__init__.py")):
                _enter(table, into, sources, package + "/__init__.py")
            package = os.path.dirname(package)
    return table


def _enter(table: dict[str, dict[str, Any]], into: str, sources: str, path: str) -> None:
    """Notes where a package is, or a module that is in none; those in packages are found by these."""
    folder, name = os.path.split(path)
    file = os.path.join(sources, path)
    if name == "__init__.py" and folder:
        folders = [os.path.join(into, folder), os.path.join(sources, folder)]
        table[folder.replace("/", ".")] = {"file": file, "folders": folders}
    elif not folder:
        table[name[:-3]] = {"file": file, "folders": None}


def _machine_code(installed: str) -> bool:
    """Whether the same module was compiled as well (mypyc, Cython): then its text is never imported."""
    folder, name = os.path.split(installed)
    stem = name[:-3] + "."
    return any(one.startswith(stem) and one.endswith(COMPILED) for one in os.listdir(folder))
