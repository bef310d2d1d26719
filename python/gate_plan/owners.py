"""Which installed distribution a file belongs to, by the distributions' own lists of files."""

from __future__ import annotations

import os
from importlib import metadata
from typing import Any

from .environment import normal


def owners(files: list[list[str]]) -> dict[str, Any]:
    """For each (path, real path) the number of its distribution, or None; and the distributions that own any.

    A distribution without a list of files (RECORD, installed-files.txt) owns none.
    """
    wanted: dict[str, list[int]] = {}
    for number, (path, real) in enumerate(files):
        folder, name = os.path.split(path)
        for text in {path, real, os.path.join(os.path.realpath(folder), name)}:
            wanted.setdefault(os.path.normcase(text), []).append(number)
    found: list[int | None] = [None] * len(files)
    owning: list[dict[str, Any]] = []
    for distribution in metadata.distributions():
        mine = {number for text in _files(distribution) for number in wanted.get(text, ()) if found[number] is None}
        if mine:
            for number in mine:
                found[number] = len(owning)
            name = str(distribution.metadata["Name"] or "")
            owning.append({"name": normal(name), "version": str(distribution.version or "")})
    return {"owners": found, "distributions": owning}


def _files(distribution: metadata.Distribution) -> set[str]:
    try:
        top = str(distribution.locate_file(""))
        listed = [str(file) for file in distribution.files or ()]
    except Exception:  # broken metadata are no answer, and no reason to stop
        return set()
    return {
        os.path.normcase(os.path.normpath(os.path.join(folder, file)))
        for folder in {top, os.path.realpath(top)}
        for file in listed
    }
