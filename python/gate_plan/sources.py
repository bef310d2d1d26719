"""Where a tree has the sources of what a distribution installed, and what of it only a build makes."""

from __future__ import annotations

import os
from collections.abc import Iterable

#: Folders of a project that packages lie in, in the order in which they are looked through; "" is the project's own.
PACKAGE_ROOTS = ("src", "", "lib", "python", "source")
COMPILED = (".so", ".pyd", ".dll", ".dylib")
#: Names that are enough to know that a build writes files; a project can have thousands.
MOST_GENERATED = 200


def modules_of(files: Iterable[str]) -> list[str]:
    """The top-level modules and packages among installed files."""
    return sorted({module for module in map(_module, files) if module})


def _module(file: str) -> str | None:
    first, _, rest = file.replace(os.sep, "/").partition("/")
    if not rest:
        return first[:-3] if first.endswith(".py") and not first.startswith(("__editable__", "_editable_")) else None
    return first if first.isidentifier() and first != "__pycache__" else None


def root_of(project: str, modules: Iterable[str]) -> str | None:
    """The folder in ``project`` (absolute) that has most of the modules; None when none has any."""
    counted = [(sum(has(os.path.join(project, root), name) for name in modules), root) for root in PACKAGE_ROOTS]
    most = max(count for count, _ in counted)
    return next((root for count, root in counted if count == most), None) if most else None


def has(folder: str, module: str) -> bool:
    """Whether a folder holds a module or package of that name."""
    path = os.path.join(folder, module)
    return os.path.isfile(path + ".py") or os.path.isdir(path)


def generated(folder: str, files: Iterable[str]) -> list[str]:
    """Installed files that ``folder``, which holds the packages, does not have: the build made them."""
    found = []
    for file in files:
        path = file.replace(os.sep, "/")
        top = path.partition("/")[0]
        if top in ("..", "__pycache__") or top.endswith((".dist-info", ".egg-info", ".data", ".pth")):
            continue
        if "/__pycache__/" in path or path.endswith((*COMPILED, ".pyc")):
            continue
        if not os.path.exists(os.path.join(folder, path)):
            found.append(path)
    return sorted(found)[:MOST_GENERATED]


def compiled(files: Iterable[str]) -> bool:
    """Whether there is machine code among installed files."""
    return any(file.endswith(COMPILED) for file in files)
