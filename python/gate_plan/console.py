"""Console scripts: programs that an installed project offers by name, without a file in the tree."""

from __future__ import annotations

import os
import re
from importlib import metadata
from typing import Any

from .environment import normal

# module, and the object in it with dots; extras are of no use here
_TARGET = re.compile(r"\s*([A-Za-z_][\w.]*)\s*:\s*([A-Za-z_][\w.]*)\s*(\[.*\])?\s*$")
_SCRIPT = """import sys
from {module} import {first}
if __name__ == "__main__":
    sys.exit({target}())
"""
_START = 200


def resolve(folder: str, bins: list[str], names: list[str]) -> list[dict[str, Any]]:
    """For each name a Python file that is the program, or why there is none.

    An entry point of an installed distribution becomes a small script in ``folder``, as pip would write it. Else the
    program may lie in one of ``bins``, the folders of the environment's programs.
    """
    points = entry_points()
    os.makedirs(folder, exist_ok=True)
    return [_resolved(folder, bins, name, points.get(name)) for name in names]


def entry_points() -> dict[str, str]:
    """What the console scripts of this interpreter's distributions call, by name; the first distribution counts."""
    found: dict[str, str] = {}
    seen = set()
    for distribution in metadata.distributions():
        name = distribution.metadata["Name"]
        if not name or normal(name) in seen:
            continue
        seen.add(normal(name))
        for point in distribution.entry_points:
            if point.group in ("console_scripts", "gui_scripts"):
                found.setdefault(point.name, point.value)
    return found


def _resolved(folder: str, bins: list[str], name: str, value: str | None) -> dict[str, Any]:
    if value is not None:
        called = _TARGET.match(value)
        if called is None:
            return {"path": None, "message": f"the console script {name} calls {value!r}, which names no function"}
        module, target = called.group(1), called.group(2)
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(_SCRIPT.format(module=module, first=target.split(".")[0], target=target))
        return {"path": path, "message": None}
    for place in bins:
        path = os.path.join(place, name)
        if os.path.isfile(path):
            if _is_python(path):
                return {"path": path, "message": None}
            return {"path": None, "message": f"the program {name} of the environment is not written in Python"}
    return {"path": None, "message": f"no installed package has a console script {name}"}


def _is_python(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            start = file.read(_START)
    except OSError:
        return False
    # a long path of the interpreter is put into a second line (pip, distlib)
    return start.startswith(b"#!") and b"python" in b"\n".join(start.splitlines()[:2]).lower()
