"""Where the source of a program lies, which decides which files are its own."""

from __future__ import annotations

import os
import sysconfig

from .programs import find_module


def place(cwd: str, argv: list[str]) -> dict[str, str] | None:
    """The real path of the program's file, and the folder that its modules are imported from.

    None for what is not there, and for what an installer put where it is: a script beside the interpreter, an installed
    module. Such a program is no part of the tree that its file happens to lie in.
    """
    found = _module(cwd, argv[1]) if argv[0] == "-m" else _script(cwd, argv[0])
    return None if found is None or _is_installed(found["file"]) else found


def _script(cwd: str, script: str) -> dict[str, str] | None:
    path = os.path.realpath(os.path.join(cwd, script))
    if os.path.isdir(path):
        return {"file": path, "folder": path} if os.path.exists(os.path.join(path, "__main__.py")) else None
    return {"file": path, "folder": os.path.dirname(path)} if os.path.exists(path) else None


def _module(cwd: str, name: str) -> dict[str, str] | None:
    spec = find_module(cwd, name)
    if spec is None:
        return None
    levels = name.count(".") + 1
    if spec.submodule_search_locations is not None:
        # a package, of one folder or (a namespace) of several: the first is where -m looks for its __main__
        path = next((os.path.realpath(one) for one in spec.submodule_search_locations), None)
    else:
        path = os.path.realpath(spec.origin) if spec.has_location and spec.origin else None
    if path is None:
        return None
    folder = path
    for _ in range(levels):
        folder = os.path.dirname(folder)
    return {"file": path, "folder": folder}


def _is_installed(path: str) -> bool:
    paths = sysconfig.get_paths()
    libraries = [paths[name] for name in ("stdlib", "platstdlib", "purelib", "platlib", "scripts")]
    folders = tuple(os.path.realpath(folder).rstrip(os.sep) + os.sep for folder in libraries)
    parts = path.split(os.sep)
    if path.startswith(folders) or "site-packages" in parts or "dist-packages" in parts:
        return True
    # beside an interpreter of another environment
    above = os.path.dirname(os.path.dirname(path))
    return os.path.exists(os.path.join(above, "pyvenv.cfg"))
