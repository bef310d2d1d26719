"""Finds packages that lie in two places: what a build made, and the tree it was made from.

A copy of this file lies in the packages of a side, with its table beside it (adopted.py). It is loaded whenever Python
starts there, so that it needs little.
"""

from __future__ import annotations

import json
import os
import sys
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from typing import Any

#: Set for experiments: the folder of the tree, and the copy of it that is to be imported from.
MOVED = "SCALENE_GATE_MOVED"


class BuiltFinder:
    """Knows the packages and modules of its table, and nothing else."""

    def __init__(self, table: dict[str, dict[str, Any]]) -> None:
        self.table = table
        old, _, new = os.environ.get(MOVED, "").partition(os.pathsep)
        self.old, self.new = old.rstrip(os.sep) + os.sep, new.rstrip(os.sep) + os.sep

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """As ``importlib.abc.MetaPathFinder`` has it."""
        entry = self.table.get(name)
        if entry is None:
            return None
        if entry["file"] is None:
            raise ModuleNotFoundError(f"No module named {name!r}: this side's tree does not have it", name=name)
        file, folders = self._moved(entry["file"]), entry["folders"]
        if not os.path.exists(file):
            return None
        if folders is None:
            return spec_from_file_location(name, file)
        return spec_from_file_location(name, file, submodule_search_locations=[self._moved(one) for one in folders])

    def _moved(self, path: str) -> str:
        if self.new != os.sep and path.startswith(self.old):
            return self.new + path[len(self.old) :]
        return path


def install() -> None:
    """Puts the finder before all others."""
    with open(os.path.splitext(os.path.abspath(__file__))[0] + ".json", encoding="utf-8") as file:
        sys.meta_path.insert(0, BuiltFinder(json.load(file)))
