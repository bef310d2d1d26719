"""Which files the program's modules came from: whose code a run executed is shown by them."""

from __future__ import annotations

import os
import sys
import sysconfig

MOST = 20_000
_LONGEST = 4096
_LONGEST_NAME = 256


def imported(seen: dict[str, str], probe: str) -> tuple[list[list[str]], int]:
    """(name, path as the interpreter sees it, real path) of each module, compiled ones too, and how many are left out.

    ``seen``: files of modules by name, as they were imported: some are no longer in ``sys.modules``. The standard
    library and the files below ``probe``, the gate's own, are not told. A file of several names has the first one.
    """
    files = {file: name for name, file in sorted(seen.items(), reverse=True)}
    for name, module in list(sys.modules.items()):
        file = file_of(module)
        if file is not None and type(name) is str:
            files[file] = min(name, files.get(file, name), key=lambda one: (one == "__main__", one))
    paths = sysconfig.get_paths()
    library = tuple({os.path.realpath(paths[name]) + os.sep for name in ("stdlib", "platstdlib")})
    folders: dict[str, str] = {}
    found: dict[tuple[str, str], str] = {}
    for file, module_name in files.items():
        if probe and file.startswith(probe):
            continue
        path = os.path.abspath(file)
        folder, name = os.path.split(path)
        if folder not in folders:
            folders[folder] = os.path.realpath(folder)
        real = os.path.join(folders[folder], name)
        if os.path.islink(real):
            real = os.path.realpath(real)
        installed = f"{os.sep}site-packages{os.sep}" in real or f"{os.sep}dist-packages{os.sep}" in real
        if (installed or not real.startswith(library)) and len(path) < _LONGEST and len(real) < _LONGEST:
            found.setdefault((path, real), module_name[:_LONGEST_NAME])
    told = [[found[pair], *pair] for pair in sorted(found)[:MOST]]
    return told, max(0, len(found) - MOST)


def file_of(module: object) -> str | None:
    """The file of a module; none of its own code runs for the answer."""
    try:
        file = object.__getattribute__(module, "__dict__").get("__file__")
    except (AttributeError, TypeError):
        return None
    return file if type(file) is str and not file.startswith("<") else None
