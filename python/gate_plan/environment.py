"""The packages of this interpreter, and which of them come from a given working tree."""

from __future__ import annotations

import json
import os
import site
import sys
import sysconfig
from importlib import metadata
from typing import Any
from urllib.parse import unquote, urlparse

from .sources import compiled, generated, has, modules_of, root_of


def site_folders() -> list[str]:
    """The folders whose ``.pth`` files were read when this interpreter started, in the order of ``sys.path``."""
    folders = list(site.getsitepackages())
    if site.ENABLE_USER_SITE:
        folders.insert(0, site.getusersitepackages())
    on_path = {os.path.realpath(path) for path in sys.path}
    known: dict[str, str] = {}
    for folder in folders:
        if os.path.isdir(folder) and os.path.realpath(folder) in on_path:
            known.setdefault(os.path.realpath(folder), folder)
    return list(known.values())


def folder_of(overlay: str, kind: str) -> str:
    """A folder of a virtual environment that this interpreter made: of its packages ("purelib"), or its "scripts"."""
    scheme = "venv" if "venv" in sysconfig.get_scheme_names() else "nt" if os.name == "nt" else "posix_prefix"
    return sysconfig.get_path(kind, scheme, vars={"base": overlay, "platbase": overlay})


def import_folders(left_out: str) -> list[str]:
    """The folders that programs import from: ``sys.path``, and where the finders of editable installs lead to.

    Real paths, in the order of the search. ``left_out`` is the folder of the gate's own program.
    """
    found = [path for path in sys.path if os.path.abspath(path or ".") != left_out]
    for name, module in list(sys.modules.items()):
        if name.startswith("__editable__"):
            found += [os.path.dirname(path) for path in getattr(module, "MAPPING", {}).values()]
    return [os.path.realpath(path) for path in found if path and os.path.isdir(path)]


def below(path: str, root: str) -> str | None:
    """The part of ``path`` below ``root`` ("" for the root itself), or None when it is elsewhere."""
    real, real_root = os.path.realpath(path), os.path.realpath(root)
    if real == real_root:
        return ""
    return os.path.relpath(real, real_root) if real.startswith(real_root.rstrip(os.sep) + os.sep) else None


def in_tree(path: str, roots: list[str]) -> str | None:
    """The part of ``path`` below the innermost of ``roots``; an environment inside of a tree is not part of it."""
    if below(path, sys.prefix) is not None and not any(below(root, sys.prefix) is not None for root in roots):
        return None
    found = [part for part in (below(path, root) for root in roots) if part is not None]
    return min(found, key=len) if found else None


def projects(roots: list[str], trees: list[dict[str, Any]], linked: list[str]) -> list[dict[str, Any]]:
    """The installed projects whose source is in one of the trees, however they were installed.

    A project is known by where it was installed from (PEP 610), else by its name: an archive, an index or an image
    leaves no trace of the tree. ``trees``: of each side its ``path``, the ``projects`` its build files name, and the
    folders whose build files tell no name (``unnamed``). ``linked``: what ``links.find`` found.
    """
    found = []
    seen = set()
    for distribution in metadata.distributions():
        name = distribution.metadata["Name"]
        if not name or normal(name) in seen:
            continue
        seen.add(normal(name))  # the first one on sys.path is the one that is imported
        place = os.path.realpath(str(distribution.locate_file("")))
        home = in_tree(place, roots)
        if home is not None and home not in linked:
            continue  # beside the sources, which PYTHONPATH or nothing leads to
        origin, kind = _origin(distribution, roots)
        part = origin if kind != "archive" else None
        files = [str(file) for file in distribution.files or ()]
        modules = modules_of(files)
        guessed = ["", *map(str, _unnamed(trees))] if origin is not None else _unnamed(trees)
        sources = [_sources(tree, normal(name), part, files, modules, guessed) for tree in trees]
        folders = [source["folder"] for source in sources if source["folder"] is not None]
        if part is None and not folders:
            continue
        folder = part if part is not None else folders[0]
        editable = kind == "editable" or home is not None
        found.append(
            {
                "name": name,
                "folder": folder,
                "editable": editable,
                "linked": editable and any(_around(one, folder) for one in linked),
                "compiled": compiled(files),
                "place": place,
                "origin": home if origin is None else origin,
                "version": distribution.version or "",
                "modules": modules,
                "sources": sources,
            }
        )
    return found


def _origin(distribution: metadata.Distribution, roots: list[str]) -> tuple[str | None, str]:
    """What in a tree a distribution was installed from (PEP 610), and how: a folder, editable, an archive."""
    path, how = built_from(distribution)
    return None if path is None else in_tree(path, roots), how


def built_from(distribution: metadata.Distribution) -> tuple[str | None, str]:
    """The path on this machine that a distribution was installed from (PEP 610), and what is there.

    ``folder``, ``editable`` (a folder as well) or ``archive``, which stands for all that is not known.
    """
    try:
        origin = json.loads(distribution.read_text("direct_url.json") or "")
        url = urlparse(origin["url"])
        if url.scheme != "file":
            return None, "archive"
        path = _path_of(url.path)
        if "dir_info" not in origin:
            return path, "archive"
        return path, "editable" if (origin["dir_info"] or {}).get("editable") else "folder"
    except (ValueError, KeyError, TypeError, AttributeError):
        return None, "archive"


def _unnamed(trees: list[dict[str, Any]]) -> list[str]:
    return sorted({folder for tree in trees for folder in tree["unnamed"]})


def _sources(
    tree: dict[str, Any], name: str, part: str | None, files: list[str], modules: list[str], guessed: list[str]
) -> dict[str, Any]:
    """Where one side has the project and its packages. The folder is None when the side has no such project.

    ``guessed``: folders that may be the project's, whose build files compute their name: there the modules decide, all
    of them.
    """
    folders = [one["folder"] for one in tree["projects"] if normal(one["name"]) == name]
    if part is not None:
        folders.append(part.replace(os.sep, "/"))
    for folder in folders:
        project = os.path.join(tree["path"], folder)
        if os.path.isdir(project):
            return _described(project, folder, files, modules)
    for folder in guessed if modules else []:
        project = os.path.join(tree["path"], folder)
        root = root_of(project, modules)
        if root is not None and all(has(os.path.join(project, root), one) for one in modules):
            return _described(project, folder, files, modules)
    return {"folder": None, "root": None, "generated": []}


def _described(project: str, folder: str, files: list[str], modules: list[str]) -> dict[str, Any]:
    root = root_of(project, modules)
    missing = [] if root is None else generated(os.path.join(project, root), files)
    return {"folder": folder, "root": root, "generated": missing}


def _around(one: str, other: str) -> bool:
    return one == other or "" in (one, other) or (one + os.sep).startswith(other + os.sep)


def _path_of(text: str) -> str:
    """The path in a file URL. urllib.request has a function for it, but loads half of the library."""
    path = unquote(text)
    return path.lstrip("/") if os.name == "nt" else path


def distributions() -> dict[str, str]:
    """Versions by the normalised names (PEP 503) of the packages this interpreter can import; the first one counts."""
    found: dict[str, str] = {}
    for distribution in metadata.distributions():
        name = distribution.metadata["Name"]
        if name:
            found.setdefault(normal(name), distribution.version or "")
    return found


def normal(name: str) -> str:
    """A project's name as PEP 503 compares it."""
    return "-".join(part for part in name.lower().replace("_", "-").replace(".", "-").split("-") if part)
