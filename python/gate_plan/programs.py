"""Whether what follows the interpreter on a command line can be run: a script, a folder or archive, or a module."""

from __future__ import annotations

import os
import sys
from importlib.machinery import ModuleSpec, PathFinder
from typing import Any

from .environment import below

#: Bytes; nobody's program is as long, and it would be read whole.
_LARGEST = 16 * 1024 * 1024


def check(cwd: str, argv: list[str], root: str | None = None) -> dict[str, Any] | None:
    """None when the program was found and compiles, else what is wrong with it.

    ``missing``: nothing of that name is there. ``broken``: it is there, but is not valid Python. ``refused``: it is no
    file that a program can be, or with ``root`` neither in that tree nor in this interpreter's environment.
    """
    if not os.path.isdir(cwd):
        return _problem("missing", "the working directory does not exist", cwd)
    if argv[0] == "-m":
        return check_module(cwd, argv[1], runs=True)
    return _refused(os.path.join(cwd, argv[0]), argv[0], root) or _check_script(cwd, argv[0])


def _problem(state: str, message: str, path: str, line: int = 0, column: int = 0) -> dict[str, Any]:
    return {"state": state, "message": message, "path": path, "line": line, "column": column}


def _refused(path: str, script: str, root: str | None) -> dict[str, Any] | None:
    if not os.path.exists(path) or (os.path.isdir(path) and root is None):
        return None
    real = os.path.realpath(path)
    homes = [] if root is None else [root, sys.prefix, os.path.dirname(sys.executable)]
    if homes and all(below(real, home) is None for home in homes):
        return _problem("refused", f"the program {script} is no file of the repository", real)
    if os.path.isdir(real):
        return None
    if not os.path.isfile(real):
        return _problem("refused", f"the program {script} is no regular file", real)
    if os.path.getsize(real) > _LARGEST:
        return _problem("refused", f"the program {script} is longer than {_LARGEST >> 20} MiB", real)
    return None


def _check_script(cwd: str, script: str) -> dict[str, Any] | None:
    path = os.path.join(cwd, script)
    if not os.path.exists(path):
        return _problem("missing", f"the program {script} does not exist", path)
    if os.path.isdir(path):
        main = os.path.join(path, "__main__.py")
        if not os.path.exists(main):
            return _problem("missing", f"the program {script} is a folder without a __main__.py", path)
        return _compile(main, os.path.join(script, "__main__.py"))
    if not os.access(path, os.R_OK):
        return _problem("missing", f"the program {script} cannot be read", path)
    # An archive, or a script that only Python can tell, is left to Python.
    return _compile(path, script) if path.endswith((".py", ".pyw")) else None


def check_module(cwd: str, name: str, runs: bool = False) -> dict[str, Any] | None:
    """None when a module was found and compiles, else what is wrong with it. ``runs``: as ``-m`` runs it."""
    spec = find_module(cwd, name)
    if spec is None:
        return _problem("missing", f"there is no module named {name}", cwd)
    if runs and spec.submodule_search_locations is not None:
        spec = PathFinder.find_spec(f"{name}.__main__", list(spec.submodule_search_locations))
        if spec is None:
            return _problem("missing", f"the package {name} has no __main__ and cannot be run", cwd)
    if spec.origin is None or not spec.origin.endswith(".py"):
        return None
    return _compile(spec.origin, spec.origin)


def find_module(cwd: str, name: str) -> ModuleSpec | None:
    """Looks a module up as ``-m`` does, but imports none of the packages around it."""
    top, *below = name.split(".")
    sys.path.insert(0, cwd)
    try:
        # importlib.util.find_spec would answer from sys.modules: this process has modules of its own.
        found = (finder.find_spec(top, None) for finder in sys.meta_path)
        spec = next((one for one in found if one is not None), None)
    finally:
        sys.path.remove(cwd)
    for part in below:
        if spec is None or spec.submodule_search_locations is None:
            return None
        spec = PathFinder.find_spec(f"{spec.name}.{part}", list(spec.submodule_search_locations))
    return spec


def _compile(path: str, shown: str) -> dict[str, Any] | None:
    try:
        with open(path, "rb") as file:
            compile(file.read(), path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        reason = getattr(error, "msg", None) or str(error)
        line, column = getattr(error, "lineno", None) or 1, getattr(error, "offset", None) or 1
        return _problem("broken", f"{shown} is not valid Python: {reason}", path, line, column)
    except OSError as error:
        return _problem("missing", f"the program {shown} cannot be read", f"{path}: {error.strerror}")
    return None
