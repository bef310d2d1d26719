"""The packages of this interpreter, and which of them come from a given working tree."""

from __future__ import annotations

import json
import os
import site
import sys
from importlib import metadata
from typing import Any
from urllib.parse import unquote, urlparse


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


def projects(roots: list[str]) -> list[dict[str, Any]]:
    """Installed projects whose source is a folder of one of the trees (PEP 610), editable or not."""
    found = []
    for distribution in metadata.distributions():
        text = distribution.read_text("direct_url.json")
        if not text:
            continue
        try:
            origin = json.loads(text)
            url = urlparse(origin["url"])
        except (ValueError, KeyError, TypeError):
            continue
        part = in_tree(_path_of(url.path), roots) if url.scheme == "file" else None
        if part is not None:
            files = [str(file) for file in distribution.files or ()]
            found.append(
                {
                    "name": distribution.metadata["Name"],
                    "folder": part,
                    "editable": bool((origin.get("dir_info") or {}).get("editable")),
                    "compiled": any(file.endswith((".so", ".pyd")) for file in files),
                    "modules": sorted({module for module in map(_module, files) if module}),
                }
            )
    return found


def _path_of(text: str) -> str:
    """The path in a file URL. urllib.request has a function for it, but loads half of the library."""
    path = unquote(text)
    return path.lstrip("/") if os.name == "nt" else path


def _module(file: str) -> str | None:
    """The top-level module that an installed file belongs to."""
    first, _, rest = file.replace(os.sep, "/").partition("/")
    if not rest:
        return first[:-3] if first.endswith(".py") and not first.startswith("__editable__") else None
    return first if first.isidentifier() and first != "__pycache__" else None


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
