"""Console scripts: programs that an installed distribution offers by name, without a file in the tree."""

from __future__ import annotations

import os
import re
from importlib import metadata
from typing import Any

from .environment import normal
from .programs import check_module

#: What an entry point calls: a module, and the object in it with dots. Extras are of no use here.
_TARGET = re.compile(r"\s*([A-Za-z_][\w.]*)\s*:\s*([A-Za-z_][\w.]*)\s*(\[.*\])?\s*$")
_NAME = re.compile(r"[A-Za-z0-9_][\w.-]*$")
#: As pip writes it, but for what it does to the name on Windows.
_SCRIPT = """import sys
from {module} import {first}
if __name__ == "__main__":
    sys.exit({target}())
"""
#: Bytes that tell which program a file is for.
_START = 400


def resolve(folder: str, bins: list[str], names: list[str]) -> list[dict[str, Any]]:
    """For each name the Python file that is the program (``file``), or what is wrong with it (``problem``).

    An entry point of a distribution that this interpreter sees becomes a small script in ``folder``, so that it calls
    what *this* interpreter imports. Else a Python file in one of ``bins``, folders of the environment's programs.
    """
    points = _entry_points()
    return [_resolved(folder, bins, name, points.get(name)) for name in names]


def _entry_points() -> dict[str, str]:
    """What console scripts call, by name. Of a distribution that is found twice the first counts, as in imports."""
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
    if value is None or not _NAME.match(name):
        return _file_in(bins, name)
    called = _TARGET.match(value)
    if called is None:
        return _wrong("broken", f"the console script {name} calls {value!r}, which names no function", folder)
    module, target = called.group(1), called.group(2)
    os.makedirs(folder, exist_ok=True)
    problem = check_module(folder, module)
    if problem is not None:
        problem["message"] = f"the console script {name} calls {module}: {problem['message']}"
        return {"file": None, "problem": problem}
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(_SCRIPT.format(module=module, first=target.split(".")[0], target=target))
    return {"file": path, "problem": None}


def _file_in(bins: list[str], name: str) -> dict[str, Any]:
    for place in bins if _NAME.match(name) else []:
        path = os.path.join(place, name)
        if os.path.isfile(path):
            if _is_python(path):
                return {"file": path, "problem": None}
            return _wrong("broken", f"the program {name} of the environment is not written in Python", path)
    return _wrong("missing", f"no installed package has a console script {name}", bins[0] if bins else "")


def _wrong(state: str, message: str, path: str) -> dict[str, Any]:
    return {"file": None, "problem": {"state": state, "message": message, "path": path, "line": 0, "column": 0}}


def _is_python(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            start = file.read(_START)
    except OSError:
        return False
    # where the path of the interpreter is too long for the first line, installers put it into the second
    return start.startswith(b"#!") and b"python" in b"\n".join(start.splitlines()[:2]).lower()
