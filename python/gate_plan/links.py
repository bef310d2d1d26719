"""Links from an environment to a working tree, and the same links to another tree.

An editable install leaves a ``.pth`` file: its lines are folders, or import a finder whose ``MAPPING`` names folders
(setuptools). An overlay gets the caller's folders of packages with these links changed: what led into the caller's
tree leads to the same place of the side's own tree.
"""

from __future__ import annotations

import os
import shutil
from typing import Any

from . import finders, overlay_scripts
from .environment import folder_of, in_tree, site_folders

#: Read last among an overlay's ``.pth`` files, so that what a side installs itself comes first.
FILE = "zzz_scalene_gate.pth"


def _lines(path: str) -> list[str]:
    with open(path, encoding="utf-8-sig", errors="surrogateescape") as file:
        return [line.rstrip() for line in file if line.strip() and not line.startswith("#")]


def _parts(folder: str, line: str, roots: list[str]) -> list[tuple[str, str]]:
    """(text, part of the tree) of each place in a tree that a line of a ``.pth`` file in ``folder`` leads to."""
    finder = finders.module_of(line)
    if finder is not None:
        texts = finders.strings(os.path.join(folder, finder + ".py"))
    elif line.startswith(("import ", "import\t")):
        texts = []
    else:
        texts = [os.path.join(folder, line)]
    placed = [(text, in_tree(text, roots)) for text in texts if os.path.isabs(text)]
    return [(text, part) for text, part in placed if part is not None]


def _files(folder: str) -> list[str]:
    return sorted(name for name in os.listdir(folder) if name.endswith(".pth") and not name.startswith("."))


def _with_finders(packages: str) -> list[str]:
    """The ``.pth`` files that installs of a side's own left with a finder."""
    names = [name for name in _files(packages) if name != FILE]
    return [name for name in names if any(map(finders.module_of, _lines(os.path.join(packages, name))))]


def find(roots: list[str]) -> list[str]:
    """The parts of the trees that this interpreter's environment leads to: "src", "shop", "" for the root itself."""
    found: set[str] = set()
    for folder in site_folders():
        for name in _files(folder):
            for line in _lines(os.path.join(folder, name)):
                found.update(part for _, part in _parts(folder, line, roots))
    return sorted(found)


def write(overlay: str, roots: list[str], tree: str, skip: list[str], extra: list[str]) -> dict[str, Any]:
    """Makes the packages of this interpreter visible in a virtual environment.

    Links into one of ``roots`` lead to ``tree`` instead; those into a part of ``skip`` are left out, because the
    overlay has an install of its own there, which is made to cost what the caller's does: a finder stays where the own
    install has none, and is unfolded where the caller's has none. ``extra`` folders come before all. Scripts of the
    environment come too. Returns the parts that are missing in ``tree``.
    """
    into = folder_of(overlay, "purelib")
    own = _with_finders(into)
    first: list[str] = list(extra)
    rest: list[str] = []
    missing: list[str] = []
    plain = False
    for folder in site_folders():
        rest.append(folder)
        for name in _files(folder):
            lines = _lines(os.path.join(folder, name))
            if not any(_parts(folder, line, roots) for line in lines):
                rest.append(f"import site; site.addpackage({folder!r}, {name!r}, None)")
                continue
            for line in lines:
                parts = _parts(folder, line, roots)
                if not parts:
                    first.append(line if line.startswith("import") else os.path.join(folder, line))
                    continue
                missing += [part for _, part in parts if not os.path.exists(os.path.join(tree, part))]
                finder = finders.module_of(line) is not None
                replaced = any(_within(part, one) for _, part in parts for one in skip)
                plain = plain or (replaced and not finder)
                if not replaced or (finder and not own):
                    first.append(_moved(into, folder, line, parts, tree))
    with open(os.path.join(into, FILE), "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write("\n".join([*first, *rest]) + "\n")
    for name in own if plain else ():
        finders.unfold(into, name)
    overlay_scripts.bring(overlay)
    return {"missing": sorted(set(missing))}


def _within(part: str, folder: str) -> bool:
    return folder == "" or part == folder or part.startswith(folder + os.sep)


def _moved(into: str, folder: str, line: str, parts: list[tuple[str, str]], tree: str) -> str:
    """The line that leads to the same parts of ``tree``; a finder gets a copy with other tables."""
    finder = finders.module_of(line)
    if finder is None:
        (text, part), *_ = parts
        target = os.path.join(tree, part) if part else tree
        _bring_metadata(text, target)
        return target
    name = finder + ".py"
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        source = file.read()
    for text, part in parts:
        source = source.replace(repr(text), repr(os.path.join(tree, part) if part else tree))
    with open(os.path.join(into, name), "w", encoding="utf-8") as file:
        file.write(source)
    return line


def _bring_metadata(source: str, target: str) -> None:
    """Copies ``*.egg-info``, which an older editable install writes beside the packages and git does not track."""
    if not os.path.isdir(target) or os.path.realpath(source) == os.path.realpath(target):
        return
    for name in _folders(source):
        copy = os.path.join(target, name)
        if name.endswith(".egg-info") and not os.path.exists(copy):
            shutil.copytree(os.path.join(source, name), copy)


def _folders(path: str) -> list[str]:
    try:
        return [entry.name for entry in os.scandir(path) if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return []
