"""The finders that setuptools writes for editable installs, and plain links in their place.

A build backend decides by the layout of the sources whether an editable install is a folder in a ``.pth`` file or a
module with a finder. A finder costs every start of Python what it imports (about 15 ms: pathlib, re, importlib), a
folder nothing. Sides that are built by themselves must not differ in that: it is no part of what a change did.
"""

from __future__ import annotations

import ast
import os
import re
from typing import Any

# PYVERSIONS: what setuptools writes (setuptools/command/editable_wheel.py, ``_FINDER_TEMPLATE``)
_LINE = re.compile(r"import\s+(__editable__\w+)\s*;")
_TABLES = ("MAPPING", "NAMESPACES")


def module_of(line: str) -> str | None:
    """The name of the finder's module when a line of a ``.pth`` file installs one."""
    found = _LINE.match(line)
    return found.group(1) if found is not None else None


def strings(path: str) -> list[str]:
    """The strings in a finder's tables: module names and folders."""
    nodes = [node for table in _tables(path).values() for node in ast.walk(table)]
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def folders(path: str) -> list[str] | None:
    """The folders which, searched for packages, lead to all that a finder leads to; None when there are none such."""
    tables = _tables(path)
    try:
        mapping = ast.literal_eval(tables["MAPPING"])
        namespaces = ast.literal_eval(tables["NAMESPACES"]) if "NAMESPACES" in tables else {}
        alike = all(os.path.basename(place) == name for name, place in mapping.items())
        parents = {os.path.dirname(place) for place in mapping.values()}
    except (KeyError, ValueError, TypeError, AttributeError):
        return None
    return sorted(parents) if alike and not namespaces else None


def unfold(packages: str, pth: str) -> None:
    """Puts folders in place of the finders that a ``.pth`` file installs, where they lead to the same."""
    path = os.path.join(packages, pth)
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        lines = file.read().splitlines()
    with open(path, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.writelines(f"{text}\n" for line in lines for text in _plain(packages, line))


def _plain(packages: str, line: str) -> list[str]:
    module = module_of(line)
    found = folders(os.path.join(packages, f"{module}.py")) if module is not None else None
    return found or [line]


def _tables(path: str) -> dict[str, ast.expr]:
    try:
        with open(path, encoding="utf-8") as file:
            tree = ast.parse(file.read())
    except (OSError, SyntaxError, ValueError):
        return {}
    return {
        name: node.value
        for node in tree.body
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None
        for name in _TABLES
        if any(getattr(target, "id", "") == name for target in _targets(node))
    }


def _targets(node: Any) -> list[Any]:
    return [node.target] if isinstance(node, ast.AnnAssign) else list(node.targets)
